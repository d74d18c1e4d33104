package import Negotiations

/// The text of one file with its lines, so that a byte offset can be said as line and column.
///
/// Lines end where editors end them: at LF, CR or CR LF.
package struct SourceText: Sendable {
  /// The path, as the user named it.
  package let path: String
  /// The text without a byte order mark.
  package let text: String
  /// Whether the file begins with a byte order mark.
  let hasByteOrderMark: Bool
  private let lineStarts: [Int]
  private let columns: LongLineColumns

  package init(path: String, text: String, hasByteOrderMark: Bool = false) {
    self.path = path
    self.hasByteOrderMark = hasByteOrderMark
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    var starts = [0]
    var previous: UInt8 = 0
    for (offset, byte) in text.utf8.enumerated() {
      if byte == 0x0A, previous == 0x0D {
        starts[starts.count - 1] = offset + 1
      } else if byte == 0x0A || byte == 0x0D {
        starts.append(offset + 1)
      }
      previous = byte
    }
    lineStarts = starts
    columns = LongLineColumns(text, lineStarts: starts)
  }

  /// The number of lines, counting the one after a final line break.
  package var lineCount: Int { lineStarts.count }

  /// The line of an offset, from 1.
  package func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The offset at which a line begins; lines count from 1.
  package func start(ofLine line: Int) -> Int { lineStarts[line - 1] }

  /// The bytes of a range, as text.
  package func slice(_ range: Range<Int>) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// A range of bytes, counted in Unicode scalars.
  func scalars(of range: Range<Int>) -> Range<Int> {
    let scalars = text.unicodeScalars
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    let first = scalars.distance(from: scalars.startIndex, to: start)
    return first..<(first + scalars.distance(from: start, to: end))
  }

  /// A range of bytes as a place to point at.
  package func location(_ range: Range<Int>) -> Diagnostic.Location {
    let line = line(of: range.lowerBound)
    let known = columns.last(before: range.lowerBound, notBefore: lineStarts[line - 1])
    let rest = slice(known.offset..<range.lowerBound)
    return Diagnostic.Location(
      file: path, offset: range.lowerBound, length: range.count, line: line,
      column: known.column + rest.count)
  }

  /// A place of one byte, or none at the end of the text.
  package func location(at offset: Int) -> Diagnostic.Location {
    let offset = min(max(offset, 0), text.utf8.count)
    return location(offset..<min(offset + 1, text.utf8.count))
  }

  /// The bytes of a line without its indentation and break.
  package func ink(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    let end = line < lineStarts.count ? lineStarts[line] : text.utf8.count
    let content = slice(start..<end)
    let indent = content.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let inked = content.reversed().drop { $0.isWhitespace }.reduce(0) { $0 + $1.utf8.count }
    return (start + min(indent, inked))..<(start + inked)
  }
}
