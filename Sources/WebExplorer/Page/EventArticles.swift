internal import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// The events as HTML, each with its values and what every source says, as items of one list: when and
/// where, what it is called and what it was about, its facts, where sources differ, and the claims. Without
/// scripts this is what there is to read; a script makes of each item something that opens (`articles.js`).
struct EventArticles {
  let record: ExplorerRecord
  let evidence: EvidenceText

  /// All events in order of time; of several of one date and place, the first says when and where.
  var html: String {
    let linked = Set(
      record.corpus.events.filter { $0.terms.contains { !$0.settles.isEmpty } }.map(\.id))
    var last = ""
    return record.eventOrder.map { number in
      let event = record.events[number]
      let when = HTMLText.escaped(event.date.label) + place(of: event)
      defer { last = when }
      let id = linked.contains(event.id) ? " id=e\(number)" : ""
      return "<dt\(id)>\(when == last ? "" : when)" + item(event)
    }.joined(separator: "\n")
  }

  private func item(_ event: Event) -> String {
    """
    <dd>\(heading(of: event))\(remarks(on: event))\(matter(of: event))\
    \(facts(of: event))\(conflicts(of: event))\(evidence.claims(event.claims))
    """
  }

  /// Behind the date, by a mark that no date has.
  private func place(of event: Event) -> String {
    event.place.map { " · " + HTMLText.escaped(record.corpus.places[PlaceID($0)]?.name ?? $0) }
      ?? ""
  }

  /// What it was about, as a line of its own.
  private func matter(of event: Event) -> String {
    guard let about = event.about, !about.isEmpty else { return "" }
    return "<br>" + HTMLText.escaped(about)
  }

  // MARK: The heading

  private func heading(of event: Event) -> String {
    if let title = event.title { return "<b>\(HTMLText.escaped(title))</b>" }
    let kind = event.form ?? event.kind.rawValue
    let name = HTMLText.escaped(kind.prefix(1).uppercased() + kind.dropFirst())
    let people = people(of: event)
    return people.isEmpty ? name : "\(name): \(people)"
  }

  private func people(of event: Event) -> String {
    switch event.kind {
    case .meeting: list([.present], of: event)
    case .message: arrow(list([.from], of: event), list([.to], of: event))
    case .agreement:
      list([event.actors(.parties).isEmpty ? .signed : .parties], of: event)
    case .act: arrow(list([.by], of: event), list([.to, .of], of: event))
    }
  }

  private func arrow(_ from: String, _ to: String) -> String {
    [from, to].filter { !$0.isEmpty }.joined(separator: " → ")
  }

  /// The most who are all named in a heading.
  private static let mostNamed = 4

  /// Who took part as some parts; with what there is to say of them where that stands nowhere else.
  private func list(_ parts: [Participation.Part], of event: Event) -> String {
    let all = parts.flatMap { event.actors($0) }.distinct()
    let shown = all.count <= Self.mostNamed ? all : Array(all.prefix(Self.mostNamed - 1))
    let own = event.participations.filter {
      parts.contains($0.part) && isInHeading($0.part, of: event)
    }
    let names = shown.map { id in
      own.first { $0.actor == id }.map(participation) ?? evidence.actor(id)
    }.joined(separator: ", ")
    return all.count > shown.count ? "\(names) + \(all.count - shown.count)" : names
  }

  private func remarks(on event: Event) -> String {
    let isInDispute = !event.conflicts.isEmpty
    let remarks =
      (event.isSecret ? ["secret"] : []) + (isInDispute ? ["sources differ"] : [])
      + (event.wasHeld ? [] : ["planned or rejected"])
    return remarks.map { " <em>\($0)</em>" }.joined()
  }

  // MARK: The facts

  /// All but the topics and the dates as they are written, which the script has.
  private func facts(of event: Event) -> String {
    var facts: [(String, String)] = []
    func add(_ what: String, _ text: String?) {
      if let text, !text.isEmpty { facts.append((what, HTMLText.escaped(text))) }
    }
    add("Received", event.received?.label)
    for part in Participation.Part.parts(of: event.kind) where !isInHeading(part, of: event) {
      let named = event.participations.filter { $0.part == part }.map(participation)
      if !named.isEmpty { facts.append((Self.heading(of: part), named.joined(separator: ", "))) }
    }
    if !event.keptFrom.isEmpty {
      facts.append(("Kept from", event.keptFrom.map { evidence.actor($0) }.joined(separator: ", ")))
    }
    add("Fate", event.fate?.rawValue)
    add("Note", event.note)
    return facts.map { "<dd>\($0): \($1)" }.joined()
  }

