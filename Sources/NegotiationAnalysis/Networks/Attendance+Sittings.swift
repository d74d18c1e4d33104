package import HistoricalDates
package import Negotiations

/// When one or more were at a meeting together: the bounds, in minutes, of the first moment and the last.
struct Stay {
  private var start: MinuteBounds
  private var end: MinuteBounds
  /// The date as recorded, while it is of one alone.
  private var own: HistoricalDate?
  /// Whether the date of any of them is doubted.
  private var isDoubted: Bool

  init(_ date: HistoricalDate) {
    (start, end) = date.localMinutes
    own = date
    isDoubted = !date.qualification.isEmpty
  }

  /// When those of both were there; `nil` where they cannot have met.
  func common(with other: Stay) -> Stay? {
    var common = self
    common.start = MinuteBounds(
      low: max(start.low, other.start.low), high: max(start.high, other.start.high))
    common.end = MinuteBounds(low: min(end.low, other.end.low), high: min(end.high, other.end.high))
    common.own = nil
    common.isDoubted = isDoubted || other.isDoubted
    return common.start.low <= common.end.high ? common : nil
  }

  /// Whether it is sure that there was such a time.
  var isCertain: Bool { own != nil || start.high <= end.low && !isDoubted }

  /// The days that it can have touched.
  var widest: HistoricalDate { own ?? Self.days(from: start.low, to: end.high) }

  /// The days that it certainly lasted; `nil` where it is not sure that there was such a time.
  var surest: HistoricalDate? {
    own ?? (isCertain ? Self.days(from: start.high, to: end.low) : nil)
  }

  /// How surely it falls into `window`; `nil` where it cannot.
  func certainty(in window: DateWindow?) -> Certainty? {
    guard let window else { return isCertain ? .certain : .possible }
    if let surest, surest.certainty(in: window) == .certain { return .certain }
    return widest.certainty(in: window) == nil ? nil : .possible
  }

  private static func days(from first: Int, to last: Int) -> HistoricalDate {
    func day(_ minute: Int) -> Day? {
      let day = Day(number: minute)
      return day.isDistant ? nil : EventClock.day(ofMinute: minute)
    }
    let (first, last) = (day(first), day(last))
    if let first, first == last { return HistoricalDate(first) }
    return .span(from: first, to: last)
  }
}

extension HistoricalDate {
  /// The date with the ends of `whole` where its own are open: `../1945-07-20` of a meeting that lasted from
  /// July to August began when that did. Where an end is unknown it may have been any time before: that it was
  /// the end of the whole is doubted.
  fileprivate func ends(of whole: HistoricalDate) -> HistoricalDate? {
    func ends(_ date: HistoricalDate) -> (first: Substring, last: Substring)? {
      let parts = date.text.split(separator: "/", omittingEmptySubsequences: false)
      if parts.count == 2 { return (parts[0], parts[1]) }
      return parts.count == 1 ? (parts[0], parts[0]) : nil
    }
    guard let own = ends(self), let outer = ends(whole) else { return nil }
    func end(_ own: Substring, _ outer: Substring, isLimited: Bool) -> String {
      if isLimited { return String(own) }
      return own.isEmpty && !outer.isEmpty && outer != ".." && !outer.hasSuffix("?")
        ? outer + "?" : String(outer)
    }
    let first = end(own.first, outer.first, isLimited: start.earliest != nil)
    let last = end(own.last, outer.last, isLimited: self.end.latest != nil)
    return try? HistoricalDate("\(first)/\(last)")
  }

  /// When somebody was there who was there at this date, of a meeting at the date `whole`.
  package func within(_ whole: HistoricalDate) -> HistoricalDate {
    guard isSpan, start.earliest == nil || end.latest == nil else { return self }
    return ends(of: whole) ?? self
  }
}

extension Attendance.Participant {
  /// Takes in another participation of the same actor, or of another of the side.
  mutating func join(_ other: Claim.Status, stays others: [HistoricalDate]) {
    // One who was there all the time, and firmly, says all.
    let isWhole = stays.isEmpty && isFirm || others.isEmpty && other.isFirm
    if !isFirm { status = other }
    stays = isWhole ? [] : (stays + others).distinct()
  }

  /// Whether the actor was there all the time.
  var isWhole: Bool { stays.isEmpty }
}

