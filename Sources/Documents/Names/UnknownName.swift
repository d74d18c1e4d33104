/// What stands in place of a name where nobody is known: `?`, `Unknown`, `n/a`, a dash.
package enum UnknownName {
  /// Whether `text` names nobody.
  package static func contains(_ text: String) -> Bool {
    let bare = bare(text)
    if bare.unicodeScalars.allSatisfy({ isSign($0) }) { return true }
    // Large letters may be those of a name.
    if ["б. п.", "б.п.", "б/п", "без подписи"].contains(bare) { return true }
    return isWord(bare, of: words) || isMissing(text) || isError(text) || isUnknownSomebody(bare)
  }

  /// Whether `text` says that there is no value, rather than that somebody is unknown: `n/a`, `none`, `NaN`.
  package static func isMissing(_ text: String) -> Bool {
    let bare = bare(text)
    // "Na" and "Nan" are names in Korea and China, "NA" and "NaN" are none.
    return ["NA", "NaN", "nan", "NAN"].contains(bare) || isWord(bare, of: missing)
  }

  /// Whether `text` says that there were several, without a name: `various`, `Verschiedene`, `et al.`
  package static func isSeveral(_ text: String) -> Bool { UnnamedOthers.contains(text) }

  /// Whether `text` is an error that a spreadsheet shows in place of a value: `#N/A`, `#REF!`, `#NV`,
  /// `Err:502`.
  package static func isError(_ text: String) -> Bool {
    let bare = text.trimmed
    if bare.hasPrefix("Err:"), Int(bare.dropFirst(4)) != nil { return true }
    guard bare.hasPrefix("#"), bare.count < 20 else { return false }
    let rest = bare.dropFirst()
    guard rest.contains(where: \.isLetter),
      rest.allSatisfy({ $0.isUppercase || "/!?0_".contains($0) })
    else { return false }
    return bare.hasSuffix("!") || bare.hasSuffix("?") || rest.contains("/")
      || ["NV", "NA", "ND"].contains(rest)
  }

  private static func bare(_ text: String) -> String {
    text.collapsed.trimmingScalars { "[](){}<>\"“”„«»'’*".unicodeScalars.contains($0) }
  }

  /// Whether a text is one of the words, however it is spaced and pointed: `n. a.`, `n/a.`
  private static func isWord(_ bare: String, of words: Set<String>) -> Bool {
    let lower = bare.lowercased()
    if words.contains(lower) { return true }
    guard lower.count < 8, lower.contains(where: { "./".contains($0) }) else { return false }
    let close = lower.filter { $0 != " " }
    return words.contains(close) || close.hasSuffix(".") && words.contains(String(close.dropLast()))
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
    "as above", "see above", "siehe oben", "s. o.", "s.o.", "voir ci-dessus", "см. выше", "ders.",
    "dies.", "dass.", "le même", "la même", "lo stesso", "el mismo", "ídem", "同前", "同左",
    "ebd.", "ebenda", "то же", "тот же", "там же", "он же", "同上",
  ]

  /// Whether a text stands for whoever keeps the record, who has a name that it does not say: `self`, `ich`.
  package static func isSelf(_ text: String) -> Bool { selves.contains(bare(text).lowercased()) }

  private static let selves: Set<String> = [
    "self", "myself", "himself", "the author", "the diarist", "ich", "ich selbst", "moi",
    "moi-même",
    "yo", "io", "я", "本人",
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

  private static let missing: Set<String> = [
    "n/a", "n / a", "n.a.", "none", "nobody", "no one", "no-one", "noone", "null", "nil", "missing",
    "empty", "blank", "not applicable", "not available", "no data", "<na>", "nichts", "niemand",
    "keine", "keiner", "k. a.", "k.a.", "keine angabe", "entfällt", "personne", "néant", "s/o",
    "sans objet", "sin datos", "sin dato", "no consta", "ninguna", "nessuno", "nessuna",
    "non disponibile", "no disponible", "nadie", "ninguno", "нет", "нет данных", "никто", "н/д",
    "н. д.", "н.д.",
    "无", "無", "没有", "沒有",
  ]

  private static let words: Set<String> = [
    "unknown", "unnamed", "unidentified", "not known", "not named", "name unknown", "anonymous",
    "anon", "anon.", "anonym", "n.n.", "nn", "tbd", "tbc", "tba", "to be confirmed",
    "to be determined", "unclear", "unsure", "not clear", "name missing",
    "sconosciuto", "sconosciuta", "sconosciuti", "ignoto", "ignota", "anónimo", "anónima",
    "anonimo",
    "anonyme", "ilegible", "illeggibile", "non identifié", "non identifiée", "nicht identifiziert",
    "no identificado", "non identificato", "name unbekannt", "nom inconnu", "nombre desconocido",
    "name fehlt", "sin nombre", "senza nome", "sans nom", "b.n.", "b. n.", "n. s.", "待考", "待查",
    "姓名不详", "无名氏", "無名氏", "не установлен", "не установлено", "не известен",
    "unbekannt", "anonymus", "inconnu", "inconnue", "desconocido", "desconocida",
    "неизвестно", "неизвестный", "неизвестная", "неизв.", "неизвестен", "не указан", "не указано",
    "аноним", "неразборчиво", "нрзб", "нрзб.",
    "not recorded", "not given", "not stated", "no name", "illegible",
    "name not declassified", "names not declassified", "not declassified", "name withheld",
    "name redacted", "redacted", "name deleted", "name not known", "unbek.", "unbek",
    "неизвестно кто",
    "кто-то", "имя неизвестно",
    "name illegible", "unleserlich", "illisible", "o. n.", "o.n.", "ohne namen", "ohne name",
    "n. n.", "s. n.", "s.n.", "不详", "不明", "未知", "佚名", "無名", "无名", "不詳", "某人",
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
