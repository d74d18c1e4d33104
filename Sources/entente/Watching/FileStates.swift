import CorpusFormat
import FileSystem

/// How the files under some paths were when they were last looked at; whatever changes one of them, or
/// adds or removes one, changes this.
struct FileStates: Equatable {
  /// The paths that were looked at.
  let paths: [String]
  /// An editor may write a file in place or write another and rename it: the first changes its size or
  /// times, the second the number of the file itself.
  private var states: [String: FileStatus] = [:]

  /// Looks at the files at `paths`; a folder stands for the corpora in and below it.
  init(of paths: [String]) {
    self.paths = paths
    for path in CorpusReader.files(at: paths) { states[path] = FileStatus.at(path) }
  }

  /// The files that are not as they were, by name.
  func changes(since earlier: FileStates) -> [String] {
    Set(states.keys).union(earlier.states.keys)
      .filter { states[$0] != earlier.states[$0] }.sorted()
  }
}
