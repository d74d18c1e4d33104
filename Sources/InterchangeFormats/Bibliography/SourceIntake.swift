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

  /// Takes what `make` makes of the record at `range`; `called` is what the format calls a record.
  mutating func take(
    _ range: Range<Int>, called: String, _ ledger: inout Ledger,
    _ make: () throws(Rejection) -> Source
  ) {
    ledger.read("source")
    do throws(Rejection) {
      let source = try make()
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
