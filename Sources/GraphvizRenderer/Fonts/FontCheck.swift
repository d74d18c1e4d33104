private import CGraphviz

/// Asks the installed fonts whether they can draw a text.
///
/// Where no font has a character, Graphviz draws an empty box into a PNG or PDF and says nothing. An
/// SVG is drawn with the fonts of whoever looks at it, but its boxes are measured with those here.
public enum FontCheck {
  /// The characters of a text that no installed font can draw, by writing system; empty when all can
  /// be drawn, and also where the fonts cannot be asked.
  ///
  /// ```swift
  /// for missing in FontCheck.missingGlyphs(in: "宋子文 Сталин") {
  ///   print("warning: \(missing)")
  /// }
  /// ```
  public static func missingGlyphs(in text: some StringProtocol) -> [MissingGlyphs] {
    let visible = Set(text.unicodeScalars.filter(hasGlyph)).sorted()
    guard !visible.isEmpty else { return [] }
    var missing = [Bool](repeating: true, count: visible.count)
    let answered = unsafe cgraphviz_find_glyphs(visible.map(\.value), &missing, visible.count)
    guard answered else { return [] }
    return grouped(zip(visible, missing).filter(\.1).map(\.0))
  }

  /// Whether a character is meant to be seen.
  private static func hasGlyph(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return false }
    return properties.generalCategory != .control && properties.generalCategory != .format
  }

  private static func grouped(_ scalars: [Unicode.Scalar]) -> [MissingGlyphs] {
    var groups: [MissingGlyphs] = []
    for scalar in scalars {
      let writingSystem = WritingSystem.of(scalar)
      if let index = groups.firstIndex(where: { $0.writingSystem == writingSystem }) {
        groups[index].characters.append(scalar)
      } else {
        groups.append(MissingGlyphs(writingSystem: writingSystem, characters: [scalar]))
      }
    }
    return groups
  }
}

/// Characters of one writing system that no installed font can draw.
public struct MissingGlyphs: Sendable, Equatable {
  /// The writing system, which names the packages that would help.
  public let writingSystem: WritingSystem
  /// The characters, each once, in the order of Unicode.
  public internal(set) var characters: [Unicode.Scalar]
}

extension MissingGlyphs: CustomStringConvertible {
  /// A sentence that says what is missing and what to install.
  public var description: String {
    let shown = characters.prefix(8).map { character in
      let code = "U+\(Self.hexadecimal(character))"
      return writingSystem.packages.isEmpty ? code : "\(character) (\(code))"
    }
    let rest = characters.count > shown.count ? " and \(characters.count - shown.count) more" : ""
    let packages = writingSystem.packages.joined(separator: " or ")
    let advice = packages.isEmpty ? "No package has them." : "Install the package \(packages)."
    return "No installed font can draw \(shown.joined(separator: ", "))\(rest) "
      + "[\(writingSystem.name)]. \(advice)"
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
