/// A department of the American government, as far as a title names it.
enum Department: String, Hashable, Sendable, CaseIterable {
  case defense, treasury, commerce, agriculture, labor, interior, army, navy, justice

  /// The department that a title is of; `nil` where it names none.
  init?(_ title: String) {
    let words = title.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.contains("secretary") || words.contains("director"),
      let found = Self.allCases.first(where: { words.contains($0.rawValue) })
    else { return nil }
    self = found
  }

  /// Whether a description of somebody names the department.
  func isNamed(in description: String) -> Bool { description.lowercased().contains(rawValue) }
}
