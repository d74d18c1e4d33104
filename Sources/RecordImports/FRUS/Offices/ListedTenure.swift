internal import Documents
internal import HistoricalDates

/// When the list of persons says that somebody held an office: `Under Secretary of State until April
/// 1959; thereafter Secretary of State`.
struct ListedTenure: Hashable, Sendable {
  /// The first day; `nil` where the list says none.
  var start: Day?
  /// The last day; `nil` where the list says none.
  var end: Day?

  /// Whether it may take in a day.
  func contains(_ day: Day) -> Bool {
    (start.map { $0 <= day } ?? true) && (end.map { day <= $0 } ?? true)
  }

  /// The times that the offices of a person give to the one called `title`.
  static func all(of title: String, in offices: [ListedOffice]) -> [ListedTenure] {
    let office = plain(title)
    return offices.filter { $0.isHeld && $0.isCalled(office) }.map(\.tenure)
  }

  /// The offices that a description names, each with its time.
  fileprivate static func offices(in description: String) -> [ListedOffice] {
    var result: [ListedOffice] = []
    var before: Day?
    for clause in clauses(of: description) {
      var text = plain(clause)
      var tenure = ListedTenure()
      for word in ["thereafter ", "subsequently ", "later ", "and "] where text.hasPrefix(word) {
        text.removeFirst(word.count)
        tenure.start = before
      }
      let words = text.split(separator: " ")
      let opening = words.indices.first { index in
        // "Special Assistant to the President": no date follows.
        let isPost =
          words[index] == "to" && !(words.dropFirst(index + 1).first.map(isOfDate) ?? false)
        return !isPost && opens(String(words[index]))
      }
      let held = words[..<(opening ?? words.endIndex)].joined(separator: " ")
      if let opening { tenure.read(words[opening...]) }
      before = tenure.end ?? before
      let isHeld = opening == nil || tenure.start != nil || tenure.end != nil
      result.append(
        ListedOffice(title: held, titleOfCountry: ofCountry(held), tenure: tenure, isHeld: isHeld))
    }
    return result
  }

  /// “British Prime Minister” as the office of a country is compared: `prime minister united kingdom`.
  private static func ofCountry(_ held: String) -> String? {
    guard let space = held.firstIndex(of: " ") else { return nil }
    let adjective = held[..<space].prefix(1).uppercased() + held[..<space].dropFirst()
    guard let country = Nationalities.country(of: adjective) else { return nil }
    return plain("\(held[held.index(after: space)...]) of \(country.name)")
  }

  private mutating func read(_ period: ArraySlice<Substring>) {
    var isEnd = false
    var words = ""
    func day(_ isEnd: Bool) -> Day? { Self.day(words, isEnd: isEnd) }
    for word in period {
      if Self.ends.contains(String(word)) || Self.starts.contains(String(word)) {
        take(day(isEnd), isEnd)
        words = ""
        isEnd = Self.ends.contains(String(word))
      } else {
        words += " \(word)"
      }
    }
    take(day(isEnd), isEnd)
  }

  private mutating func take(_ day: Day?, _ isEnd: Bool) {
    guard let day else { return }
    if isEnd { end = day } else { start = day }
  }

  /// Whether a word begins what says when: `until`, `January`, `1957`.
  private static func opens(_ word: String) -> Bool {
    starts.contains(word) || ends.contains(word) || isOfDate(word)
  }

  private static func isOfDate(_ word: some StringProtocol) -> Bool {
    word.first?.isNumber == true || months.contains(String(word))
  }

  private static let months = Set(MonthNames.english.map { $0.lowercased() })
  private static let ends: Set<String> = ["until", "through", "to"]
  private static let starts: Set<String> = ["from", "after", "since", "beginning"]

  /// The day that words name; of a month, its first or last.
  private static func day(_ words: String, isEnd: Bool) -> Day? {
    let fields = PrintedDate(words).printed
    guard let year = fields.year else { return nil }
    let month = fields.month ?? (isEnd ? 12 : 1)
    if let day = fields.day { return Day(year: year, month: month, day: day) }
    guard isEnd else { return Day(year: year, month: month, day: 1) }
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return Day(year: next.0, month: next.1, day: 1).map { $0 - 1 }
  }

