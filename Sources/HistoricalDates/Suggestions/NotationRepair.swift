/// Mends strings that are nearly EDTF: `1945-6-9`, `194`, `1945–1946`, `[1945, 1946`.
enum NotationRepair {
  static func repaired(_ text: String) -> String? {
    let (notation, mark) = splitMark(plainCharacters(text))
    let candidates = [
      wholeForms(notation), [pieces(notation).joined()], swapped(notation), lastGuesses(notation),
    ]
    return candidates.joined().lazy.map { $0 + mark }.first { $0 != text && isReadable($0) }
  }

  /// Whether a repair is one of several readings: a list that does not say whether all or one are meant, and a
  /// year of more digits than years have.
  static func isGuess(_ repaired: String, of text: String) -> Bool {
    let plain = plainCharacters(text)
    return repaired.hasPrefix("[") && !plain.hasPrefix("[")
      || repaired.hasPrefix("Y")
        && !plain.hasPrefix("Y")
  }

  /// The string with ASCII digits, hyphens and dots for their look-alikes, without outer spaces.
  static func plainCharacters(_ text: String) -> String {
    var plain = ""
    for character in text {
      switch character {
      case "–", "—", "‒", "−", "‐", "‑", "―", "-": plain += "-"
      case "…": plain += ".."
      case "\u{A0}", "\t", "\n", "\r\n": plain += " "
      default:
        if let digit = character.wholeNumberValue, character.isNumber, digit < 10 {
          plain += String(digit)
        } else {
          plain.append(character)
        }
      }
    }
    return plain.trimmed
  }

  /// The notation and the calendar mark after it, which may be spelt in other ways.
  static func splitMark(_ text: String) -> (String, String) {
    for (spelling, mark) in [
      ("(julian)", " (Julian)"), ("julian", " (Julian)"), ("o.s.", " O.S."), ("os", " O.S."),
      ("(o.s.)", " O.S."), ("(os)", " O.S."), ("(gregorian)", " (Gregorian)"),
      ("gregorian", " (Gregorian)"), ("(n.s.)", " N.S."), ("n.s.", " N.S."),
    ] where text.lowercased().hasSuffix(spelling) {
      return (String(text.dropLast(spelling.count)).trimmed, mark)
    }
    return (text, "")
  }

  /// Guesses that hold for the whole string only.
  private static func wholeForms(_ text: String) -> [String] {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { $0.trimmed }
    if parts.count == 2, parts[0].isDigits(4) {
      if parts[1].isDigits(4) { return ["\(parts[0])/\(parts[1])"] }
      // 1945-46: the second year is cut short.
      if parts[1].isDigits(2), parts[1] > parts[0].suffix(2) {
        return ["\(parts[0])/\(parts[0].prefix(2))\(parts[1])"]
      }
    }
    let (body, doubt) = PieceRepair.splitDoubt(text)
    let sign = body.hasPrefix("-") ? "-" : ""
    let digits = body.dropFirst(sign.count)
    if digits.isDigits(2), digits < "21" { return [sign + digits + "XX" + doubt] }
    return []
  }

  /// Guesses for what nothing else fits: a list without brackets, a long year without its `Y`.
  private static func lastGuesses(_ text: String) -> [String] {
    if text.contains(",") { return ["[\(pieces(text).joined())]"] }
    return text.count > 4 && text.isDigits(text.count) ? ["Y" + text] : []
  }

  /// The string with each date between its brackets, slashes, commas and dots mended.
  private static func pieces(_ text: String) -> [String] {
    var result: [String] = []
    var piece = ""
    func flush() {
      if !piece.trimmed.isEmpty { result.append(PieceRepair.repaired(piece.trimmed)) }
      piece = ""
    }
    for character in text {
      guard "[]{}/,.".contains(character) else {
        piece.append(character)
        continue
      }
      flush()
      result.append(character == "," ? ", " : String(character))
    }
    flush()
    return closed(result)
  }

  /// The pieces with the bracket that belongs to the first one at the end.
  private static func closed(_ pieces: [String]) -> [String] {
    let brackets = ["[": "]", "{": "}"]
    guard let opening = pieces.first, let closing = brackets[opening] else { return pieces }
    var pieces = pieces
    while let last = pieces.last, [",", ", ", "]", "}"].contains(last) { pieces.removeLast() }
    return pieces + [closing]
  }

  /// The two ends of a span or range the other way round.
  private static func swapped(_ text: String) -> [String] {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 { return ["\(parts[1])/\(parts[0])"] }
    guard text.hasPrefix("["), text.hasSuffix("]") else { return [] }
    let ends = text.dropFirst().dropLast().split(separator: ".")
    return ends.count == 2 ? ["[\(ends[1])..\(ends[0])]"] : []
  }
}

extension StringProtocol {
  /// Without spaces at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }

  /// Whether it is so many ASCII digits.
  func isDigits(_ count: Int) -> Bool {
    utf8.count == count && utf8.allSatisfy(\.isDigit)
  }
}
