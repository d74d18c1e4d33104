import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// What makes several signings one mark: they were on one day, by the same, and as sure and as open.
struct JointSigning: Hashable {
  private let start: DayBounds
  private let end: DayBounds
  private let isSecret: Bool
  private let isPossible: Bool
  private let firm: Set<ActorID>
  private let people: Set<ActorID>

  /// `nil` for what is no agreement, or nobody’s.
  init?(_ selected: SelectedEvent, _ attendance: Attendance) {
    let event = selected.event
    let parts = attendance.participants(in: event)
    guard event.kind == .agreement, !parts.isEmpty else { return nil }
    (start, end) = (event.date.start, event.date.end)
    (isSecret, isPossible) = (event.isSecret, selected.certainty == .possible)
    people = Set(parts.map(\.actor))
    firm = Set(parts.filter(\.isFirm).map(\.actor))
  }
}
