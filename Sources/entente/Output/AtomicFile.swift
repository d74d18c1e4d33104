import Foundation

/// Files that are written whole or not at all: beside their target, to the disk, then renamed over it.
enum AtomicFile {
  /// A file to write.
  struct Content {
    var bytes: [UInt8]
    var path: String
  }

  /// Writes `bytes` to `path`.
  ///
  /// A file that is there keeps its permissions; a link is followed. A device or pipe that stands
  /// at `path` is written to directly, since it cannot be replaced.
  static func write(_ bytes: some Collection<UInt8>, to path: String) throws(Failure) {
    try write([Content(bytes: Array(bytes), path: path)])
  }

  /// Writes files that belong together: all are on the disk before the first takes its name, so that an
  /// error until then changes none of them. They take their names in the order given.
  static func write(_ files: [Content]) throws(Failure) {
    var path = ""
    do {
      try Interruption.afterwards {
        var drafts: [Draft] = []
        defer { for draft in drafts { unlink(draft.path) } }
        for file in files {
          path = file.path
          switch try kind(of: path) {
          case S_IFDIR: throw Failure.unusable("\(path): is a folder; name the file to write")
          case nil, S_IFREG:
            let draft = try Draft(of: try destination(of: path), number: drafts.count)
            drafts.append(draft)
            try draft.write(file.bytes)
          default: try writeInPlace(file.bytes, to: path)
          }
        }
        for draft in drafts {
          path = draft.target
          try draft.takeName()
        }
        for folder in Set(drafts.map { Self.folder(of: $0.target) }) { sync(folder) }
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      let code = (error as? SystemError)?.code ?? errno
      throw .unwritable("\(path): cannot be written: \(String(cString: strerror(code)))")
    }
  }

  /// Writes `bytes` to a new file at `path`, and refuses where anything is there.
  static func create(_ bytes: [UInt8], at path: String) throws(Failure) {
    do throws(SystemError) {
      let draft = try Draft(of: path, number: 0)
      defer { unlink(draft.path) }
      try draft.write(bytes)
      // A link is made only where nothing is, which a rename would not ask.
      if link(draft.path, path) != 0 {
        let error = SystemError()
        // Not every file system has links.
        guard [EPERM, EOPNOTSUPP, ENOSYS].contains(error.code), access(path, F_OK) != 0 else {
          throw error
        }
        try draft.takeName()
      }
      sync(folder(of: path))
    } catch {
      throw .unwritable("\(path): cannot be written: \(String(cString: strerror(error.code)))")
    }
  }

  /// What is to take the place of a file.
  private struct Draft {
    let target: String
    let path: String
    private let permissions: mode_t?

    /// Finds a place beside `target`, and clears away what programs left behind there that are gone.
    init(of target: String, number: Int) throws(SystemError) {
      self.target = target
      let folder = folder(of: target)
      if number == 0 { Draft.removeStale(in: folder) }
      let process = ProcessInfo.processInfo.processIdentifier
      path = "\(folder)/\(Draft.prefix)\(process)\(number == 0 ? "" : "-\(number)")\(Draft.suffix)"
      permissions = AtomicFile.permissions(of: target)
      // Renaming over it would not ask whether the file itself may be written.
      if permissions != nil && access(target, W_OK) != 0 { throw SystemError() }
    }

    /// Writes the file, as far as to the disk.
    func write(_ bytes: [UInt8]) throws(SystemError) {
      // A draft that a program with the same number left behind is nobody's any more.
      unlink(path)
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
      if let permissions, file >= 0 { fchmod(file, permissions) }
      try AtomicFile.write(bytes, to: file, isSynced: true)
    }

    /// Puts it in the place of the target.
    func takeName() throws(SystemError) {
      guard rename(path, target) == 0 else { throw SystemError() }
    }

    private static let prefix = ".entente-"
    private static let suffix = ".draft"

    /// Whether a file of this name is a draft.
    static func isNamed(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(suffix) }

    private static func removeStale(in folder: String) {
      guard let entries = opendir(folder) else { return }
      defer { closedir(entries) }
      while let entry = readdir(entries) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard isNamed(name),
          let process = pid_t(name.dropFirst(prefix.count).prefix { $0.isNumber }),
          kill(process, 0) != 0, errno == ESRCH
        else { continue }
        unlink("\(folder)/\(name)")
      }
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes the names in a folder last; a file system that cannot is no error.
  private static func sync(_ folder: String) {
    let descriptor = open(folder, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Whether a folder holds nothing but what a run that was killed left behind.
  static func isEmptyButForDrafts(_ folder: String) -> Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return names?.allSatisfy(Draft.isNamed) ?? false
  }

  /// A call of the system that failed.
  private struct SystemError: Error {
    var code = errno
  }

  /// What stands at `path`, behind whatever links; `nil` where nothing does.
  private static func kind(of path: String) throws(SystemError) -> mode_t? {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT }
    let error = SystemError()
    if error.code == ENOENT { return nil }
    throw error
  }

  /// The path without links; where nothing is there yet, the path as it is.
  private static func destination(of path: String) throws -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    var status = stat()
    if lstat(path, &status) == 0 {
      throw Failure.unusable("\(path): is a link that leads nowhere; name the file to write")
    }
    return path
  }

  private static func writeInPlace(_ data: [UInt8], to path: String) throws(SystemError) {
    try write(data, to: open(path, O_WRONLY))
  }

  private static func permissions(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private static func write(
    _ data: [UInt8], to file: Int32, isSynced: Bool = false
  ) throws(SystemError) {
    guard file >= 0 else { throw SystemError() }
    guard writeAll(data, to: file), !isSynced || fsync(file) == 0 || errno == EINVAL else {
      let error = SystemError()
      close(file)
      throw error
    }
    guard close(file) == 0 else { throw SystemError() }
  }
}