  /// Whether the heading names all who took part as `part`, with all that there is to say of them. A script
  /// has them from the record.
  private func isInHeading(_ part: Participation.Part, of event: Event) -> Bool {
    let others: [Participation.Part] = [.to, .of].filter { $0 != part }
    guard event.title == nil,
      part != .signed || event.actors(.parties).isEmpty,
      ![.to, .of].contains(part) || others.allSatisfy({ event.actors($0).isEmpty })
    else { return false }
    let own = event.participations.filter { $0.part == part }.map(\.actor)
    return [.present, .from, .to, .parties, .signed, .by, .of].contains(part)
      && own.count <= Self.mostNamed && own == event.actors(part).distinct()
  }

  private static func heading(of part: Participation.Part) -> String {
    switch part {
    case .present: "Present"
    case .from: "From"
    case .to: "To"
    case .parties: "Parties"
    case .via: "Handed on by"
    case .drafted: "Drafted by"
    case .intercepted: "Intercepted by"
    case .signed: "Signed"
    case .by: "By"
    case .of: "Concerning"
    }
  }

  private func participation(_ part: Participation) -> String {
    let remarks =
      [part.role, part.office, part.during?.label].compactMap(\.self).map(HTMLText.escaped)
      + (part.status.isFirm ? [] : [part.status.rawValue])
    return evidence.actor(part.actor)
      + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
  }

  // MARK: The evidence

  /// The value of a field as a reader knows it: names in place of ids.
  private func named(_ value: String, in field: String) -> String {
    if field == "place" { return record.corpus.places[PlaceID(value)]?.name ?? value }
    guard Participation.Part(rawValue: field) != nil else { return value }
    let parts = value.components(separatedBy: ", ").map { part in
      let id = String(part.prefix { $0 != " " })
      return (record.corpus.actors[ActorID(id)]?.name ?? id) + part.dropFirst(id.count)
    }
    return parts.joined(separator: ", ")
  }

  /// The readings that differ from the value above, and before them that value where a script could not
  /// tell it.
  private func conflicts(of event: Event) -> String {
    event.conflicts.map { conflict in
      let readings = conflict.readings.map { reading in
        let status = reading.status.isFirm ? "" : " (\(reading.status.rawValue))"
        return "<br>\(HTMLText.escaped(named(reading.value, in: conflict.field)))"
          + " <i>\(evidence.citation(of: reading.source, at: reading.locator))\(status)</i>"
      }
      let preferred =
        stands(conflict, in: event)
        ? "" : "<br>" + HTMLText.escaped(named(conflict.preferred, in: conflict.field))
      return "<dd>Sources differ: \(HTMLText.escaped(conflict.field))"
        + preferred + readings.joined()
    }.joined()
  }

  /// Whether a script finds the preferred value among the facts of an event: who took part, where, and the
  /// dates; or knows by their lack that there is none.
  private func stands(_ conflict: Conflict, in event: Event) -> Bool {
    let preferred = conflict.preferred
    if preferred.isEmpty || conflict.field == "place" { return true }
    if Participation.Part(rawValue: conflict.field) != nil { return true }
    let date = conflict.field == "received" ? event.received : event.date
    guard ["date", "sent", "received"].contains(conflict.field), let date else { return false }
    let isPlainDay = preferred.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
    return record.written(date).map { $0 == preferred } ?? isPlainDay
  }
}

/// The sources as HTML, by the numbers that claims give. A script makes links of the addresses in it.
struct SourceList {
  let record: ExplorerRecord

  var html: String {
    record.sources.map { source in
      let seen = source.isConsulted ? "" : " <em>not seen</em>"
      let text = HTMLText.escaped(source.fullCitation)
      let address = source.variables.first { $0.name == "URL" }.flatMap {
        HTMLText.address($0.value)
      }
      return "<li>\(address.map { text.replacing($0, with: "<a>\($0)</a>") } ?? text)\(seen)"
    }.joined(separator: "\n")
  }
}

/// The ties between actors, which are no events, as HTML.
struct TieList {
  let record: ExplorerRecord

  var html: String {
    record.ties.map { tie in
      let names = tie.between.map { id in
        HTMLText.escaped(record.corpus.actors[id]?.name ?? id.rawValue)
      }
      let sources = tie.claims.map { claim in
        HTMLText.escaped(
          (record.corpus.sources[claim.source]?.shortCitation ?? claim.source.rawValue)
            + (claim.locator.map { ", \($0)" } ?? ""))
      }
      let when = tie.during.map { " (\(HTMLText.escaped($0.label)))" } ?? ""
      let what = HTMLText.escaped(tie.role ?? tie.kind)
      return "<li>\(names.joined(separator: ", ")): \(what)\(when). "
        + "<small>\(sources.joined(separator: "; "))</small>"
    }.joined(separator: "\n")
  }
}
