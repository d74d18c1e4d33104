public import HistoricalDates

/// A thing with a name that is printed by default, and names in other languages.
public protocol Named: Identifiable {
  /// The name printed unless a language is asked for.
  var name: String { get }
  /// The name in other languages and scripts, and at other times.
  var names: [Name] { get }
}

extension Actor: Named {}
extension Topic: Named {}
extension Place: Named {}

extension Named {
  /// The name in `language`, a BCP 47 tag, as it was borne in `window`; the default name where none
  /// is recorded.
  ///
  /// A tag finds the longest match part by part: `zh` finds `zh-Hant`, but not the romanisation
  /// `zh-Latn-pinyin`, and `zh-Hant-TW` finds `zh-Hant`. Where no language is asked for, a name that is
  /// limited to a time replaces the default in that time.
  public func name(in language: String?, during window: DateWindow? = nil) -> String {
    guard let language else { return nameOfItsTime(window) ?? name }
    let fitting = names.filter { $0.fits(window) }
    let candidates = fitting.isEmpty ? names : fitting
    let best = candidates.max { $0.match(language) < $1.match(language) }
    guard let best, best.match(language) > 0 else { return nameOfItsTime(window) ?? name }
    return best.text
  }

  /// The name in the default name's own language that was borne in `window` only.
  private func nameOfItsTime(_ window: DateWindow?) -> String? {
    guard let window else { return nil }
    return names.first {
      $0.during != nil && $0.language == "en" && $0.during?.certainty(in: window) == .certain
    }?.text
  }
}

extension Name {
  fileprivate func fits(_ window: DateWindow?) -> Bool {
    guard let window, let during else { return true }
    return during.certainty(in: window) != nil
  }

  /// How well the name answers to a language tag: 0 not at all, more for more parts in common.
  fileprivate func match(_ wanted: String) -> Int {
    let (mine, asked) = (Self.parts(language), Self.parts(wanted))
    guard mine.first == asked.first else { return 0 }
    // A romanisation is another script: it answers only where it is asked for.
    guard mine.contains("latn") == asked.contains("latn") else { return 0 }
    let shared = zip(mine, asked).prefix { $0 == $1 }.count
    return shared == min(mine.count, asked.count) ? 2 * shared + (mine == asked ? 1 : 0) : 0
  }

  private static func parts(_ tag: String) -> [String] {
    tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
  }
}
