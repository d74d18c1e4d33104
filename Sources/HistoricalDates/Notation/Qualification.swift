/// What a source doubts about a date.
public struct Qualification: OptionSet, Hashable, Sendable {
  /// One bit for each doubt.
  public let rawValue: UInt8

  /// The doubts with these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `~` or `%`: about then.
  public static let approximate = Qualification(rawValue: 1)
  /// `?` or `%`: perhaps then.
  public static let uncertain = Qualification(rawValue: 2)
}
