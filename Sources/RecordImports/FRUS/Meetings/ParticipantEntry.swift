internal import Documents

/// One entry of a list of those present.
struct ParticipantEntry: Hashable, Sendable {
  /// Whom it names; `nil` where that cannot be told.
  var party: Party?
  /// What the list says of them besides the name: `Soviet Interpreter`.
  var role: String?
  /// The entry as printed.
  var text: String
  /// Where it stands.
  var line: Int
  /// Where it stands.
  var column: Int

  /// Reads one entry: `Ambassador Anatoliy F. Dobrynin, USSR`; `Acting Secretary, Mr. Grew`.
  init(_ marked: MarkedText, _ range: Range<Int>, line: Int, column: Int) {
    (self.line, self.column) = (line, column)
    text = marked.string(range)
    // A paragraph of the text that stands among the names by mistake.
    guard range.count <= MarkedText.longestEntry else { return }
    let (stood, post) = marked.apartFromAll(marked.withoutMarks(range))
    // "Mr. Wilson vice Mr. Murrow": who is not there is said of who is.
    let (came, absent) = marked.withoutAbsent(stood)
    let range = marked.withoutAttendance(came)
    guard !marked.namesNobody(range) else { return }
    let comma = marked.comma(in: range)
    let head = range.lowerBound..<(comma ?? range.upperBound)
    let rest = ((comma ?? range.upperBound - 1) + 1)..<range.upperBound
    party = Party(marked, head)
    if comma != nil, MarkedText.isSymbol(marked.string(head)),
      let named = marked.named(behindOffice: range) ?? marked.titled(rest)
    {
      party = named
      role = marked.string(head)
      return
    }
    let behind = Party.office(marked.string(rest))
    if let found = party, found.name != nil {
      role = behind.isEmpty ? found.remark : behind
    } else if party != nil, !behind.isEmpty {
      party = marked.named(head, before: rest) ?? marked.ofBody(head, rest) ?? party
    }
    if let title = party?.title, party?.name != nil, !Self.isHonorific(title) { role = title }
    if party?.name == nil, let named = marked.named(behindOffice: range) {
      party = named
      role = ParticipantEntry.isHonorific(named.title) ? nil : named.title
    }
    if party?.name != nil {
      let remarks = [role, post, absent].compactMap(\.self)
      role = remarks.isEmpty ? nil : remarks.joined(separator: ", ")
    }
    if let office = party, office.kind == .office, Self.isOfNobody(office.title) { party = nil }
    if let shared = party.flatMap({ PartyList.singular($0.title) }) {
      party?.title = shared
      if role.map(PartyList.isPlural) ?? false { role = Self.isHonorific(shared) ? nil : shared }
    }
  }

  /// Whether what is left of a title calls nobody: `Mr.`, `Under`, `General`; a clause that stands among the names.
  private static func isOfNobody(_ title: String) -> Bool {
    let words = title.split(separator: " ")
    if words.count == 1, halves.contains(HeadingWords.key(title)) { return true }
    if words.allSatisfy({ ["Mr.", "Mrs.", "Messrs", "Messrs.", "Dr.", "Miss"].contains($0) }) {
      return true
    }
    return words.count > 6
      && words.contains { ["welcomed", "said", "was", "were", "asked"].contains($0) }
  }

  private static let halves: Set<String> = [
    "under", "general", "member", "acting", "deputy", "vice",
  ]

  /// The entry as one of a side: the “Prime Minister” of the Pakistanis is the Prime Minister of Pakistan.
  func of(_ country: String?) -> ParticipantEntry {
    guard let country, let party, party.kind == .office,
      OfficeTitle.isOfGovernment(party.title)
    else { return self }
    var entry = self
    entry.party?.title = "\(party.title) of \(country)"
    return entry
  }

  /// Whether a title says no more than that a name follows.
  static func isHonorific(_ title: String) -> Bool {
    title.split(separator: " ").allSatisfy { honorifics.contains(HeadingWords.key($0)) }
  }

