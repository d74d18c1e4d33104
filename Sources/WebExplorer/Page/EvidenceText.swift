import Negotiations
import Typesetting

/// Names and claims as HTML, in as few bytes as a script can find them by.
struct EvidenceText {
  let record: ExplorerRecord
  /// The actors whom a script knows by their names.
  private let known: Set<ActorID>

  init(record: ExplorerRecord) {
    self.record = record
    let names = Dictionary(grouping: record.actors, by: \.name)
    known = Set(
      record.actors.filter { actor in
        names[actor.name]?.count == 1 && HTMLText.isPlain(actor.name)
      }.map(\.id))
  }

  /// A name that a script can put into another language: it finds the names that only one has.
  func actor(_ id: ActorID) -> String {
    let name = HTMLText.escaped(record.corpus.actors[id]?.name ?? id.rawValue)
    if known.contains(id) { return name }
    return record.actorNumbers[id].map { "<i data-a=\($0)>\(name)</i>" } ?? name
  }

  /// What sources say, as items of a list; `more` adds to each.
  func claims(_ claims: [Claim], _ more: (Claim) -> String = { _ in "" }) -> String {
    claims.map { item($0) + more($0) }.joined()
  }

  private func item(_ claim: Claim) -> String {
    var text = "<dd>" + citation(of: claim.source, at: claim.locator)
    if !claim.status.isFirm { text += " (\(claim.status.rawValue))" }
    if let quote = claim.quote { text += " <q>\(HTMLText.escaped(quote))</q>" }
    if let note = claim.note { text += " <i>\(HTMLText.escaped(note))</i>" }
    return text
  }

  /// A source by its number in the list of sources, with the place in it. A script puts in its place what
  /// readers call the source.
  func citation(of key: SourceKey, at locator: String?) -> String {
    let name = record.sourceNumbers[key].map { "\($0 + 1)" } ?? HTMLText.escaped(key.rawValue)
    return "[\(name)]" + (locator.map { " " + HTMLText.escaped($0) } ?? "")
  }
}
