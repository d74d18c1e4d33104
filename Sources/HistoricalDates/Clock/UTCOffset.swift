/// How far a clock is ahead of that of Greenwich: `+03:00`, `-04:00`, `Z`.
///
/// Fixed offsets are all there are; where a place changed its clocks, each time has an offset of its
/// own.
public struct UTCOffset: Hashable, Comparable, Sendable {
  /// Minutes ahead of Greenwich; negative west of it.
  public let minutes: Int

  /// The clock of Greenwich.
  public static let greenwich = UTCOffset(known: 0)
  /// The clock that is behind all others.
  static let westernmost = UTCOffset(known: -12 * 60)
  /// The clock that is ahead of all others.
  static let easternmost = UTCOffset(known: 14 * 60)

  /// An offset; `nil` beyond −12:00 and +14:00, between which all zones lie.
  public init?(minutes: Int) {
    guard Self.range.contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// The offset that is written so: `+03:00`, `+0300`, `+03`, `Z`; `nil` for anything else.
  public init?(_ text: String) {
    var parser = NotationParser(
      scanner: NotationScanner(bytes: Array(text.utf8), end: text.utf8.count), calendar: .gregorian)
    guard let offset = try? parser.zone(), parser.scanner.next == nil else { return nil }
    self = offset
  }

  init(known minutes: Int) { self.minutes = minutes }

  static let range = -12 * 60...14 * 60

  /// The more western comes first.
  public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

extension UTCOffset: CustomStringConvertible {
  /// The offset as in ISO 8601: `+03:00`, `-04:00`; that of Greenwich is `+00:00`.
  public var description: String {
    let size = abs(minutes)
    return (minutes < 0 ? "-" : "+") + paddedText(size / 60, to: 2) + ":"
      + paddedText(size % 60, to: 2)
  }
}
