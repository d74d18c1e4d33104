internal import Documents
internal import Negotiations

/// One record of a document in RIS: lines from `TY  - ` to `ER  - `, each with a tag of two signs.
struct RISRecord {
  /// What stands behind a tag.
  struct Field {
    var tag: String
    var value: String
    var range: Range<Int>
  }

  /// The fields, without those that begin and end the record.
  private(set) var fields: [Field] = []
  /// What the line `TY` says.
  let type: String
  /// Where its first line stands.
  let range: Range<Int>
  /// Whether the document ends within it.
  private(set) var isCutOff = true

  private init(type: String, range: Range<Int>) {
    self.type = type
    self.range = range
  }

  /// The values of a tag, in their order.
  func values(_ tags: String...) -> [String] {
    fields.filter { tags.contains($0.tag) }.map(\.value)
  }

  /// All records of a document.
  static func all(in text: BibliographyText, _ remarks: inout BibliographyRemarks) -> [RISRecord] {
    var records: [RISRecord] = []
    var isOpen = false
    for range in lines(of: text.bytes) {
      let line = text.slice(range)
      guard let (tag, value) = field(in: line) else {
        if line.isBlank { continue }
        if isOpen {
          records[records.count - 1].goOn(with: line.trimmed)
        } else {
          remarks.add(
            "line.left-out", "", range, "a line stands in no record, and is left out")
        }
        continue
      }
      switch tag {
      case "TY":
        if isOpen {
          remarks.add(
            "entry.unended", "", records[records.count - 1].range,
            "the record has no line 'ER  - ' at its end; the next one ends it")
          records[records.count - 1].isCutOff = false
        }
        records.append(RISRecord(type: value, range: range))
        isOpen = true
      case "ER":
        if isOpen { records[records.count - 1].isCutOff = false }
        isOpen = false
      default:
        if isOpen {
          records[records.count - 1].fields.append(Field(tag: tag, value: value, range: range))
        } else {
          remarks.add(
            "line.left-out", "", range, "a line stands in no record, and is left out")
        }
      }
    }
    return records
  }

  /// A line without a tag goes on with what the line before says.
  private mutating func goOn(with line: String) {
    guard let last = fields.indices.last else { return }
    fields[last].value = fields[last].value.isEmpty ? line : "\(fields[last].value) \(line)"
  }

  /// `TY  - BOOK`; some programs write one blank.
  private static func field(in line: String) -> (tag: String, value: String)? {
    let tag = line.prefix(2)
    guard tag.utf8.count == 2, let first = tag.utf8.first, let second = tag.utf8.last,
      (0x41...0x5A).contains(first),
      (0x41...0x5A).contains(second) || (0x30...0x39).contains(second)
    else { return nil }
    let rest = line.dropFirst(2).drop { $0 == " " }
    guard rest.first == "-", line.dropFirst(2).first == " " else { return nil }
    let value = rest.dropFirst()
    guard value.isEmpty || value.first == " " || value.first?.isWhitespace == true else {
      return nil
    }
    return (String(tag), String(value).trimmed)
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (position, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      if position > start { lines.append(start..<position) }
      start = position + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }
}
