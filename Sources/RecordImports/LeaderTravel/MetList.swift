internal import Documents
internal import HistoricalDates

/// The list of those met that stands behind a `with`: `Generals Giraud and de Gaulle, the Foreign
/// Ministers of France and Germany, and Russian Foreign Minister Lavrov to discuss …`.
struct MetList {
  private(set) var people: [PersonsMet.Person] = []
  private(set) var officeHolders: [PersonsMet.OfficeHolder] = []
  var isEmpty: Bool { people.isEmpty && officeHolders.isEmpty }

  /// A title of several, which belongs to the members of the list that follow as well.
  private enum Shared {
    /// `Generals Giraud and de Gaulle`
    case byNames(title: String, nationality: String?, isForeign: Bool)
    /// `the Foreign Ministers of France and Germany`
    case byCountries(title: String)
  }

  private var shared: Shared?
  /// An office without a name, which may be that of whoever follows: `Crown Prince and Prime Minister A`.
  private var pending: PersonsMet.OfficeHolder?
  /// Adjectives that wait for the title behind the last: `the Belgian and Dutch Foreign Ministers`.
  private var adjectives: [String] = []

  init(_ text: Substring) {
    for (piece, isJoined) in Self.pieces(of: text) { take(Piece(piece), isJoined) }
    settle()
  }

  /// The members of the list, and whether each is joined to the one before by “and” alone. Names such as
  /// `Antigua and Barbuda` stay in one.
  private static func pieces(of text: Substring) -> [(String, Bool)] {
    var whole = String(text)
    if whole.last == ".", whole.dropLast().suffix(3).allSatisfy(\.isLetter) { whole.removeLast() }
    if whole.contains(" and ") {
      let offices = ["State and Government", "Foreign Affairs and Security Policy"]
      for name in Nationalities.namesOfTwoParts + offices where whole.contains(name) {
        whole = whole.replacing(name, with: name.replacing(" ", with: bond))
      }
    }
    var pieces: [(String, Bool)] = []
    var start = whole.startIndex
    var isJoined = false
    for match in whole.matches(of: /,?[ ]and[ ]|,[ ]/) where match.range.lowerBound >= start {
      pieces.append((String(whole[start..<match.range.lowerBound]), isJoined))
      start = match.range.upperBound
      isJoined = match.output == " and "
    }
    pieces.append((String(whole[start...]), isJoined))
    return pieces.map { ($0.0.replacing(bond, with: " ").collapsed, $0.1) }
  }

  private static let bond = "\u{0}"

  /// One member of the list, without articles before it.
  private struct Piece {
    var words: ArraySlice<Substring>
    var hasArticle = false
    var text: String { words.joined(separator: " ") }

    init(_ text: String) {
      words = text.split(separator: " ")[...]
      while let first = words.first, ["the", "with", "of"].contains(first) {
        hasArticle = hasArticle || first == "the"
        words.removeFirst()
      }
    }
  }

  private mutating func take(_ piece: Piece, _ isJoined: Bool) {
    if shared == nil, Nationalities.country(of: piece.text) != nil {
      settle()
      adjectives.append(piece.text)
      return
    }
    if takeTitled(piece, isJoined) {
      adjectives = []
      return
    }
    settle()
    adjectives = []
    if !takeShared(piece.text) { shared = nil }
  }

  /// Reads a piece that has a title. At most three words stand before it: `West German Chancellor`.
  private mutating func takeTitled(_ piece: Piece, _ isJoined: Bool) -> Bool {
    for count in 0...min(3, max(0, piece.words.count - 1)) {
      let rest = piece.words.dropFirst(count).joined(separator: " ")
      let before = piece.words.prefix(count).joined(separator: " ")
      if let (title, spelling) = PluralTitle.leading(rest) {
        settle()
        takeSeveral(title, String(rest.dropFirst(spelling.count)).trimmed, before: before)
        return true
      }
      guard TitledLeader.leadingTitle(of: rest) != nil else { continue }
      shared = nil
      takeOne(rest, before: before, hasArticle: piece.hasArticle, isJoined)
      return true
    }
    return false
  }

