#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What stands under a name: of which kind it is, which file it is, and when it changed.
package struct FileStatus: Equatable, Sendable {
  /// What can stand under a name.
  package enum Kind: Sendable {
    case file, folder, link
    /// A device, a pipe and the like.
    case other
  }

  /// Of which kind it is.
  package var kind: Kind
  /// The device that it lies on, and its number there, which tell it from every other.
  package var device: UInt64
  package var number: UInt64
  /// Its length in bytes.
  package var size: Int
  /// Who may read and write it, as the system notes it.
  package var permissions: UInt32
  /// When its content, and anything of it, changed: seconds and nanoseconds of each.
  package var times: [Int]

  /// What `path` leads to, through whatever links.
  package init(of path: String) throws(SystemError) {
    var status = stat()
    guard path.withName({ stat($0, &status) }) == 0 else { throw SystemError() }
    self.init(status)
  }

  /// What `path` leads to; `nil` where that is nothing.
  package static func at(_ path: String) -> FileStatus? { try? FileStatus(of: path) }

  /// What stands at `path` itself, which may be a link; `nil` where nothing does.
  package static func unfollowed(at path: String) -> FileStatus? {
    var status = stat()
    return path.withName({ lstat($0, &status) }) == 0 ? FileStatus(status) : nil
  }

  /// Whether `path` leads to a file.
  package static func isFile(_ path: String) -> Bool { at(path)?.kind == .file }

  /// Whether `path` leads to a folder.
  package static func isFolder(_ path: String) -> Bool { at(path)?.kind == .folder }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(status.st_ino)
    size = Int(status.st_size)
    permissions = UInt32(status.st_mode & 0o7777)
    #if canImport(Darwin)
      let moments = [status.st_mtimespec, status.st_ctimespec]
    #else
      let moments = [status.st_mtim, status.st_ctim]
    #endif
    times = moments.flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] }
  }
}
