internal import Documents
internal import Negotiations

/// Takes the records of a bibliography one by one: each is read, and used or rejected.
struct SourceIntake {
  let text: BibliographyText
  /// The keys that are given out, with their places; of two records with one key the first is used.
  var taken: [SourceKey: Diagnostic.Location]
  private(set) var sources: [Source] = []

  init(_ text: BibliographyText, taken: [SourceKey: Diagnostic.Location]) {
    self.text = text
    self.taken = taken
  }

  /// The source under a key that a corpus allows: addresses and signs are no part of one.
  private func sound(
    _ source: Source, at range: Range<Int>, _ ledger: inout Ledger
  ) -> Source {
    let key = source.id.rawValue
    if RecordID.isSound(key) { return source }
    var source = source
    let isAddress = key.contains("://")
    let name = isAddress ? key.split(separator: "/").last.map(String.init) ?? key : key
    source.id = SourceKey(
      RecordID.unused(RecordID.kept(name)) { taken[SourceKey($0)] != nil })
    if !source.variables.contains(where: { $0.name == "citation-key" }) {
      source.variables.append(Source.Variable("citation-key", key))
    }
    ledger.warn(
      Diagnostic(
        .warning, "key.changed", at: text.location(range),
        "the key '\(key.shown)' is none that a corpus allows; it is '\(source.id)' here",
        help: "the key stands in the record as its citation-key"))
    return source
  }

  /// Takes what `make` makes of the record at `range`; `called` is what the format calls a record.
  mutating func take(
    _ range: Range<Int>, called: String, _ ledger: inout Ledger,
    _ make: () throws(Rejection) -> Source
  ) {
    ledger.read("source")
    do throws(Rejection) {
      let source = sound(try make(), at: range, &ledger)
      if let first = taken[source.id] {
        throw Rejection(
          "key.taken", "the key '\(source.id)' is taken", range,
          note: Diagnostic.Note("by this \(called)", at: first))
      }
      taken[source.id] = text.location(range)
      sources.append(source)
      ledger.use("source")
    } catch {
      ledger.reject("source", error.diagnostic(in: text))
    }
  }
}
