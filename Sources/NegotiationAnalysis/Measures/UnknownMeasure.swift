internal import Negotiations

/// A name that is no measure's.
public struct UnknownMeasure: Error, Hashable, CustomStringConvertible {
  /// The name that was asked for.
  public var name: String
  /// The names that may have been meant, nearest first.
  public var suggestions: [String]

  /// What is wrong, and what may have been meant.
  public var description: String {
    let hint =
      suggestions.isEmpty
      ? "there are \(Influence.measureNames.joined(separator: ", "))"
      : "did you mean \(suggestions.joined(separator: " or "))?"
    return "no measure is called '\(name)'; \(hint)"
  }

  /// Throws where `name` is no measure's.
  static func check(_ name: String) throws(UnknownMeasure) {
    guard InfluenceMeasures.measure(name) == nil else { return }
    throw UnknownMeasure(
      name: name, suggestions: Nearest.suggestions(for: name, among: Influence.measureNames))
  }
}
