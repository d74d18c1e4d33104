internal import Documents

/// Parts an entry that names several people: `Secretary Herter, Mr. Dillon, General Goodpaster`;
/// `Secretaries Dillon and Murphy`.
extension MarkedText {
  /// How long an entry can be, in characters.
  static let longestEntry = 400

  /// The stretches of an entry that name one person each, with whatever is said of that person.
  func people(in range: Range<Int>) -> [Range<Int>] {
    // A paragraph that stands in a list by mistake is no list of names.
    let isFullOfNames = marks("persName", in: range).count > range.count / 80
    guard range.count <= Self.longestEntry || isFullOfNames else { return [range] }
    var result: [Range<Int>] = []
    var named = 0
    var isPlural = false
    // Whether the one before is called by an office, so that a further office is somebody else.
    var isInOffice = false
    // Whether something is said of one of them.
    var isDescribed = false
    let pieces = pieces(of: range).map(withoutSide)
    // "Rusk, McNamara, Ball": of bare names some may bear no tag.
    let isList = isListOfNames(pieces)
    let bare = pieces.count { piece in marks("persName", in: piece).contains { $0.range == piece } }
    let full = pieces.count(where: isFullName)
    let isOfBareNames = bare > 1 && bare * 2 >= pieces.count || full > 2 && full * 2 >= pieces.count
    let people = pieces.count { names($0, afterPlural: isOfBareNames) }
    for piece in pieces {
      let isNamed = names(piece, afterPlural: isPlural || isOfBareNames)
      let title = TitledName(string(piece)).title
      let isOffice = !isNamed && Self.isHighOffice(string(piece))
      let isBehind = piece.lowerBound > 0 && isBehindSymbol(piece.lowerBound - 1, in: range)
      let isApart =
        isNamed
        && (named > 0 || isBehind
          || isInOffice
            && (!isOfOffice(title, result, in: range) || people > 1 && opensWithArticle(result[0])))
      // "Messrs. Black, White and Green for EA": what each was there for is no part of the name.
      let piece = isNamed && isPlural && title.isEmpty ? withoutPurpose(piece) : piece
      if isNamed { isPlural = PartyList.isPlural(title) || (isPlural && title.isEmpty) }
      // Behind three names that are called nothing else, an office is somebody's: “Mr. Cutler, Secretary of
      // Defense, Deputy Secretary of Defense”.
      let isOther =
        isOffice
        && (isInOffice || isList && named > 0 && opensWithArticle(piece)
          || named > 2 && named + 1 >= result.count && !isDescribed)
      if !isNamed, !isOffice, named > 0 { isDescribed = true }
      if isApart || isOther || result.isEmpty {
        result.append(piece)
        named += isNamed || isOffice && result.count > 1 ? 1 : 0
        isInOffice = isOffice || isNamed && Self.isOfficial(title)
      } else {
        if isNamed { named += 1 }
        // What is said of somebody stays with the name before it.
        result[result.count - 1] = result[result.count - 1].lowerBound..<piece.upperBound
      }
    }
    guard result.count > 1 else { return [range] }
    // "Rumania Foreign Minister Manescu Vice Foreign Minister Macovescu …"
    let first = string(result[0])
    let rest = Self.withoutSide(first)
    if rest.count < first.count,
      rest.hasPrefix("The ") || Self.isHighOffice(rest) || result.count > 2,
      rest.split(separator: " ").first.map({ HeadingWords.isTitle($0) || $0 == "The" }) == true
    {
      result[0] = (result[0].upperBound - rest.count)..<result[0].upperBound
    }
    return result
  }

  /// A stretch without whom a name was there for, where it is no more than that: “Green for EA”.
  private func withoutPurpose(_ piece: Range<Int>) -> Range<Int> {
    let end = piece.first { starts(with: " for ", at: $0) || starts(with: " of ", at: $0) }
    return end.map { piece.lowerBound..<$0 } ?? piece
  }