  /// The parts between semicolons, and between commas; but a comma before a date, and one before the body
  /// that an office belongs to, part nothing: `President, Carnegie Endowment`.
  private static func clauses(of description: String) -> [Substring] {
    description.split(separator: ";").flatMap { part -> [Substring] in
      var result: [Substring] = []
      for piece in part.split(separator: ",") {
        if let last = result.last, isDate(piece) || says(piece, whereOf: last) {
          result[result.count - 1] = part[last.startIndex..<piece.endIndex]
        } else {
          result.append(piece)
        }
      }
      return result
    }
  }

  private static func isDate(_ piece: Substring) -> Bool {
    piece.split(separator: " ").first.map { isOfDate($0.lowercased()) } ?? false
  }

  /// Whether a piece says of what somebody is president, director and so on.
  private static func says(_ piece: Substring, whereOf office: Substring) -> Bool {
    let held = office.split(separator: " ").map { HeadingWords.key($0) }
    guard let last = held.last, (1...3).contains(held.count), general.contains(last) else {
      return false
    }
    let words = piece.split(separator: " ").map { HeadingWords.key($0) }
    return !words.contains { HeadingWords.posts.contains($0) || opens($0) || $0 == "thereafter" }
  }

  /// Offices that every body has.
  private static let general: Set<String> = [
    "president", "chairman", "director", "chief", "administrator", "head", "member", "secretary",
  ]

  /// An office as it is compared: small, without article, country and full stop.
  private static func plain(_ text: some StringProtocol) -> String {
    var text = text.lowercased().replacing(",", with: "").replacing("–", with: " to ").trimmed
    for words in [" of the united states of america", " of the united states"] {
      text = text.replacing(words, with: "")
    }
    for lead in ["the ", "u.s. ", "american "] where text.hasPrefix(lead) {
      text.removeFirst(lead.count)
    }
    // "Director, Bureau of the Budget", "Executive Secretary, NSC"
    text = text.replacing("nsc", with: "national security council")
      .replacing(" of the ", with: " ").replacing(" of ", with: " ")
    while text.last == "." { text.removeLast() }
    return text
  }
}

/// An office that the list of persons gives somebody, as offices are compared.
struct ListedOffice: Hashable, Sendable {
  /// The office: `under secretary state`.
  var title: String
  /// The same with the country that an adjective before it names: `prime minister united kingdom`.
  var titleOfCountry: String?
  /// When it was held.
  var tenure: ListedTenure
  /// Whether the times given for it could be read.
  var isHeld: Bool

  /// The offices that a description names.
  static func all(in description: String) -> [ListedOffice] {
    ListedTenure.offices(in: description)
  }

  /// Whether it is the office of a title that was brought to the same form.
  func isCalled(_ office: String) -> Bool {
    title == office || title.hasPrefix(office + " and ") || titleOfCountry == office
  }
}

/// Whom a volume's list of persons has in an office.
struct ListedHolders {
  private let persons: [ListedPerson]
  private var found: [String: [(person: Int, tenure: ListedTenure)]] = [:]

  init(_ persons: [ListedPerson]) {
    self.persons = persons
  }

  /// The one person who held the office called `title` on a day.
  mutating func holder(of title: String, on day: Day) -> ListedPerson? {
    let tenures = found[title] ?? all(of: title)
    found[title] = tenures
    // A “Prime Minister” without a country is anybody’s where the list has several.
    if OfficeTitle.isOfGovernment(title), persons.count(where: { $0.fits(title) }) > 1 {
      return nil
    }
    let holders = Set(tenures.filter { $0.tenure.contains(day) }.map(\.person))
    return holders.count == 1 ? holders.first.map { persons[$0] } : nil
  }

  private func all(of title: String) -> [(person: Int, tenure: ListedTenure)] {
    persons.indices.flatMap { index in
      ListedTenure.all(of: title, in: persons[index].offices).map { (index, $0) }
    }
  }
}
