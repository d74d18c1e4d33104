internal import HistoricalDates
internal import Negotiations

extension RecordDecoding {
  /// The claims of a record. Those on an event can state what its source says otherwise.
  func claims(on kind: Event.Kind? = nil) -> [Claim] {
    list("claims") { node, path in claim(node, at: path, on: kind) }
  }

  private func claim(_ node: SyntaxNode, at path: ModelPath, on kind: Event.Kind?) -> Claim? {
    let keys = CorpusKeys.claim + (kind.map(CorpusKeys.statement) ?? [])
    guard
      let record = RecordDecoding(
        node, "a claim of \(what)", at: path, keys: keys, decoding)
    else { return nil }
    let statement = kind.map { record.statement($0) } ?? Statement()
    let status = record["status"].map { decoding.option($0, "status", as: Claim.Status.self) }
    guard record.required("source") != nil, let source: SourceKey = record.id("source", of: .source)
    else { return nil }
    return Claim(
      source: source, locator: record.text("at"), status: (status ?? .asserted) ?? .asserted,
      quote: record.text("quote"), note: record.text("note"), differs: statement)
  }

  private func statement(_ kind: Event.Kind) -> Statement {
    Statement(
      title: text("title"), date: date(kind == .message ? "sent" : "date"),
      received: date("received"), place: place(), about: text("about"),
      participations: participations(kind))
  }
}
