public import Documents
internal import Negotiations

/// Reads letters from the Correspondence Metadata Interchange Format, the part of TEI in which
/// editions publish who wrote to whom: each `correspDesc` becomes a message.
///
/// People are known by the authority file that `ref` points to (GND, VIAF and others) and, without
/// one, by their name. A letter whose sender or addressee is not known is rejected: one actor for all the
/// unknown would join letters that have nothing in common.
public struct CMIFImport: Sendable {
  /// An import.
  public init() {}

  /// Reads documents, one after the other, into one corpus.
  public func read(
    _ documents: [InputDocument], ledger: Ledger = Ledger()
  ) throws(InputError) -> Imported {
    var draft = CorrespondenceDraft(ledger)
    for document in documents {
      var receiver = CMIFReceiver(file: document.name, draft: draft)
      let problems = try XMLReader.read(document, into: &receiver)
      draft = receiver.finished()
      draft.ledger.read("document")
      for problem in problems where problem.severity != .error { draft.ledger.warn(problem) }
      if let error = problems.first(where: { $0.severity == .error }) {
        draft.ledger.reject("document", error)
      } else if !receiver.hasLetters {
        draft.ledger.reject("document", Self.none(in: document.name))
      } else {
        draft.ledger.use("document")
      }
    }
    return draft.imported()
  }

  /// Why a document of TEI that is no index of letters is rejected.
  private static func none(in file: String) -> Diagnostic {
    Diagnostic(
      .error, "cmif.none", at: .init(file: file, offset: 0, length: 0, line: 1, column: 1),
      "no correspDesc stands in the document",
      help: "each letter is a correspDesc in the profileDesc of the header")
  }
}

/// Takes a CMIF document apart: one letter, or one piece of the header, at a time.
struct CMIFReceiver: XMLReceiver {
  private let file: String
  private var draft: CorrespondenceDraft
  private var builder = XMLElementBuilder()
  private var header = CMIFHeader()
  /// Whether the document has a `correspDesc`, used or not.
  private(set) var hasLetters = false

  init(file: String, draft: CorrespondenceDraft) {
    self.file = file
    self.draft = draft
    self.draft.begin(file)
  }

  private static let whole: Set<String> = [
    "correspDesc", "titleStmt", "publicationStmt", "bibl", "biblFull", "biblStruct", "person",
    "org",
    "place",
  ]

  mutating func receive(_ event: XMLEvent, line: Int, column: Int) -> Bool {
    if !builder.isOpen {
      guard case .start(let tag) = event, Self.whole.contains(tag.name) else { return true }
    }
    guard let element = builder.take(event, line: line, column: column) else { return true }
    switch element.name {
    case "correspDesc":
      hasLetters = true
      draft.take(element)
    case "titleStmt": header.title = header.title ?? element.descendants("title").first?.words
    case "publicationStmt": header.take(publication: element)
    case "person", "org", "place": draft.take(listed: element)
    default: draft.take(bibliography: element)
    }
    return true
  }

  /// The draft with what was read; a letter that was cut off is not in it.
  func finished() -> CorrespondenceDraft {
    var draft = draft
    draft.end(header)
    return draft
  }
}

/// What the header says of the index of letters itself.
struct CMIFHeader {
  var title: String?
  var publisher: String?
  var address: String?
  var date: String?

  mutating func take(publication element: XMLElement) {
    publisher = publisher ?? element.descendants("publisher").first?.words
    let number = element.descendants("idno").first { $0["type"]?.uppercased() == "URL" }
    address = address ?? number?.words
    date = date ?? element.descendants("date").first?["when"].map { String($0.prefix(10)) }
  }

  /// The index of letters as a source, for letters that name none.
  func source(_ key: SourceKey) -> Source {
    var source = Source(id: key, type: "dataset", title: title ?? "Index of letters", issued: date)
    if let publisher { source.variables.append(Source.Variable("publisher", publisher)) }
    if let address { source.variables.append(Source.Variable("URL", address)) }
    return source
  }
}

extension XMLElement {
  /// All its text, with single spaces; `nil` where there is none.
  var words: String? {
    let words = text.collapsed
    return words.isEmpty ? nil : words
  }
}