  private static let honorifics: Set<String> = [
    "mr", "mrs", "miss", "ms", "dr", "messrs", "sir", "lord", "lady", "m", "mme", "madame",
    "professor", "his", "excellency", "señor", "sr", "sra", "lic", "ing", "eng", "he",
    "royal", "highness", "majesty", "honorable", "honourable", "her", "senor", "madam", "ms",
  ]
}

extension MarkedText {
  /// “One Notetaker”, “Visitors”, “et al.”: somebody, but nobody in particular.
  fileprivate func namesNobody(_ range: Range<Int>) -> Bool {
    let words = string(range).lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    return !words.isEmpty && marks("persName", in: range).isEmpty
      && words.allSatisfy(Self.ofNobody.contains)
  }

  private static let ofNobody: Set<String> = [
    "notetaker", "notetakers", "note-taker", "note-takers", "visitors", "visitor", "et", "al",
    "one",
    "two", "three", "four", "several", "a", "the", "others", "and", "other", "chinese", "u", "s",
    "attendees", "officials", "see", "attached", "list", "aides", "interpreters", "note", "taker",
    "takers", "stenographers", "advisers", "experts",
  ]

  /// The one whom a later stretch names, behind the office: “Acting Secretary, Mr. Grew”; “His Excellency,
  /// The President of the Argentine Nation, Dr. Frondizi”.
  fileprivate func named(_ head: Range<Int>, before rest: Range<Int>) -> Party? {
    var office = head
    var rest = rest
    for _ in 0..<2 where !rest.isEmpty {
      let next = rest.lowerBound..<(comma(in: rest) ?? rest.upperBound)
      guard var party = Party(self, next) else { return nil }
      let isHonorific = ParticipantEntry.isHonorific(string(head))
      if party.name != nil {
        guard
          isNamed(next) || isHonorific || opensWithGivenName(next)
            || next.upperBound == rest.upperBound && isNameBehindOffice(next, head)
        else { return nil }
        party.title = Party.office(string(office))
        return party
      }
      guard isHonorific else { return nil }
      office = next
      rest = min(next.upperBound + 1, rest.upperBound)..<rest.upperBound
    }
    return nil
  }

  /// Whether the last stretch of an entry can be the name of whoever holds the office before it: “Cyprus Foreign
  /// Minister, Spyros Kyprianou”; what follows “Counselor” may be a place.
  private func isNameBehindOffice(_ range: Range<Int>, _ head: Range<Int>) -> Bool {
    let office = Party.office(string(head))
    let words = string(range).split(separator: " ")
    guard (2...3).contains(words.count), words.allSatisfy(Self.isOfName),
      words.allSatisfy({ $0.first?.isUppercase == true && !HeadingWords.isTitle($0) }),
      !Self.opensPlace(words[0]), !ParticipantList.isNamedSide(string(range)),
      !HeadingWords.rooms.contains(HeadingWords.key(words[words.count - 1])),
      !HeadingWords.unnamed.contains(HeadingWords.key(words[words.count - 1]))
    else { return false }
    let first = String(office.prefix { $0 != " " })
    return [" of ", " for ", " to "].contains(where: office.contains)
      || Nationalities.country(of: first) != nil || Nationalities.country(named: first) != nil
      || OfficeTitle.isOfGovernment(office)
      || ["actingpresident", "interpreter", "chancellor", "notetaker"].contains(
        OfficeTitle.key(office))
  }

  /// Whether a word opens the name of a place: `Hong Kong`, `New Delhi`.
  private static func opensPlace(_ word: Substring) -> Bool {
    [
      "new", "san", "hong", "buenos", "rio", "tel", "los", "las", "el", "the", "addis", "kuala",
      "santo", "mexico", "guatemala", "panama", "phnom", "saint", "st", "port", "north", "south",
      "east", "west", "near", "middle", "central", "latin", "white", "united", "british",
      "american",
      "dar", "fort", "camp", "santa", "great", "western", "eastern", "southern", "northern",
      "economic",
    ].contains(HeadingWords.key(word))
  }

