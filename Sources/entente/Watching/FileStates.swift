import CorpusFormat
import Foundation

/// How the files under some paths were when they were last looked at; whatever changes one of them, or
/// adds or removes one, changes this.
struct FileStates: Equatable {
  /// The paths that were looked at.
  let paths: [String]
  private var states: [String: State] = [:]

  /// An editor may write a file in place or write another and rename it: the first changes its size or
  /// times, the second the number of the file itself.
  private struct State: Equatable {
    var number: UInt64
    var size: Int64
    var seconds: [Int]
    var nanoseconds: [Int]

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      number = UInt64(status.st_ino)
      size = Int64(status.st_size)
      #if canImport(Darwin)
        let times = [status.st_mtimespec, status.st_ctimespec]
      #else
        let times = [status.st_mtim, status.st_ctim]
      #endif
      seconds = times.map { Int($0.tv_sec) }
      nanoseconds = times.map { Int($0.tv_nsec) }
    }
  }

  /// Looks at the files at `paths`; a folder stands for the corpora in and below it.
  init(of paths: [String]) {
    self.paths = paths
    for path in CorpusReader.files(at: paths) { states[path] = State(path) }
  }

  /// The files that are not as they were, by name.
  func changes(since earlier: FileStates) -> [String] {
    Set(states.keys).union(earlier.states.keys)
      .filter { states[$0] != earlier.states[$0] }.sorted()
  }
}
