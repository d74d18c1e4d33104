internal import Documents
internal import Negotiations

extension TableAccount {
  /// What became of one cell, so that all of them can be looked through.
  static func notes(
    on found: NamedPeople, _ cell: String, at place: DocumentPlace
  ) -> [Diagnostic] {
    let written = cell.collapsed.shown
    let names = found.people.map(\.name).joined(separator: " | ").shown
    var notes: [Diagnostic] = []
    func add(_ code: String, _ message: String) {
      notes.append(Diagnostic(.note, code, at: place.location, message))
    }
    if !found.separators.isEmpty, found.people.count > 1 {
      add("cell.split", "'\(written)' is \(names)")
    } else if found.isInverted {
      add("cell.inverted", "'\(written)' is \(names)")
    }
    if found.people.contains(where: \.isActing) {
      let people = found.people.map { [$0.name, $0.role.map { "(\($0))" }].compactMap(\.self) }
      let all = people.map { $0.joined(separator: " ") }.joined(separator: " | ")
      add("cell.acting", "'\(written)' is \(all.shown)")
    }
    if found.people.contains(where: { $0.footnote != nil }) {
      add("cell.footnote", "'\(written)' is \(names)")
    }
    if found.isTakenWhole { add("cell.whole", "'\(written)' was taken as one name") }
    return notes
  }
}
