import HistoricalDates

/// What a question needs of the corpora that it is about, so that no more of a large store is read.
struct CorpusNeed {
  /// Those in whose events alone it is interested, by any name; empty for all events.
  var actors: [String] = []
  /// Others who are named and must be found, by any name; events of others are looked at as well.
  var names: [String] = []
  /// The days in question.
  var window: DateWindow?
  /// Whether events are all that is looked at, with those who took part and what is claimed of them.
  var isOfEventsAlone = false

  /// Its first and last day by number.
  var days: ClosedRange<Int>? {
    guard let window else { return nil }
    let first = (window.first ?? .distantPast).number
    return first...max(first, (window.last ?? .distantFuture).number)
  }

  /// All there is.
  static let everything = CorpusNeed()
}
