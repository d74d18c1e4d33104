/// Why a string is no date.
public struct DateSyntaxError: Error, Hashable, Sendable {
  /// Where in the string, in UTF-8 bytes from its start; at most its length.
  public var offset: Int
  /// What is wrong and what was expected.
  public var message: String
  /// What may have been meant, as EDTF that can be read.
  public var suggestion: String?
  /// Another reading, where it is as good as the suggestion.
  public var otherSuggestion: String?
  /// Whether the suggestion says another day than is written, or is one of two readings: the author may
  /// choose it, and nobody may take it for what was meant.
  public var isSuggestionOpen = false

  /// Why a string is no date.
  public init(offset: Int, message: String, suggestion: String? = nil) {
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
  }
}

extension DateSyntaxError: CustomStringConvertible {
  /// `a year has four digits (byte 0); did you mean '194X'?`
  public var description: String {
    let place = "\(message) (byte \(offset))"
    return suggestion.map { _ in "\(place); did you mean \(readings(in: "'"))?" } ?? place
  }
}

extension DateSyntaxError {
  /// The suggestion, or both where there are two: `1945/1947, or 1945-07`.
  package func readings(in quotes: String = "") -> String {
    [suggestion, otherSuggestion].compactMap(\.self).map { quotes + $0 + quotes }
      .joined(separator: ", or ")
  }
}
