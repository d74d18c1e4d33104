/// Why a string is no date.
public struct DateSyntaxError: Error, Hashable, Sendable {
  /// Where in the string, in UTF-8 bytes from its start; at most its length.
  public var offset: Int
  /// What is wrong and what was expected.
  public var message: String
  /// What may have been meant, as EDTF that can be read.
  public var suggestion: String?
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
    return suggestion.map { "\(place); did you mean '\($0)'?" } ?? place
  }
}
