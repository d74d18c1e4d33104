public import HistoricalDates
public import Negotiations

/// The name of something in a language, where it has one there and then.
///
/// A tag is matched as BCP 47 lookup does: `zh-Hant-TW` finds `zh-Hant`; and a short tag finds a
/// longer one: `zh` finds `zh-Hant`. A tag without a script never finds a romanisation, so that
/// `zh` is not answered by `zh-Latn-pinyin`; ask for that by name. Where nothing fits, the default
/// name stands.
///
/// - Parameters:
///   - name: the default name.
///   - names: the further names.
///   - language: a BCP 47 tag; `nil` for the default name, or the dated English name that was
///     borne all through the window.
///   - window: the time for which the name must do; a name that was not borne then is passed over.
public func label(
  _ name: String, among names: [Name], language: String?, window: DateWindow?
) -> String {
  let borne = names.filter { candidate in
    guard let window, let during = candidate.during else { return true }
    return during.certainty(in: window) != nil
  }
  guard let language, !language.isEmpty else {
    return borne.first { $0.isEnglish && $0.isBorneThroughout(window) }?.text ?? name
  }
  var wanted = language.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
  while !wanted.isEmpty {
    let fitting = borne.filter { $0.subtags.starts(with: wanted) }
    if let exact = fitting.first(where: { $0.subtags.count == wanted.count }) { return exact.text }
    if let longer = fitting.first(where: { wanted.contains("latn") || !$0.isRomanised }) {
      return longer.text
    }
    wanted.removeLast()
  }
  return name
}

extension Actor {
  /// The actor's name in a language at a time, or its default name.
  public func label(language: String? = nil, window: DateWindow? = nil) -> String {
    Diagrams.label(name, among: names, language: language, window: window)
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
