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
    if found.isTakenWhole { add("cell.whole", "'\(written)' was taken as one name") }
    return notes
  }
}
