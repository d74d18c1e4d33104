import Foundation

/// Files that are written whole or not at all: beside their target, then renamed over it.
enum AtomicFile {
  /// Writes `bytes` to `path`.
  ///
  /// A device or pipe that stands at `path` is written to directly, since it cannot be replaced.
  static func write(_ bytes: some Collection<UInt8>, to path: String) throws(Failure) {
    let data = Data(bytes)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isFolder.boolValue {
      throw .unusable("\(path): is a folder; name the file to write")
    }
    let target = URL(filePath: path)
    do {
      if exists && !isRegular(path) {
        try writeInPlace(data, to: target)
      } else {
        try replace(target.resolvingSymlinksInPath(), with: data)
      }
    } catch {
      throw .unusable("\(path): cannot be written: \(reason(error))")
    }
  }

  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func writeInPlace(_ data: Data, to target: URL) throws {
    let handle = try FileHandle(forWritingTo: target)
    try handle.write(contentsOf: data)
    try handle.close()
  }

  private static func replace(_ target: URL, with data: Data) throws {
    let draft = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
    do {
      try data.write(to: draft)
      guard rename(draft.path, target.path) == 0 else { throw POSIXError(.init(errno)) }
    } catch {
      try? FileManager.default.removeItem(at: draft)
      throw error
    }
  }

  private static func reason(_ error: any Error) -> String {
    let cause = error as NSError
    let underlying = cause.userInfo[NSUnderlyingErrorKey] as? NSError ?? cause
    if underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    return cause.localizedDescription
  }
}

extension POSIXError {
  fileprivate init(_ code: Int32) {
    self.init(POSIXErrorCode(rawValue: code) ?? .EIO)
  }
}
