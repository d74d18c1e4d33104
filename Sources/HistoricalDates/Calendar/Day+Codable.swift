extension Day: LosslessStringConvertible {
  /// The day that is described so: `1945-07-11`, `-0044-03-15`, `Y12345-06-07`; `nil` for anything
  /// else.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    let year = parts.dropLast(2).joined(separator: "-")
    guard parts.count > 2, let year = Int(year.hasPrefix("Y") ? String(year.dropFirst()) : year),
      let month = Int(parts[parts.count - 2]), let day = Int(parts[parts.count - 1]),
      let found = Day(year: year, month: month, day: day), found.description == description
    else { return nil }
    self = found
  }
}

extension Day: Codable {
  /// Reads the day from its description.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no day, as 1945-07-11 is one")
    }
    self = day
  }

  /// Writes the day as it is described.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
