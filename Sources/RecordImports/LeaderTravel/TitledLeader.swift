internal import Documents

/// A person as a table names one: a title and a name, `Prime Minister Macmillan`.
struct TitledLeader: Hashable {
  /// The title, spelt as it should be; empty where there is none.
  var title: String
  /// The name without the title.
  var name: String
  /// Whether the text was put right: a title misspelt or run into the name.
  var isCorrected = false

  /// One person; the name is empty where `text` is a title alone.
  init(_ text: String) {
    var rest = text.collapsed
    let tidied = Self.tidied(rest)
    isCorrected = tidied != rest
    rest = tidied
    var titles: [String] = []
    while let (title, spelling) = Self.leadingTitle(of: rest) {
      titles.append(title)
      let after = rest.dropFirst(spelling.count)
      isCorrected = isCorrected || spelling != title || after.first.map { $0.isLetter } == true
      rest = after.drop { $0 == " " || $0 == "-" || $0 == "/" }.trimmed
    }
    title = titles.joined(separator: " ")
    name = rest
  }

  /// All persons of a text such as `President Duda and Prime Minister Tusk`; a title alone belongs to
  /// whoever follows it.
  static func all(in text: String) -> [TitledLeader] {
    var people: [TitledLeader] = []
    var pending = ""
    for piece in pieces(of: text) {
      var person = TitledLeader(piece)
      if person.name.isEmpty {
        pending = person.title
        continue
      }
      if !pending.isEmpty { person.title = "\(pending) and \(person.title)" }
      pending = ""
      people.append(person)
    }
    return people
  }

  /// Parted where what follows begins with a title.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var rest = Substring(text)
    while let cut = nextCut(in: rest) {
      pieces.append(String(rest[..<cut.lowerBound]))
      rest = rest[cut.upperBound...]
    }
    return pieces + [String(rest)]
  }

  private static func nextCut(in text: Substring) -> Range<Substring.Index>? {
    for match in text.ranges(of: /,?[ ](?:and|&)[ ]|,[ ]/)
    where leadingTitle(of: String(text[match.upperBound...])) != nil {
      return match
    }
    return nil
  }

  private static func tidied(_ text: String) -> String {
    text.replacing("- ", with: "-").replacing(/[ ]([,;])/) { String($0.output.1) }
  }

  /// The title that `text` begins with, and how it is spelt there.
  static func leadingTitle(of text: String) -> (title: String, spelling: String)? {
    guard let initial = text.first else { return nil }
    for (spelling, title) in spellings[initial] ?? [] where text.hasPrefix(spelling) {
      guard let next = text.dropFirst(spelling.count).first else { return (title, spelling) }
      if next == " " || next == "-" || next == "/" || next.isUppercase { return (title, spelling) }
    }
    return nil
  }

  /// Titles with the misspellings that occur, by their first letter, longest first.
  private static let spellings: [Character: [(String, String)]] = {
    let slips = [
      ("Prime MInister", "Prime Minister"), ("Foreign Ministe", "Foreign Minister"),
      ("Prime Minster", "Prime Minister"), ("Prime Ministere", "Prime Minister"),
      ("President-Elect", "President-elect"), ("Foreign Minster", "Foreign Minister"),
    ]
    let all = (titles.map { ($0, $0) } + slips).sorted { $0.0.count > $1.0.count }
    return Dictionary(grouping: all) { $0.0.first ?? " " }
  }()

  /// Titles that the tables use.
  static let titles = [
    "President", "President-elect", "President-designate", "Acting President", "Interim President",
    "Provisional President", "Vice President", "President of the Council of Ministers",
    "Prime Minister", "Prime Minister-elect", "Prime Minister-designate", "Acting Prime Minister",
    "Interim Prime Minister", "Deputy Prime Minister", "Premier", "Vice Premier", "Chancellor",
    "Chancellor-elect", "Federal Chancellor", "Taoiseach", "King", "Queen", "Crown Prince",
    "Deputy Crown Prince", "Prince", "Princess", "Regent", "Emperor", "Empress", "Shah", "Sultan",
    "Amir", "Emir", "Sheikh", "Grand Duke", "Grand Duchess", "Pope", "Governor General",
    "Governor-General", "Governor", "Head of State", "Chief of State", "Chief of Government",
    "Chief Executive", "Head of Government", "Junta Member", "Chairman", "Chairwoman",
    "Chairperson", "Chairman of the Presidency", "Chairman of the Council of Ministers",
    "Party Chairman", "General Secretary", "First Secretary", "Secretary-General",
    "Secretary General", "Generalissimo", "General", "Brigadier General", "Lieutenant General",
    "Foreign Minister", "Foreign Secretary", "Acting Foreign Minister", "Deputy Foreign Minister",
    "Vice Foreign Minister", "Minister of Foreign Affairs", "Minister for Foreign Affairs",
    "External Affairs Minister", "Minister of External Affairs", "Foreign Affairs Minister",
    "Secretary for External Affairs", "Secretary of State for External Affairs",
    "External Affairs Secretary", "Foreign Affairs Secretary", "Defense Minister",
    "Defence Minister", "Minister of Defense", "Finance Minister", "Interior Minister",
    "State Councilor", "State Counsellor", "High Representative", "First Minister",
    "Opposition Leader", "Special Representative", "Special Envoy", "Patriarch", "Cardinal",
    "Archbishop", "Marshal", "Field Marshal", "Admiral", "Colonel", "Comandante",
    "Commander-in-Chief", "Ambassador", "Gen.", "Mayor", "Secretary of State",
    "Secretary of Defense", "Secretary of Foreign Affairs", "Secretary of Foreign Relations",
    "Secretary of National Defense", "Secretary for Relations with States",
    "Cabinet Secretary for Foreign Affairs", "Lieutenant Governor", "Director General",
    "High Representative for Foreign Affairs and Security Policy", "Minister of State",
  ]
}
