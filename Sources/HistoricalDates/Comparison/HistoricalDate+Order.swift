/// The order of two vague dates.
public enum DateOrder: Sendable {
  case before, after, undetermined
}

extension HistoricalDate {
  /// Whether it lies wholly before or wholly after `other` in every reading of both.
  ///
  /// Two things on the same day have no known order. Bounds alone decide: where either date is
  /// doubted (`qualification`), what rests on the order is possible and not certain.
  public func order(comparedTo other: HistoricalDate) -> DateOrder {
    if meaning.end.high < other.meaning.start.low { return .before }
    if other.meaning.end.high < meaning.start.low { return .after }
    return .undetermined
  }
}
