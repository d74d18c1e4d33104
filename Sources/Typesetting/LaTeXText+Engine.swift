extension LaTeXText {
  /// What to compile with, where a text has `characters` that pdflatex has no letters for; a line
  /// each.
  package static func engineAdvice(for characters: [Character]) -> [String] {
    guard !characters.isEmpty else { return [] }
    let shown = characters.prefix(12).map(String.init).joined(separator: " ")
    let more = characters.count > 12 ? " and \(characters.count - 12) more" : ""
    var lines = [
      "Has characters that pdflatex lacks (\(shown)\(more)): compile with lualatex or xelatex",
      "and a font that holds them: \\usepackage{fontspec} \\setmainfont{...}.",
    ]
    if characters.contains(where: isHan) {
      lines.append("For Chinese, for instance, \\setmainfont{Noto Serif CJK SC}.")
    }
    return lines
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x2E80...0x2FDF, 0x3000...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
        true
      default: false
      }
    }
  }
}
