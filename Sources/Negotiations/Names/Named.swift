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
  /// A tag is matched as BCP 47 lookup does: `zh-Hant-TW` finds `zh-Hant`; and a short tag finds a
  /// longer one: `zh` finds `zh-Hant`. A tag without a script never finds a romanisation, so that
  /// `zh` is not answered by `zh-Latn-pinyin`; ask for that by name. Where no language is asked for,
  /// an English name that was borne all through the window, and only for a time, replaces the default.
  public func name(in language: String?, during window: DateWindow? = nil) -> String {
    names.text(in: language, during: window) ?? name
  }
}

extension Event {
  /// What the event is called in `language`, as ``Named/name(in:during:)`` finds it; `nil` where it
  /// has no title.
  public func title(in language: String?, during window: DateWindow? = nil) -> String? {
    title.map { names.text(in: language, during: window) ?? $0 }
  }
}

extension [Name] {
  /// The one that answers to a language at a time, where one does.
  fileprivate func text(in language: String?, during window: DateWindow?) -> String? {
    let borne = filter { candidate in
      guard let window, let during = candidate.during else { return true }
      return during.certainty(in: window) != nil
    }
    guard let language, !language.isEmpty else {
      return borne.first { $0.isEnglish && $0.isBorneThroughout(window) }?.text
    }
    var wanted = language.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
    while !wanted.isEmpty {
      let fitting = borne.filter { $0.subtags.starts(with: wanted) }
      if let exact = fitting.first(where: { $0.subtags.count == wanted.count }) {
        return exact.text
      }
      if let longer = fitting.first(where: { wanted.contains("latn") || !$0.isRomanised }) {
        return longer.text
      }
      wanted.removeLast()
    }
    return nil
  }
}

extension Name {
  fileprivate var subtags: [Substring] {
    language.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
  }

  fileprivate var isRomanised: Bool { subtags.contains("latn") }

  fileprivate var isEnglish: Bool { subtags.first == "en" }

  /// Whether it is a name for part of the time only, and the window lies within that part.
  fileprivate func isBorneThroughout(_ window: DateWindow?) -> Bool {
    guard let window, let during else { return false }
    guard let first = window.first, let last = window.last else { return false }
    let begins = during.start.latest.map { $0 <= first } ?? (during.start.earliest == nil)
    let ends = during.end.earliest.map { $0 >= last } ?? (during.end.latest == nil)
    return begins && ends
  }
}
