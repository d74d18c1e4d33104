/// Objects appended to a PDF, with a table that leads back to the one before.
struct PDFUpdate {
  private let tail: PDFTail
  private var bytes: [UInt8]
  private var offsets: [Int: Int] = [:]

  init(of file: [UInt8], _ tail: PDFTail) {
    self.tail = tail
    bytes = file
    if bytes.last != 0x0A { bytes.append(0x0A) }
  }

  /// Appends an object; one that has a number of the file takes its place.
  mutating func add(object number: Int, _ content: String) {
    offsets[number] = bytes.count
    bytes += Array("\(number) 0 obj\n\(content)\nendobj\n".utf8)
  }

  /// The file with the objects and their table.
  var file: [UInt8] {
    let start = bytes.count
    let table = tail.isStream ? streamTable(at: start) : plainTable
    return bytes + table + Array("startxref\n\(start)\n%%EOF\n".utf8)
  }

  private var numbers: [Int] { offsets.keys.sorted() }

  private func trailer(size: Int) -> String {
    var entries = [
      "/Size \(size)", "/Root \(tail.root) 0 R", "/Info \(tail.information) 0 R",
      "/Prev \(tail.tableOffset)",
    ]
    if let identifiers = tail.identifiers { entries.append("/ID \(identifiers)") }
    return entries.joined(separator: " ")
  }

  private var plainTable: [UInt8] {
    var lines = ["xref"]
    for number in numbers {
      let digits = String(offsets[number] ?? 0)
      let offset = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
      lines += ["\(number) 1", "\(offset) 00000 n "]
    }
    let size = max(tail.size, (numbers.last ?? 0) + 1)
    lines += ["trailer", "<< \(trailer(size: size)) >>"]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// A table as a stream, which is an object itself and lists itself.
  private func streamTable(at start: Int) -> [UInt8] {
    let own = max(tail.size, (numbers.last ?? 0) + 1)
    var rows: [UInt8] = []
    for offset in numbers.compactMap({ offsets[$0] }) + [start] {
      rows += [1] + (0..<4).map { UInt8(truncatingIfNeeded: offset >> (24 - 8 * $0)) } + [0, 0]
    }
    let index = (numbers + [own]).map { "\($0) 1" }.joined(separator: " ")
    let head = """
      \(own) 0 obj
      << /Type /XRef /W [1 4 2] /Index [\(index)] /Length \(rows.count) \(trailer(size: own + 1)) >>
      stream

      """
    return Array(head.utf8) + rows + Array("\nendstream\nendobj\n".utf8)
  }
}