  /// The one whom a stretch names behind a title, and nothing but that: `General Orwat`.
  fileprivate func titled(_ range: Range<Int>) -> Party? {
    guard comma(in: range) == nil, let party = Party(self, range), party.name != nil,
      !party.title.isEmpty
    else { return nil }
    return party
  }

  /// A stretch without the one whom somebody stands in for, and what is printed of that: `vice Mr. Murrow`.
  fileprivate func withoutAbsent(_ range: Range<Int>) -> (name: Range<Int>, absent: String?) {
    guard let place = range.first(where: { starts(with: " vice ", at: $0) }),
      place > range.lowerBound
    else { return (range, nil) }
    return (trimmed(range.lowerBound..<place), string(place..<range.upperBound))
  }

  /// A stretch without what somebody was there for: “General Krulak was present for Item 1”.
  fileprivate func withoutAttendance(_ range: Range<Int>) -> Range<Int> {
    let place = range.first { index in
      starts(with: " was present", at: index) || starts(with: " were present", at: index)
    }
    return place.map { trimmed(range.lowerBound..<$0) } ?? range
  }

  /// The one tagged name of an entry that begins with an office: “Director, American Affairs Bureau, Foreign
  /// Ministry, Koh Chiba”; “EUR, Mr. Leddy”.
  fileprivate func named(behindOffice range: Range<Int>) -> Party? {
    let tagged = marks("persName", in: range)
    if tagged.isEmpty { return addressed(behindOffice: range) }
    guard tagged.count == 1, let mark = tagged.first, mark.range.upperBound == range.upperBound,
      var start = range.last(where: { characters[$0] == "," && $0 < mark.range.lowerBound })
    else { return nil }
    start += 1
    let before = string(start..<mark.range.lowerBound).split(separator: " ")
    guard before.allSatisfy({ HeadingWords.isTitle($0) }),
      var party = Party(self, start..<range.upperBound), party.name != nil
    else { return nil }
    let office = Party.office(string(range.lowerBound..<start))
    if !Self.isSymbol(office), ParticipantEntry.isHonorific(party.title) { party.title = office }
    return party
  }

  /// The one whom the last stretch of an entry names with a form of address or a rank: “Counselor, Japanese
  /// Embassy, Mr. Tanaka”.
  private func addressed(behindOffice range: Range<Int>) -> Party? {
    guard
      let comma = range.last(where: {
        characters[$0] == "," && isOutside($0, from: range.lowerBound)
      }),
      comma > range.lowerBound
    else { return nil }
    let last = (comma + 1)..<range.upperBound
    guard opensAddressed(last), var party = Party(self, last), party.name != nil else { return nil }
    let office = Party.office(string(range.lowerBound..<comma))
    if !Self.isSymbol(office), ParticipantEntry.isHonorific(party.title) { party.title = office }
    return party
  }

  /// Whether a stretch opens with a form of address or a rank and the name behind it, up to a comma: “Colonel
  /// Austin L. Berry, USAF”.
  func opensAddressed(_ range: Range<Int>) -> Bool {
    let head = string(range).prefix { !",(".contains($0) }.trimmed
    let titled = TitledName(head)
    let words = titled.name.split(separator: " ")
    guard let last = titled.title.split(separator: " ").last, titled.isName, words.count <= 4,
      words.allSatisfy(Self.isOfName)
    else { return false }
    if ParticipantEntry.isHonorific(titled.title) { return true }
    // "General Services", "Major Projects"
    let isHalf = ["General", "Major"].contains(titled.title) && words.count == 1
    return !isHalf && (HeadingWords.isRank(last) || last == "Ambassador")
  }

  /// An entry without the parentheses around it and the comma or full stop that ends the line: `(Colonel
  /// Goodpaster, White House Staff)`, `Mr. Merchant,`.
  fileprivate func withoutMarks(_ range: Range<Int>) -> Range<Int> {
    var range = trimmed(range)
    if range.count > 2, characters[range.lowerBound] == "(",
      range.first(where: { characters[$0] == ")" }) == range.upperBound - 1
    {
      range = trimmed((range.lowerBound + 1)..<(range.upperBound - 1))
    }
    return withoutEnd(range)
  }

