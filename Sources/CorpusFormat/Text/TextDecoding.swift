internal import FileSystem
internal import Negotiations

/// Lets a file's bytes in as text, or says why not: too large, NUL bytes, no UTF-8.
enum TextDecoding {
  /// No corpus written by hand comes near this; beyond it a file is refused before it is read.
  static let largestFile = 32 * 1024 * 1024
  /// What some editors put before a text in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The text of the file at `path`, without a byte order mark.
  static func read(_ path: String) -> Result<SourceText, Refusal> {
    let whole = Diagnostic.Location(file: path)
    guard File.isReadable(path), let status = FileStatus.at(path) else {
      return refuse("file.unreadable", whole, "the file cannot be read; are you allowed to?")
    }
    if status.size > largestFile { return .failure(Refusal(tooLarge(path))) }
    // One byte more than the limit is asked for, so that a growing file is caught too.
    guard let bytes = try? File.contents(of: path, upTo: largestFile) else {
      return refuse("file.unreadable", whole, "the file cannot be read")
    }
    if bytes.count > largestFile { return .failure(Refusal(tooLarge(path))) }
    return text(of: bytes, path: path)
  }

  /// The text that `bytes` are in UTF-8.
  static func text(of bytes: [UInt8], path: String) -> Result<SourceText, Refusal> {
    let hasMark = bytes.starts(with: byteOrderMark)
    let body = hasMark ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
    if isUTF16(body) {
      return refuse(
        "text.encoding", Diagnostic.Location(file: path), "the file is in UTF-16, not in UTF-8",
        help: "save the file in UTF-8")
    }
    if let nul = body.firstIndex(of: 0) {
      return refuse(
        "text.nul", place(in: body, at: nul, path: path),
        "a NUL byte, which no text holds: is this a text file?")
    }
    guard let text = String(validating: body, as: UTF8.self) else {
      return refuse(
        "text.encoding", place(in: body, at: firstInvalid(body), path: path),
        "not UTF-8 from here on", help: "save the file in UTF-8")
    }
    return .success(SourceText(path: path, text: text, hasByteOrderMark: hasMark))
  }

  /// Whether bytes begin with the mark of UTF-16, or every other of the first is zero.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let first = bytes.prefix(64)
    guard first.count > 7 else { return false }
    return [0, 1].contains { parity in
      first.indices.allSatisfy { (first[$0] == 0) == ($0 % 2 == parity) }
    }
  }

  static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "file.too-large", at: Diagnostic.Location(file: path),
      "larger than \(largestFile / 1024 / 1024) MB, the most a corpus may be",
      help: "split it into several files")
  }

  /// Why a file was not let in.
  struct Refusal: Error {
    let diagnostic: Diagnostic
    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
  }

  private static func refuse(
    _ code: String, _ location: Diagnostic.Location, _ message: String, help: String? = nil
  ) -> Result<SourceText, Refusal> {
    .failure(Refusal(Diagnostic(.error, code, at: location, message, help: help)))
  }

  private static func place(in bytes: [UInt8], at offset: Int, path: String)
    -> Diagnostic.Location
  {
    let before = SourceText(path: path, text: String(decoding: bytes[..<offset], as: UTF8.self))
    let end = before.location(at: before.text.utf8.count)
    return Diagnostic.Location(
      file: path, offset: offset, length: 1, line: end.line, column: end.column)
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .error, .emptyInput: return offset
      }
    }
  }
}
