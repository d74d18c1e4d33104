internal import HistoricalDates
internal import Negotiations

/// Finds telegrams that two volumes print: the same sender, recipients, day and number.
struct SameTelegrams {
  /// What a message turned out to be.
  enum Finding {
    /// Another volume has it under this id.
    case same(EventID)
    /// Another volume has one like it, but a number is missing.
    case perhaps(EventID)
    case new
  }

  private struct Entry {
    var id: EventID
    var volume: Int
    var number: String?
  }

  /// What is known, by parties and day.
  private var entries: [String: [Entry]] = [:]

  /// Looks for a message among those of other volumes.
  func find(_ event: Event, number: String?, volume: Int) -> Finding {
    let near = Self.keys(event).flatMap { entries[$0] ?? [] }.filter { $0.volume != volume }
    let number = number.map(Self.digits)
    if let number, let same = near.first(where: { $0.number == number }) { return .same(same.id) }
    let open = near.first { $0.number == nil || number == nil }
    return open.map { .perhaps($0.id) } ?? .new
  }

  /// Makes a message known.
  mutating func add(_ event: Event, number: String?, volume: Int) {
    let entry = Entry(id: event.id, volume: volume, number: number.map(Self.digits))
    for key in Self.keys(event) { entries[key, default: []].append(entry) }
  }

  /// The parties with each day that the claims give the message, misprints included.
  private static func keys(_ event: Event) -> [String] {
    let parties = [event.actors(.from), event.actors(.to)].map {
      $0.map(\.rawValue).sorted().joined(separator: ",")
    }
    let dates = [event.date] + event.claims.compactMap(\.differs.date)
    let days = dates.compactMap { $0.earliest == $0.latest ? $0.earliest : nil }
    return Set(days).sorted().map { "\(parties.joined(separator: ">"))@\($0)" }
  }

  private static func digits(_ number: String) -> String { number.filter(\.isNumber) }
}
