/// What stands in place of a name where nobody is known: `?`, `Unknown`, `n/a`, a dash.
package enum UnknownName {
  /// Whether `text` names nobody.
  package static func contains(_ text: String) -> Bool {
    let bare = text.collapsed.trimmingScalars { "[](){}<>\"“”„«»'’*".unicodeScalars.contains($0) }
    if bare.unicodeScalars.allSatisfy({ isSign($0) }) { return true }
    // "Na" is a name in Korea, "NA" is none.
    let lower = bare.lowercased()
    return bare == "NA" || words.contains(lower) || isUnknownSomebody(bare)
  }

  /// Whether a text stands for what the row above says, and so for nobody that it names: `ditto`, `同上`.
  package static func isDitto(_ text: String) -> Bool {
    let bare = text.collapsed.lowercased().trimmingScalars {
      "[]()\"“”„«»".unicodeScalars.contains($0)
    }
    return dittos.contains(bare)
      || !text.isBlank
        && text.trimmed.unicodeScalars.allSatisfy { "\"″〃”“".unicodeScalars.contains($0) }
  }

  /// `Unidentified man`, `unknown recipient`: somebody of whom only the function is known.
  private static func isUnknownSomebody(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...3).contains(words.count), let first = words.first,
      unknownWords.contains(first.lowercased())
    else { return false }
    return words.dropFirst().allSatisfy { word in
      word.first?.isLowercase == true || somebodies.contains(word.lowercased())
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    "?？-–—―−./…_ ".unicodeScalars.contains(scalar)
  }

  private static let dittos: Set<String> = [
    "ditto", "do.", "dto", "dto.", "ibid", "ibid.", "ibidem", "idem", "id.", "same",
    "same as above",
    "as above", "ders.", "dies.", "ebd.", "ebenda", "то же", "тот же", "там же", "он же", "同上",
  ]

  private static let unknownWords: Set<String> = [
    "unknown", "unidentified", "unnamed", "anonymous", "unbekannt", "unbekannte", "unbekannter",
    "unbekanntes", "inconnu", "inconnue", "неизвестный", "неизвестная", "неизвестное",
    "неустановленный", "неустановленное",
  ]

  private static let somebodies: Set<String> = [
    "person", "persons", "man", "woman", "people", "official", "officer", "diplomat", "delegate",
    "recipient", "addressee", "sender", "author", "writer", "participant", "speaker",
    "interpreter", "empfänger", "absender", "verfasser", "mann", "frau",
  ]

  private static let words: Set<String> = [
    "unknown", "unnamed", "unidentified", "not known", "not named", "name unknown", "anonymous",
    "anon", "anon.", "anonym", "n/a", "n / a", "n.a.", "n.n.", "nn", "none", "nobody", "null",
    "nil", "tbd",
    "unbekannt", "anonymus", "inconnu", "inconnue", "desconocido", "desconocida",
    "неизвестно", "неизвестный", "неизвестная", "неизв.", "неизвестен", "нет", "нет данных",
    "не указан", "не указано", "н/д", "н. д.", "аноним", "неразборчиво", "нрзб", "нрзб.",
    "not recorded", "not given", "not stated", "not available", "no name", "illegible",
    "name illegible", "unleserlich", "illisible", "o. n.", "o.n.", "ohne namen", "ohne name",
    "n. n.", "s. n.", "s.n.", "无", "無", "没有", "沒有", "不详", "不明", "未知", "佚名", "無名", "无名", "不詳", "某人",
  ]
}

extension String {
  /// The text without scalars at either end for which `isLeft` holds.
  package func trimmingScalars(_ isLeft: (Unicode.Scalar) -> Bool) -> String {
    var view = unicodeScalars[...]
    while let first = view.first, isLeft(first) { view.removeFirst() }
    while let last = view.last, isLeft(last) { view.removeLast() }
    return String(view)
  }
}
