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
  /// Whether the given name is that of the signature.
  var isSigned = false

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
    var names = marked.marks("persName", in: range).filter { mark in
      let text = marked.string(mark.range)
      return !Self.isTitleOnly(text) && !PersonName.isParticle(text)
        && !Self.isNoPerson(tagged: text)
        && !marked.isWithinWord(mark.range) && !Self.isRuler(marked.string(range))
        && !marked.isBeforeInitial(mark.range) && !marked.isCountryOfPost(mark.range)
    }
    let aside = marked.parenthesis(in: range)
    if let aside, Self.nameInParentheses(marked, aside) == nil {
      // "Mr. Bronk (for Secretary Humphrey)": who is named there is somebody else.
      names.removeAll { aside.contains($0.range.lowerBound) }
    }
    let tagged = marked.marks.first {
      ["from", "to"].contains($0.tag["type"]) && range.overlaps($0.range)
    }
    let tag = tagged?.tag["type"]
    let text = marked.string(range)
    if let inner = marked.parenthesis(in: range), marked.opensWithName(range, before: inner),
      let (name, title) = Self.described(
        Self.office(marked.string(range.lowerBound..<(inner.lowerBound - 1))))
    {
      let mark = names.first { $0.range.upperBound < inner.lowerBound }
      self.init(
        kind: .person(name), text: text, title: title, listID: Self.listID(mark), tag: tag)
    } else if let inner = marked.parenthesis(in: range),
      names.allSatisfy({ $0.range.contains(inner.lowerBound) }),
      let party = Self.nicknamed(marked, inner, in: range, tag: tag)
    {
      self = party
      listID = Self.listID(names.first)
    } else if let inner = marked.parenthesis(in: range),
      !Self.isNamed(marked, before: inner, in: range),
      // "General (Tiger) Wang": a nickname.
      !names.contains(where: { $0.range.lowerBound >= inner.upperBound }),
      let name = Self.nameInParentheses(marked, inner)
    {
      let mark = names.first { inner.contains($0.range.lowerBound) }
      let title = Self.office(marked.string(range.lowerBound..<(inner.lowerBound - 1)))
      self.init(
        kind: .person(name), text: text, title: title, listID: Self.listID(mark), tag: tag)
    } else if let mark = names.first(where: { !marked.isPossessive(after: $0.range) }),
      let name = PersonName(printed: TitledName(Self.bare(marked.string(mark.range))).nameOrAll)
    {
      let (before, given) = Self.parted(
        marked.string(range.lowerBound..<mark.range.lowerBound))
      let name = name.givenWords.isEmpty ? PersonName(printed: given + name.display) ?? name : name
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
    } else if let inner = marked.parenthesis(in: range),
      let party = Party(plain: marked.string(range.lowerBound..<(inner.lowerBound - 1)), tag: tag)
    {
      // "Deputy Assistant Secretary of Defense (ISA)"
      self = party
      self.text = text
    } else if let tagged, tagged.element == "gloss", !text.contains("not declassified") {
      // The editors say that it is one, whatever it calls itself: "CIA Station in Guatemala".
      self.init(kind: .body(.organisation), text: text, title: Self.office(text), tag: tag)
    } else {
      return nil
    }
  }

  /// “General (Tiger) Wang Shu-ming”: titles before the parentheses, and the name behind them.
  private static func nicknamed(
    _ marked: MarkedText, _ inner: Range<Int>, in range: Range<Int>, tag: String?
  ) -> Party? {
    let before = marked.string(range.lowerBound..<(inner.lowerBound - 1))
    let behind = marked.string((inner.upperBound + 1)..<range.upperBound)
    guard !before.isEmpty, behind.first?.isUppercase == true,
      before.split(separator: " ").allSatisfy({ HeadingWords.isTitle($0) }),
      var party = Party(plain: "\(before) \(behind)", tag: tag), party.name != nil
    else { return nil }
    party.text = marked.string(range)
    return party
  }

  /// A tagged name without the office symbol or post that the tag takes in: `Robert Murphy, G`; `B.E.L.
  /// Timmons, Director`.
  private static func bare(_ text: String) -> String {
    guard let comma = text.lastIndex(where: { ",–—".contains($0) }), comma != text.startIndex else {
      return text
    }
    let rest = text[text.index(after: comma)...].trimmed
    let isSymbol = rest.count <= 6 && rest.allSatisfy { $0.isUppercase || "/-–".contains($0) }
    let isPost = text[comma] == "," && TitledName(rest).name.isEmpty
    return (isSymbol || isPost) && !PersonName.isSuffix(rest) ? String(text[..<comma]) : text
  }

  /// Whether a tag holds no name but an office: “The Secretary”, “Rear Admiral”.
  private static func isTitleOnly(_ text: String) -> Bool {
    let titled = TitledName(text)
    return titled.name.isEmpty
      && !HeadingWords.titlesThatAreNames.contains(HeadingWords.key(titled.title))
  }

  /// What stands before a tagged family name: the title, and given names that the tag leaves out: `Dr.
  /// Henry A.`
  private static func parted(_ text: String) -> (title: String, given: String) {
    let words = text.split(separator: " ").map(String.init)
    guard let last = words.last, last.count == 2, last.hasSuffix("."),
      last.first?.isUppercase == true
    else { return (text, "") }
    let start = words.lastIndex { HeadingWords.isTitle($0) || $0.first?.isUppercase != true }
    let given = words[(start.map { $0 + 1 } ?? 0)...]
    guard given.count <= 3 else { return (text, "") }
    return (words.dropLast(given.count).joined(separator: " "), given.joined(separator: " ") + " ")
  }

  /// Whether a name stands before parentheses, which then say more of it: `Mr. Smith (Treasury)`.
  private static func isNamed(
    _ marked: MarkedText, before inner: Range<Int>, in range: Range<Int>
  ) -> Bool {
    if marked.isNamed(before: inner, from: range.lowerBound) { return true }
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
    let marks = marked.marks("persName", in: inner)
    let isMarked = !marks.isEmpty
    // "Mr. Suslov (Gromyko’s personal assistant)", "Robert Murphy (Nixon Staff)"
    if let mark = marks.only(where: { _ in true }) {
      let behind = marked.string(mark.range.upperBound..<inner.upperBound).split(separator: " ")
      if marked.isPossessive(after: mark.range)
        || HeadingWords.bodies.contains(
          HeadingWords.key(behind.last ?? ""))
      {
        return nil
      }
    }
    let titled = TitledName(text)
    guard !saysOfPerson(text, isMarked: isMarked) else { return nil }
    // Winston Lord is no lord.
    let isNamedSo =
      HeadingWords.titlesThatAreNames.contains(text.lowercased()) && text.first?.isUppercase == true
    guard isMarked || isNamedSo || (titled.isName && text.contains(where: \.isLowercase)) else {
      return nil
    }
    return PersonName(printed: titled.nameOrAll)
  }
}

