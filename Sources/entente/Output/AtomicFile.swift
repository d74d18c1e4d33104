import FileSystem
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

  /// Writes files that belong together: all of them, or none. They are on the disk before the first
  /// takes its name, and where one cannot take its own, those before it are put back.
  static func write(_ files: [Content]) throws(Failure) {
    var path = ""
    do {
      try Interruption.afterwards {
        var drafts: [Draft] = []
        defer { for draft in drafts { File.remove(draft.path) } }
        for file in files {
          path = file.path
          switch try kind(of: path) {
          case .folder: throw Failure.unusable("\(path): is a folder; name the file to write")
          case nil, .file:
            let target = try destination(of: path)
            clearAway(beside: target, after: drafts)
            let draft = try Draft(of: target, number: drafts.count)
            drafts.append(draft)
            try draft.write(file.bytes)
          default: try writeInPlace(file.bytes, to: path)
          }
        }
        try Replacement(of: drafts).takeNames { path = $0 }
        for folder in Set(drafts.map { FileName.folder(of: $0.target) }) { Folder.sync(folder) }
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .unwritable("\(path): cannot be written: \(error as? SystemError ?? SystemError())")
    }
  }

  /// Lets `make` make a file at the path that it is given, and then puts it in the place of `path`.
  static func make(_ path: String, _ make: (String) throws -> Void) throws {
    do {
      try Interruption.afterwards {
        switch try kind(of: path) {
        case nil, .file: break
        case .folder: throw Failure.unusable("\(path): is a folder; name the file to write")
        // What is made in steps cannot be written to a device or a pipe.
        default: throw Failure.unwritable("\(path): is no plain file, and nothing else can hold it")
        }
        let target = try destination(of: path)
        clearAway(beside: target, after: [])
        let draft = try Draft(of: target, number: 0)
        defer { File.remove(draft.path) }
        try draft.make(make)
        try draft.takeName()
        Folder.sync(FileName.folder(of: target))
      }
    } catch let error as SystemError {
      throw Failure.unwritable("\(path): cannot be written: \(error)")
    }
  }

  /// Writes `bytes` to a new file at `path`, and refuses where anything is there.
  static func create(_ bytes: [UInt8], at path: String) throws(Failure) {
    do throws(SystemError) {
      clearAway(beside: path, after: [])
      let draft = try Draft(of: path, number: 0)
      defer { File.remove(draft.path) }
      try draft.write(bytes)
      do {
        // A link is made only where nothing is, which a rename would not ask.
        try File.link(draft.path, as: path)
      } catch {
        // Not every file system has links.
        guard [EPERM, EOPNOTSUPP, ENOSYS].contains(error.code), !File.isThere(path) else {
          throw error
        }
        try draft.takeName()
      }
      Folder.sync(FileName.folder(of: path))
    } catch {
      throw .unwritable("\(path): cannot be written: \(error)")
    }
  }

  /// Clears away what programs that are gone left beside a file, where that was not done already.
  private static func clearAway(beside target: String, after drafts: [Draft]) {
    let folder = FileName.folder(of: target)
    if drafts.allSatisfy({ FileName.folder(of: $0.target) != folder }) {
      Draft.removeStale(in: folder)
    }
  }

  /// Whether a folder holds nothing but what a run that was killed left behind.
  static func isEmptyButForDrafts(_ folder: String) -> Bool {
    Folder.names(in: folder)?.allSatisfy(Draft.isNamed) ?? false
  }

  /// What stands at `path`, behind whatever links; `nil` where nothing does.
  private static func kind(of path: String) throws(SystemError) -> FileStatus.Kind? {
    do {
      return try FileStatus(of: path).kind
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// The path without links; where nothing is there yet, the path as it is.
  private static func destination(of path: String) throws -> String {
    if let resolved = File.resolved(path) { return resolved }
    if FileStatus.unfollowed(at: path) != nil {
      throw Failure.unusable("\(path): is a link that leads nowhere; name the file to write")
    }
    return path
  }

  private static func writeInPlace(_ data: [UInt8], to path: String) throws(SystemError) {
    try writeWhole(data, to: try File.openToWrite(path))
  }
}

/// Writes all of `data` to an open file, and closes it.
func writeWhole(_ data: [UInt8], to file: Int32, isSynced: Bool = false) throws(SystemError) {
  guard writeAll(data, to: file), !isSynced || fsync(file) == 0 || errno == EINVAL else {
    let error = SystemError()
    close(file)
    throw error
  }
  guard close(file) == 0 else { throw SystemError() }
}
