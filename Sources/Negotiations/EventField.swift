internal import HistoricalDates

/// A field of an event that claims can disagree on.
package enum EventField: Hashable, Sendable {
  case title, date, received, place, about
  case part(Participation.Part)

  /// The fields of an event of `kind`, in the order a corpus writes them.
  package static func fields(of kind: Event.Kind) -> [EventField] {
    [.title, .date] + (kind == .message ? [.received] : []) + [.place]
      + Participation.Part.parts(of: kind).map(EventField.part) + [.about]
  }

  /// The fields that `statement` fills.
  package static func fields(stated statement: Statement, of kind: Event.Kind) -> [EventField] {
    fields(of: kind).filter { $0.isStated(in: statement) }
  }

  /// The key that a corpus uses.
  package func key(of kind: Event.Kind) -> String {
    switch self {
    case .title: "title"
    case .date: kind == .message ? "sent" : "date"
    case .received: "received"
    case .place: "place"
    case .about: "about"
    case .part(let part): part.rawValue
    }
  }

  package func isStated(in statement: Statement) -> Bool {
    switch self {
    case .title: statement.title != nil
    case .date: statement.date != nil
    case .received: statement.received != nil
    case .place: statement.place != nil
    case .about: statement.about != nil
    case .part(let part): statement.participations.contains { $0.part == part }
    }
  }

  /// The value in `statement`, as text.
  package func text(of statement: Statement) -> String {
    switch self {
    case .title: statement.title ?? ""
    case .date: statement.date?.text ?? ""
    case .received: statement.received?.text ?? ""
    case .place: statement.place ?? ""
    case .about: statement.about ?? ""
    case .part(let part): Self.text(of: statement.participations, as: part)
    }
  }

  /// The preferred value, as text.
  package func text(of event: Event) -> String {
    switch self {
    case .title: event.title ?? ""
    case .date: event.date.text
    case .received: event.received?.text ?? ""
    case .place: event.place ?? ""
    case .about: event.about ?? ""
    case .part(let part): Self.text(of: event.participations, as: part)
    }
  }

  private static func text(of participations: [Participation], as part: Participation.Part)
    -> String
  {
    participations.lazy.filter { $0.part == part }.map(text).joined(separator: ", ")
  }

  private static func text(of participation: Participation) -> String {
    let office = participation.office.map { title in
      title + (participation.officeOf.map { " of \($0)" } ?? "")
    }
    let actor = participation.actor.rawValue
    let name = actor.isEmpty ? office ?? "" : actor
    var remarks: [String] = []
    if !actor.isEmpty, let office { remarks.append(office) }
    if let role = participation.role { remarks.append(role) }
    if participation.status != .asserted { remarks.append(participation.status.rawValue) }
    return remarks.isEmpty ? name : "\(name) (\(remarks.joined(separator: ", ")))"
  }
}
