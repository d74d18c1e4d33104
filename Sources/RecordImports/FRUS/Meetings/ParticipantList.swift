internal import Documents
internal import Negotiations

/// Finds the lists of those present: a `list`, a `table`, or lines behind “Present:”.
enum ParticipantList {
  /// The entries of all lists among elements that stand side by side.
  static func entries(in elements: [XMLElement]) -> [ParticipantEntry] {
    withoutBodiesAsHeads(allEntries(in: elements))
  }

  /// Without bodies that stand before those who came for them: “Soviet Embassy”, “Mr. Green”.
  private static func withoutBodiesAsHeads(_ entries: [ParticipantEntry]) -> [ParticipantEntry] {
    entries.indices.compactMap { index in
      guard index + 1 < entries.count, entries[index + 1].party?.name != nil,
        case .body(.organisation)? = entries[index].party?.kind, !entries[index].text.contains(",")
      else { return entries[index] }
      return nil
    }
  }

  private static func allEntries(in elements: [XMLElement]) -> [ParticipantEntry] {
    var result: [ParticipantEntry] = []
    var isAnnounced = false
    // Whether the paragraphs themselves are the entries: “PARTICIPANTS:”, “Mr. Black”, “Mr. White”.
    var isListed = false
    var paragraphs = 0
    // Whether a list of participants has just ended, which paragraphs may go on with.
    var mayGoOn = false
    for (place, element) in elements.enumerated() {
      if mayGoOn, let more = ParticipantParagraph.furtherEntries(of: element) {
        result += more
        continue
      }
      if mayGoOn, ParticipantParagraph.isSide(element) {
        // "U.S.", and a paragraph for each of that side
        (mayGoOn, isListed) = (false, true)
        continue
      }
      mayGoOn = false
      if isListed, let more = ParticipantParagraph.entries(of: element) {
        result += more
        isAnnounced = false
        continue
      }
      isListed = false
      switch element.name {
      case "list":
        if isAnnounced || isOfParticipants(element) {
          result += entries(ofList: element)
          mayGoOn = true
        } else if paragraphs < 3, let rest = participants(within: element) {
          result += entries(ofList: rest)
        }
        isAnnounced = false
      case "table":
        if isAnnounced || hasLabel(element) { result += entries(ofTable: element) }
        isAnnounced = false
      case "p", "seg", "label", "head":
        paragraphs += 1
        let mayBegin = paragraphs <= lastParagraph && mayBeginList(element)
        let inner = element.elements.filter { ["table", "list"].contains($0.name) }
        if !inner.isEmpty {
          result += entries(ofParagraph: element, around: inner, isAnnounced)
        } else if mayBegin {
          let isFurther = ["Also ", "Others ", "In addition"].contains(
            where: element.text.trimmed.hasPrefix)
          let sentence = result.isEmpty || isFurther ? AttendanceSentence.entries(in: element) : []
          let next = elements.dropFirst(place + 1).first { $0.name != "pb" }
          let isFirst = sentence.isEmpty && next.map { ParticipantParagraph.names($0) } == true
          let found = sentence.isEmpty ? entries(ofLines: element, isFirst: isFirst) : sentence
          isListed = isFirst && !found.isEmpty
          result += found
        }
        let isInReach = paragraphs <= lastParagraph && mayAnnounce(element)
        let text = isInReach ? MarkedText(element).string : ""
        isAnnounced = mayBegin && isLabel(text) || announcesTable(text)
        if inner.isEmpty, isAnnounced || isLabelOfSide(text) { isListed = true }
      case "opener":
        result += allEntries(in: element.elements)
        isAnnounced = element.elements.last.map { isLabel(MarkedText($0).string) } ?? false
      default: break
      }
    }
    return result
  }

