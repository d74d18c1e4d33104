internal import Negotiations

/// Actors that a table of events knows by their names alone.
enum NamedActor {
  /// What kind of actor a name is: `Citizen (Japan)` is a group, `Government (Japan)` a government; a
  /// name with a word that only institutions bear is one, all others are people.
  static func kind(_ name: String, _ country: String, sectors: String) -> Actor.Kind {
    if name == country { return .state }
    if name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
      let isGovernment = ["Government", "Ministry", "Executive", "Cabinet"].contains {
        name[..<open].contains($0)
      }
      return isGovernment ? .government : .group
    }
    if sectors.contains("International Government Organization") || sectors.contains("IGO") {
      return .organisation
    }
    let words = Set(name.split { !$0.isLetter }.map(String.init))
    if words.contains("Party") { return .party }
    return words.isDisjoint(with: institutions) && words.count > 1 ? .person : .organisation
  }

  private static let institutions: Set<String> = [
    "Agency", "Alliance", "Army", "Assembly", "Association", "Authority", "Bank", "Bureau",
    "Cabinet",
    "Coalition", "Commission", "Committee", "Community", "Company", "Conference", "Congress",
    "Corporation", "Council", "Court", "Department", "Embassy", "Federation", "Force", "Forces",
    "Front", "Fund", "Government", "Group", "Guard", "House", "Institute", "League", "Ministry",
    "Mission", "Movement", "Nations", "Office", "Organisation", "Organization", "Parliament",
    "Police", "Secretariat", "Senate", "Service", "State", "Union", "University",
  ]
}
