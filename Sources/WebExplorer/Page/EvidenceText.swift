import HistoricalDates
import Negotiations
import Typesetting

/// Names, dates and claims as HTML, in as few bytes as a script can find them by.
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

  /// A name that a script can put into another language.
  func actor(_ id: ActorID) -> String {
    let name = HTMLText.escaped(record.corpus.actors[id]?.name ?? id.rawValue)
    if known.contains(id) { return "<i>\(name)</i>" }
    return record.actorNumbers[id].map { "<i data-a=\($0)>\(name)</i>" } ?? name
  }

  /// A date as it is written in the record, where that says more than its words; else `nil`.
  func written(_ date: HistoricalDate) -> String? {
    let isPlainDay = date.start.isOneDay && date.kind == .instant && date.qualification.isEmpty
    return isPlainDay && !date.hasHours ? nil : date.text
  }

  /// What sources say, as items of a list; `more` adds to each.
  func claims(_ claims: [Claim], _ more: (Claim) -> String = { _ in "" }) -> String {
    claims.enumerated().map { place, claim in
      let isSame = place > 0 && claims[place - 1].source == claim.source
      return item(claim, isOfSameSource: isSame && claim.locator != nil) + more(claim)
    }.joined()
  }

  private func item(_ claim: Claim, isOfSameSource: Bool) -> String {
    var text = "<li>"
    text +=
      isOfSameSource
      ? "the same, \(HTMLText.escaped(claim.locator ?? ""))"
      : citation(of: claim.source, at: claim.locator)
    if !claim.status.isFirm { text += " <em>\(claim.status.rawValue)</em>" }
    if let quote = claim.quote { text += " <q>\(HTMLText.escaped(quote))</q>" }
    if let note = claim.note { text += " <small>\(HTMLText.escaped(note))</small>" }
    return text
  }

  /// A source as a reader cites it, with the place in it.
  func citation(of key: SourceKey, at locator: String?) -> String {
    let source = record.corpus.sources[key]
    let name = HTMLText.escaped(Self.shortened(source?.shortCitation ?? key.rawValue))
    let place = locator.map { ", " + HTMLText.escaped($0) } ?? ""
    guard let number = record.sourceNumbers[key] else { return name + place }
    return "<a href=#s\(number)>\(name)</a>\(place)"
  }

  /// A work without an author goes by its title, of which the list of sources has the rest.
  private static func shortened(_ text: String) -> String {
    text.count <= 44 ? text : text.prefix(40) + "…"
  }
}