  /// Whether the last sentence of a paragraph says that those present follow: “In addition, the following people were in
  /// attendance:”.
  private static func announcesTable(_ text: String) -> Bool {
    guard text.last == ":" else { return false }
    let characters = Array(text)
    let start = characters.indices.dropLast().last {
      characters[$0] == "." && characters[$0 + 1] == " "
    }
    return AttendanceAnnouncement(in: characters, from: start.map { $0 + 2 } ?? 0).end
      == characters.count
  }

  /// The last paragraph in which a list of those present may begin; what stands further down is the record.
  private static let lastParagraph = 12

  /// The entries of the lists and tables within a paragraph.
  private static func entries(
    ofParagraph paragraph: XMLElement, around inner: [XMLElement], _ isAnnounced: Bool
  ) -> [ParticipantEntry] {
    guard isAnnounced || isLabel(MarkedText(textBeforeLists(paragraph)).string) else {
      return entries(in: inner)
    }
    return inner.flatMap { $0.name == "table" ? entries(ofTable: $0) : entries(ofList: $0) }
  }

  /// Whether the first label says that those behind it were present beside others, whom the heading names: “Memorandum of
  /// Conference With the President”, `OTHERS PRESENT`.
  static func isOfOthers(_ elements: [XMLElement]) -> Bool {
    for element in elements.prefix(10) {
      let heads = element.name == "list" ? element.elements.filter { $0.name == "head" } : [element]
      for head in heads where mayBeginList(head) {
        let label = MarkedText(head).string.prefix { $0 != ":" }
        guard isLabel(String(label)) else { continue }
        return ["others", "also"].contains { label.lowercased().hasPrefix($0) }
      }
    }
    return false
  }

  /// The document that a list refers to: `[Here follows the same list of participants as Document 51.]`
  static func other(in elements: [XMLElement]) -> String? {
    for element in elements where element.name == "list" && isOfParticipants(element) {
      for item in element.descendants("item") {
        let text = MarkedText(item).string
        guard isReference(text), let place = text.firstRange(of: "Document ") else { continue }
        let number = text[place.upperBound...].prefix { $0.isNumber }
        if !number.isEmpty { return "d\(number)" }
      }
    }
    return nil
  }

  private static func isReference(_ text: String) -> Bool {
    let words = text.lowercased()
    return words.contains("same") && (text.hasPrefix("[") || text.hasPrefix("("))
      && (words.contains("participants") || words.contains("list"))
  }

  /// The items of a list behind one that announces those of a side, where the list is of other things before it:
  /// `SUBJECT`, “Kashmir”, “Participants for Pakistan:”, “The Prime Minister”.
  private static func participants(within list: XMLElement) -> XMLElement? {
    let items = list.elements.filter { $0.name == "item" }
    guard
      let start = items.firstIndex(where: { item in
        let text = MarkedText(item).string
        return isLabelOfSide(text) || isLabel(text)
      })
    else { return nil }
    var rest = list
    rest.children = items[start...].map { .element($0) }
    return rest
  }

  private static func isOfParticipants(_ list: XMLElement) -> Bool {
    if list["type"] == "participants" { return true }
    // Some are tagged as lists of addressees, and headed PRESENT all the same.
    let first = list.elements.first { $0.name == "head" || $0.name == "label" }
    return first.map { isLabel(MarkedText($0).string) } ?? false
  }

  private static func hasLabel(_ table: XMLElement) -> Bool {
    table.descendants("cell").prefix(6).contains { isLabel(MarkedText($0).string) }
  }

  /// Whether a paragraph begins as a list does; most are long and do not.
  private static func mayBeginList(_ paragraph: XMLElement) -> Bool {
    let lead = paragraph.text.prefix(80).lowercased()
    return ["present", "participants", "attend"].contains { lead.firstRange(of: $0) != nil }
  }

  /// Whether a paragraph is as short as a label or ends in a colon, as what announces a list does.
  private static func mayAnnounce(_ paragraph: XMLElement) -> Bool {
    let text = paragraph.text
    return text.utf8.count < 120 || text.last { !$0.isWhitespace } == ":"
  }

