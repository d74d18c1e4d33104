internal import Documents
internal import Negotiations

/// One whom a heading, a signature or a list of participants names.
struct Party: Hashable, Sendable {
  /// What kind of mention it is.
  enum Kind: Hashable, Sendable {
    /// A name, perhaps with a title.
    case person(PersonName)
    /// An office without a name.
    case office
    /// A body or a number of people.
    case body(Actor.Kind)
  }

  /// What kind of mention it is.
  var kind: Kind
  /// The text as printed.
  var text: String
  /// The office or title; of a body, its name.
  var title: String
  /// The person's id in the volume's list, where the editors tagged one.
  var listID: String? = nil
  /// Whether the editors tagged it `from` or `to`.
  var tag: String? = nil
  /// What parentheses say of a named person: `(interpreter)`.
  var remark: String? = nil

  /// The name, where one is printed.
  var name: PersonName? {
    if case .person(let name) = kind { name } else { nil }
  }
}

extension Party {
  /// The party that a stretch of a heading or list names; `nil` where it names none.
  init?(_ marked: MarkedText, _ range: Range<Int>) {
    let range = marked.withoutArticle(range)
    guard !range.isEmpty else { return nil }
    let names = marked.marks("persName", in: range)
    let tagged = marked.marks.first {
      ["from", "to"].contains($0.tag["type"]) && range.overlaps($0.range)
    }
    let tag = tagged?.tag["type"]
    let text = marked.string(range)
    if let inner = marked.parenthesis(in: range), !Self.isNamed(marked, before: inner, in: range),
      // "General (Tiger) Wang": a nickname.
      !names.contains(where: { $0.range.lowerBound >= inner.upperBound }),
      let name = Self.nameInParentheses(marked, inner)
    {
      let mark = names.first { inner.contains($0.range.lowerBound) }
      let title = Self.office(marked.string(range.lowerBound..<(inner.lowerBound - 1)))
      self.init(
        kind: .person(name), text: text, title: title, listID: Self.listID(mark), tag: tag)
    } else if let mark = names.first, !marked.isPossessive(after: mark.range),
      let name = PersonName(printed: TitledName(marked.string(mark.range)).nameOrAll)
    {
      let before = marked.string(range.lowerBound..<mark.range.lowerBound)
      let within = TitledName(marked.string(mark.range)).title
      let title = [before, within].filter { !$0.isEmpty }.joined(separator: " ")
      if name.display.contains(" & ") {
        self.init(kind: .body(.organisation), text: text, title: Self.office(text), tag: tag)
        return
      }
      self.init(
        kind: .person(name), text: text, title: Self.office(title), listID: Self.listID(mark),
        tag: tag)
    } else if let inner = marked.parenthesis(in: range),
      let party = Party(
        plain: marked.string(range.lowerBound..<(inner.lowerBound - 1)), tag: tag),
      party.name != nil
    {
      self = party
      self.text = text
      remark = Self.office(marked.string(inner))
    } else if let party = Party(plain: text, tag: tag) {
      self = party
    } else if let tagged, tagged.element == "gloss", !text.contains("not declassified") {
      // The editors say that it is one, whatever it calls itself: "CIA Station in Guatemala".
      self.init(kind: .body(.organisation), text: text, title: Self.office(text), tag: tag)
    } else {
      return nil
    }
  }

