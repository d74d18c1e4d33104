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
    let whole = range
    let (range, post) = marked.apart(whole)
    let comma = marked.comma(in: range)
    let head = range.lowerBound..<(comma ?? range.upperBound)
    let rest = ((comma ?? range.upperBound - 1) + 1)..<range.upperBound
    party = Party(marked, head)
    let behind = Party.office(marked.string(rest))
    if let found = party, found.name != nil {
      role = behind.isEmpty ? found.remark : behind
    } else if party != nil, !behind.isEmpty {
      let next = rest.lowerBound..<(marked.comma(in: rest) ?? rest.upperBound)
      if var named = Party(marked, next), named.name != nil, marked.isNamed(next) {
        named.title = Party.office(marked.string(head))
        party = named
      }
    }
    if let title = party?.title, party?.name != nil, !Self.isHonorific(title) { role = title }
    if let post, party?.name != nil {
      role = [role, post].compactMap(\.self).joined(separator: ", ")
    }
    if let shared = party.flatMap({ PartyList.singular($0.title) }) {
      party?.title = shared
      if role.map(PartyList.isPlural) ?? false { role = Self.isHonorific(shared) ? nil : shared }
    }
  }

  /// Whether a title says no more than that a name follows.
  static func isHonorific(_ title: String) -> Bool {
    title.split(separator: " ").allSatisfy { honorifics.contains(HeadingWords.key($0)) }
  }

  private static let honorifics: Set<String> = [
    "mr", "mrs", "miss", "dr", "messrs", "sir", "lord", "lady", "m", "mme", "madame", "professor",
    "his", "excellency", "señor",
  ]
}

extension MarkedText {
  /// The stretch that names somebody, and the post or office symbol that a dash parts from it:
  /// `NE—Mr. Clark`, `Mr. Bromwell—First Secretary, British Embassy`.
  fileprivate func apart(_ range: Range<Int>) -> (name: Range<Int>, post: String?) {
    for index in range where "—–".contains(characters[index]) {
      let before = trimmed(range.lowerBound..<index)
      let after = trimmed((index + 1)..<range.upperBound)
      guard !before.isEmpty, !after.isEmpty else { continue }
      if Self.isSymbol(string(before)) || ParticipantList.isSide(string(before)) {
        return (after, string(before))
      }
      if !Self.isSymbol(string(after)), isPost(before), !isPost(after) {
        return (after, string(before))
      }
      // A short dash may stand within a name.
      if characters[index] == "—" || Self.isSymbol(string(after)) {
        return (before, Party.office(string(after)))
      }
    }
    return (range, nil)
  }

  /// `Chairman`: a post and no name.
  private func isPost(_ range: Range<Int>) -> Bool {
    guard marks("persName", in: range).isEmpty, comma(in: range) == nil else { return false }
    if case .office? = Party(self, range)?.kind { return true }
    return false
  }

  /// `NE`, `EUR/SES`, `S/S–S`: how the Department calls its offices.
  private static func isSymbol(_ text: String) -> Bool {
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

  /// Whether a stretch is surely a name: tagged, or with a title before it.
  fileprivate func isNamed(_ range: Range<Int>) -> Bool {
    !marks("persName", in: range).isEmpty || !TitledName(string(range)).title.isEmpty
  }
}
