/// One person as a cell of a table names them.
package struct NamedPerson: Hashable, Sendable {
  /// The name.
  package var name: String
  /// The office that stands before it: `Secretary of War Taft`.
  package var title: String?
  /// What stands beside it: `Witte (chair)`, `Witte, Minister of Finance`.
  package var role: String?
  /// The name in another script, in parentheses.
  package var otherName: String?
  /// Whether a question mark stands at the name.
  package var isDoubtful = false
  /// Whether the role says for whom or through whom somebody was there, or where: `Harriman for FDR`.
  package var isActing = false
  /// The mark of a footnote that stood at the name.
  package var footnote: String?

  /// All that is said of what the person was.
  package var roles: String? {
    let all = [title, role].compactMap(\.self)
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  /// The name with the office before it.
  package var titledName: String { [title, name].compactMap(\.self).joined(separator: " ") }

  /// Somebody of whom only the name is told.
  package init(name: String) { self.name = name }
}

/// Those whom one cell names.
package struct NamedPeople: Hashable, Sendable {
  /// The people, in the order written.
  package var people: [NamedPerson] = []
  /// At what the cell was taken apart.
  package var separators: [String] = []
  /// Whether a name was turned round: `Witte, Sergei`.
  package var isInverted = false
  /// How many times the cell says that somebody unknown was there.
  package var unknown = 0
  /// How many times it says that it has no name, as `n/a` and `none` do.
  package var missing = 0
  /// Whether it says that there were others.
  package var hasOthers = false
  /// Those of whom it says that they were not there.
  package var absent: [String] = []
  /// Why the cell cannot be read one way alone.
  package var problem: String?
  /// Whether it may name several and was taken as one.
  package var isTakenWhole = false

  /// Nobody.
  package init() {}

  /// Adds what another part of the cell says.
  mutating func add(_ other: NamedPeople) {
    people += other.people
    for separator in other.separators where !separators.contains(separator) {
      separators.append(separator)
    }
    isInverted = isInverted || other.isInverted
    unknown += other.unknown
    missing += other.missing
    hasOthers = hasOthers || other.hasOthers
    absent += other.absent
    problem = other.problem ?? problem
    isTakenWhole = isTakenWhole || other.isTakenWhole
  }
}
