extension DateSyntaxError {
  /// The error with what may have been meant, where that can be guessed.
  ///
  /// Every suggestion has been read as a date before it is made.
  func suggesting(for text: String) -> DateSyntaxError {
    guard text.utf8.count <= WrittenExpression.longestText else { return self }
    var error = self
    if let repaired = NotationRepair.repaired(text) {
      error.suggestion = repaired
      return error
    }
    let (words, mark) = NotationRepair.splitMark(NotationRepair.plainCharacters(text))
    guard let guess = ProseReader.date(in: words), isReadable(guess.notation + mark) else {
      return self
    }
    error.suggestion = guess.notation + mark
    if let other = guess.alternative {
      error.message = "a date is written year first: this may be \(guess.notation) or \(other)"
    } else if guess.isYearLast {
      error.message = "a date is written year first and in digits, such as 1945-06-09"
    }
    return error
  }
}

/// Whether a string is a date.
func isReadable(_ text: String) -> Bool {
  (try? HistoricalDate(exactly: text)) != nil
}
