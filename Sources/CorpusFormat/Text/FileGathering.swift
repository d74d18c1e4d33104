internal import FileSystem
internal import Negotiations

/// The corpus files that paths stand for.
struct FileGathering {
  /// The files, each once, under the first of its names, by name: in whatever order they are given.
  private(set) var files: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ paths: [String], excluding excluded: [String] = []) {
    let passedOver = Set(excluded.compactMap(FileIdentity.init(of:)))
    var names: [FileIdentity: String] = [:]
    for path in paths.sorted(by: FileName.precedes).distinct() {
      for file in gather(path) {
        guard let identity = FileIdentity(of: file), !passedOver.contains(identity) else {
          continue
        }
        names[identity] = names[identity].map { FileName.precedes($0, file) ? $0 : file } ?? file
      }
    }
    files = names.values.sorted(by: FileName.precedes)
  }

  private mutating func gather(_ path: String) -> [String] {
    guard let status = FileStatus.at(path) else {
      report("file.missing", path, "there is no such file or folder")
      return []
    }
    guard status.kind == .folder else { return isPlainFile(path) ? [path] : [] }
    guard Folder.names(in: path) != nil else {
      report("file.unreadable", path, "the folder cannot be read; are you allowed to?")
      return []
    }
    let found = Folder.files(below: path, where: Self.isCorpus)
      .map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
      .sorted(by: FileName.precedes).filter { isPlainFile($0) }
    if found.isEmpty {
      report("folder.empty", path, "there is no corpus (*.yaml) in this folder")
    }
    return found
  }

  /// Devices, pipes and the like could be read for ever.
  private mutating func isPlainFile(_ path: String) -> Bool {
    switch FileStatus.at(path)?.kind {
    case .file?: return true
    case .folder?: return false
    case nil:
      report("file.unreadable", path, "is a link that leads nowhere; name a file")
      return false
    default:
      report("file.unreadable", path, "is a pipe or a device, not a file; name a file")
      return false
    }
  }

  private static func isCorpus(_ name: String) -> Bool {
    !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
  }

  private mutating func report(_ code: String, _ path: String, _ message: String) {
    diagnostics.append(
      Diagnostic(.error, code, at: Diagnostic.Location(file: path), message))
  }
}
