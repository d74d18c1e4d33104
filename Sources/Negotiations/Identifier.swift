/// A name that the record uses for one thing of one kind: `soong` for an actor, `elleman-2023` for
/// a source.
///
/// The type parameter says what is named and holds no value, so that an actor's id cannot be passed
/// where an event's is meant.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The id as it is written in a corpus.
  public let rawValue: String

  /// The id that is written `rawValue`.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// The id that a string literal spells.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The order of what is written.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Identifier: CustomStringConvertible {
  /// The id as it is written.
  public var description: String { rawValue }
}

extension Identifier: Codable {
  /// Reads an id as it is written.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the id as it is written in a corpus.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// The id of an actor.
public typealias ActorID = Identifier<Actor>
/// The id of a meeting, message, agreement or act.
public typealias EventID = Identifier<Event>
/// The id of a tie.
public typealias TieID = Identifier<Tie>
/// The citation key of a source.
public typealias SourceKey = Identifier<Source>
/// The id of a topic.
public typealias TopicID = Identifier<Topic>
/// The id of an issue.
public typealias IssueID = Identifier<BargainingIssue>
/// The id of an option, within its issue.
public typealias OptionID = Identifier<BargainingIssue.Option>
/// The id of a position.
public typealias PositionID = Identifier<Position>
/// The id of a round.
public typealias RoundID = Identifier<Round>
/// The id of a place.
public typealias PlaceID = Identifier<Place>
