import Foundation
import Synchronization

/// A bar on standard error that shows how far long work has come.
///
/// It is drawn only on a terminal, and only once the work has taken a second.
final class ProgressBar: Sendable {
  private struct State {
    var shown = -1
    var done = 0
  }

  private let what: String
  private let start = Date()
  private let isShown = Terminal.isError
  private let state = Mutex(State())

  /// A bar for work counted in `what`.
  init(_ what: String) {
    self.what = what
  }

  /// Says that `done` of `all` are done; from any thread.
  func report(_ done: Int, of all: Int) {
    guard isShown, all > 0, Date().timeIntervalSince(start) > 1 else { return }
    state.withLock { state in
      state.done = max(state.done, done)
      let percent = state.done * 100 / all
      guard percent > state.shown else { return }
      state.shown = percent
      let cells = percent * 30 / 100
      let bar =
        String(repeating: "█", count: cells) + String(repeating: "░", count: 30 - cells)
      let text = "\r\(bar) \(state.done) of \(all) \(what)"
      FileHandle.standardError.write(Data(text.utf8))
    }
  }

  /// Takes the bar away.
  func end() {
    guard state.withLock({ $0.shown >= 0 }) else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
