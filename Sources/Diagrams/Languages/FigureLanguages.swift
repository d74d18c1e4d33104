/// The languages that figures can be in.
enum FigureLanguages {
  /// All of them; the first is taken where none is asked for, or one that is not here.
  static let all: [any FigureLanguage] = [
    EnglishFigures(), TraditionalChineseFigures(), RussianFigures(),
  ]

  /// The language of a BCP 47 tag; English where there are no words for it.
  static func language(_ tag: String?) -> any FigureLanguage {
    let subtags = (tag ?? "").lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
    return all.first { $0.isMeant(by: subtags) } ?? EnglishFigures()
  }
}