  /// Whether a stretch is a name in full and nothing else, of which the given name is one that many bear or an
  /// initial: `Eric Chow`, `C. B. Marshall`.
  private func isFullName(_ piece: Range<Int>) -> Bool {
    let words = string(piece).split(separator: " ")
    guard (2...3).contains(words.count), words.allSatisfy(Self.isOfName),
      words.allSatisfy({ $0.first?.isUppercase == true && !HeadingWords.isTitle($0) })
    else { return false }
    return Self.opensAsNames(words)
  }

  private static func opensAsNames(_ words: [Substring]) -> Bool {
    words[0].count == 2 && words[0].last == "." || GivenNames.isCommon(words[0].lowercased())
  }

  /// Whether most of three pieces or more are names, so that an office among them is somebody else:
  /// “Governor Black, The Attorney General, Mr. White”.
  private func isListOfNames(_ pieces: [Range<Int>]) -> Bool {
    guard pieces.count > 2 else { return false }
    return pieces.count { names($0, afterPlural: false) } * 2 >= pieces.count
  }

  private func opensWithArticle(_ piece: Range<Int>) -> Bool {
    starts(with: "The ", at: piece.lowerBound) || starts(with: "the ", at: piece.lowerBound)
  }

  /// Whether a name behind an office, the first of its entry, is that of the holder: “Acting Secretary, Mr.
  /// Grew”. A President is called so, and nothing else: “The President, President Lopez Mateos, Mr. Herter”.
  private func isOfOffice(_ title: String, _ result: [Range<Int>], in range: Range<Int>) -> Bool {
    guard result.count == 1 else { return false }
    let office = OfficeTitle.key(Party.office(string(result[0])))
    if ["president", "vicepresident"].contains(office) { return false }
    return ParticipantEntry.isHonorific(title) || HeadingWords.isRank(title)
  }

  /// “Secretary Rusk” is called by his office, “The Honorable Dean Rusk” is not.
  private static func isOfficial(_ title: String) -> Bool {
    let last = title.split(separator: " ").last.map { HeadingWords.key($0) } ?? ""
    return ["secretary", "director", "administrator", "president", "minister"].contains(last)
  }

  /// An office of which there is but one, and that stands in a list for its holder.
  private static func isHighOffice(_ text: String) -> Bool {
    let plain = text.prefix { $0 != "(" }
    return highOffices.contains(OfficeTitle.key(Party.office(String(plain).trimmed)))
  }

  private static let highOffices: Set<String> = [
    "president", "vicepresident", "secretary", "secretaryofstate", "actingsecretary",
    "actingsecretaryofstate", "undersecretary", "undersecretaryofstate", "secretaryofdefense",
    "secretaryofthetreasury", "attorneygeneral", "directorofcentralintelligence",
    "deputysecretaryofdefense",
  ]

