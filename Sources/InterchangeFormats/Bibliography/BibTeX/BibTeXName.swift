internal import Negotiations

/// Names as BibTeX writes them: `von Last, Jr, First`, joined by `and`; an institution in braces.
enum BibTeXName {
  static func list(_ names: [Source.PersonName]) -> String {
    names.map(written).joined(separator: " and ")
  }

  private static func written(_ name: Source.PersonName) -> String {
    if let literal = name.literal { return "{\(BibTeXText.escaped(literal))}" }
    guard let family = name.family else { return "{\(BibTeXText.escaped(name.given ?? ""))}" }
    guard let given = name.given else { return part(family) + (family.contains(" ") ? "," : "") }
    // What follows a comma in a given name is a suffix, which BibTeX puts in the middle.
    if let comma = given.firstRange(of: ", ") {
      let (first, suffix) = (given[..<comma.lowerBound], given[comma.upperBound...])
      return "\(part(family)), \(part(String(suffix))), \(part(String(first)))"
    }
    return "\(part(family)), \(part(given))"
  }

  /// A part of a name; in braces where a comma or an `and` in it would divide it.
  private static func part(_ text: String) -> String {
    let escaped = BibTeXText.escaped(text)
    let words = text.split(separator: " ").map { $0.lowercased() }
    return text.contains(",") || words.contains("and") ? "{\(escaped)}" : escaped
  }
}