  /// An office that a comma parts from its body: “Director, Bureau of the Budget”.
  fileprivate func ofBody(_ head: Range<Int>, _ rest: Range<Int>) -> Party? {
    guard var party = Party(self, head), party.kind == .office,
      Self.general.contains(OfficeTitle.key(party.title))
    else { return nil }
    let body = Party.office(string(rest.lowerBound..<(comma(in: rest) ?? rest.upperBound)))
    // "Acting Chairman, Joint Chiefs of Staff General David C. Jones"
    let words = body.split(separator: " ").map(String.init)
    if let rank = words.firstIndex(where: { HeadingWords.isRank($0) || $0 == "Mr." }), rank > 0,
      rank + 2 < words.count,
      let name = PersonName(printed: words[(rank + 1)...].joined(separator: " "))
    {
      let title = "\(party.title), \(words[..<rank].joined(separator: " "))"
      return Party(kind: .person(name), text: string(head), title: title)
    }
    if case .body? = Party(plain: body)?.kind {
      party.title += ", \(body)"
    } else if Self.isSymbol(body) {
      party.title += ", \(body)"
    } else {
      return nil
    }
    return party
  }

  private static let general: Set<String> = [
    "director", "actingdirector", "chairman", "actingchairman", "executivesecretary", "president",
    "deputyexecutivesecretary", "actingexecutivesecretary", "chiefofstaff", "commandant", "chief",
    "administrator", "deputydirector", "deputychairman",
  ]

  /// The stretch that names somebody, and what dashes part from it on either side: `S/S–RO—Mr. Selby`,
  /// `LS—Mr. Obst—interpreter`.
  fileprivate func apartFromAll(_ range: Range<Int>) -> (name: Range<Int>, post: String?) {
    let (name, post) = apart(range)
    guard let post, Self.isSymbol(post) else { return (name, post) }
    let (inner, more) = apart(withoutDash(name))
    return (inner, more.map { "\(post), \($0)" } ?? post)
  }

  private func withoutDash(_ range: Range<Int>) -> Range<Int> {
    var range = trimmed(range)
    while let first = range.first, "—–-".contains(characters[first]) {
      range = trimmed((range.lowerBound + 1)..<range.upperBound)
    }
    return range
  }

  /// The stretch that names somebody, and the post or office symbol that a dash parts from it:
  /// `NE—Mr. Clark`, `Mr. Bromwell—First Secretary, British Embassy`.
  fileprivate func apart(_ range: Range<Int>) -> (name: Range<Int>, post: String?) {
    for index in range where isDash(at: index) {
      let before = trimmed(range.lowerBound..<index)
      let after = trimmed((index + 1)..<range.upperBound)
      guard !before.isEmpty, !after.isEmpty else { continue }
      if Self.isSymbol(string(before)) && !marks.contains(where: { $0.range.contains(index) })
        || ParticipantList.isSide(string(before))
        || isTagged(after) && !isTagged(before)
      {
        return (after, string(before))
      }
      if isAddressed(after) || opensAddressed(after), isTagged(before) == false,
        Party(self, before)?.name == nil || isWord(before)
      {
        return (after, string(before))
      }
      if endsInPost(before), isPlainName(after) { return (after, string(before)) }
      if !Self.isSymbol(string(after)), isPost(before) || isOfficeAtBody(before) && isNamed(after),
        !isPost(after)
      {
        return (after, string(before))
      }
      // A short dash may stand within a name.
      if characters[index] != "–" || Self.isSymbol(string(after))
        || ParticipantList.isSide(string(after))
      {
        return (before, Party.office(string(after)))
      }
    }
    return (range, nil)
  }

  /// Whether a stretch is one word, which is no name where an addressed one follows: `Budget`, `Later`.
  private func isWord(_ range: Range<Int>) -> Bool { !characters[range].contains(" ") }

