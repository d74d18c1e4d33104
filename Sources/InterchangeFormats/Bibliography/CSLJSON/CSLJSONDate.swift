internal import Foundation
internal import Typesetting

/// Dates of CSL-JSON as a corpus writes them, and back.
enum CSLJSONDate {
  /// The variables that hold dates.
  static let variables: Set<String> = [
    "accessed", "available-date", "event-date", "issued", "original-date", "submitted",
  ]

  /// A date as text: EDTF where its parts are given, else its words; `nil` for what is no date.
  static func text(_ value: Any) -> String? {
    if let text = value as? String { return text }
    guard let fields = value as? [String: Any] else { return nil }
    for name in ["literal", "raw", "edtf"] {
      if let text = fields[name] as? String, !text.isEmpty { return text }
    }
    let ends = (fields["date-parts"] as? [Any] ?? []).map(parts).prefix(2)
    guard let first = ends.first, var text = written(first) else { return "" }
    if first.count == 1, let season = fields["season"].flatMap(number), (1...4).contains(season) {
      text += "-\(20 + season)"
    }
    if ends.count == 2 {
      // A range to the year 0 is one without an end.
      text += "/" + (ends[1].first == 0 ? ".." : written(ends[1]) ?? "..")
    }
    let isCirca = fields["circa"].map { ($0 as? NSNumber)?.boolValue ?? true } ?? false
    return isCirca ? text + "~" : text
  }

  /// A date as JSON: its parts where CSL can hold them, else its words.
  static func json(_ text: String) -> String {
    let isCirca = text.hasSuffix("~") && !text.contains("/")
    let ends = (isCirca ? text.dropLast() : text[...])
      .split(separator: "/", omittingEmptySubsequences: false)
    let parts = ends.map { $0.wholeMatch(of: /([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?/) }
    guard (1...2).contains(ends.count), !parts.contains(where: { $0 == nil }) else {
      return "{\"literal\": \(JSONText.string(text))}"
    }
    let lists = parts.compactMap(\.self).map { part in
      let numbers = [part.1, part.2, part.3].compactMap { $0.flatMap { Int($0) } }
      return "[\(numbers.map(String.init).joined(separator: ", "))]"
    }
    let circa = isCirca ? ", \"circa\": true" : ""
    return "{\"date-parts\": [\(lists.joined(separator: ", "))]\(circa)}"
  }

  private static func parts(_ value: Any) -> [Int] {
    (value as? [Any] ?? []).prefix(3).map { number($0) ?? 0 }
  }

  /// Year, month and day in EDTF; `nil` where there is no year.
  private static func written(_ parts: [Int]) -> String? {
    guard let year = parts.first, year != 0 else { return nil }
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let hasMonth = parts.count > 1 && ((1...12).contains(parts[1]) || (21...24).contains(parts[1]))
    let rest = hasMonth ? parts.dropFirst().prefix { (1...31).contains($0) } : []
    return (year < 0 ? "-" : "") + padded
      + rest.map { $0 < 10 ? "-0\($0)" : "-\($0)" }.joined()
  }

  private static func number(_ value: Any) -> Int? {
    if let text = value as? String { return Int(text) }
    // A number that no integer holds would come out as another.
    guard let number = value as? NSNumber, number.doubleValue.magnitude < 1e15 else { return nil }
    return number.intValue
  }
}