  /// `Participants:`, `PRESENT`.
  static func isLabel(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let words = text.lowercased().filter { $0.isLetter || $0 == " " }
    return labels.contains(words.split(separator: " ").joined(separator: " "))
  }

  private static let labels: Set<String> = [
    "present", "participants", "those present", "also present", "persons present", "in attendance",
    "attendance", "participants present", "there were present", "attending",
    "the following were present", "the following attended", "list of participants",
    "those attending", "members present", "also attending", "others present",
    "participants on both sides were", "participants were", "those present were", "present were",
    "persons present were", "the participants were", "individuals present", "others attending",
    "in attendance were", "also in attendance", "attendees", "list of attendees", "participant",
    "list of those present", "list of persons present", "participants partial list",
    "participants included", "those participating", "others in attendance", "people present",
    "members and others present", "substitute members present", "substitute member present",
    "member present", "officials present", "present at the meeting",
  ]

  /// Whether a text announces those of one side: `Participants for Pakistan:`, `MOROCCAN PARTICIPANT`, `U.S.
  /// Participants`, `Chinese Delegation`.
  static func isLabelOfSide(_ text: String) -> Bool {
    guard text.count <= 45, !text.contains(where: { ",—".contains($0) }) else { return false }
    let words = text.lowercased().split { !$0.isLetter && $0 != "." }
      .map { $0.filter(\.isLetter) }.filter { !$0.isEmpty && $0 != "the" }
    guard let last = words.last, words.count > 1 else { return false }
    // As nationalities are written: "Moroccan", "New Zealand".
    func side(_ words: ArraySlice<String>) -> String {
      words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
    if ["participants", "participant", "delegation", "side", "attendees"].contains(last) {
      return isNamedSide(side(words.dropLast()))
    }
    guard words.count > 2, ["participants", "present"].contains(words[0]),
      ["for", "from", "on"].contains(words[1])
    else { return false }
    return isNamedSide(side(words.dropFirst(2)))
  }

  /// A list that nothing announces, above the text of minutes: most of its entries are names.
  static func unannounced(in elements: [XMLElement]) -> [ParticipantEntry] {
    for element in elements {
      switch element.name {
      case "list", "table":
        if let type = element["type"], !["simple", "participants", "unordered"].contains(type) {
          continue
        }
        let entries = element.name == "list" ? entries(ofList: element) : entries(ofTable: element)
        let named = entries.filter { $0.party?.name != nil && $0.text.count < 120 }
        if named.count > 1, named.count * 4 >= entries.count * 3 { return entries }
        return []
      case "p" where MarkedText(element).characters.count > 80: return []
      default: break
      }
    }
    return []
  }

  // MARK: The three forms

  /// “Participants:”, before a table within the same paragraph.
  private static func textBeforeLists(_ paragraph: XMLElement) -> String {
    var result = ""
    for child in paragraph.children {
      switch child {
      case .text(let text): result += text
      case .element(let inner):
        if ["table", "list"].contains(inner.name) { return result }
        result += inner.text
      }
    }
    return result
  }

  private static func entries(ofList list: XMLElement) -> [ParticipantEntry] {
    var result: [ParticipantEntry] = []
    let head = list.elements.first { ["head", "label"].contains($0.name) }
    var side = head.flatMap { country(ofSide: MarkedText($0).string) }
    let items = joined(list.elements.filter { $0.name == "item" })
    let hasLabels = items.contains { !$0.isInItalics }
    for item in items {
      if hasLabels, isLabel(item) {
        side = country(ofSide: MarkedText(item).string)
        continue
      }
      let lists = item.elements.filter { $0.name == "list" }
      let tables = item.elements.filter { $0.name == "table" }
      if !tables.isEmpty {
        result += tables.flatMap(entries(ofTable:))
      } else if lists.isEmpty {
        let text = MarkedText(item).string
        if isSide(text) { side = country(ofSide: text) }
        result += entries(of: item).map { $0.of(side) }
      } else {
        // The text of an item that holds a list is the side's name.
        let side = country(ofSide: MarkedText(textBeforeLists(item)).string)
        result += lists.flatMap(entries(ofList:)).map { $0.of(side) }
      }
    }
    for inner in list.elements where inner.name == "list" { result += entries(ofList: inner) }
    return result
  }

  /// The items, those as one of which the first breaks off in the middle of a title: “Mr. Rapacki, Foreign”,
  /// “Minister”; “General Krulak vice General”, “Taylor”.
  private static func joined(_ items: [XMLElement]) -> [XMLElement] {
    var result: [XMLElement] = []
    for item in items {
      guard let last = result.last, MarkedText.isCut(MarkedText(last).string),
        last.descendants("list").isEmpty, item.descendants("list").isEmpty
      else {
        result.append(item)
        continue
      }
      result[result.count - 1].children += [.text(" ")] + item.children
    }
    return result
  }

  /// Whether an item among others is set in italics as a heading is: “Chairman” above the name.
  private static func isLabel(_ item: XMLElement) -> Bool {
    if isLabelOfSide(MarkedText(item).string) { return true }
    return item.isInItalics && !ParticipantParagraph.isHighOffice(MarkedText(item).string)
      && item.descendants("persName").isEmpty
      && !MarkedText(item).characters.contains { ",.".contains($0) }
  }

  private static func entries(ofTable table: XMLElement) -> [ParticipantEntry] {
    table.descendants("cell").flatMap { cell in
      isInSmallCapitals(cell) ? [] : entries(of: cell)
    }
  }

  /// The entries of a paragraph that says “Present:”; where one name to a paragraph follows, it may have one.
  private static func entries(ofLines element: XMLElement, isFirst: Bool) -> [ParticipantEntry] {
    var marked = MarkedText(element)
    marked.joinContinuedLines()
    let lines = marked.lines { $0 == "\n" || $0 == ";" }
    if lines.count > 1, isLabel(marked.string(lines[0])) {
      return lines.dropFirst().flatMap { entries(marked, $0, of: element) }
    }
    guard let colon = marked.characters.firstIndex(of: ":"),
      isLabel(marked.string(0..<colon)), colon + 1 < marked.characters.count
    else { return [] }
    if lines.count == 1 {
      if isFirst { return entries(marked, (colon + 1)..<marked.characters.count, of: element) }
      let people = marked.people(in: marked.firstSentence(from: colon + 1))
      // Names with a word on each make a list; a sentence goes on.
      guard people.count > 1, people.allSatisfy({ $0.count < 90 }) else { return [] }
      return people.map {
        ParticipantEntry(marked, $0, line: element.line, column: element.column)
      }
    }
    return lines.flatMap { line in
      let start = max(line.lowerBound, line.contains(colon) ? colon + 1 : 0)
      let range = marked.trimmed(min(start, line.upperBound)..<line.upperBound)
      return range.isEmpty ? [] : entries(marked, range, of: element)
    }
  }

  /// The entries of an item, a cell or a paragraph that holds one or several lines.
  static func entries(of element: XMLElement) -> [ParticipantEntry] {
    var marked = MarkedText(element)
    marked.joinContinuedLines()
    return marked.lines { $0 == "\n" || $0 == ";" }.flatMap { range in
      let text = marked.string(range)
      if isLabel(text) || isLabelOfSide(text) || isSide(text) || isOccasion(text) {
        return [ParticipantEntry]()
      }
      let listed = text.hasPrefix("[Here follow") ? AttendanceSentence.entries(in: element) : []
      if !listed.isEmpty { return listed }
      if isReference(text) { return [] }
      return entries(marked, range, of: element)
    }
  }

  /// The entries of one line, behind the side that may stand before them: `France: Mr. Joxe`.
  private static func entries(
    _ marked: MarkedText, _ line: Range<Int>, of element: XMLElement
  ) -> [ParticipantEntry] {
    var range = line
    if let colon = line.first(where: { marked.characters[$0] == ":" }), colon + 1 < line.upperBound
    {
      let before = marked.string(line.lowerBound..<colon)
      if isRole(before) {
        let names = marked.lines(in: (colon + 1)..<line.upperBound) { $0 == "," }
        return names.map {
          ParticipantEntry(marked, $0, line: element.line, column: element.column)
        }
      }
      let isPost =
        before.count < 24 && !before.contains(",")
        && marked.marks("persName", in: line.lowerBound..<colon).isEmpty
        && marked.opensAddressed((colon + 1)..<line.upperBound)
      if isSide(before) || isLabel(before) || isPost {
        range = marked.trimmed((colon + 1)..<line.upperBound)
      }
    }
    var country: String?
    // "US—The Vice President, Ambassador Unger, Mr. Sohmer"
    if let dash = range.first(where: { marked.characters[$0] == "—" }) {
      let before = marked.string(range.lowerBound..<dash)
      let behind = marked.trimmed((dash + 1)..<range.upperBound)
      if isNamedSide(before), marked.people(in: behind).count > 1 {
        (range, country) = (behind, self.country(ofSide: before))
      }
    }
    let words = marked.string(range)
    if words.hasSuffix(" and") { range = range.lowerBound..<(range.upperBound - 4) }
    if words.hasPrefix("and "), range.count > 4 {
      range = marked.trimmed((range.lowerBound + 4)..<range.upperBound)
    }
    range = marked.withoutEnd(marked.withoutHalfBracket(range))
    if isSide(marked.string(range)) { return [] }
    if words.hasSuffix(" et al.") {
      // The others are told of as rejected.
      let end = range.upperBound - 7
      return entries(marked, range.lowerBound..<end, of: element) + [
        ParticipantEntry(
          marked, (end + 1)..<range.upperBound, line: element.line, column: element.column)
      ]
    }
    return marked.people(in: range).flatMap { marked.withoutBracket($0) }.map {
      ParticipantEntry(marked, $0, line: element.line, column: element.column).of(country)
    }
  }

  /// What several were, before their names: `Interpreters: Chi Ch'ao-chu, T'ang Wen-sheng`.
  static func isRole(_ text: String) -> Bool {
    ["interpreters", "notetakers", "note-takers", "advisers", "advisors", "translators"]
      .contains(HeadingWords.key(text.trimmed))
  }

  /// When or by what means they spoke, among the names: `Time: 11:00 a. m.`, `Telephone conversation`.
  private static func isOccasion(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    guard let first = words.first else { return true }
    if text.contains(":"), ["time", "date", "place", "subject"].contains(first) { return true }
    return words.count > 1 && ["telephone", "conversation"].contains(first)
      && ["conversation", "call", "on", "at", "held"].contains(words[1])
  }

  /// The heading of a column is printed in small capitals.
  private static func isInSmallCapitals(_ cell: XMLElement) -> Bool { cell.isSet(in: "smallcaps") }

  /// `United States`, `Soviet Union`, `British side:`
  static func isSide(_ text: String) -> Bool {
    if text.hasSuffix(":") { return true }
    if let last = text.last, "—–".contains(last), isNamedSide(String(text.dropLast())) {
      return true
    }
    for lead in ["The ", "the "] where text.hasPrefix(lead) && !text.contains(",") {
      return isNamedSide(String(text.dropFirst(4)))
    }
    let words = text.lowercased().split { !$0.isLetter }
    guard let last = words.last else { return true }
    if words[0] == "for", text.count > 4, !text.contains(",") {
      // "For Syria", "For the White House"
      let rest = text.dropFirst(4)
      return isSide(rest.hasPrefix("the ") ? String(rest.dropFirst(4)) : String(rest))
    }
    if isNamedSide(text) { return true }
    // "Embassy Paris"
    if words[0] == "embassy", (2...3).contains(words.count),
      !text.contains(where: { ",—".contains($0) }),
      !["of", "in"].contains(words[1])
    {
      return true
    }
    // "Federal Republic of Germany", "FRG", "JCS"
    if words.count < 6, words.contains("republic") || text.hasPrefix("Kingdom of ") {
      return !text.contains(",")
    }
    if text.count <= 6, text.contains(where: \.isUppercase), !text.contains(where: \.isLowercase) {
      // "UNA", "U—", "(ISA)"
      return text.filter(\.isLetter).count > 1 || "—–-".contains(text.last ?? " ")
    }
    if text.count <= 6, text.contains("/"), !text.contains(" ") { return true }
    let isGroup = ["side", "delegation", "participants", "members", "representatives"]
      .contains(last)
    // "Mr. Hassan, Pakistan Delegation" is somebody of it.
    let isSomebody = text.contains { ",—–".contains($0) } || !TitledName(text).title.isEmpty
    return isGroup && !isSomebody || isGroup && words.count == 1
  }

  /// Whether a text is the name of a country, a department or another side: `Iran`, `U.S. Treasury`.
  static func isNamedSide(_ text: String) -> Bool {
    if Nationalities.country(named: text) != nil || Nationalities.country(of: text) != nil {
      return true
    }
    let words = text.lowercased().split { !$0.isLetter }
    return sides.contains(words.joined(separator: " "))
  }

  /// The country that a side is: `Pakistan`, `Pakistani side`, `For Iran`; `nil` for the United States and
  /// for what is no country.
  static func country(ofSide text: String) -> String? {
    var text = text
    while let last = text.last, ":.—– ".contains(last) { text.removeLast() }
    for lead in ["For ", "The ", "the "] where text.hasPrefix(lead) {
      text.removeFirst(lead.count)
    }
    if let word = text.split(separator: " ").first,
      let country = Nationalities.country(of: String(word))
    {
      return country.name == "United States" ? nil : country.name
    }
    return Nationalities.country(named: text) == nil || text == "United States" ? nil : text
  }

  private static let sides: Set<String> = [
    "united states", "u s", "us", "united kingdom", "u k", "uk", "great britain", "soviet union",
    "ussr", "u s s r", "union of soviet socialist republics", "china", "france", "canada",
    "american", "americans", "british", "soviet", "soviets", "chinese", "french", "russians",
    "germany", "italy", "japan", "turkey", "poland", "yugoslavia", "australia", "belgium",
    "department of state", "state", "defense", "treasury", "netherlands", "foreign",
    "white house", "nsc staff", "other", "others", "thailand", "korea", "india", "pakistan",
    "israel", "egypt", "iran", "iraq", "spain", "portugal", "norway", "denmark", "sweden",
    "austria", "greece", "luxembourg", "new zealand", "philippines", "indonesia", "vietnam",
    "mexico", "brazil", "argentina", "chile", "cuba", "commerce", "agriculture", "justice",
    "interior", "labor", "omb", "usia", "thai", "israeli", "israelis", "germans", "german",
    "japanese", "koreans", "korean", "canadian", "italian", "italians", "indian", "turkish",
    "europeans", "european", "state dept", "dept of state", "u s treasury", "us treasury",
    "treasury department", "defense department", "department of defense", "washington",
    "untied states", "united stares", "saigon", "washington post", "ex im", "cia", "jcs",
    "department of the treasury", "department of commerce", "department of agriculture",
    "viet nam", "north viet nam", "south viet nam", "north vietnam", "south vietnam",
    "british guiana", "european communities", "european community", "secretariat", "prc", "roc",
    "rok", "frg", "gdr", "uar", "gvn", "federal republic", "rumania",
  ]
}

extension XMLElement {
  /// Whether all of its text is set in italics.
  var isInItalics: Bool { isSet(in: "italic") }

  /// Whether all of its text is in one style.
  func isSet(in style: String) -> Bool {
    let parts = descendants("hi").filter { $0["rend"]?.contains(style) == true }
    guard !parts.isEmpty else { return false }
    let count = parts.reduce(0) { $0 + MarkedText($1).characters.count }
    return count > 0 && count == MarkedText(self).characters.count
  }
}
