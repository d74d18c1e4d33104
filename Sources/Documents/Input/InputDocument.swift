internal import FileSystem
internal import Foundation

/// Is told of each piece of a document that is read: how many bytes it has. Called from whatever
/// thread reads.
public typealias ReadingObserver = @Sendable (Int) -> Void

/// Something to import: a file, standard input, or bytes at hand. Its bytes come in pieces, so that a
/// file of any length is read in little memory.
public struct InputDocument: Sendable {
  private enum Content: Sendable {
    case file(path: String)
    case standardInput
    case bytes([UInt8])
  }

  /// What diagnostics call it: the path as the user named it, with bytes that are no UTF-8 as `\xFC`.
  public let name: String
  private let content: Content
  /// Carried by the document itself, so that every way of reading it reports alike.
  private var observer: ReadingObserver?

  /// The file at `path`; `-` is standard input.
  public init(path: String) {
    name = path == "-" ? "standard input" : FileName.visible(path)
    content = path == "-" ? .standardInput : .file(path: path)
  }

  /// Bytes at hand, as if they stood in a file called `name`.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    content = .bytes(bytes)
  }

  /// The same document, which tells `observer` of every piece that is read of it.
  public func reporting(to observer: @escaping ReadingObserver) -> InputDocument {
    var document = self
    document.observer = observer
    return document
  }

  /// The file that it is read from; `nil` for what is no file.
  package var path: String? {
    if case .file(let path) = content { path } else { nil }
  }

  /// Its length in bytes, for showing progress; `nil` where only reading tells.
  public var size: Int? {
    switch content {
    case .bytes(let bytes): return bytes.count
    case .standardInput: return nil
    case .file(let path): return FileStatus.at(path)?.size
    }
  }

  /// The most that is kept of what can be read only once, in bytes.
  package static let greatestKept = 1 << 28

  /// The document as one that can be opened again: standard input and pipes are read into memory,
  /// which is reported now and not again when the copy is read.
  package func rereadable() throws(InputError) -> InputDocument {
    if case .bytes = content { return self }
    if let path, FileStatus.isFile(path) { return self }
    var stream = try open()
    var bytes: [UInt8] = []
    while let piece = try stream.next() {
      bytes += piece
      guard bytes.count <= Self.greatestKept else {
        throw InputError(
          name: name, reason: "is more than can be kept of a pipe; save it as a file and name that")
      }
    }
    return InputDocument(name: name, bytes: bytes)
  }

  /// Opens it for one reading from the start.
  package func open() throws(InputError) -> ByteStream {
    switch content {
    case .bytes(let bytes): return ByteStream(name: name, bytes: bytes, observer: observer)
    case .standardInput: return ByteStream(name: name, handle: .standardInput, observer: observer)
    case .file(let path):
      guard let status = FileStatus.at(path) else {
        throw InputError(name: name, reason: "there is no such file", isMisnamed: true)
      }
      guard status.kind != .folder else {
        throw InputError(name: name, reason: "is a folder; name the files in it", isMisnamed: true)
      }
      guard let descriptor = try? File.openToRead(path) else {
        throw InputError(
          name: name, reason: "cannot be read; are you allowed to?", isMisnamed: true)
      }
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      return ByteStream(name: name, handle: handle, observer: observer)
    }
  }
}

/// A document that cannot be read at all.
public struct InputError: Error, CustomStringConvertible {
  /// What the document is called.
  public let name: String
  /// Why it cannot be read.
  public let reason: String
  /// Whether it is the wrong document that was named, or a wrong thing that was asked of it, rather
  /// than the document that is wrong.
  public let isMisnamed: Bool

  /// A document that cannot be read, and why.
  package init(name: String, reason: String, isMisnamed: Bool = false) {
    self.name = name
    self.reason = reason
    self.isMisnamed = isMisnamed
  }

  /// The document and the reason in a sentence.
  public var description: String { "\(name): \(reason)" }
}
