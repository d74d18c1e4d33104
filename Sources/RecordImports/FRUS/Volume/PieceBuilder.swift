internal import Documents

/// Puts one piece of a volume together, and leaves out what no import needs: footnotes, and the body of a
/// document after its first paragraphs. So a piece stays small, however long the document.
struct PieceBuilder {
  /// How many paragraphs of a document, or of a letter printed with it, are kept.
  private static let keptParagraphs = 40
  /// How many items, rows and other elements are kept.
  private static let keptElements = 20_000
  /// How many bytes of text are kept.
  private static let keptText = 1 << 20

  private var builder = XMLElementBuilder()
  private var depth = 0
  private var skippedFrom: Int?
  private var paragraphs = 0
  private var elements = 0
  private var text = 0
  /// The element that holds a heading or a paragraph now open.
  private var isInParagraph = 0
  /// Where the piece began.
  private(set) var start = (line: 1, column: 1)

  /// Takes the next event and returns the piece once it has ended.
  mutating func take(_ event: XMLEvent, line: Int, column: Int) -> XMLElement? {
    switch event {
    case .start(let tag):
      if depth == 0 { start = (line, column) }
      depth += 1
      if skippedFrom == nil, isDispensable(tag) { skippedFrom = depth }
      if tag.name == "p" { isInParagraph += 1 }
    case .end(let name):
      depth -= 1
      if name == "p" { isInParagraph -= 1 }
      if let from = skippedFrom {
        if depth < from { skippedFrom = nil }
        return nil
      }
    case .text(let more):
      text += more.utf8.count
      if text > Self.keptText { return nil }
    }
    return skippedFrom == nil ? builder.take(event, line: line, column: column) : nil
  }

  private mutating func isDispensable(_ tag: XMLTag) -> Bool {
    elements += 1
    if depth > 1, elements > Self.keptElements { return true }
    switch tag.name {
    case "p":
      paragraphs += 1
      return depth > 1 && paragraphs > Self.keptParagraphs
    case "attachment", "div":
      paragraphs = 0
      return false
    case "note": return isInParagraph > 0
    case "figure", "formula", "pb": return true
    default: return false
    }
  }
}
