internal import Negotiations

/// How many problems are listed: nobody reads more, and a hostile file could hold a million.
enum ProblemLimit {
  /// The most problems of one file by itself, and the most that one rule lists.
  static let most = 2_000

  /// Stands for those that are not listed.
  static func diagnostic(
    _ severity: Diagnostic.Severity = .error, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      severity, "problems.cut", at: location,
      "more than \(most) problems of this kind; those from here on are not listed")
  }
}
