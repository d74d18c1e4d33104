/// How a piece of text is written: plain where YAML reads it back as it is, else in double quotes; long
/// prose as a block of lines.
enum CanonicalText {
  /// The text on one line. `inBrackets` says whether commas and brackets would be misread.
  static func inline(_ text: String, inBrackets: Bool) -> String {
    let text = unmarked(text)
    return isPlain(text, inBrackets: inBrackets) ? text : quoted(text)
  }

  /// The text without what readers take for a mark of the byte order at its beginning, escaped or not.
  private static func unmarked(_ text: String) -> String {
    guard text.unicodeScalars.first == "\u{FEFF}" else { return text }
    return String(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
  }

  /// The lines of a text that does not fit on its line, without indentation and after the header
  /// (`>-` or `|-`); `nil` where the text cannot be written as a block.
  static func block(_ text: String, width: Int) -> (header: String, lines: [String])? {
    let text = unmarked(text)
    guard text.unicodeScalars.allSatisfy({ $0 == "\n" || !mustEscape($0) }) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.allSatisfy({ $0.first != " " && $0.last != " " }), lines.first?.isEmpty == false,
      lines.last?.isEmpty == false
    else { return nil }
    if lines.count > 1 { return ("|-", lines) }
    let filled = fill(text, width: width)
    return filled.count > 1 ? (">-", filled) : nil
  }

  /// Words on as many lines as they need; broken only where one space lies between two words.
  private static func fill(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var pieces = text.split(separator: " ", omittingEmptySubsequences: false)[...]
    while let piece = pieces.popFirst() {
      // Several spaces in a row belong to the text and may not be broken at.
      var word = String(piece)
      while let next = pieces.first, next.isEmpty || word.last == " " || word.isEmpty {
        word += " " + next
        pieces.removeFirst()
      }
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}

// MARK: - Plain text

extension CanonicalText {
  private static func isPlain(_ text: String, inBrackets: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, !["~", "null", "Null", "NULL"].contains(text),
      text.first?.isWhitespace == false, text.last?.isWhitespace == false
    else { return false }
    if "?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) { return false }
    if first == "-" {
      // A year before Christ begins with a hyphen; a list item and a marker do too.
      guard let second = text.unicodeScalars.dropFirst().first, ("0"..."9").contains(second) else {
        return false
      }
    }
    return readsBackPlain(text, inBrackets: inBrackets)
  }

  private static func readsBackPlain(_ text: String, inBrackets: Bool) -> Bool {
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if mustEscape(scalar) || scalar == "\n" || scalar == "\t" { return false }
      if previous == ":", scalar == " " { return false }
      if previous == " ", scalar == "#" { return false }
      if inBrackets, ",[]{}".unicodeScalars.contains(scalar) { return false }
      if inBrackets, previous == ":", scalar == "?" { return false }
      previous = scalar
    }
    return previous != ":"
  }
}

// MARK: - Quoted text

extension CanonicalText {
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where mustEscape(scalar): result += escaped(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether a character cannot stand in a YAML file as it is, or would be read as a line break, or
  /// turns the direction of what follows it.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20: scalar != "\n"
    case 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (mark, width) = scalar.value <= 0xFF ? ("x", 2) : ("u", 4)
    return "\\\(mark)" + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