  /// The stretches between commas and “and”s, and between two tagged names that nothing but titles parts.
  private func pieces(of range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      if let end = endOfSeparator(at: position, from: start, in: range) {
        result.append(start..<position)
        (start, position) = (end, end)
      } else {
        position += 1
      }
    }
    result.append(start..<range.upperBound)
    return result.map(trimmed).filter { !$0.isEmpty }
  }

  private func endOfSeparator(at position: Int, from start: Int, in range: Range<Int>) -> Int? {
    guard ", &".contains(characters[position]), isOutside(position, from: start) else { return nil }
    if let next = endOfAttendance(at: position, in: range) { return next }
    if isBetweenOffices(position, from: start, in: range) { return position + 1 }
    if let next = startOfSymbol(at: position) { return next }
    if isBehindSymbol(position, in: range) { return position + 1 }
    if let next = startOfTitledName(at: position, from: start, in: range) { return next }
    for text in Self.separators where starts(with: text, at: position) {
      let next = position + text.count
      guard next < range.upperBound else { return nil }
      let word = string(next..<range.upperBound).prefix { !$0.isWhitespace && $0 != "," }
      return PersonName.isSuffix(String(word)) ? nil : next
    }
    guard characters[position] == " ",
      marks.contains(where: { $0.element == "persName" && $0.range.upperBound == position }),
      let next = marks.first(where: { $0.element == "persName" && $0.range.lowerBound > position }),
      next.range.lowerBound < range.upperBound
    else { return nil }
    let words = string(position..<next.range.lowerBound).split(separator: " ")
    return !words.isEmpty && words.allSatisfy { HeadingWords.isTitle($0) && $0 != "vice" }
      ? position + 1 : nil
  }

  private static let separators = [
    ", accompanied by ", " accompanied by ", ", and ", " and ", " & ", ", ",
  ]

  /// Where the next name begins behind what those before it were present for: “Mr. Black and Mr. White were
  /// present for Item 2 Mr. Green …”.
  private func endOfAttendance(at position: Int, in range: Range<Int>) -> Int? {
    guard starts(with: " were present", at: position) || starts(with: " was present", at: position)
    else { return nil }
    var next = position + 1
    while next < range.upperBound {
      let word = string(next..<range.upperBound).prefix { !$0.isWhitespace }
      if next > position + 12, characters[next - 1].isWhitespace, HeadingWords.isTitle(word),
        word.first?.isUppercase == true
      {
        return next
      }
      next += 1
    }
    return range.upperBound
  }

  /// Whether two offices of which there is but one stand here side by side: “The President The Secretary”.
  private func isBetweenOffices(_ position: Int, from start: Int, in range: Range<Int>) -> Bool {
    guard starts(with: " The ", at: position), position > start else { return false }
    let next = string((position + 1)..<range.upperBound).prefix { $0 != "," }
    return Self.isHighOffice(String(next)) && Self.isHighOffice(string(start..<position))
  }

  /// Whether a stretch is a name by itself: tagged, or behind a title that says no more than that.
  private func names(_ whole: Range<Int>, afterPlural: Bool) -> Bool {
    // "Mr. Wilson vice Mr. Murrow"
    let absent = whole.first { starts(with: " vice ", at: $0) }
    let piece = whole.lowerBound..<(absent ?? whole.upperBound)
    let tagged = marks("persName", in: piece)
    if tagged.count == 1 { return isTaggedName(piece, tagged[0].range) }
    // "Mr. Delta (EUR)"
    var text = String(string(piece).prefix { $0 != "(" })
    // "United States—Mr. Dean Rusk"
    if let dash = text.firstIndex(of: "—") {
      let behind = String(text[text.index(after: dash)...])
      let title = TitledName(behind).title
      let isAddressed = !title.isEmpty && ParticipantEntry.isHonorific(title)
      if isAddressed || ParticipantList.isSide(String(text[..<dash])) { text = behind }
    }
    text = Self.withoutPurpose(text)
    let titled = TitledName(text)
    let words = titled.name.split(separator: " ")
    // "Colonel King" is no king.
    let isNamedSo =
      words.count == 1 && !titled.title.isEmpty
      && HeadingWords.titlesThatAreNames.contains(HeadingWords.key(titled.name))
    guard titled.isName, words.count <= 3, isNamedSo || words.allSatisfy(Self.isOfName) else {
      return false
    }
    if titled.title.isEmpty {
      let isFull =
        words.count == 3
        && (Self.opensAsNames(words) || words[1].count == 2 && words[1].last == ".")
      return afterPlural && (words.count < 3 || isFull) || Self.opensWithInitials(words)
        || piece.lowerBound > 0 && isBehindSymbol(piece.lowerBound - 1, in: 0..<piece.upperBound)
    }
    // "Italian Foreign Minister Medici"
    let title = titled.title.firstRange(of: " of ").map { titled.title[..<$0.lowerBound] }
    guard let last = (title ?? titled.title[...]).split(separator: " ").last,
      title == nil || words.count > 1 && HeadingWords.key(last) == "minister"
    else { return false }
    return Self.personal.contains(HeadingWords.key(last)) || HeadingWords.isRank(last)
      || PartyList.isPlural(String(last))
  }

  /// “Mr. Watson of the White House” without what follows the name; “Secretary of Commerce Weeks” stays.
  private static func withoutPurpose(_ text: String) -> String {
    for join in [" of ", " for "] {
      guard let place = text.firstRange(of: join) else { continue }
      let head = String(text[..<place.lowerBound])
      let titled = TitledName(head)
      if titled.isName, titled.name.split(separator: " ").allSatisfy(isOfName) { return head }
    }
    return text
  }

  /// `W.W. Rostow`: two initials tell a name, but for those of a state.
  private static func opensWithInitials(_ words: [Substring]) -> Bool {
    guard (2...3).contains(words.count), words[0].count == 4,
      !["U.S.", "U.K.", "U.N.", "D.C.", "N.Y.", "E.C."].contains(words[0])
    else { return false }
    return words[0].allSatisfy { $0.isUppercase || $0 == "." }
      && words[0].filter { $0 == "." }.count == 2
  }

  /// Whether a tagged name stands in a stretch with nothing but titles and given names before it, and
  /// behind it no more than a remark: “Soviet Ambassador Dobrynin”, “Moore for FE”.
  private func isTaggedName(_ piece: Range<Int>, _ name: Range<Int>) -> Bool {
    let after = string(name.upperBound..<piece.upperBound)
    guard
      after.isEmpty || ["(", "—", "–", "for ", "vice ", "of "].contains(where: after.hasPrefix)
    else {
      return false
    }
    var before = string(piece.lowerBound..<name.lowerBound)
    if let dash = before.lastIndex(of: "—") {
      let side = before[..<dash].trimmed
      guard !side.contains(where: \.isLowercase) || ParticipantList.isSide(side) else {
        return false
      }
      before = before[before.index(after: dash)...].trimmed
    }
    let words = before.split(separator: " ")
    if words.allSatisfy({ HeadingWords.isTitle($0) }) { return true }
    // "Economic Adviser to President Suharto" is somebody else.
    if let join = words.firstIndex(where: { ["of", "to", "for", "vice"].contains($0) }),
      words[join] != "of" || words[join...].contains(where: { HeadingWords.isTitle($0) })
    {
      return false
    }
    let titled = TitledName("\(before) \(string(name))")
    return titled.isName && !titled.title.isEmpty
      && titled.name.split(separator: " ").count <= string(name).split(separator: " ").count + 2
  }

  /// Where an entry begins that no comma parts from the one before, but the symbol of an office: “Acting
  /// Secretary Herter NEA—William M. Rountree”.
  private func startOfSymbol(at position: Int) -> Int? {
    guard characters[position] == " ", position > 0 else { return nil }
    var index = position + 1
    while index < characters.count, characters[index].isUppercase || "/".contains(characters[index])
    {
      index += 1
    }
    guard index + 1 < characters.count, (1...6).contains(index - position - 1) else { return nil }
    // "Mr. Kerr ICA: Messrs. Riddleberger and Grant"
    if characters[index] == ":", characters[index + 1] == " ", index - position > 2,
      HeadingWords.isTitle(string(index..<characters.count).dropFirst(2).prefix { $0 != " " })
    {
      return index + 2
    }
    guard characters[index] == "—" else { return nil }
    let hasNameBefore = marks.contains {
      $0.element == "persName" && $0.range.upperBound <= position
    }
    let hasNameBehind = marks.contains {
      $0.element == "persName" && $0.range.lowerBound > index && $0.range.lowerBound < index + 12
    }
    return hasNameBefore && hasNameBehind ? position + 1 : nil
  }

  /// Whether a full name begins that nothing parts from the symbol of an office before it, as where two lines
  /// run together: “Walter J. Stoessel, Jr., Acting Assistant Secretary, EUR Ross Titus, Finnish Affairs”.
  private func isBehindSymbol(_ position: Int, in range: Range<Int>) -> Bool {
    guard characters[position] == " ", let symbol = wordBefore(position),
      (2...6).contains(symbol.count), symbol.allSatisfy({ $0.isUppercase || "/-–".contains($0) }),
      !PersonName.isSuffix(symbol), position - symbol.count > range.lowerBound + 1,
      starts(with: ", ", at: position - symbol.count - 2)
    else { return false }
    let words = string((position + 1)..<range.upperBound).prefix { $0 != "," }.split(separator: " ")
    return (2...3).contains(words.count) && words.allSatisfy(Self.isOfName)
      && GivenNames.isCommon(words[0].lowercased())
  }

  /// Where a second name begins that no comma parts from the first: “Chief, Defense Bureau
  /// Mr. Green”; “Secretary of the Interior Percival Brundage”. A first name stands before it, and
  /// no word that makes it somebody’s whom the first belongs to.
  private func startOfTitledName(at position: Int, from start: Int, in range: Range<Int>) -> Int? {
    guard characters[position] == " ", position > start else { return nil }
    let rest = string((position + 1)..<range.upperBound).split(separator: " ").prefix(6)
    guard let first = rest.first, first != "vice", let before = wordBefore(position) else {
      return nil
    }
    if opensSentence(first, behind: before, at: position + 1, in: range) { return position + 1 }
    // "Prime Minister’s Private Secretary Ambassador White": the office goes on up to the title of the next.
    let office = max(start, position - 60)..<position
    if string(office).contains("’s "), !Self.openingTitles.contains(String(first)) {
      return nil
    }
    if opensOfficeWithName(at: position + 1, in: range), isOfficeWithName(start..<position) {
      return position + 1
    }
    if opensRunOn(at: position, from: start, in: range) { return position + 1 }
    if HeadingWords.isTitle(before) && !isOffice(start..<position, before: first)
      || Self.joining.contains(before.lowercased())
      || ["’s", "'s", "s’", ","].contains(where: before.hasSuffix)
    {
      return nil
    }
    let tagged = marks.first {
      $0.element == "persName" && $0.range.lowerBound > position
        && $0.range.lowerBound < range.upperBound
    }
    let isCivil = ["Mr.", "Mrs.", "Dr.", "Messrs.", "Miss"].contains(first)
    let between = tagged.map {
      string((position + 1)..<$0.range.lowerBound).split(separator: " ")
    }
    let opensTagged = between?.allSatisfy { HeadingWords.isTitle($0) } ?? false
    // A title before it, or two words of a name.
    let isName =
      isCivil
      || opensTagged
        && (between?.isEmpty == false || tagged.map { string($0.range).contains(" ") } == true)
    if first == "Ambassador", isTitledName(start..<position),
      isTitledName((position + 1)..<range.upperBound)
    {
      return position + 1
    }
    guard isName,
      hasName(before: position, from: range.lowerBound, isCivil: isCivil)
        || isCivil && isTitledName(start..<position)
        || isCivil && isAbsent(start..<position)
    else {
      return nil
    }
    return position + 1
  }

  /// Whether a title and a name begin that nothing parts from the name, the description or the high office before
  /// them: “Secretary Rusk Ambassador Dowling Assistant Secretary Kohler”, “…, German Embassy Dr. Reinkemeyer”.
  private func opensRunOn(at position: Int, from start: Int, in range: Range<Int>) -> Bool {
    let words = string((position + 1)..<range.upperBound).split(separator: " ").prefix(8).map(
      String.init)
    let count = words.prefix { HeadingWords.isTitle($0) && $0.first?.isUppercase == true }.count
    guard (1...4).contains(count), words.count > count, Self.isOfName(Substring(words[count])),
      words[count].first?.isUppercase == true || PersonName.isParticle(words[count]),
      !words[..<count].contains("Vice"),
      let before = wordBefore(position), !Self.joining.contains(before.lowercased())
    else { return false }
    let last = HeadingWords.key(words[count - 1])
    guard Self.personal.contains(last) || HeadingWords.isRank(words[count - 1]) else {
      return false
    }
    let head = trimmed(start..<position)
    if Self.isHighOffice(Self.withoutSide(string(head))) { return true }
    if string(head).contains("—") { return false }
    if HeadingWords.isTitle(before) || before.hasSuffix(",") || before.hasSuffix("’s")
      || before.hasSuffix(".") && !PersonName.isSuffix(before)
    {
      return false
    }
    let isBehindTag = marks.contains {
      $0.element == "persName" && $0.range.upperBound == head.upperBound
    }
    if isBehindTag || isNamedInFull(head)
      || before.hasSuffix(")") && !marks("persName", in: head).isEmpty
    {
      return !isOfSomebody(head)
    }
    // "…, German Embassy Ambassador Green": what is said of somebody ends, and a title that stands in no office begins.
    guard Self.opensAnother(words[0]), comma(before: position, from: range.lowerBound) != nil else {
      return false
    }
    return head.lowerBound > range.lowerBound
      && hasName(before: position, from: range.lowerBound, isCivil: false)
  }

  /// Whether a stretch is a name behind a title that needs no further word: “Secretary Rusk”, but not “Dep. State”.
  private func isNamedInFull(_ range: Range<Int>) -> Bool {
    guard isTitledName(range), let last = TitledName(string(range)).title.split(separator: " ").last
    else { return false }
    let isHalf = ["vice", "under", "prime", "foreign"].contains(HeadingWords.key(last))
    return !isHalf && (Self.personal.contains(HeadingWords.key(last)) || HeadingWords.isRank(last))
  }

  /// Whether a stretch is of one who serves somebody: “Special Assistant to Secretary Rusk”.
  private func isOfSomebody(_ range: Range<Int>) -> Bool {
    string(range).split(separator: " ").contains { ["to", "of", "for", "with"].contains($0) }
  }

  /// Titles that stand at the end of no office, so that they open a name.
  private static func opensAnother(_ word: String) -> Bool {
    [
      "Ambassador", "Dr.", "Lieutenant", "Captain", "Colonel", "Col.", "Capt.", "Lt.", "Brigadier",
      "Rear", "Gen.",
    ]
    .contains(word)
  }

  /// A stretch without the side before an office of which there is but one: “United States The President”.
  private func withoutSide(_ piece: Range<Int>) -> Range<Int> {
    let text = string(piece)
    let rest = Self.withoutSide(text)
    guard rest.count < text.count, Self.isHighOffice(rest) else { return piece }
    return (piece.upperBound - rest.count)..<piece.upperBound
  }

  /// A text without the side that it begins with: `United States The President`.
  static func withoutSide(_ text: String) -> String {
    let words = text.split(separator: " ")
    for count in [3, 2, 1] where words.count > count {
      let side = words[..<count].joined(separator: " ")
      if Nationalities.country(named: side) != nil
        || ["U.S.", "US", "Federal Republic"].contains(side)
      {
        return words[count...].joined(separator: " ")
      }
    }
    return text
  }

  /// Whether a stretch ends in the name of one whom somebody stands in for: “General Krulak vice General
  /// Taylor”.
  private func isAbsent(_ range: Range<Int>) -> Bool {
    guard let vice = range.last(where: { starts(with: " vice ", at: $0) }) else { return false }
    return isTitledName(trimmed((vice + 6)..<range.upperBound))
  }

  /// Whether a stretch is the office of a minister and the full name of its holder: “Minister of External Affairs
  /// Okoi Arikpo”.
  private func isOfficeWithName(_ range: Range<Int>) -> Bool {
    guard comma(before: range.upperBound, from: range.lowerBound) == nil else { return false }
    let titled = TitledName(string(range))
    let words = titled.name.split(separator: " ")
    return titled.title.split(separator: " ").count > 1 && (2...3).contains(words.count)
      && words.allSatisfy(Self.isOfName)
  }

  private func comma(before end: Int, from start: Int) -> Int? {
    (start..<end).first { characters[$0] == "," }
  }

  /// Whether such an office with a full name fills the rest, or all of it up to a comma: “Permanent Secretary Baba
  /// Gana”.
  private func opensOfficeWithName(at place: Int, in range: Range<Int>) -> Bool {
    let end = range.first { $0 > place && characters[$0] == "," } ?? range.upperBound
    let words = string(place..<end).split(separator: " ").map(String.init)
    guard (4...5).contains(words.count),
      ["Permanent", "Deputy", "Under", "Assistant"].contains(words[0]),
      ["Secretary", "Minister"].contains(words[1])
    else { return false }
    return words[2...].allSatisfy { Self.isOfName(Substring($0)) }
  }

  /// Whether a full stop ends what is said of somebody, and the title of the next begins: “Mr. Harriman,
  /// Director of the Agency. General Eisenhower”.
  private func opensSentence(
    _ title: Substring, behind word: String, at place: Int, in range: Range<Int>
  ) -> Bool {
    guard word.hasSuffix("."), word.count > 4, !HeadingWords.isTitle(word),
      HeadingWords.isTitle(title)
    else { return false }
    let end = range.first { $0 > place && characters[$0] == "," } ?? range.upperBound
    return isTitledName(place..<end)
  }

  /// Whether what stands before somebody’s title is an office by itself, so that the title begins another
  /// entry: “The President Mr. Ball”; “Mr. Green, Private Secretary Ambassador Black”.
  private func isOffice(_ range: Range<Int>, before title: Substring) -> Bool {
    guard Self.openingTitles.contains(String(title)) else { return false }
    if Self.isHighOffice(string(range)) { return true }
    // What a comma parts from the name before it is said of that name.
    var index = range.lowerBound
    while index > 0, characters[index - 1] == " " { index -= 1 }
    return index > 0 && characters[index - 1] == "," && Party(self, range)?.kind == .office
  }

  /// Titles that no office ends in and that are part of none.
  private static let openingTitles: Set<String> = [
    "Mr.", "Mrs.", "Dr.", "Miss", "Messrs.", "Ambassador", "Senator",
  ]

  /// Whether a stretch is one title and one name: “Crown Prince Faisal”, “Ambassador Black”.
  private func isTitledName(_ range: Range<Int>) -> Bool {
    let titled = TitledName(string(range))
    return !titled.title.isEmpty && titled.isName && !titled.title.contains(" of ")
      && titled.name.split(separator: " ").count <= 3
      && titled.name.split(separator: " ").allSatisfy(Self.isOfName)
  }

  private func wordBefore(_ position: Int) -> String? {
    var start = position
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start < position ? String(characters[start..<position]) : nil
  }

  /// Whether somebody is named before a place: a tagged name, a title with a name, or a high office.
  private func hasName(before position: Int, from start: Int, isCivil: Bool) -> Bool {
    let before = trimmed(start..<position)
    if !marks("persName", in: before).isEmpty { return true }
    let head = string(before).prefix { $0 != "," }
    if isCivil, Self.isHighOffice(String(head)) { return true }
    let party = Party(plain: String(head))
    return party?.name != nil && (party?.title.isEmpty == false || head.contains(" "))
      && before.contains { characters[$0] == "," }
  }

  /// What makes the name behind it that of another’s chief, or of one who is not there.
  private static let joining: Set<String> = [
    "to", "of", "for", "by", "vice", "with", "and", "&", "the", "from", "representing", "replacing",
    "between", "than", "as", "in", "including", "or", "than", "—", "–", "-", "de", "von", "van",
    "was", "were", "also", "plus", "acting", "under", "former", "assistant", "deputy",
  ]

  /// Whether a word can belong to a name, and calls no body or post.
  static func isOfName(_ word: Substring) -> Bool {
    let key = HeadingWords.key(word)
    return (word.contains(where: \.isLowercase) || word.hasSuffix("."))
      && !word.hasSuffix("’s") && !word.hasSuffix("'s") && !HeadingWords.bodies.contains(key)
      && !HeadingWords.collections.contains(key)
      && !HeadingWords.posts.contains(key) && !ofOffices.contains(key)
  }

  /// Words of what offices are for.
  private static let ofOffices: Set<String> = [
    "affairs", "near", "far", "east", "west", "eastern", "western", "european", "american",
    "african",
    "asian", "economic", "policy", "planning", "general", "university", "defense", "security",
  ]

  /// Titles that a name follows and nothing else.
  private static let personal: Set<String> = [
    "mr", "mrs", "miss", "dr", "messrs", "ambassador", "secretary", "senator", "president", "sir",
    "lord", "lady", "madame", "mme", "prince", "marshal", "premier", "chancellor", "congressman",
    "governor", "professor", "under", "vice", "prime", "foreign", "minister", "speaker",
    "representative", "herr", "ms", "administrator", "director",
  ]
}
