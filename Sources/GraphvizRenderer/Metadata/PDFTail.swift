/// What the end of a PDF says of the rest: where its table of objects is, and which of them are the
/// catalogue and the document's information.
struct PDFTail {
  /// Where the newest table of objects begins.
  let tableOffset: Int
  /// Whether the table is a stream (PDF 1.5) rather than plain lines.
  let isStream: Bool
  /// One more than the highest object number.
  let size: Int
  /// The number of the catalogue.
  let root: Int
  /// The number of the document's information; a new one where there is none.
  let information: Int
  /// The file's identifiers as they are written, where it has any.
  let identifiers: String?
  /// What stands between the brackets of the catalogue; `nil` where it cannot be had without
  /// unpacking something, or has metadata already.
  private(set) var catalogue: String?
  /// The number of the one page and what its object holds; `nil` where there are several, or it cannot be
  /// had without unpacking something.
  private(set) var page: (number: Int, object: String)?
  /// The string that names the library behind the drawing.
  private(set) var producer: String?

  /// Reads the end of `file`; `nil` for what is no PDF, is encrypted or is damaged.
  init?(of file: [UInt8]) {
    guard file.starts(with: "%PDF-".utf8),
      let last = Self.text(file.suffix(1024)).matches(of: /startxref\s+([0-9]{1,10})\s+%%EOF/).last,
      let offset = Int(last.1), file.indices.contains(offset)
    else { return nil }
    let rest = Self.text(file[offset...])
    let isStream = !rest.hasPrefix("xref")
    guard let dictionary = isStream ? Self.streamDictionary(rest) : Self.trailer(rest),
      !dictionary.contains("/Encrypt"),
      let size = Self.number(dictionary.firstMatch(of: /\/Size\s+([0-9]{1,9})/)?.1),
      let root = Self.number(dictionary.firstMatch(of: /\/Root\s+([0-9]{1,9})\s+0\s+R/)?.1)
    else { return nil }
    let old = Self.number(dictionary.firstMatch(of: /\/Info\s+([0-9]{1,9})\s+0\s+R/)?.1)
    tableOffset = offset
    self.isStream = isStream
    self.size = old == nil ? size + 1 : size
    self.root = root
    information = old ?? size
    identifiers = dictionary.firstMatch(of: /\/ID\s*(\[[^\]]*\])/).map { String($0.1) }
    guard !isStream else { return }
    let entries = PDFObjectTable(rest)
    catalogue = entries.object(root, in: file).flatMap(Self.catalogue)
    page = Self.page(of: catalogue, in: file, entries)
    producer = old.flatMap { entries.object($0, in: file) }
      .flatMap { $0.firstMatch(of: /\/Producer\s*(\((?:[^()\\]|\\.|\([^()\\]*\))*\))/) }
      .map { String($0.1) }
  }

  /// Bytes as text of as many characters.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private static func number(_ digits: Substring?) -> Int? { digits.flatMap { Int($0) } }

  private static func trailer(_ text: String) -> String? {
    text.firstMatch(of: /trailer\s*<<(.*?)>>\s*startxref/.dotMatchesNewlines())
      .map { String($0.1) }
  }

  private static func streamDictionary(_ text: String) -> String? {
    text.prefixMatch(of: /[0-9]+\s+[0-9]+\s+obj\s*<<(.*?)>>\s*stream/.dotMatchesNewlines())
      .map { String($0.1) }
  }

  private static func page(
    of catalogue: String?, in file: [UInt8], _ entries: PDFObjectTable
  ) -> (number: Int, object: String)? {
    guard let pages = number(catalogue?.firstMatch(of: /\/Pages\s+([0-9]{1,9})\s+0\s+R/)?.1),
      let kids = entries.object(pages, in: file)?
        .firstMatch(of: /\/Kids\s*\[\s*([0-9]{1,9})\s+0\s+R\s*\]/),
      let page = number(kids.1), let object = entries.object(page, in: file)
    else { return nil }
    return (page, object)
  }

  /// The entries of a catalogue that holds no dictionaries of its own.
  private static func catalogue(_ object: String) -> String? {
    guard let match = object.prefixMatch(of: /\s*<<([^<>]*)>>/), match.1.contains("/Catalog"),
      !match.1.contains("/Metadata")
    else { return nil }
    return match.1.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The plain table of objects in a PDF: where each object begins.
struct PDFObjectTable {
  private var offsets: [Int: Int] = [:]

  /// Reads the table that `text` begins with.
  init(_ text: String) {
    var first = 0
    var position = 0
    let table = text.prefix { $0 != "t" }
    for line in table.split(whereSeparator: \.isNewline).dropFirst() {
      let words = line.split(separator: " ")
      if words.count == 2, let start = Int(words[0]) {
        (first, position) = (start, 0)
      } else if words.count == 3, let offset = Int(words[0]) {
        if words[2] == "n" { offsets[first + position] = offset }
        position += 1
      } else {
        return
      }
    }
  }

  /// What stands in an object, to the end of its first dictionary or a little beyond.
  func object(_ number: Int, in file: [UInt8]) -> String? {
    guard let offset = offsets[number], file.indices.contains(offset) else { return nil }
    let text = PDFTail.text(file[offset...].prefix(4096))
    guard let head = text.prefixMatch(of: /\s*([0-9]+)\s+0\s+obj/), Int(head.1) == number,
      let end = text.firstRange(of: "endobj")
    else { return nil }
    return String(text[head.range.upperBound..<end.lowerBound])
  }
}
