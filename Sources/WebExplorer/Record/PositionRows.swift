import Negotiations

/// The rows of a chart of an issue, in thousandths from the lowest: options in the order written, and a
/// scale over three.
enum PositionRows {
  private static let scaleRows = 3.0

  static func place(of stand: Stand, on issue: BargainingIssue) -> Int? {
    switch stand {
    case .option(let id):
      return issue.options.firstIndex { $0.id == id }.map { $0 * 1_000 }
    case .value(let value):
      guard let range = issue.range, range.contains(value) else { return nil }
      let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      return Int((share * (scaleRows - 1) * 1_000).rounded())
    }
  }
}