extension Party {
  /// Whether parentheses say what somebody was there, or for whom: `(Interpreter)`, `(Embassy Warsaw)`,
  /// `(for Secretary Humphrey)`, `(later joined by Mr. Christian)`.
  fileprivate static func saysOfPerson(_ text: String, isMarked: Bool) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "," }
    guard let first = words.first else { return true }
    // "Larry Coughlin (Pa.)", "Jim Johnson (Colo.)"
    if words.count == 1, first.last == ".", first.count < 8 { return true }
    // "Mike Monroney (D. Okla.)", "Hugh Scott (R., Penn.)"
    if ["D.", "R.", "D", "R"].contains(first), words.count < 4 { return true }
    let isParticle = ["de", "von", "van", "der", "la", "du", "le", "del", "di", "da", "the"]
      .contains(first)
    if first.first?.isLowercase == true, !isParticle { return true }
    if isMarked { return false }
    let keys = text.split { $0.isWhitespace || ",/".contains($0) }.map { HeadingWords.key($0) }
    return keys.contains { HeadingWords.bodies.contains($0) && $0 != "house" }
      || keys.count == 1 && whatPeopleAre.contains(keys[0]) || isPost(keys)
      || ParticipantList.isSide(text)
  }

  private static let whatPeopleAre: Set<String> = [
    "interpreter", "observer", "chairman", "notetaker", "note-taker", "rapporteur", "translator",
    "recorder",
  ]

  /// `Soviet interpreter`, `Reporting Officer`, `Notetaker/Interpreter`
  private static func isPost(_ words: [String]) -> Bool {
    guard (2...3).contains(words.count), let last = words.last else { return false }
    return HeadingWords.posts.contains(last) && !HeadingWords.titlesThatAreNames.contains(last)
      && last != "head"
  }
}

