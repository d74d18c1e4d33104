/// The day on which word came to each actor, and from whom.
public struct Arrivals: Hashable, Sendable {
  /// One day for each actor; ``DayInterval/never`` where word does not come, and
  /// ``DayInterval/openEnd`` where it surely comes but nothing limits the day.
  public let days: [Int32]
  private let sources: [Propagation.Labels.Source]
  /// Where one arrival an actor does not tell the chain: all arrivals, and each actor's first.
  private var records: [ArrivalRecord] = []
  private var firsts: [Int32] = []

  init(labels: Propagation.Labels) {
    (days, sources) = (labels.days, labels.sources)
  }

  init(firsts: [Int32], records: [ArrivalRecord]) {
    days = firsts.map { $0 < 0 ? DayInterval.never : records[Int($0)].day }
    sources = firsts.map {
      Propagation.Labels.Source(event: $0 < 0 ? -1 : records[Int($0)].event)
    }
    self.records = records
    self.firsts = firsts
  }

  /// The day on which an actor has the word, or `nil` when never.
  public func day(at actor: Int32) -> Int32? {
    days[Int(actor)] == DayInterval.never ? nil : days[Int(actor)]
  }

  /// The event at which an actor hears the word; `nil` for origins and the unreached.
  public func event(at actor: Int32) -> Int32? {
    sources[Int(actor)].event < 0 ? nil : sources[Int(actor)].event
  }

  /// Everyone the word comes to, origins included, in the order of their numbers.
  public var reached: [Int32] {
    days.indices.filter { days[$0] != DayInterval.never }.map { Int32($0) }
  }

  /// The chain that brought word to an actor, or `nil` when none did.
  public func journey(to actor: Int32) -> Journey? {
    guard day(at: actor) != nil else { return nil }
    if !firsts.isEmpty { return records.journey(endingAt: firsts[Int(actor)]) }
    var hops: [Hop] = []
    var place = actor
    while let event = event(at: place) {
      let teller = sources[Int(place)].teller
      hops.append(Hop(event: event, from: teller, to: place, day: days[Int(place)]))
      place = teller
    }
    return Journey(origin: place, hops: hops.reversed())
  }
}
