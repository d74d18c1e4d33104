/// Turns the marks of the YAML parser into byte offsets.
///
/// The parser counts Unicode scalars and ends lines also at NEL, LS and PS, so its lines are not
/// always an editor's. Marks mostly come in rising order; a cursor makes a run of them on one long
/// line cost as much as the line, not its square.
struct ParserMarks {
  private let bytes: [UInt8]
  private var lineStarts: [Int] = [0]
  private var cursor = (line: 0, column: 0, offset: 0)

  init(_ text: String) {
    bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let length = Self.breakLength(bytes, at: offset)
      if length > 0 { lineStarts.append(offset + length) }
      offset += max(length, 1)
    }
  }

  /// The offset of a mark; line and column count from 1, as the parser gives them.
  mutating func offset(line: Int, column: Int) -> Int {
    let line = min(max(line, 1), lineStarts.count) - 1
    let column = max(column, 1) - 1
    if cursor.line != line || cursor.column > column {
      cursor = (line, 0, lineStarts[line])
    }
    while cursor.column < column, cursor.offset < bytes.count {
      cursor.offset += 1
      while cursor.offset < bytes.count, bytes[cursor.offset] & 0xC0 == 0x80 { cursor.offset += 1 }
      cursor.column += 1
    }
    return cursor.offset
  }

  private static func breakLength(_ bytes: [UInt8], at offset: Int) -> Int {
    func byte(_ ahead: Int) -> UInt8 {
      offset + ahead < bytes.count ? bytes[offset + ahead] : 0
    }
    switch bytes[offset] {
    case 0x0A: return 1
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0xC2: return byte(1) == 0x85 ? 2 : 0
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }
}
