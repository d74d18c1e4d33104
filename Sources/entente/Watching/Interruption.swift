import Foundation
import Synchronization

/// How a program that runs until it is interrupted ends: at once and quietly, but never in the middle
/// of writing a file.
///
/// The handler of a signal is handed nothing, so what it looks at belongs to the program.
enum Interruption {
  private static let filesUnderWay = Atomic(0)
  private static let isAsked = Atomic(false)

  /// From now on Ctrl-C, and being told to terminate, end the program with 0.
  static func endsQuietly() {
    // A handler may touch only what is made already.
    isAsked.store(false, ordering: .sequentiallyConsistent)
    _ = filesUnderWay.load(ordering: .sequentiallyConsistent)
    // Whoever started this program may have done so with signals blocked.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM] {
      Foundation.signal(signal) { _ in Interruption.end() }
      sigaddset(&signals, signal)
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Does `work`; an interruption meanwhile takes effect afterwards.
  static func afterwards<Result, Problem: Error>(
    _ work: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    filesUnderWay.add(1, ordering: .sequentiallyConsistent)
    defer {
      filesUnderWay.subtract(1, ordering: .sequentiallyConsistent)
      if isAsked.load(ordering: .sequentiallyConsistent) { end() }
    }
    return try work()
  }

  private static func end() {
    isAsked.store(true, ordering: .sequentiallyConsistent)
    if filesUnderWay.load(ordering: .sequentiallyConsistent) == 0 { _exit(0) }
  }
}
