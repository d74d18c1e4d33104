#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What can be done with folders by their names.
package enum Folder {
  /// The names in a folder, in order; `nil` where it cannot be looked into.
  package static func names(in path: String) -> [String]? {
    guard let entries = path.withName({ opendir($0) }) else { return nil }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        let size = MemoryLayout.size(ofValue: field.pointee)
        return field.withMemoryRebound(to: CChar.self, capacity: size) { FileName.text(of: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted(by: FileName.precedes)
  }

  /// The files in a folder and in those below it, by their ways from there. Links to folders are not
  /// followed, so that there is no way round in circles; what cannot be looked into is passed over.
  package static func files(below path: String, where isWanted: (String) -> Bool) -> [String] {
    var found: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for name in names(in: "\(path)/\(folder)") ?? [] {
        let way = folder + name
        if FileStatus.unfollowed(at: "\(path)/\(way)")?.kind == .folder {
          folders.append(way + "/")
        } else if isWanted(name) {
          found.append(way)
        }
      }
    }
    return found.sorted(by: FileName.precedes)
  }

  /// Makes a folder, and those above it that are not there.
  package static func make(_ path: String) throws(SystemError) {
    if FileStatus.isFolder(path) { return }
    if path.withName({ mkdir($0, 0o777) }) == 0 { return }
    let error = SystemError()
    if error.code == ENOENT, path.utf8.contains(UInt8(ascii: "/")) {
      try make(FileName.folder(of: path))
      if path.withName({ mkdir($0, 0o777) }) == 0 { return }
    }
    // Somebody else may have made it meanwhile.
    if FileStatus.isFolder(path) { return }
    throw error
  }

  /// Makes the names in a folder last; a file system that cannot is no error.
  package static func sync(_ path: String) {
    guard let descriptor = try? File.openToRead(path) else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
