/// The date in figures that programs write for none: `0000-00-00`, `0000-00-00 00:00:00`.
package enum NoDay {
  /// Whether a text is such a date.
  package static func contains(_ text: String) -> Bool {
    let plain = NotationRepair.plainCharacters(text)
    guard plain.hasPrefix("0000-00") || plain.hasPrefix("0000/00") else { return false }
    return plain.allSatisfy { "0-/:.TZ ".contains($0) }
  }
}
