/// Reads a text line by line, whatever ends its lines.
package struct LineReader: ~Copyable {
  /// One line, without its end.
  package struct Line {
    /// Its number, from 1.
    package var number: Int
    /// What stands in it.
    package var text: String
    /// Why it cannot be used, where it cannot.
    package var problem: String?
    /// Whether the document ends with it, without the end of a line.
    package var isUnended = false
  }

  /// The longest line, in bytes; one that is longer cannot be used.
  package static let longestLine = 1 << 22

  private var stream: ByteStream
  private var buffer: [UInt8] = []
  private var position = 0
  private var number = 0
  private var isAtEnd = false

  package init(_ document: InputDocument) throws(InputError) {
    var stream = try document.open()
    let first = try stream.next() ?? []
    if TextEncoding.isUTF16(first) {
      throw InputError(name: document.name, reason: TextEncoding.complaint(about: first))
    }
    self.stream = stream
    buffer = first
    position = first.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line; `nil` at the end.
  package mutating func next() throws(InputError) -> Line? {
    var bytes: [UInt8] = []
    var isTooLong = false
    while true {
      if position == buffer.count {
        guard try fill() else { break }
      }
      let rest = buffer[position...]
      let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? buffer.count
      if bytes.count + end - position > Self.longestLine {
        isTooLong = true
      } else {
        bytes += buffer[position..<end]
      }
      position = end
      if end < buffer.count { break }
    }
    let isUnended = position == buffer.count
    if isUnended, bytes.isEmpty, !isTooLong { return nil }
    number += 1
    try skipBreak()
    if isTooLong {
      return Line(
        number: number, text: "", problem: "the line is longer than \(Self.longestLine) bytes",
        isUnended: isUnended)
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      return Line(number: number, text: text, isUnended: isUnended)
    }
    return Line(
      number: number, text: String(decoding: bytes, as: UTF8.self),
      problem: "the line " + TextEncoding.complaint(about: bytes), isUnended: isUnended)
  }

  private mutating func skipBreak() throws(InputError) {
    guard position < buffer.count else { return }
    let isReturn = buffer[position] == 0x0D
    position += 1
    if position == buffer.count { try fill() }
    if isReturn, position < buffer.count, buffer[position] == 0x0A { position += 1 }
  }

  @discardableResult
  private mutating func fill() throws(InputError) -> Bool {
    guard !isAtEnd, let bytes = try stream.next() else {
      isAtEnd = true
      return false
    }
    buffer = bytes
    position = 0
    return true
  }
}
