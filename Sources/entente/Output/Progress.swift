import Foundation

/// Says on the terminal that long work goes on, from its second second on.
enum Progress {
  /// Does `work`, and meanwhile shows what it is and for how long it has been going on.
  ///
  /// Nothing is shown where standard error is no terminal, nor for work of less than a second.
  static func during<Result, Problem: Error>(
    _ what: String, _ work: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    guard Terminal.isError else { return try work() }
    let ticker = Ticker(what)
    defer { ticker.stop() }
    return try work()
  }

  /// A clock of its own, because the work keeps this thread busy.
  private final class Ticker {
    private let timer: any DispatchSourceTimer

    init(_ what: String) {
      timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
      let start = Date()
      timer.setEventHandler {
        let seconds = Int(Date().timeIntervalSince(start))
        FileHandle.standardError.write(Data("\r\(what) … \(seconds) s".utf8))
      }
      timer.schedule(deadline: .now() + 1, repeating: 1)
      timer.setCancelHandler {
        // The line is wiped, whether or not it was ever written.
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
      }
      timer.resume()
    }

    func stop() {
      timer.cancel()
    }
  }
}