  // MARK: A title of one

  private mutating func takeOne(
    _ text: String, before: String, hasArticle: Bool, _ isJoined: Bool
  ) {
    let titled = TitledLeader(text)
    let named = MetName(titled.name)
    guard before.isEmpty || before.first?.isUppercase == true || before.hasPrefix("former") else {
      return settle()
    }
    if !named.name.isEmpty {
      guard !named.isGathering else { return settle() }
      var person = PersonsMet.Person(titled, named, before: before)
      if isJoined, let office = pending, !office.isExplicit {
        if person.nationality == nil { person.nationality = office.nationality }
        pending = nil
      }
      settle()
      people.append(person)
      return
    }
    guard var office = officeAlone(titled, before: before, hasArticle: hasArticle) else {
      // `the King and Queen of X` are of no country that is known.
      if isJoined, titled.name.hasPrefix("of "), pending?.nationality == nil { pending = nil }
      return settle()
    }
    // `the King and Queen of X`: the country is that of both.
    if isJoined, pending?.nationality == nil { pending?.nationality = office.nationality }
    settle()
    if titled.name.hasPrefix("of ") { office.isExplicit = true }
    pending = office
  }

  /// An office that stands alone; `nil` where it is not said whose it is, or where it may be an
  /// American one.
  private func officeAlone(
    _ titled: TitledLeader, before: String, hasArticle: Bool
  ) -> PersonsMet.OfficeHolder? {
    if titled.name.hasPrefix("of ") {
      guard let country = Nationalities.country(leading: titled.name.dropFirst(3)) else {
        return nil
      }
      return .init(title: titled.title, nationality: country.name)
    }
    if !before.isEmpty {
      guard Nationalities.country(of: before) != nil else { return nil }
      return .init(title: titled.title, nationality: before)
    }
    guard hasArticle,
      !["President", "Vice President", "Secretary of State"].contains(titled.title),
      !PersonsMet.ofNoCountry.contains(titled.title),
      !["General", "Brigadier General", "Lieutenant General"].contains(titled.title)
    else { return nil }
    return .init(title: titled.title)
  }

  /// An office that nobody's name follows is all that the prose says of who was met.
  private mutating func settle() {
    if let pending, pending.title != "Pope" { officeHolders.append(pending) }
    pending = nil
  }

  // MARK: A title of several

  private mutating func takeSeveral(_ title: String, _ rest: String, before: String) {
    let isKnown = before.isEmpty || Nationalities.country(of: before) != nil
    shared = nil
    if rest.hasPrefix("of ") {
      guard before.isEmpty else { return }
      shared = .byCountries(title: title)
      _ = takeShared(String(rest.dropFirst(3)))
      return
    }
    let named = MetName(rest)
    if named.isName {
      // `NATO Foreign Ministers A and B`, `the Egyptian and Israeli Foreign Ministers A and B`: it is
      // not said who is whose.
      let isForeign = !isKnown || !adjectives.isEmpty
      shared = .byNames(
        title: title, nationality: isForeign || before.isEmpty ? nil : before, isForeign: isForeign)
      _ = takeShared(rest)
      return
    }
    guard isKnown, !before.isEmpty, !named.isGathering else { return }
    for adjective in adjectives + [before] {
      officeHolders.append(.init(title: title, nationality: adjective))
    }
  }

