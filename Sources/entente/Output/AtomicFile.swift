import Foundation

/// Files that are written whole or not at all: beside their target, then renamed over it.
enum AtomicFile {
  /// Writes `bytes` to `path`.
  ///
  /// A file that is there keeps its permissions; a link is followed. A device or pipe that stands
  /// at `path` is written to directly, since it cannot be replaced.
  static func write(_ bytes: some Collection<UInt8>, to path: String) throws(Failure) {
    // A file that grows beyond its limit is an error to report, not a signal that ends the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      let data = Array(bytes)
      switch try kind(of: path) {
      case S_IFDIR: throw Failure.unusable("\(path): is a folder; name the file to write")
      case nil, S_IFREG: try replace(try destination(of: path), with: data)
      default: try writeInPlace(data, to: path)
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
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
      guard file >= 0 else { throw SystemError() }
      do throws(SystemError) {
        try write(bytes, to: file)
      } catch {
        unlink(path)
        throw error
      }
    } catch {
      throw .unwritable("\(path): cannot be written: \(String(cString: strerror(error.code)))")
    }
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

  private static func replace(_ target: String, with data: [UInt8]) throws(SystemError) {
    try Interruption.afterwards { () throws(SystemError) in
      try replaceAtOnce(target, with: data)
    }
  }

  private static func replaceAtOnce(_ target: String, with data: [UInt8]) throws(SystemError) {
    let draft = draftPath(beside: target)
    // A draft that a program with the same number left behind is nobody's any more.
    unlink(draft)
    let permissions = permissions(of: target)
    // Renaming over it would not ask whether the file itself may be written.
    if permissions != nil && access(target, W_OK) != 0 { throw SystemError() }
    do throws(SystemError) {
      let file = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o666)
      if let permissions, file >= 0 { fchmod(file, permissions) }
      try write(data, to: file)
      guard rename(draft, target) == 0 else { throw SystemError() }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func draftPath(beside target: String) -> String {
    URL(filePath: target).deletingLastPathComponent()
      .appending(path: ".entente-\(ProcessInfo.processInfo.processIdentifier).draft")
      .path(percentEncoded: false)
  }

  private static func permissions(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private static func write(_ data: [UInt8], to file: Int32) throws(SystemError) {
    guard file >= 0 else { throw SystemError() }
    guard writeAll(data, to: file) else {
      let error = SystemError()
      close(file)
      throw error
    }
    guard close(file) == 0 else { throw SystemError() }
  }
}
