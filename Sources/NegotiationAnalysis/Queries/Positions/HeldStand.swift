public import Negotiations

/// A stand in an answer: an option, a number, or an option refused.
public struct HeldStand: Hashable, Codable, Sendable {
  /// The option; `nil` where it is a number.
  @Nullable public var option: OptionID?
  /// The number; `nil` where it is an option.
  @Nullable public var value: Double?
  /// Whether it is refused, and not held.
  public var isRefused: Bool

  private enum CodingKeys: String, CodingKey {
    case option, value
    case isRefused = "refused"
  }

  /// A stand held or refused.
  public init(_ stand: Stand, isRefused: Bool = false) {
    option = nil
    value = nil
    switch stand {
    case .option(let id): option = id
    case .value(let number): value = number
    }
    self.isRefused = isRefused
  }

  /// The option or number.
  public var stand: Stand? { option.map(Stand.option) ?? value.map(Stand.value) }

  /// The stand as it is written: `independence`, `30`, `not independence`.
  public var text: String { (isRefused ? "not " : "") + (stand?.text ?? "") }
}
