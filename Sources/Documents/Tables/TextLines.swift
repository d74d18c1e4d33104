internal import Foundation

/// Reads the lines of a large table whose fields are parted by tabs and never quoted.
///
/// A line is looked at in place: no text is made of a field that nobody asks for.
package struct TextLines: ~Copyable {
  /// The longest line, in bytes; more is a problem of the line.
  package static let longestLine = 1 << 20

  private var stream: ByteStream
  private var buffer: [UInt8]
  private var start = 0
  private var end = 0
  private var next = 0
  private var isAtEnd = false
  /// The line, from 1.
  package private(set) var number = 0
  /// What is wrong with the line, where something is.
  package private(set) var problem: String?

  package init(_ document: InputDocument) throws(InputError) {
    var stream = try document.open()
    buffer = try stream.next() ?? []
    self.stream = stream
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
  }

  /// The bytes of the first line, before anything was read; of a very long one its beginning.
  package func firstLine() -> [UInt8] {
    Array(buffer[next...].prefix { $0 != 0x0A && $0 != 0x0D })
  }

  /// Goes on to the next line that is not blank; `false` at the end.
  package mutating func advance() throws(InputError) -> Bool {
    while true {
      guard let stop = try endOfLine() else { return false }
      number += 1
      start = next
      end = stop
      next = min(stop + 1, buffer.count)
      if end > start, buffer[end - 1] == 0x0D { end -= 1 }
      problem = nil
      if end - start > Self.longestLine {
        problem = "the row is longer than \(Self.longestLine) bytes"
        end = start + 1_000
      }
      if end > start { return true }
    }
  }

  /// Where the line that begins at `next` ends; `nil` where none begins.
  private mutating func endOfLine() throws(InputError) -> Int? {
    var looked = next
    while true {
      if let found = lineFeed(from: looked) { return found }
      if isAtEnd { return next < buffer.count ? buffer.count : nil }
      if buffer.count - next > 64 * Self.longestLine {
        // A line without end is given up piece by piece.
        return buffer.count - 1
      }
      if next > 0 {
        buffer.removeFirst(next)
        next = 0
      }
      looked = buffer.count
      try fill()
    }
  }

  private func lineFeed(from looked: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard looked < bytes.count, let base = bytes.baseAddress else { return nil }
      return memchr(base + looked, 0x0A, bytes.count - looked).map { UnsafeRawPointer($0) - base }
    }
  }

  private mutating func fill() throws(InputError) {
    if let bytes = try stream.next() { buffer += bytes } else { isAtEnd = true }
  }

  /// The first two digits of the field at `position` as a number, where it is nothing but two to four
  /// digits.
  package func twoDigits(ofField position: Int) -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      var at = start
      for _ in 0..<position {
        while at < end, bytes[at] != 0x09 { at += 1 }
        at += 1
      }
      var length = 0
      while at + length < end, bytes[at + length] != 0x09 {
        guard bytes[at + length] &- 48 < 10 else { return nil }
        length += 1
      }
      guard (2...4).contains(length) else { return nil }
      return Int(bytes[at] &- 48) * 10 + Int(bytes[at + 1] &- 48)
    }
  }

  /// All fields of the line as text; bytes that are not UTF-8 are a ``problem``.
  package mutating func fields() -> [String] {
    var fields: [String] = []
    for bytes in buffer[start..<end].split(separator: 0x09, omittingEmptySubsequences: false) {
      if let text = String(validating: bytes, as: UTF8.self) {
        fields.append(text)
      } else {
        fields.append(String(decoding: bytes, as: UTF8.self))
        problem =
          problem
          ?? DelimitedProblem.notUTF8(
            TextEncoding.complaint(about: bytes)
          ).message
      }
    }
    return fields
  }
}
