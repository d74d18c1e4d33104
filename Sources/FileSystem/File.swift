#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What can be done with files by their names. Nothing else hands a name to the system.
package enum File {
  /// Opens a file to read; the descriptor is the caller's to close.
  package static func openToRead(_ path: String) throws(SystemError) -> Int32 {
    try opened(path, O_RDONLY)
  }

  /// Opens to write what is there already, as a device.
  package static func openToWrite(_ path: String) throws(SystemError) -> Int32 {
    try opened(path, O_WRONLY)
  }

  /// Opens to write a file that is not there yet.
  package static func openNew(_ path: String) throws(SystemError) -> Int32 {
    try opened(path, O_WRONLY | O_CREAT | O_EXCL)
  }

  private static func opened(_ path: String, _ mode: Int32) throws(SystemError) -> Int32 {
    let descriptor = path.withName { open($0, mode | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw SystemError() }
    return descriptor
  }

  /// What a file holds, as far as `limit` bytes and one more.
  package static func contents(
    of path: String, upTo limit: Int = .max - 1
  ) throws(SystemError) -> [UInt8] {
    let file = try openToRead(path)
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(file, &piece, min(piece.count, limit + 1 - bytes.count))
      if count == 0 { break }
      if count > 0 {
        bytes += piece.prefix(count)
      } else if errno != EINTR {
        throw SystemError()
      }
    }
    return bytes
  }

  /// Hands `body` the first `count` bytes of a file, piece by piece.
  package static func forEachPiece(
    of path: String, upTo count: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(SystemError) {
    let file = try openToRead(path)
    defer { close(file) }
    let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 20)
    defer { piece.deallocate() }
    var rest = count
    while rest > 0 {
      let count = read(file, piece.baseAddress, min(piece.count, rest))
      if count == 0 { return }
      if count > 0 {
        body(UnsafeBufferPointer(rebasing: piece[..<count]))
        rest -= count
      } else if errno != EINTR {
        throw SystemError()
      }
    }
  }

  /// So many bytes of a file from a place on, or fewer where it ends.
  package static func bytes(
    of path: String, from start: Int, count: Int
  ) throws(SystemError) -> [UInt8] {
    let file = try openToRead(path)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(file, &bytes, count, off_t(max(0, start)))
    guard read >= 0 else { throw SystemError() }
    return Array(bytes.prefix(read))
  }

  /// Adds bytes to the end of a file that is there, and sees all of it to the disk.
  package static func append(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let file = try opened(path, O_WRONLY | O_APPEND)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBufferPointer { write(file, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        let error = SystemError()
        close(file)
        throw error
      }
    }
    guard fsync(file) == 0 || errno == EINVAL else {
      let error = SystemError()
      close(file)
      throw error
    }
    guard close(file) == 0 else { throw SystemError() }
  }

  /// What a plain file holds; `nil` where `path` leads to none that can be read to its end.
  package static func plainContents(of path: String) -> [UInt8]? {
    FileStatus.isFile(path) ? try? contents(of: path) : nil
  }

  /// Whether anything is there, at the end of whatever links.
  package static func isThere(_ path: String) -> Bool { path.withName { access($0, F_OK) } == 0 }

  /// Whether the file or folder may be read.
  package static func isReadable(_ path: String) -> Bool { path.withName { access($0, R_OK) } == 0 }

  /// Refuses a file that may not be written.
  package static func requireWritable(_ path: String) throws(SystemError) {
    guard path.withName({ access($0, W_OK) }) == 0 else { throw SystemError() }
  }

  /// Puts the file `path` in the place of `target`, in one step.
  package static func move(_ path: String, to target: String) throws(SystemError) {
    let result = path.withName { path in target.withName { rename(path, $0) } }
    guard result == 0 else { throw SystemError() }
  }

  /// Gives the file `path` another name, under which nothing may stand.
  package static func link(_ path: String, as name: String) throws(SystemError) {
    #if canImport(Darwin)
      let result = path.withName { path in name.withName { Darwin.link(path, $0) } }
    #else
      let result = path.withName { path in name.withName { Glibc.link(path, $0) } }
    #endif
    guard result == 0 else { throw SystemError() }
  }

  /// Removes a file, if it is there.
  package static func remove(_ path: String) { _ = path.withName { unlink($0) } }

  /// The whole path without links; `nil` where it leads nowhere.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = path.withName({ realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return FileName.text(of: resolved)
  }
}
