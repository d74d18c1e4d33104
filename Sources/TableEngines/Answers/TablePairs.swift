package import HistoricalDates
package import NegotiationAnalysis
package import Negotiations

/// Who met whom in a table, how often, and between which days.
package struct TablePairs: Encodable, Sendable {
  /// Two actors.
  package struct Pair: Encodable, Sendable {
    /// The two, the lesser id first.
    package var actors: [ActorID]
    /// How often they met, and how often for certain.
    package var meetings, certain: Int
    /// The first and the last day on which they can have met; `nil` without limit.
    @Nullable package var first: Day?
    @Nullable package var last: Day?
  }

  /// The days asked about, in EDTF.
  @Nullable package var window: String?
  /// Empty: they are counted where they are, and not listed.
  package let meetings: [String] = []
  /// Most meetings first, then by the actors' ids.
  package private(set) var pairs: [Pair]
  /// The tables, and what reduced them.
  package var tables: [String] = []
  package var engine = ""

  /// The pairs that an engine counted, in rows of two names, meetings, certain ones, two days, and rows.
  /// What the roster knows as nobody, or as one side, is rejected in the account.
  init(
    _ rows: [[String]], _ roster: TableRoster, among named: [ActorID],
    account: inout EngineAccount
  ) throws(EngineError) {
    var found: [[ActorID]: Pair] = [:]
    for row in rows {
      guard row.count == 7, let meetings = Int(row[2]), let certain = Int(row[3]),
        let count = Int(row[6])
      else { throw EngineError(.unavailable, "the engine's pairs cannot be read: \(row)") }
      guard let one = roster.actor(row[0]), let other = roster.actor(row[1]) else {
        account.reject(count, .noActor)
        continue
      }
      if roster.areOneSide(one, other) {
        account.reject(count, .sameActor)
        continue
      }
      let isWanted =
        named.count > 1
        ? named.contains(one) && named.contains(other) : named.allSatisfy([one, other].contains)
      guard isWanted else { continue }
      let actors = [one, other].sorted()
      let pair = Pair(
        actors: actors, meetings: meetings, certain: certain, first: Self.day(row[4]),
        last: Self.day(row[5]))
      found[actors] = found[actors].map { $0.joined(with: pair) } ?? pair
    }
    pairs = Self.sorted(found.values)
  }

  /// The pairs of an answer that lists its meetings.
  package init(_ answer: Met.Answer) {
    pairs = answer.pairs.compactMap { pair in
      let two = [pair.first, pair.second]
      let each = answer.meetings.filter { Set(two).isSubset(of: $0.present) }.map { meeting in
        Pair(
          actors: two, meetings: 0, certain: 0, first: meeting.date.start.earliest,
          last: meeting.date.end.latest)
      }
      guard var joined = each.first else { return nil }
      for other in each.dropFirst() { joined = joined.joined(with: other) }
      (joined.meetings, joined.certain) = (pair.meetings, pair.certain)
      return joined
    }
  }

  private static func sorted(_ pairs: some Sequence<Pair>) -> [Pair] {
    pairs.sorted {
      ($1.meetings, $0.actors[0], $0.actors[1]) < ($0.meetings, $1.actors[0], $1.actors[1])
    }
  }

  /// A day of SQL; `nil` for those that stand for none.
  private static func day(_ text: String) -> Day? {
    text == "0001-01-01" || text == "9999-12-31"
      ? nil : (try? HistoricalDate(String(text.prefix(10))))?.earliest
  }
}

extension TablePairs.Pair {
  /// The same two, by what two parts of a table say of them.
  fileprivate func joined(with other: Self) -> Self {
    var joined = self
    joined.meetings += other.meetings
    joined.certain += other.certain
    joined.first = first.flatMap { mine in other.first.map { min(mine, $0) } }
    joined.last = last.flatMap { mine in other.last.map { max(mine, $0) } }
    return joined
  }
}