extension TitledName {
  /// The name, or all of the text where it is nothing but titles.
  fileprivate var nameOrAll: String { name.isEmpty ? title : name }
}

extension MarkedText {
  /// What stands within the pair of parentheses of a stretch that names somebody; failing that, within the
  /// last if the stretch ends with it and the first says more of an office: “Director for Regional Affairs (Far
  /// East), Department of Defense (Kent)”.
  fileprivate func parenthesis(in range: Range<Int>) -> Range<Int>? {
    let pairs = parentheses(in: range)
    if let named = pairs.first(where: { !marks("persName", in: $0).isEmpty }) { return named }
    guard let first = pairs.first, let last = pairs.last else { return nil }
    let saysMore = string(first).contains(" ") || !string(first).contains(where: \.isLowercase)
    return last.upperBound == range.upperBound - 1 && saysMore ? last : first
  }

  /// What stands within parentheses, pair by pair.
  private func parentheses(in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var open: Int?
    for index in range {
      if characters[index] == "(" { open = open ?? index }
      guard characters[index] == ")", let start = open else { continue }
      if start + 1 < index { result.append((start + 1)..<index) }
      open = nil
    }
    return result
  }

  /// Whether a full name stands before the office whose chief parentheses name: “Mr. G. Hayden Raynor,
  /// Special Assistant to the Director (Hickerson)”.
  fileprivate func opensWithName(_ range: Range<Int>, before inner: Range<Int>) -> Bool {
    let text = string(range.lowerBound..<(inner.lowerBound - 1))
    return text.contains(",") && text.contains(" to the ")
  }

  /// Whether a tagged name ends just before parentheses that tag nobody, and what stands before it is no
  /// office under that person: “Assistant to President Kennedy (Bundy)”.
  fileprivate func isNamed(before inner: Range<Int>, from start: Int) -> Bool {
    let end = trimmed(0..<(inner.lowerBound - 1)).upperBound
    guard marks("persName", in: inner).isEmpty,
      let mark = marks.first(where: {
        $0.element == "persName" && $0.range.upperBound == end && $0.range.lowerBound >= start
      })
    else { return false }
    let before = string(start..<mark.range.lowerBound).split(separator: " ")
    return !before.contains { ["to", "for"].contains($0) }
  }

  /// Whether a tag ends or begins within a word: “<persName>Karl</persName>-Heinz Narjes”.
  fileprivate func isWithinWord(_ range: Range<Int>) -> Bool {
    func isOfWord(_ place: Int) -> Bool {
      characters.indices.contains(place)
        && (characters[place].isLetter || characters[place] == "-" && isLetter(place + 1))
    }
    return isOfWord(range.upperBound) || range.lowerBound > 0 && isLetter(range.lowerBound - 1)
  }

  /// Whether the rest of a name follows a tag, which holds the first name alone: “<persName>Richard</persName> H.
  /// Davis”.
  fileprivate func isBeforeInitial(_ range: Range<Int>) -> Bool {
    let rest = characters[range.upperBound...].prefix(5)
    guard rest.count == 5, !characters[range].contains(" ") else { return false }
    let next = Array(rest)
    return next[0] == " " && next[1].isUppercase && next[2] == "." && next[3] == " "
      && next[4].isUppercase
  }

  /// Whether a tag of a person holds the country of a mission: “the Embassy in <persName>Jordan</persName>”.
  fileprivate func isCountryOfPost(_ range: Range<Int>) -> Bool {
    guard Nationalities.country(named: string(range)) != nil else { return false }
    let before = string(max(0, range.lowerBound - 5)..<range.lowerBound)
    return before.hasSuffix("in") || before.hasSuffix("to") || before.hasSuffix("the")
  }

  private func isLetter(_ place: Int) -> Bool {
    characters.indices.contains(place) && characters[place].isLetter
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