  /// Reads a piece without a title of its own; false where the title before does not go on.
  private mutating func takeShared(_ text: String) -> Bool {
    switch shared {
    case nil: return false
    case .byCountries(let title):
      guard let (country, rest) = Nationalities.country(leading: text[...]) else {
        // `the Gulf Cooperation Council, Egypt, and Jordan`
        return text.first?.isUppercase == true || text.hasPrefix("the ")
      }
      if let inside = rest.firstMatch(of: /^[ ]?\((\p{Lu}[^()]+)\)/) {
        people.append(.init(title, MetName(String(inside.output.1)), nationality: country))
      } else if country != "United States" {
        officeHolders.append(.init(title: title, nationality: country, isExplicit: true))
      }
      return true
    case .byNames(let title, let nationality, let isForeign):
      let named = MetName(text)
      guard named.isName else { return false }
      var person = PersonsMet.Person(title, named, nationality: nationality)
      person.isForeign = person.isForeign || (isForeign && named.country == nil)
      people.append(person)
      return true
    }
  }
}

/// The name at the beginning of some words, and the country behind an `of`.
struct MetName {
  var name = ""
  var country: String?
  /// Whether an `of` names something that is no country known.
  var isElsewhere = false
  /// Whether nothing but the words about time, place and matter follows.
  private var isWhole = true

  init(_ text: String) {
    let words = text.split(separator: " ")
    var taken: [Substring] = []
    for (index, word) in words.enumerated() {
      if word == "of" {
        takeCountry(words[(index + 1)...].joined(separator: " "))
        break
      }
      guard Self.isPartOfName(word), !Self.beginsDate(words[index...]) else {
        isWhole = Self.beginsDate(words[index...]) || Self.follows.contains(String(word))
        break
      }
      taken.append(word)
      if word.hasSuffix("]") || word.hasSuffix(")") { break }
    }
    while taken.count > 1, let last = taken.last, Self.particles.contains(last.lowercased()) {
      taken.removeLast()
    }
    name = Self.tidied(taken)
    if name.hasSuffix("'s") || name.hasSuffix("’s") { name.removeLast(2) }
  }

  /// Whether this is the name of a person where no title of its own says so.
  var isName: Bool {
    !name.isEmpty && isWhole && !isGathering && name.contains(where: \.isLowercase)
  }

  /// Whether it is no name but an occasion: `Foreign Ministers Meeting`, `General Assembly`.
  var isGathering: Bool {
    let last = name.split(separator: " ").last.map(String.init) ?? ""
    return [
      "Meeting", "Meetings", "Conference", "Assembly", "Council", "Summit", "Forum", "Session",
    ].contains(last)
  }

  private mutating func takeCountry(_ text: String) {
    country = Nationalities.country(leading: text[...])?.name
    let bare = text.hasPrefix("the ") ? text.dropFirst(4) : text[...]
    isElsewhere = country == nil && bare.first?.isUppercase == true
  }

  private static func isPartOfName(_ word: Substring) -> Bool {
    word.first?.isUppercase == true || particles.contains(word.lowercased())
      || word.hasPrefix("al-") || word.hasPrefix("el-") || word.hasPrefix("d'")
      || word.hasPrefix("d’")
  }

  /// `June 5`
  private static func beginsDate(_ words: ArraySlice<Substring>) -> Bool {
    guard let month = words.first, MonthNames.english.contains(String(month)) else { return false }
    return words.dropFirst().first?.first?.isNumber == true
  }

  private static func tidied(_ words: [Substring]) -> String {
    var name = words.joined(separator: " ")
    while let last = name.last, ",:[]()".contains(last) || (last == "." && !isInitial(name)) {
      name.removeLast()
    }
    return name
  }

  private static func isInitial(_ name: String) -> Bool {
    let word = name.split(separator: " ").last ?? ""
    return word.count == 2 || word == "Jr." || word == "Sr."
  }

  /// Words that may follow a name in a list.
  private static let follows: Set<String> = [
    "of", "on", "at", "in", "to", "for", "about", "regarding", "during", "who", "while", "before",
    "after", "concerning", "from",
  ]

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von",
    "zu", "bin", "ibn", "al", "el", "abu", "bint", "ter", "ten", "y", "e", "av", "af",
  ]
}
