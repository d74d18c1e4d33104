import Typesetting

/// The catalogue of views.
public enum DiagramViews {
  /// All views; the first is the default.
  public static let all: [any DiagramView] = [
    NetworkView(), RegisterView(), MatrixView(), EgoView(), TwoModeView(), TimelineView(),
    StorylineView(), AgreementsView(), TermsView(), PositionsView(), PathView(),
  ]
}

extension DiagramView {
  /// Why the view cannot be drawn with the options that were asked for, in terms of their flags; `nil`
  /// where it can.
  public func objection(to asked: Set<ViewOption>) -> String? {
    let missing = requiredOptions.subtracting(asked)
    guard missing.isEmpty else {
      return "--view \(name) needs \(English.list(Self.flags(missing)))."
    }
    let unwanted = asked.subtracting(options)
    guard let first = ViewOption.allCases.first(where: unwanted.contains) else { return nil }
    // Options of the same views share a sentence; others wait until these are mended.
    func takers(_ option: ViewOption) -> [String] {
      DiagramViews.all.filter { $0.options.contains(option) }.map(\.name)
    }
    let flags = Self.flags(unwanted.filter { takers($0) == takers(first) })
    return "\(English.list(flags)) \(flags.count == 1 ? "goes" : "go") with "
      + "--view \(English.list(takers(first))), not with \(name)."
  }

  private static func flags(_ options: Set<ViewOption>) -> [String] {
    ViewOption.allCases.filter(options.contains).map {
      $0 == .actors ? "more than one --actor" : "--\($0.rawValue)"
    }
  }
}
