import InterchangeFormats
import Synchronization

/// Shows how far the reading of documents has come.
enum ReadingBar {
  /// Does `work`, and shows how many megabytes of the documents it has read.
  static func during<Result>(
    _ documents: [InputDocument], _ work: () throws -> Result
  ) rethrows -> Result {
    let all = documents.reduce(0) { $0 + ($1.size ?? 0) }
    let bar = ProgressBar("MB read")
    defer { bar.end() }
    let read = Mutex(0)
    let report: @Sendable (Int) -> Void = { count in
      let total = read.withLock { sum in
        sum += count
        return sum
      }
      // Tenths of a megabyte would crowd the bar; short files need none at all.
      bar.report(total >> 20, of: all >> 20)
    }
    return try ReadingProgress.$report.withValue(report) { try work() }
  }
}
