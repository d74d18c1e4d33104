/// The figures of a date as they are written, and those of a guess at it.
enum WrittenFigures {
  /// Whether a guess keeps the figures of a text, in their order: `1945-6-9` is 1945-06-09, and 1945-02-28 is
  /// not what 1945-02-30 says.
  static func agree(_ text: String, _ guess: String) -> Bool {
    let (written, guessed) = (numbers(in: text), numbers(in: guess))
    guard written.count == guessed.count else { return false }
    return zip(written, guessed).allSatisfy { written, guessed in
      // The second year of 1945-46 is cut short.
      written == guessed || written.count == 2 && guessed.count == 4 && guessed.hasSuffix(written)
    }
  }

  /// The numbers in a text without zeros before them; eight digits are a year, a month and a day. What is
  /// nothing but zeros says nothing.
  private static func numbers(in text: String) -> [String] {
    let plain = NotationRepair.plainCharacters(text)
    var numbers: [Substring] = []
    for run in plain.split(whereSeparator: { !($0.isASCII && $0.isNumber) }) {
      if run.utf8.count == 8 {
        numbers += [run.prefix(4), run.dropFirst(4).prefix(2), run.suffix(2)]
      } else {
        numbers.append(run)
      }
    }
    return numbers.map { String($0.drop { $0 == "0" }) }.filter { !$0.isEmpty }
  }

  /// Whether a text has figures such as `7/11/1945` or `7/11` of which each may be the day.
  static func areOpen(in text: String) -> Bool {
    let tokens = ProseToken.tokens(of: text)
    for index in tokens.indices where index + 2 < tokens.count {
      guard case .number(let first, digits: ...2) = tokens[index],
        [.sign("/"), .sign("-")].contains(tokens[index + 1]),
        case .number(let second, digits: ...2) = tokens[index + 2], first != second,
        (1...12).contains(first), (1...12).contains(second),
        !isYearFirst(tokens, before: index)
      else { continue }
      if tokens[index + 1] == .sign("/") { return true }
      if index + 4 < tokens.count, tokens[index + 3] == tokens[index + 1],
        case .number(_, digits: 4) = tokens[index + 4]
      {
        return true
      }
    }
    return false
  }

  /// Whether a year stands before a figure, as in 1905-06-09.
  private static func isYearFirst(_ tokens: [ProseToken], before index: Int) -> Bool {
    guard index > 1, tokens[index - 1] == tokens[index + 1],
      case .number(_, digits: 4) = tokens[index - 2]
    else { return false }
    return true
  }
}
