internal import Documents
internal import Negotiations
internal import Typesetting

/// The note on a record: attributes that have no place of their own.
struct KeptNote {
  private var parts: [String] = []

  mutating func add(_ name: String, _ value: String) {
    parts.append("\(name): \(value)")
  }

  /// The note; `nil` where there is nothing to keep.
  var text: String? { parts.isEmpty ? nil : parts.joined(separator: "; ") }
}

/// What became of attributes that have no place of their own, each told of once.
struct KeptAttributes {
  private struct Kind: Hashable {
    var unit: String
    var name: String
    var isKept: Bool
  }

  private var order: [Kind] = []
  private var counts: [Kind: Int] = [:]
  /// How many records had times that are no dates.
  var timesKept = 0

  /// Keeps an attribute in the note of the record.
  mutating func keep(_ attribute: NetworkAttribute, of unit: String, in note: inout KeptNote) {
    let text = attribute.value.text
    guard !text.isBlank else { return }
    note.add(attribute.name, text)
    count(Kind(unit: unit, name: attribute.name, isKept: true))
  }

  /// Counts an attribute that is not kept at all.
  mutating func leaveOut(_ name: String, of unit: String) {
    count(Kind(unit: unit, name: name, isKept: false))
  }

  private mutating func count(_ kind: Kind) {
    counts[kind, default: 0] += 1
    if counts[kind] == 1 { order.append(kind) }
  }

  /// Tells of each attribute once.
  func tell(of file: String, _ ledger: inout Ledger) {
    let place = Diagnostic.Location(file: file)
    for kind in order {
      let whose = "'\(kind.name.shown)' of \(English.count(counts[kind, default: 0], kind.unit))"
      ledger.warn(
        kind.isKept
          ? Diagnostic(
            .note, "attribute.kept", at: place,
            "\(whose) has no place of its own; it stands in the note")
          : Diagnostic(
            .warning, "attribute.left", at: place, "\(whose) has no place and was left out"))
    }
    guard timesKept > 0 else { return }
    ledger.warn(
      Diagnostic(
        .warning, "time.undated", at: place,
        "the times of \(English.count(timesKept, "record")) make no date; they stand in the notes"))
  }
}
