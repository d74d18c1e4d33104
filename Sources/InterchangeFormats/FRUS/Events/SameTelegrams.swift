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
    var days: Set<Day>
    var number: String?
  }

  private var entries: [String: [Entry]] = [:]

  /// Looks for a message among those of other volumes.
  func find(_ event: Event, number: String?, volume: Int) -> Finding {
    let days = Self.days(event)
    let near = (entries[Self.key(event)] ?? []).filter {
      $0.volume != volume && !$0.days.isDisjoint(with: days)
    }
    let number = number.map(Self.digits)
    if let number, let same = near.first(where: { $0.number == number }) { return .same(same.id) }
    let open = near.filter { $0.number == nil || number == nil }
    return open.first.map { .perhaps($0.id) } ?? .new
  }

  /// Makes a message known.
  mutating func add(_ event: Event, number: String?, volume: Int) {
    entries[Self.key(event), default: []].append(
      Entry(
        id: event.id, volume: volume, days: Self.days(event), number: number.map(Self.digits)))
  }

  private static func key(_ event: Event) -> String {
    let parties = [event.actors(.from), event.actors(.to)]
    return parties.map { $0.map(\.rawValue).sorted().joined(separator: ",") }.joined(separator: ">")
  }

  /// The days that the claims give it, misprints included.
  private static func days(_ event: Event) -> Set<Day> {
    let dates = [event.date] + event.claims.compactMap(\.differs.date)
    return Set(dates.compactMap { $0.earliest == $0.latest ? $0.earliest : nil })
  }

  private static func digits(_ number: String) -> String { number.filter(\.isNumber) }
}
