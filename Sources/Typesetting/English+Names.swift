extension English {
  /// A name as it stands within a sentence: `the Soviet Union`, `the League of Nations`, `Outer Mongolia`.
  package static func inSentence(_ name: String) -> String {
    let words = name.split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last, first.lowercased() != "the" else {
      return name
    }
    // Sun's Government is his, the People's Republic everybody's.
    let owner = words.dropLast().first { $0.hasSuffix("'s") || $0.hasSuffix("’s") }
    if let owner, !owner.hasPrefix("People") { return name }
    let head = words.firstIndex(of: "of").flatMap { $0 > 0 ? words[$0 - 1] : nil } ?? last
    return withArticle.contains(head) ? "the \(name)" : name
  }

  /// The nouns of states and bodies that English gives an article.
  private static let withArticle: Set<String> = [
    "Army", "Assembly", "Authority", "Bloc", "Cabinet", "Comintern", "Commission", "Committee",
    "Conference", "Confederation", "Congress", "Council", "Court", "Delegation", "Department",
    "Directorate", "Embassy", "Emirate", "Empire", "Federation", "Government", "Internationale",
    "Khaganate", "Khanate", "Kingdom", "Kuomintang", "League", "Legation", "Ministry", "Mission",
    "Nations", "Navy", "Netherlands", "Office", "Organisation", "Organization", "Parliament",
    "Party", "Philippines", "Politburo", "Powers", "Republic", "Reich", "Secretariat", "Senate",
    "Soviets", "States", "Sultanate", "Union", "Vatican",
  ]
}
