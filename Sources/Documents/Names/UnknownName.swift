/// What stands in place of a name where nobody is known: `?`, `Unknown`, `n/a`, a dash.
package enum UnknownName {
  /// Whether `text` names nobody.
  package static func contains(_ text: String) -> Bool {
    let bare = text.collapsed.trimmingScalars { "[](){}<>\"“”„«»'’*".unicodeScalars.contains($0) }
    if bare.unicodeScalars.allSatisfy({ isSign($0) }) { return true }
    // "Na" is a name in Korea, "NA" is none.
    return bare == "NA" || words.contains(bare.lowercased())
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    "?？-–—―−./…_ ".unicodeScalars.contains(scalar)
  }

  private static let words: Set<String> = [
    "unknown", "unnamed", "unidentified", "not known", "not named", "name unknown", "anonymous",
    "anon", "anon.", "anonym", "n/a", "n / a", "n.a.", "n.n.", "nn", "none", "nobody", "null",
    "nil", "tbd",
    "unbekannt", "anonymus", "inconnu", "inconnue", "desconocido", "desconocida",
    "неизвестно", "неизвестный", "неизвестная", "неизв.", "неизвестен", "нет", "нет данных",
    "не указан", "не указано", "不详", "不明", "未知", "佚名", "無名", "无名", "不詳", "某人",
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
