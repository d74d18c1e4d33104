import HistoricalDates
import Negotiations

/// The answer as JSON: the best chain stands at its top, beside the others.
///
/// Of an event the JSON gives id, kind, date and claims, and that is what the events of an answer
/// hold that was read from it; the rest is in the corpus.
extension Path.Answer: Codable {
  private enum Key: String, CodingKey {
    case from, to, certainty, arrival, hops, alternatives, reason, decides, open
    case probability, sameClock
  }

  /// How it is said that no chain was found.
  private static let none = "none"

  /// Reads an answer.
  public init(from decoder: any Decoder) throws {
    let answer = try decoder.container(keyedBy: Key.self)
    from = try answer.decode(String.self, forKey: .from)
    to = try answer.decode(String.self, forKey: .to)
    certainty = Certainty(rawValue: try answer.decode(String.self, forKey: .certainty))
    let days = try answer.nestedContainer(keyedBy: DayKey.self, forKey: .arrival)
    let earliest = try days.decode(Day?.self, forKey: .earliest)
    let latest = try days.decode(Day?.self, forKey: .latest)
    if earliest != nil || latest != nil { arrival = DayBounds(earliest: earliest, latest: latest) }
    let hops = try answer.decode([Path.Hop].self, forKey: .hops)
    let others = try answer.decode([Path.Chain].self, forKey: .alternatives)
    chains = (certainty.map { [Path.Chain(certainty: $0, hops: hops)] } ?? []) + others
    obstacle = try answer.decode(Path.Obstacle?.self, forKey: .reason)
    questions = try answer.decode([Path.OpenQuestion].self, forKey: .open)
    sameClock = try answer.decodeIfPresent([EventID].self, forKey: .sameClock) ?? []
    probability = try answer.decode(Path.Share?.self, forKey: .probability)
  }

  /// Writes the answer.
  public func encode(to encoder: any Encoder) throws {
    var answer = encoder.container(keyedBy: Key.self)
    try answer.encode(from, forKey: .from)
    try answer.encode(to, forKey: .to)
    try answer.encode(certainty?.rawValue ?? Self.none, forKey: .certainty)
    var days = answer.nestedContainer(keyedBy: DayKey.self, forKey: .arrival)
    try days.encode(arrival?.earliest, forKey: .earliest)
    try days.encode(arrival?.latest, forKey: .latest)
    try answer.encode(best?.hops ?? [], forKey: .hops)
    try answer.encode(Array(chains.dropFirst()), forKey: .alternatives)
    try answer.encode(obstacle, forKey: .reason)
    try answer.encode(questions.lazy.compactMap(\.date).first, forKey: .decides)
    try answer.encode(questions, forKey: .open)
    if !sameClock.isEmpty { try answer.encode(sameClock, forKey: .sameClock) }
    try answer.encode(probability, forKey: .probability)
  }
}

extension Path.Hop: Codable {
  private enum Key: String, CodingKey {
    case from, to, event, kind, date, certain, firm, recorded, sources, claims
  }

  /// Reads a hop, with as much of its event as stands there.
  public init(from decoder: any Decoder) throws {
    let hop = try decoder.container(keyedBy: Key.self)
    let kind = try hop.decode(Event.Kind.self, forKey: .kind)
    let claims = try hop.decode([Evidence].self, forKey: .claims)
    event = Event(
      id: try hop.decode(EventID.self, forKey: .event), kind: kind,
      date: try hop.decode(HistoricalDate.self, forKey: .date),
      claims: claims.map { $0.claim(in: kind) })
    from = try hop.decode(ActorID.self, forKey: .from)
    // Word is brought to an event by whoever takes part in it.
    let to = try hop.decode(String.self, forKey: .to)
    self.to = to == event.id.rawValue ? .event(event.id) : .actor(ActorID(to))
    isFirm = try hop.decode(Bool.self, forKey: .firm)
    isCertain = try hop.decode(Bool.self, forKey: .certain)
    isRecorded = try hop.decode(Bool.self, forKey: .recorded)
  }

  /// Writes a hop, with what tells its event.
  public func encode(to encoder: any Encoder) throws {
    var hop = encoder.container(keyedBy: Key.self)
    try hop.encode(from, forKey: .from)
    try hop.encode(to.id, forKey: .to)
    try hop.encode(event.id, forKey: .event)
    try hop.encode(event.kind, forKey: .kind)
    try hop.encode(event.date, forKey: .date)
    try event.date.encodeDays(to: encoder)
    try hop.encode(isCertain, forKey: .certain)
    try hop.encode(isFirm, forKey: .firm)
    try hop.encode(isRecorded, forKey: .recorded)
    try hop.encode(event.citedSources, forKey: .sources)
    try hop.encode(event.evidence, forKey: .claims)
  }
}
