internal import Documents
internal import Typesetting

/// Text as the value of a field between braces.
enum BibTeXText {
  /// `text` as TeX source in which every brace has its fellow: BibTeX counts them, escaped or not.
  static func escaped(_ text: String) -> String {
    LaTeXText.escaped(text).replacing("\\{", with: "\\textbraceleft{}")
      .replacing("\\}", with: "\\textbraceright{}")
      .replacing("\\textquotedblright{}", with: "\"")
  }

  /// Whether a field's value is an address or number that no command stands in.
  static func isVerbatim(_ field: String) -> Bool {
    ["url", "doi", "eprint", "file", "isbn", "issn", "pmid", "pmcid"].contains(field)
  }

  /// An address: braces, spaces and controls in it are written as a browser would.
  static func address(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{": result += "%7B"
      case "}": result += "%7D"
      case "\\": result += "%5C"
      case " ": result += "%20"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An address as it is, without braces around it and the backslashes that some programs put before
  /// signs.
  static func plainAddress(_ source: String) -> String {
    var text = source.trimmed
    for command in ["\\url{", "\\path{"] where text.hasPrefix(command) && text.hasSuffix("}") {
      text = String(text.dropFirst(command.count).dropLast())
    }
    while text.hasPrefix("{") && text.hasSuffix("}") { text = String(text.dropFirst().dropLast()) }
    return text.replacing(/\\([%#&_$~{}])/) { String($0.1) }
      .replacing("\\textasciitilde{}", with: "~")
  }
}
