internal import Negotiations

/// The note on a record: attributes that have no place of their own.
struct KeptNote {
  private var parts: [String] = []

  mutating func add(_ name: String, _ value: String) {
    parts.append("\(name): \(value)")
  }

  /// The note; `nil` where there is nothing to keep.
  var text: String? { parts.isEmpty ? nil : parts.joined(separator: "; ") }
}

/// Which attributes were kept in notes, each told of once.
struct KeptAttributes {
  private struct Kind: Hashable {
    var unit: String
    var name: String
  }

  private var order: [Kind] = []
  private var counts: [Kind: Int] = [:]
  /// How many records had times that are no dates.
  var timesKept = 0

  /// Keeps an attribute in the note of the record.
  mutating func keep(
    _ attribute: NetworkAttribute, of unit: String, in note: inout KeptNote
  ) {
    let text = attribute.value.text
    guard !text.isBlank else { return }
    note.add(attribute.name, text)
    let kind = Kind(unit: unit, name: attribute.name)
    counts[kind, default: 0] += 1
    if counts[kind] == 1 { order.append(kind) }
  }

  /// Tells of each attribute once.
  func tell(of file: String, _ ledger: inout Ledger) {
    for kind in order {
      guard let count = counts[kind] else { continue }
      let units = count == 1 ? "one \(kind.unit)" : "\(count) \(kind.unit)s"
      ledger.warn(
        Diagnostic(
          .note, "attribute.kept", at: Diagnostic.Location(file: file),
          "'\(kind.name)' of \(units) has no place of its own; it stands in the note"))
    }
    guard timesKept > 0 else { return }
    ledger.warn(
      Diagnostic(
        .warning, "time.undated", at: Diagnostic.Location(file: file),
        "\(timesKept) times are no single date; they stand in the notes"))
  }
}
