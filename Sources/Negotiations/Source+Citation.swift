extension Source {
  /// How the source is cited in running text: `Elleman 2023`, `Eudin and North 1957`; by its title
  /// where it names nobody.
  public var shortCitation: String {
    let people = contributors.first { $0.variable == "author" } ?? contributors.first
    let names = (people?.names ?? []).compactMap { $0.family ?? $0.literal }
    let who: String =
      switch names.count {
      case 0: title
      case 1: names[0]
      case 2: "\(names[0]) and \(names[1])"
      default: "\(names[0]) et al."
      }
    return issuedYear.map { "\(who) \($0)" } ?? who
  }

  /// The record on one line: people, title, where it appeared, publisher, date.
  public var fullCitation: String {
    let people = contributors.map { contribution in
      let names = contribution.names.map(\.inOrder).joined(separator: ", ")
      return contribution.variable == "author" ? names : "\(names) (\(contribution.variable))"
    }
    let shown = [
      "container-title", "volume", "issue", "publisher-place", "publisher", "page", "URL",
    ]
    let details = shown.compactMap { name in variables.first { $0.name == name }?.value }
    return (people + [title] + details + (issued.map { [$0] } ?? [])).joinedAsSentences()
  }

  private var issuedYear: Substring? {
    issued.flatMap { $0.split { !$0.isASCII || !$0.isNumber }.first { $0.count == 4 } }
  }
}

extension [String] {
  /// The texts one after another, each with a full stop before the next; one that has its own, as an
  /// initial has, gets no second.
  fileprivate func joinedAsSentences() -> String {
    filter { !$0.isEmpty }.reduce("") { joined, next in
      guard let last = joined.last else { return next }
      return joined + (".!?".contains(last) ? " " : ". ") + next
    }
  }
}

extension Source.PersonName {
  /// Family name first: `Elleman, Bruce A.`
  fileprivate var inOrder: String {
    literal ?? [family, given].compactMap { $0 }.joined(separator: ", ")
  }
}
