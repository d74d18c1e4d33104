/// A small reader of DOT, written for the tests alone: it finds strings, HTML-like labels and the
/// attribute names outside them.
struct DotReader {
  private(set) var attributeNames: Set<String> = []
  private(set) var strings: [String] = []
  private(set) var markups: [String] = []
  /// Whether every string, label and bracket that opens also closes.
  private(set) var isBalanced = false

  init(_ dot: String) {
    var rest = dot.unicodeScalars[...]
    var depth = 0
    var word = ""
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"":
        guard let string = Self.string(&rest) else { return }
        strings.append(string)
      case "<":
        guard let markup = Self.markup(&rest) else { return }
        markups.append(markup)
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      case "=": attributeNames.insert(word)
      default: break
      }
      let isLetter = scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9" ~= scalar)
      word = isLetter ? word + String(scalar) : ""
    }
    isBalanced = depth == 0 && dot.hasSuffix("}\n")
  }

  private static func string(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var result = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return String(result) }
      result.append(scalar)
      if scalar == "\\", let next = rest.popFirst() { result.append(next) }
    }
    return nil
  }

  private static func markup(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var depth = 1
    var result = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "<" { depth += 1 }
      if scalar == ">" { depth -= 1 }
      if depth == 0 { return String(result) }
      result.append(scalar)
    }
    return nil
  }
}
