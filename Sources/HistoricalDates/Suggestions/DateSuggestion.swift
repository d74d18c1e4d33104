extension DateSyntaxError {
  /// The error with what may have been meant, where that can be guessed.
  ///
  /// Every suggestion has been read as a date before it is made.
  func suggesting(for text: String) -> DateSyntaxError {
    guard text.utf8.count <= WrittenExpression.longestText else { return self }
    var error = self
    let text = CalendarWords.plain(text)
    if let open = AmbiguousFigures(text) {
      error.message = open.message
      error.suggestion = open.reading
      error.otherSuggestion = open.other
      error.isSuggestionOpen = true
      return error
    }
    if let plain = PrintedQuotes.removed(from: text) ?? EditorialBrackets.removed(from: text)
      ?? YearWord.removed(from: text)
    {
      return error.taking(plain)
    }
    if let other = error.suggestingOtherCalendar(for: text) { return other }
    if let notation = HourReader.notation(of: text) ?? ArchiveForms.notation(of: text) {
      error.suggestion = notation
      return error
    }
    if SeveralDays.hasSecond(text) {
      error.message =
        "several dates stand here; write one, a span such as 1905-06-09/1905-06-12, or a set such as "
        + "{1905-06-09, 1905-06-12}"
      return error
    }
    if NoDay.contains(text) {
      error.message =
        "programs write \(NotationRepair.plainCharacters(text)) where there is no date"
      return error
    }
    if let ends = DottedEnds(text) {
      error.message = ends.message
      error.suggestion = ends.span
      error.isSuggestionOpen = true
      return error
    }
    if let repaired = NotationRepair.repaired(text) {
      error.suggestion = repaired
      error.isSuggestionOpen =
        !WrittenFigures.agree(text, repaired) || NotationRepair.isGuess(repaired, of: text)
      if error.isSuggestionOpen, text.contains(","), repaired.hasPrefix("[") {
        error.message =
          "several dates stand here; all of them are written {\(repaired.dropFirst().dropLast())}, one of "
          + "them \(repaired)"
      }
      return error
    }
    let (words, mark) = NotationRepair.splitMark(NotationRepair.plainCharacters(text))
    guard let guess = ProseReader.date(in: words), isReadable(guess.notation + mark) else {
      if let impossible = ImpossibleDay.message(for: words, mark)
        ?? WeekdayNames.contradiction(in: words)
      {
        error.message = impossible
      }
      return error
    }
    error.suggestion = guess.notation + mark
    error.isSuggestionOpen = guess.isOpen || guess.alternative != nil
    if let decade = guess.decade {
      error.message =
        "this may be the ten years \(decade) or the hundred \(guess.notation); write one of them"
    } else if let other = guess.alternative {
      error.message = "a date is written year first: this may be \(guess.notation) or \(other)"
    } else if guess.isYearLast {
      error.message = "a date is written year first and in digits, such as 1945-06-09"
    }
    return error
  }
}

extension DateSyntaxError {
  /// The error with what a text says that stands for the one that was read.
  private func taking(_ text: String) -> DateSyntaxError {
    var error = self
    if isReadable(text) {
      error.suggestion = text
      return error
    }
    let other = error.suggesting(for: text)
    error.suggestion = other.suggestion
    error.isSuggestionOpen = other.isSuggestionOpen
    if other.isSuggestionOpen || other.suggestion == nil { error.message = other.message }
    return error
  }

  /// The error where the day is written in two styles, in the years of an era, or by the moon.
  private func suggestingOtherCalendar(for text: String) -> DateSyntaxError? {
    var error = self
    if let styles = TwoStyles(text), isReadable(styles.julian) {
      error.message =
        "one day in two styles is written once: \(styles.julian), or \(styles.gregorian)"
      error.suggestion = styles.julian
      return error
    }
    if EraYear.isLunar(text) {
      error.message =
        "a day of a lunar calendar is not converted; write the Gregorian day that a table of dates "
        + "gives, such as 1905-09-05, and keep the lunar one in a note"
      return error
    }
    guard let converted = EraYear.gregorian(text) else { return nil }
    error.message = "years are written as AD, such as 1945"
    if isReadable(converted.text) {
      error.suggestion = converted.text
    } else {
      let other = error.suggesting(for: converted.text)
      error.suggestion = other.suggestion
      error.isSuggestionOpen = other.isSuggestionOpen
    }
    if let suggestion = error.suggestion, let date = try? HistoricalDate(exactly: suggestion),
      let era = try? HistoricalDate(exactly: converted.days),
      date.certainty(in: DateWindow(era)) == nil
    {
      error.message = "\(suggestion) does not lie in the era that is named, \(converted.days)"
      error.suggestion = nil
    }
    return error
  }
}

/// Whether a string is a date.
func isReadable(_ text: String) -> Bool {
  (try? HistoricalDate(exactly: text)) != nil
}