extension [Attendance.Participant] {
  /// How surely all of these were at a meeting together in `window`; `nil` where they cannot have been.
  ///
  /// `certainty` is how surely the meeting itself belongs to the answer.
  func together(in window: DateWindow?, _ certainty: Certainty) -> Certainty? {
    let passing = filter { !$0.isWhole }
    guard let first = passing.first else { return certainty }
    var common = first.stays.map(Stay.init)
    for participant in passing.dropFirst() {
      common = common.flatMap { stay in
        participant.stays.map(Stay.init).compactMap { stay.common(with: $0) }
      }
    }
    return common.compactMap { $0.certainty(in: window) }.max().map { Swift.min($0, certainty) }
  }
}

extension Attendance {
  /// Whom `event` joins to whom, and when, where that is not as long as the event lasted: what happened in each
  /// of several days or months, `{a, b}`, joins them in each and at no time between. Of more than 300 it is only
  /// possible that they were joined on any one day. Word of an agreement passes when it is signed, where that is
  /// recorded by itself.
  package func occasions(of event: Event) -> [Joining] {
    let signings = carriesWord ? event.stages(of: [.signed]).filter(event.stages.contains) : []
    if !signings.isEmpty { return signings.map { signing($0, of: event) } }
    guard event.date.kind == .allOf else { return joinings(of: event) }
    let dates = event.date.members(atMost: 300)
    return joinings(of: event).flatMap { joining -> [Joining] in
      // A message is sent once.
      if joining.date != nil || joining.isDirected { return [joining] }
      if dates.isEmpty { return [joining.inferred] }
      return dates.map { date in
        var occasion = joining
        occasion.date = date
        return occasion
      }
    }
  }

  /// Those who signed an agreement on one occasion: all of them, or those of the parties that did.
  private func signing(_ stage: Stage, of event: Event) -> Joining {
    let signatories = participants(in: event, as: [.signed]).filter {
      stage.by.isEmpty || stage.by.contains($0.actor)
        || side(of: $0.actor, at: stage.date).map(stage.by.contains) ?? false
    }
    let joining = Joining(from: signatories, date: stage.date)
    return stage.claims.areFirm ? joining : joining.inferred
  }

  /// A meeting as its sittings, where some came later or left before its end: all who stayed, each of the
  /// others with them, and each two of the others who may have been there together, for as long as they
  /// were.
  ///
  /// Where it is only possible that two met, or for longer than is sure, their presence in that sitting is
  /// inferred.
  ///
  /// - Complexity: O(*k* + *s*²) for *k* present, *s* of them for a part.
  static func sittings(of present: [Participant]) -> [Joining] {
    let passing = present.filter { !$0.isWhole }
    if passing.isEmpty { return [Joining(from: present)] }
    let whole = present.filter(\.isWhole)
    let visits = passing.flatMap { participant in
      participant.stays.map { Visit(participant: participant, date: $0, stay: Stay($0)) }
    }
    var sittings = whole.isEmpty ? [] : [Joining(from: whole)]
    sittings += visits.map { Joining(from: whole + [$0.participant], date: $0.date) }
    for (place, visit) in visits.enumerated() {
      sittings += visits[(place + 1)...].flatMap { visit.sittings(with: $0) }
    }
    return sittings
  }

  /// Somebody who was there for a part of the time.
  private struct Visit {
    var participant: Participant
    var date: HistoricalDate
    var stay: Stay

    /// When the two were there together: for certain, and possibly, where that is longer.
    func sittings(with other: Visit) -> [Joining] {
      guard participant.actor != other.participant.actor,
        let common = stay.common(with: other.stay)
      else { return [] }
      let both = [participant, other.participant]
      let certain = common.surest.map { [Joining(from: both, date: $0)] } ?? []
      if common.surest == common.widest { return certain }
      return certain + [Joining(from: both, date: common.widest).inferred]
    }
  }
}

extension Attendance.Joining {
  /// The same, with nobody's part firm.
  fileprivate var inferred: Attendance.Joining {
    func inferred(_ participants: [Attendance.Participant]) -> [Attendance.Participant] {
      participants.map { participant in
        var participant = participant
        if participant.isFirm { participant.status = .inferred }
        return participant
      }
    }
    var joining = self
    (joining.from, joining.to) = (inferred(from), inferred(to))
    return joining
  }
}