  /// `Department of State Interpreter`
  private func endsInPost(_ range: Range<Int>) -> Bool {
    guard let last = string(range).split(separator: " ").last else { return false }
    return marks("persName", in: range).isEmpty && comma(in: range) == nil
      && ["interpreter", "notetaker", "note-taker", "translator", "rapporteur"]
        .contains(HeadingWords.key(last))
  }

  /// Whether a stretch is a given name that many bear and a family name: `Donald Barnes`.
  private func isPlainName(_ range: Range<Int>) -> Bool {
    opensWithGivenName(range) && string(range).split(separator: " ").allSatisfy(Self.isOfName)
  }

  /// A dash that parts, as a hyphen does between blanks: “Winston Lord - NSC Staff”.
  private func isDash(at index: Int) -> Bool {
    if "—–".contains(characters[index]) { return true }
    if characters[index] == "-", isBesideSymbol(index) { return true }
    return characters[index] == "-" && index > 0 && index + 1 < characters.count
      && characters[index - 1] == " " && characters[index + 1] == " "
  }

  /// Whether the word before or behind a hyphen is the symbol of an office: `SOA-John N. Gatch`,
  /// `McIntyre-BTF`.
  private func isBesideSymbol(_ index: Int) -> Bool {
    var (start, end) = (index, index + 1)
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    while end < characters.count, !characters[end].isWhitespace { end += 1 }
    let (before, after) = (string(start..<index), string((index + 1)..<end))
    let isName = { (text: String) in
      text.first?.isUppercase == true && text.contains(where: \.isLowercase)
    }
    let isLong = before.count > 1 || HeadingWords.isTitle(after)
    return isLong && Self.isSymbol(before) && isName(after)
      || after.count > 1 && Self.isSymbol(after) && isName(before)
  }

  private func isTagged(_ range: Range<Int>) -> Bool { !marks("persName", in: range).isEmpty }

  /// Whether a stretch is a name behind a form of address: `Mr. Oren M. Stephens`.
  private func isAddressed(_ range: Range<Int>) -> Bool {
    guard let party = Party(self, range), party.name != nil else { return false }
    return !party.title.isEmpty && ParticipantEntry.isHonorific(party.title)
  }

  /// `Senior Military Attaché, Embassy Washington`: a post, and where it is.
  private func isOfficeAtBody(_ range: Range<Int>) -> Bool {
    guard marks("persName", in: range).isEmpty, let comma = comma(in: range) else { return false }
    if case .office? = Party(self, range.lowerBound..<comma)?.kind { return true }
    return false
  }

  /// `Chairman`: a post and no name.
  private func isPost(_ range: Range<Int>) -> Bool {
    guard marks("persName", in: range).isEmpty, comma(in: range) == nil else { return false }
    if case .office? = Party(self, range)?.kind { return true }
    return false
  }

  /// `NE`, `EUR/SES`, `S/S–S`: how the Department calls its offices.
  fileprivate static func isSymbol(_ text: String) -> Bool {
    text.count <= 12 && text.contains(where: \.isUppercase)
      && text.allSatisfy { $0.isUppercase || "/–-& .".contains($0) }
  }

  /// The first comma of a stretch that separates a name from what is said of it.
  fileprivate func comma(in range: Range<Int>) -> Int? {
    range.first { index in
      guard characters[index] == ",", isOutside(index, from: range.lowerBound) else { return false }
      let next = string((index + 1)..<range.upperBound).prefix { !$0.isWhitespace && $0 != "," }
      return !["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"].contains(next.lowercased())
    }
  }

  /// Whether a stretch is two or three words that begin with a given name that many bear: “Under Secretary,
  /// James Barrington”.
  private func opensWithGivenName(_ range: Range<Int>) -> Bool {
    let words = string(range).split(separator: " ")
    return (2...3).contains(words.count) && GivenNames.isCommon(words[0].lowercased())
  }

  /// Whether a stretch is surely a name: tagged, or with a title before it.
  private func isNamed(_ range: Range<Int>) -> Bool {
    !marks("persName", in: range).isEmpty || !TitledName(string(range)).title.isEmpty
  }
}
