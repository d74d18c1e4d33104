import HistoricalDates
import Negotiations

extension Met.Meeting: Codable {
  private enum Key: String, CodingKey {
    case id, sittingOf, date, certainty, place, present, doubted, stays, sources, claims, otherDates
  }

  /// Reads a meeting.
  public init(from decoder: any Decoder) throws {
    let meeting = try decoder.container(keyedBy: Key.self)
    id = try meeting.decode(EventID.self, forKey: .id)
    occasion = try meeting.decodeIfPresent(EventID.self, forKey: .sittingOf) ?? id
    date = try meeting.decode(HistoricalDate.self, forKey: .date)
    certainty = try meeting.decode(Certainty.self, forKey: .certainty)
    place = try meeting.decode(String?.self, forKey: .place)
    present = try meeting.decode([ActorID].self, forKey: .present)
    doubted = try meeting.decode([Met.Doubt].self, forKey: .doubted)
    stays = try meeting.decodeIfPresent([Met.Stay].self, forKey: .stays) ?? []
    sources = try meeting.decode([SourceKey].self, forKey: .sources)
    claims = try meeting.decode([Evidence].self, forKey: .claims)
    otherDates = try meeting.decodeIfPresent([Met.OtherDate].self, forKey: .otherDates) ?? []
  }

  /// Writes a meeting with the days between which it lies, and those present by id.
  public func encode(to encoder: any Encoder) throws {
    var meeting = encoder.container(keyedBy: Key.self)
    try meeting.encode(id, forKey: .id)
    if occasion != id { try meeting.encode(occasion, forKey: .sittingOf) }
    try meeting.encode(date, forKey: .date)
    try date.encodeDays(to: encoder)
    try meeting.encode(certainty, forKey: .certainty)
    try meeting.encode(place, forKey: .place)
    try meeting.encode(present.sorted(), forKey: .present)
    try meeting.encode(doubted, forKey: .doubted)
    try meeting.encode(stays, forKey: .stays)
    try meeting.encode(sources, forKey: .sources)
    try meeting.encode(claims, forKey: .claims)
    if !otherDates.isEmpty { try meeting.encode(otherDates, forKey: .otherDates) }
  }
}

extension Met.Pair: Codable {
  private enum Key: String, CodingKey {
    case actors, meetings, certain
  }

  /// Reads a pair.
  public init(from decoder: any Decoder) throws {
    let pair = try decoder.container(keyedBy: Key.self)
    let actors = try pair.decode([ActorID].self, forKey: .actors)
    guard actors.count == 2 else {
      throw DecodingError.dataCorruptedError(
        forKey: .actors, in: pair, debugDescription: "a pair is two actors")
    }
    self.init(
      first: actors[0], second: actors[1], meetings: try pair.decode(Int.self, forKey: .meetings),
      certain: try pair.decode(Int.self, forKey: .certain))
  }

  /// Writes the two as one list.
  public func encode(to encoder: any Encoder) throws {
    var pair = encoder.container(keyedBy: Key.self)
    try pair.encode([first, second], forKey: .actors)
    try pair.encode(meetings, forKey: .meetings)
    try pair.encode(certain, forKey: .certain)
  }
}
