import Foundation
import Negotiations

/// Does work again whenever a file that it reads has changed, until the user interrupts it.
///
/// The files are looked at a few times a second. That works on every file system, with editors that
/// write in place and with those that rename, and it finds files that are new in a folder.
struct Watch {
  /// What the work reads: files, and folders of corpora. Asked again after each time, since the work
  /// may have found that it reads something else.
  var paths: () -> [String]

  /// Microseconds between two looks.
  private static let interval: UInt32 = 300_000
  /// For how long nothing may change before it is read: nobody wants a file that is half written.
  private static let quiet: UInt32 = 100_000

  /// Does the work, and again after each change.
  ///
  /// Ends only by an interruption, or by throwing what went wrong the first time, unless a change of
  /// the data could mend that. Later whatever goes wrong is told, and the next change waited for.
  func run(_ work: () throws -> Void) throws -> Never {
    Interruption.endsQuietly()
    var seen = FileStates(of: paths())
    do {
      try work()
    } catch let failure as Failure where failure.code == .data || failure.code == .no {
      failure.tell()
    }
    printError("watching \(seenNow(&seen)); Ctrl-C ends")
    while true {
      let now = settled(after: seen)
      printError("changed: \(Self.list(now.changes(since: seen)))")
      seen = now
      do {
        try work()
      } catch {
        (error as? Failure ?? .fault("\(error)")).tell()
        printError("waiting for the next change")
      }
      _ = seenNow(&seen)
    }
  }

  /// Looks at other files where the work reads others than before, and says which paths those are.
  private func seenNow(_ seen: inout FileStates) -> String {
    let paths = paths()
    if paths != seen.paths { seen = FileStates(of: paths) }
    return Self.list(paths)
  }

  /// Waits for a change, and for its end.
  private func settled(after seen: FileStates) -> FileStates {
    var last = seen
    while true {
      usleep(last == seen ? Self.interval : Self.quiet)
      let now = FileStates(of: seen.paths)
      if now == last, now != seen { return now }
      last = now
    }
  }

  private static func list(_ paths: [String]) -> String {
    paths.map { VisibleText.visible($0) }.joined(separator: ", ")
  }
}
