/// What stands in a cell for people and is no name: a number for a missing value, a mark that something holds.
enum BlankCell {
  /// `0`, `-9`: the value is missing.
  case number
  /// `no`: nobody.
  case denial
  /// `x`, `yes`: somebody, who is not named.
  case mark

  /// What a text is, where it is one of these.
  init?(_ text: String) {
    let plain = text.collapsed.lowercased().trimmingScalars {
      "()[].!".unicodeScalars.contains($0)
    }
    if Self.numbers.contains(plain) {
      self = .number
    } else if Self.denials.contains(plain) {
      self = .denial
    } else if Self.marks.contains(plain) || plain.count > 1 && plain.allSatisfy({ $0 == "x" }) {
      self = .mark
    } else {
      return nil
    }
  }

  /// Whether a text is such a word, and not a number.
  static func isWord(_ text: String) -> Bool {
    BlankCell(text).map { $0 != .number } ?? false
  }

  private static let numbers: Set<String> = [
    "0", "0.0", "-1", "-7", "-8", "-9", "-77", "-88", "-99", "-999", "-9999", "99", "999", "9999",
  ]
  private static let denials: Set<String> = [
    "no", "false", "nein", "non", "нет", "否", "not applicable", "absent",
  ]
  private static let marks: Set<String> = [
    "x", "×", "✓", "✔", "✗", "yes", "true", "present", "ja", "oui", "sí", "да", "是", "有",
    "to be confirmed",
  ]
}

extension NamedPeople {
  /// Counts a word that stands in place of a name.
  mutating func countUnknown(_ text: String) {
    if UnknownName.isMissing(text) { missing += 1 } else { unknown += 1 }
  }
}
