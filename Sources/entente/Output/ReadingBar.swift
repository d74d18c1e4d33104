import Documents
import Synchronization

/// Shows how far the reading of documents has come.
enum ReadingBar {
  /// Does `work` with the documents, and shows how many megabytes of them it has read.
  static func during<Result>(
    _ documents: [InputDocument], _ work: ([InputDocument]) throws -> Result
  ) rethrows -> Result {
    let all = documents.reduce(0) { $0 + ($1.size ?? 0) }
    let bar = ProgressBar("MB read")
    defer { bar.end() }
    let read = Mutex(0)
    let report: ReadingObserver = { count in
      let total = read.withLock { sum in
        sum += count
        return sum
      }
      // Tenths of a megabyte would crowd the bar; short files need none at all.
      bar.report(total >> 20, of: all >> 20)
    }
    return try work(documents.map { $0.reporting(to: report) })
  }
}
