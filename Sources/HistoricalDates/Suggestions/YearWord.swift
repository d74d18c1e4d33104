/// The word for a year that Russian sources put behind it: `10.08.1905 г.`, `1905 год`.
enum YearWord {
  /// The text without it; `nil` where there is none.
  static func removed(from text: String) -> String? {
    let lower = text.lowercased()
    for word in ["г.", "гг.", "г", "год", "года", "году", "годы", "р."] where lower.hasSuffix(word)
    {
      let rest = text.dropLast(word.count).trimmed
      if rest.last?.isNumber == true { return rest }
    }
    return nil
  }
}
