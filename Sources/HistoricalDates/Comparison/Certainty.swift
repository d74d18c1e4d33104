/// How surely something holds: in some reading of the dates, or in every one.
public enum Certainty: String, Codable, Comparable, Sendable {
  case possible, certain

  /// What is certain ranks above what is possible.
  public static func < (left: Self, right: Self) -> Bool { left == .possible && right == .certain }
}
