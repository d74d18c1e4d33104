internal import Documents

/// A number as it stands in a table: `2`, `0.5`, and `1,5` where the comma is the decimal sign.
enum WrittenNumber {
  /// The number; `nil` where a text is none, or may be two: `1,500`.
  static func value(_ text: String) -> Double? {
    let text = text.trimmed
    if let number = Double(text) { return number }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[1].count != 3 else {
      return nil
    }
    return Double("\(parts[0]).\(parts[1])")
  }
}
