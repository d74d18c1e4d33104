internal import Documents
internal import Negotiations

/// Takes one document of a volume apart.
struct DocumentReader {
  private let element: XMLElement
  private let children: [XMLElement]

  init(_ element: XMLElement) {
    self.element = element
    children = element.elements
  }

  /// The document; `number` stands in for an id that is missing.
  func document(number: Int, chapter: Int?) -> FRUSDocument {
    let heading = head.map(Heading.init) ?? Heading(MarkedText(""))
    var document = FRUSDocument(
      id: element["xml:id"].map(RecordID.kept) ?? "document-\(number)", line: element.line,
      column: element.column, chapter: chapter, heading: heading)
    document.bounds = MachineBounds(element.tag)
    document.sameListAs = ParticipantList.other(in: children.filter { $0.name != "head" })
    document.present = ParticipantList.entries(in: beforeTheText)
    document.listsOthers = ParticipantList.isOfOthers(beforeTheText)
    if document.present.isEmpty, heading.kind == .meeting {
      document.present = ParticipantList.unannounced(in: beforeTheText)
    }
    if isHeadedAsMeeting(document) { document.heading.kind = .meeting }
    if document.heading.kind == .meeting, document.present.isEmpty {
      document.heading.present += all("p").prefix(2).flatMap(AttendanceSentence.parties)
    }
    document.isEditorial = element["subtype"] == "editorial-note" || heading.kind == .editorialNote
    document.dateline = dateline(isMeeting: document.heading.kind == .meeting)
    document.signatures = all("closer").flatMap { $0.descendants("signed") }.compactMap(signature)
    if document.heading.kind == .meeting, document.present.isEmpty {
      document.namedInProse = firstParagraph.map(Self.names) ?? []
    }
    readNotes(into: &document)
    readEnclosures(into: &document)
    return document
  }

  /// Everything but the heading; of the paragraphs only as many as a list of those present may take up.
  private var beforeTheText: [XMLElement] {
    var paragraphs = 0
    return children.filter { child in
      if child.name == "p" { paragraphs += 1 }
      return child.name != "head" && (child.name != "p" || paragraphs <= 40)
    }
  }

  private var head: XMLElement? { children.first { $0.name == "head" } }

  private func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  private var firstParagraph: MarkedText? { all("p").first.map { MarkedText($0) } }

  /// Whether a paper turns out to record a meeting: it lists who was present, or a line above its text
  /// says so, as “Memorandum of Conversation” under “Memorandum by the Deputy Director”.
  private func isHeadedAsMeeting(_ document: FRUSDocument) -> Bool {
    let isTitled = all("p").prefix(3).contains { paragraph in
      let text = MarkedText(paragraph).string
      return text.count < 80 && RecordWords(text).isOfMeeting
    }
    switch document.heading.kind {
    case .paper, .other: return !document.present.isEmpty || (isTitled && !document.isEditorial)
    case .message:
      // A telegram that tells of a talk stays one.
      if ["telegram", "airgram", "message"].contains(document.heading.form) { return false }
      let isRecord = RecordWords(document.heading.text).isRecord && document.heading.form == "notes"
      return (isTitled || isRecord) && !document.present.isEmpty
    case .meeting, .editorialNote: return false
    }
  }

  /// The dateline may stand by itself, in the opener or in the closer.
  private func dateline(isMeeting: Bool) -> Dateline? {
    var elements = all("dateline") + all("opener").flatMap { $0.descendants("dateline") }
    elements += all("closer").flatMap { $0.descendants("dateline") }
    // Volumes of the late fifties print place and date in the heading of a conversation.
    if isMeeting, let head, !head.descendants("date").isEmpty { elements.append(head) }
    var datelines = elements.map { Dateline($0) }
    if !datelines.contains(where: { $0.date != nil || $0.isUndated }), let head,
      let named = isMeeting ? Dateline(heading: head) : Dateline(endOfHeading: head)
    {
      datelines.append(named)
    }
    var chosen =
      datelines.first { $0.date != nil } ?? datelines.first { $0.isUndated }
      ?? datelines.first
    if chosen?.place == nil { chosen?.place = datelines.lazy.compactMap(\.place).first }
    return chosen
  }