  /// The party that text without markup names.
  init?(plain text: String, tag: String? = nil) {
    let phrase = Self.office(text)
    guard phrase.contains(where: \.isLetter) else { return nil }
    var titled = TitledName(phrase)
    if !titled.isName, !titled.title.isEmpty || Self.opensWithFullName(phrase) {
      // "Mr. Guy Walter Bay of the Division of the American Republics"
      let words = titled.name.prefix { $0 != "," }.split(separator: " ")
      let end = words.firstIndex { Self.stops.contains($0.lowercased()) } ?? words.endIndex
      // What follows an "and" may be somebody else, who must not be lost.
      if end == words.endIndex || words[end] != "and" {
        titled.name = words[..<end].joined(separator: " ")
      }
    }
    if PartyList.isPlural(titled.title), let names = Self.names(in: titled.name) {
      self.init(kind: .person(names), text: text, title: titled.title, tag: tag)
    } else if let head = Self.headKind(phrase) {
      let title = head == .office ? Self.withoutStation(phrase) : phrase
      self.init(kind: head, text: text, title: title, tag: tag)
    } else if !titled.title.isEmpty, Self.isSymbol(titled.name) {
      // "Assistant Secretary FE"
      self.init(kind: .office, text: text, title: phrase, tag: tag)
    } else if titled.isName, let name = PersonName(printed: titled.name) {
      self.init(kind: .person(name), text: text, title: titled.title, tag: tag)
    } else if titled.name.isEmpty {
      self.init(kind: .office, text: text, title: Self.withoutStation(phrase), tag: tag)
    } else {
      return nil
    }
  }

  /// The names of “Messrs. Donnelly and Turkel of the Division”, as one that is taken apart later.
  private static func names(in text: String) -> PersonName? {
    let words = text.split(separator: " ").prefix {
      $0 == "and" || !stops.contains($0.lowercased())
    }
    guard words.contains("and"),
      words.allSatisfy({ $0 == "and" || $0.first?.isUppercase == true })
    else { return nil }
    return PersonName(printed: words.joined(separator: " "))
  }

  /// What the noun that heads the phrase says it is; `nil` where a name may follow.
  private static func headKind(_ text: String) -> Kind? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.first == "Certain" { return .body(.group) }
    let end = words.firstIndex { stops.contains($0.lowercased()) } ?? words.count
    guard end > 0 else { return nil }
    let head = HeadingWords.key(words[end - 1]).replacing("’s", with: "")
    if HeadingWords.collections.contains(head) { return .body(.group) }
    // "Consulate General at Calcutta"
    if head == "general", end > 1, HeadingWords.bodies.contains(HeadingWords.key(words[end - 2])) {
      return .body(.organisation)
    }
    if HeadingWords.bodies.contains(head), !(end <= 4 && isOfPerson(words[0])) {
      return .body(
        head == "government" ? .government : head == "delegation" ? .delegation : .organisation)
    }
    // "President Truman" ends in a name, "Secretary of the Treasury Morgenthau" does too.
    guard HeadingWords.posts.contains(head) else { return nil }
    let titled = TitledName(text)
    guard titled.isName else { return .office }
    // "Soviet Interpreter", "Executive Secretary"; but "Alexander Pope".
    let isPost = titled.title.isEmpty && !HeadingWords.titlesThatAreNames.contains(head)
    return isPost && HeadingWords.key(titled.name).hasSuffix(head) ? .office : nil
  }

  /// Whether a word is what the Department calls an office by: `FE`.
  private static func isSymbol(_ text: String) -> Bool {
    (2...6).contains(text.count) && text.allSatisfy { $0.isUppercase || "/–-&".contains($0) }
  }

  /// Whether two words or more that can be a name stand before an “of”: “Charles Burton Marshall of
  /// the Policy Planning Staff”.
  private static func opensWithFullName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let end = words.firstIndex(of: "of"), (2...4).contains(end) else { return false }
    return words[..<end].allSatisfy { word in
      let key = HeadingWords.key(word)
      return word.first?.isUppercase == true && !HeadingWords.bodies.contains(key)
        && !HeadingWords.posts.contains(key) && !RecordWords.isForm(word)
        && word.allSatisfy { $0.isLetter || ".’'-".contains($0) }
    }
  }

  /// An office that is the same wherever its holder stays: “Secretary of State, at Canberra”.
  private static func withoutStation(_ title: String) -> String {
    for join in [", at ", " at ", ", in ", " in ", " of a "] {
      guard let place = title.firstRange(of: join) else { continue }
      let office = String(title[..<place.lowerBound])
      if central.contains(OfficeTitle.key(office)) { return office }
    }
    return title
  }

  private static let central: Set<String> = [
    "president", "vicepresident", "secretary", "secretaryofstate", "actingsecretary",
    "actingsecretaryofstate", "undersecretary", "undersecretaryofstate", "secretaryofdefense",
    "secretaryofthetreasury", "secretaryofwar", "secretaryofthenavy", "deputysecretaryofstate",
    "president-elect",
  ]

  /// Whether a title is that of a person and of no body: Colonel House, but the General Staff.
  private static func isOfPerson(_ title: String) -> Bool {
    ParticipantEntry.isHonorific(title)
      || ["colonel", "major", "captain", "admiral", "senator", "lieutenant"]
        .contains(HeadingWords.key(title))
      || title.contains(".") && HeadingWords.isRank(title) || title.lowercased() == "honorable"
  }

  private static let stops: Set<String> = [
    "of", "in", "to", "for", "at", "on", "with", "and", "about", "regarding", "concerning",
  ]

  /// Whether a name stands before parentheses, which then say more of it: `Mr. Smith (Treasury)`.
  private static func isNamed(
    _ marked: MarkedText, before inner: Range<Int>, in range: Range<Int>
  ) -> Bool {
    let titled = TitledName(marked.string(range.lowerBound..<(inner.lowerBound - 1)))
    return !titled.title.isEmpty && titled.isName && ParticipantEntry.isHonorific(titled.title)
      && marked.marks("persName", in: inner).isEmpty
  }

  private static func listID(_ mark: MarkedText.Mark?) -> String? {
    guard let target = mark?.tag["corresp"], !target.isEmpty else { return nil }
    return target.hasPrefix("#") ? String(target.dropFirst()) : target
  }

  /// The name within parentheses, unless they hold something else, as an office symbol.
  private static func nameInParentheses(_ marked: MarkedText, _ inner: Range<Int>) -> PersonName? {
    let text = marked.string(inner)
    let isMarked = !marked.marks("persName", in: inner).isEmpty
    let titled = TitledName(text)
    guard isMarked || (titled.isName && text.contains(where: \.isLowercase)) else { return nil }
    return PersonName(printed: titled.nameOrAll)
  }

  /// An office or title without its article, quotation marks and trailing commas.
  static func office(_ text: String) -> String {
    var text = Substring(text)
    if text.lowercased().hasPrefix("the ") { text = text.dropFirst(4) }
    while let last = text.last, last.isWhitespace || ",;:.".contains(last) {
      // The point of an abbreviation belongs to it.
      if last == ".", text.split(separator: " ").last.map({ $0.count <= 5 }) ?? false { break }
      text = text.dropLast()
    }
    return String(text)
  }
}

