/// Lines of a list of those present that go on with the line before: “Yuli Vorontsov, Minister-Counselor,”,
/// “Soviet Embassy”.
extension MarkedText {
  /// Makes one line of each that the next one goes on with.
  mutating func joinContinuedLines() {
    let lines = self.lines { $0 == "\n" || $0 == ";" }
    for (line, next) in zip(lines, lines.dropFirst())
    where !(line.upperBound..<next.lowerBound).contains(where: { characters[$0] == ";" })
      && isContinued(line, by: next)
    {
      for index in line.upperBound..<next.lowerBound where characters[index] == "\n" {
        closeLine(at: index)
      }
    }
  }

  private func isContinued(_ line: Range<Int>, by next: Range<Int>) -> Bool {
    let (text, rest) = (string(line), string(next))
    guard let first = rest.split(separator: " ").first, !ParticipantList.isLabel(text) else {
      return false
    }
    if ["’s", "'s", " of", " for", " the", " to"].contains(where: text.hasSuffix) { return true }
    if text.hasSuffix("-Designate") || text.hasSuffix("-designate") { return true }
    if Self.isCut(text) { return true }
    if HeadingWords.key(first) == "affairs" { return true }
    if first == "and" { return isOfOffice(rest.dropFirst(4)) }
    guard marks("persName", in: next).isEmpty, !rest.hasPrefix("The ") else { return false }
    if first.first?.isLowercase == true, !Self.particles.contains(String(first)) { return true }
    return text.contains(",") && isPlaceOfOffice(rest, behindComma: text.hasSuffix(","))
  }

  /// Whether a line breaks off in the middle of a title: “General Krulak vice General”, before the name; “Mr.
  /// Rapacki, Foreign”, before “Minister”.
  static func isCut(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count > 2, let last = words.last else { return false }
    let before = words[words.count - 2]
    return before == "vice" && HeadingWords.isTitle(last)
      || before.hasSuffix(",") && ["Foreign", "Vice", "Prime", "Deputy", "Under"].contains(last)
  }

  /// `African Affairs, OSD`: what belongs to an office.
  private func isOfOffice(_ text: Substring) -> Bool {
    let head = text.prefix { $0 != "," }.split(separator: " ")
    guard let last = head.last else { return false }
    let key = HeadingWords.key(last)
    return key == "affairs" || HeadingWords.bodies.contains(key) && head.count > 1
  }

  /// Whether a line says where somebody is in office: `Soviet Embassy`, `Embassy Paris`; behind a comma also
  /// as what: `First Secretary, Embassy Paris`.
  private func isPlaceOfOffice(_ text: String, behindComma: Bool) -> Bool {
    let head = text.prefix { $0 != "," }
    let words = head.split(separator: " ")
    guard let first = words.first, let last = words.last, words.count < 7,
      !ParticipantList.isSide(text)
    else { return false }
    if HeadingWords.key(first) == "embassy" { return words.count < 4 }
    guard behindComma else { return false }
    let titled = TitledName(String(head))
    if HeadingWords.bodies.contains(HeadingWords.key(last)) {
      return !ParticipantEntry.isHonorific(String(first))
    }
    return titled.name.isEmpty && titled.title.split(separator: " ").count > 1
      && !ParticipantEntry.isHonorific(titled.title) && !Self.standsAlone(titled.title)
  }

  /// An office that a list has for its holder.
  private static func standsAlone(_ title: String) -> Bool {
    let key = OfficeTitle.key(title)
    return OfficeTitle.isOfGovernment(title) || key.hasPrefix("secretaryof")
      || ["actingsecretary", "undersecretary", "attorneygeneral", "undersecretaryofstate"]
        .contains(key)
  }

  private static let particles: Set<String> = ["de", "von", "van", "der", "la", "du", "and", "al"]
}
