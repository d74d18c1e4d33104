import HistoricalDates
import Negotiations
import Typesetting

/// Names, dates and claims as HTML, with the numbers by which a script finds them.
struct EvidenceText {
  let record: ExplorerRecord

  /// A name that a script can put into another language.
  func actor(_ id: ActorID) -> String {
    let name = HTMLText.escaped(record.corpus.actors[id]?.name ?? id.rawValue)
    guard let number = record.actorNumbers[id] else { return name }
    return "<i data-a=\(number)>\(name)</i>"
  }

  /// A date in words, and as it is written in the record where that says more.
  func written(_ date: HistoricalDate) -> String {
    let isPlainDay = date.start.isOneDay && date.kind == .instant && date.qualification.isEmpty
    return isPlainDay && !date.hasHours ? date.label : "\(date.label) [\(date.text)]"
  }

  /// What one source says, as an item of a list.
  func claim(_ claim: Claim) -> String {
    var text = "<li data-s=\(record.sourceNumbers[claim.source] ?? -1)>"
    text += citation(of: claim.source, at: claim.locator)
    if !claim.status.isFirm { text += " <span class=f>\(claim.status.rawValue)</span>" }
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
