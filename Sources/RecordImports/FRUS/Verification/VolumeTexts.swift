internal import Documents
internal import HistoricalDates

/// The documents of a volume as they are printed, notes and all, to compare a corpus with.
struct VolumeTexts: XMLReceiver {
  /// One document.
  struct Document: Sendable {
    /// Its words, with one space between them.
    var text = ""
    /// The days that its dateline gives, or else its editors.
    var printed: ClosedRange<Day>?
    /// Whether the file leaves parts of the document out.
    var isAbridged = false
  }

  /// The volume's id, from the file's name where the text has none.
  private(set) var volume: String
  /// The documents, by id.
  private(set) var documents: [String: Document] = [:]

  private var depth = 0
  private var open: (id: String, depth: Int, document: Document)?
  private var isInDateline = 0
  private var hasDate = false

  init(file: String) {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    volume = name.hasSuffix(".xml") ? String(name.dropLast(4)) : name
  }

  mutating func receive(_ event: XMLEvent, line: Int, column: Int) -> Bool {
    switch event {
    case .start(let tag):
      depth += 1
      begin(tag)
    case .end(let name):
      if name == "dateline" { isInDateline -= 1 }
      if let open, open.depth == depth {
        documents[open.id] = open.document
        self.open = nil
      } else if Self.ends(name) {
        append(" ")
      }
      depth -= 1
    case .text(let text): append(text)
    }
    return true
  }

  private mutating func begin(_ tag: XMLTag) {
    switch tag.name {
    case "TEI": if let id = tag["xml:id"] { volume = id }
    case "div" where tag["type"] == "document" && open == nil:
      guard let id = tag["xml:id"] else { return }
      let bounds = MachineBounds(tag)
      open = (id, depth, Document(printed: bounds.map { $0.earliest...$0.latest }))
      hasDate = false
    case "dateline": isInDateline += 1
    case "date" where isInDateline > 0 && !hasDate: date(tag)
    case "gap": open?.document.isAbridged = true
    default: if Self.ends(tag.name) { append(" ") }
    }
  }

  /// The first date of the first dateline, in the local time of whoever wrote.
  private mutating func date(_ tag: XMLTag) {
    let first = tag["when"] ?? tag["from"] ?? tag["notBefore"]
    let last = tag["when"] ?? tag["to"] ?? tag["notAfter"]
    guard let first = first.flatMap(MachineDate.day), let last = last.flatMap(MachineDate.day),
      first <= last
    else { return }
    open?.document.printed = first...last
    hasDate = true
  }

  /// Whether words on the two sides of an element's edge are two words.
  private static func ends(_ name: String) -> Bool {
    ["p", "head", "note", "lb", "item", "cell", "row", "signed", "dateline", "pb"].contains(name)
  }

  private mutating func append(_ text: String) {
    guard open != nil else { return }
    for character in text {
      if !character.isWhitespace {
        open?.document.text.append(character)
      } else if open?.document.text.last.map({ $0 != " " }) ?? false {
        open?.document.text.append(" ")
      }
    }
  }
}