extension TitledName {
  /// The name, or all of the text where it is nothing but titles.
  fileprivate var nameOrAll: String { name.isEmpty ? title : name }
}

extension MarkedText {
  /// What stands within the first pair of parentheses of a stretch.
  fileprivate func parenthesis(in range: Range<Int>) -> Range<Int>? {
    guard let open = range.first(where: { characters[$0] == "(" }),
      let close = range.last(where: { characters[$0] == ")" }), open + 1 < close
    else { return nil }
    let first = (open..<close).first { characters[$0] == ")" } ?? close
    return (open + 1)..<first
  }

  /// Whether what follows makes the name a possessive: “President Kennedy’s Special Assistant”.
  fileprivate func isPossessive(after range: Range<Int>) -> Bool {
    range.upperBound < characters.count && ["’", "'"].contains(characters[range.upperBound])
  }

  /// A stretch without white space, brackets and an article before it.
  fileprivate func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    var range = trimmed(range)
    let leads = ["and ", "also sent to ", "Also sent to ", "Also Sent to ", "to ", "the ", "The "]
    for word in leads where starts(with: word, at: range.lowerBound) {
      guard range.count > word.count else { continue }
      range = trimmed((range.lowerBound + word.count)..<range.upperBound)
    }
    return range
  }

  /// Whether `word` stands at a place.
  func starts(with word: String, at position: Int) -> Bool {
    position <= characters.count && characters[position...].starts(with: word)
  }
}
