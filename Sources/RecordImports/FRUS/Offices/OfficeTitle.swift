internal import Negotiations

/// Titles of offices as they are compared.
enum OfficeTitle {
  /// The office that these volumes call by a word: “the Secretary” is the Secretary of State.
  static func full(_ title: String) -> String {
    switch key(title) {
    case "secretary": "Secretary of State"
    case "actingsecretary": "Acting Secretary of State"
    case "undersecretary", "undersecretaryofstate": "Under Secretary of State"
    case "shah": "Shah of Iran"
    default: title
    }
  }

  /// Whether the office is one that every government has, so that the country must be known: `Prime Minister`.
  static func isOfGovernment(_ title: String) -> Bool { ofGovernments.contains(key(title)) }

  private static let ofGovernments: Set<String> = [
    "president", "vicepresident", "primeminister", "deputyprimeminister", "foreignminister",
    "ministerofforeignaffairs", "ministerforforeignaffairs", "foreignsecretary", "premier",
    "chancellor", "king", "queen", "crownprince", "emperor", "shah", "governorgeneral",
    "ministerofdefense", "defenseminister", "financeminister", "ministeroffinance",
    "secretaryofforeignaffairs", "ministerofeconomy", "ministerofcommerce",
  ]

  /// “President’s Special Assistant for Science” as the list of persons has it: “Special Assistant to the
  /// President for Science”.
  private static func toThePresident(_ title: String) -> String {
    for lead in ["president’s ", "president's "] where title.hasPrefix(lead) {
      let office = String(title.dropFirst(lead.count))
      guard let place = office.firstRange(of: " for ") else { return office + " to the president" }
      return office[..<place.lowerBound] + " to the president" + office[place.lowerBound...]
    }
    return title
  }

  /// `title` without case, points and the country that goes without saying in these volumes.
  static func key(_ title: String) -> String {
    var text = toThePresident(title.lowercased())
    for words in [" of the united states of america", " of the united states", "american "] {
      text = text.replacing(words, with: "")
    }
    return FoldedName(text).letters
  }
}