  /// Who signed; `nil` for the signature of a letter that the document quotes, and for mere initials.
  private func signature(_ signed: XMLElement) -> Party? {
    let marked = MarkedText(signed)
    guard let last = marked.characters.last, !"”\"".contains(last),
      let line = marked.lines({ $0 == "\n" }).first
    else { return nil }
    // Mere initials, “DA”, are no name, tagged or not; “HALL” is one.
    let isSpelled = marked.string(line).filter(\.isLowercase).count > 1
    if !marked.marks("persName", in: line).isEmpty {
      let isName = isSpelled || marked.string(line).count > 6 || isInCapitals(marked.string(line))
      return isName ? Party(marked, line) : nil
    }
    var text = marked.string(line).filter { !"[]".contains($0) }
    while let last = text.last, last == "," || last == " " { text.removeLast() }
    let titled = TitledName(text)
    guard titled.isName, text.filter(\.isLowercase).count > 1 else { return nil }
    return Party(plain: text).flatMap { $0.name == nil ? nil : $0 }
  }

  /// Whether a word is a family name in capitals: four letters or more, not all of them consonants.
  private func isInCapitals(_ text: String) -> Bool {
    text.count > 3 && text.allSatisfy(\.isUppercase)
      && text.dropFirst().contains { "AEIOUY".contains($0) }
  }

  private func readNotes(into document: inout FRUSDocument) {
    let notes = all("note") + (head?.descendants("note") ?? [])
    let source = (notes.first { $0["type"] == "source" } ?? notes.first).map {
      MarkedText($0.text).string
    }
    let lines = all("opener").flatMap { $0.descendants("seg") }.map { MarkedText($0).string }
    document.isTelegram =
      source?.contains(": Telegram") == true
      || lines.contains { HeadingWords.key($0.filter { !"[]".contains($0) }) == "telegram" }
    document.number =
      document.heading.number
      ?? TelegramNumber.of(
        lines: lines,
        firstParagraph: firstParagraph?.string)
    let paragraphs = all("p").prefix(3).map { MarkedText($0).string }
    document.carried = CarriedMessage.announcement(in: paragraphs)
    document.repeated = CarriedMessage.repetition(in: paragraphs + (source.map { [$0] } ?? []))
    let subjects = all("list").filter { $0["type"] == "subject" }.flatMap { $0.descendants("item") }
    let subject = subjects.map { MarkedText($0).string }.joined(separator: "; ")
    document.subject = subject.isEmpty ? nil : subject
  }

  private func readEnclosures(into document: inout FRUSDocument) {
    for (index, enclosure) in children.filter({ ["attachment", "div"].contains($0.name) })
      .enumerated()
    {
      var inner = DocumentReader(enclosure).document(number: index + 1, chapter: document.chapter)
      inner.id = "\(document.id)-enclosure-\(index + 1)"
      document.enclosures.append(inner)
    }
  }

  /// Names in running text: those tagged, and those that a title announces.
  private static func names(in marked: MarkedText) -> [String] {
    let tagged = marked.marks("persName", in: 0..<marked.characters.count).map {
      marked.string($0.range)
    }
    if !tagged.isEmpty { return tagged.distinct() }
    let words = marked.string.split { $0.isWhitespace }.map(String.init)
    var result: [String] = []
    for (index, word) in words.enumerated() where announcing.contains(HeadingWords.key(word)) {
      let name = words[(index + 1)...].prefix(4).prefix {
        $0.first?.isUppercase == true && !HeadingWords.isTitle($0)
      }
      var text = name.joined(separator: " ")
      while let last = text.last, ",.;:".contains(last) { text.removeLast() }
      if !text.isEmpty { result.append(text) }
    }
    return result.distinct()
  }

  private static let announcing: Set<String> = [
    "mr", "dr", "mrs", "ambassador", "general", "president", "marshal", "premier", "lord", "sir",
    "generalissimo", "senator", "admiral", "chancellor",
  ]
}

extension Array where Element: Hashable {
  /// Its elements, each once, in their order.
  func distinct() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
