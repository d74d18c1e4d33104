import HistoricalDates
import TestSupport
import Testing

/// Every way in which archives, books, spreadsheets and programs write dates, with what is made of it.
struct WrittenFormsTests {
  /// Forms with a place for a day, and what stands there.
  private static let frames = [
    "D", "c. D", "D?", "before D", "after D", "by D", "[D]", "D (O.S.)", "D BC", "early D",
    "D–1946",
    "D at noon", "about 3 pm on D", "D, 15:30", "the night of D",
  ]
  private static let days = [
    "9 June 1905", "June 1905", "summer 1905", "the 1900s", "19th century", "1905年6月9日", "9.6.1905",
  ]

  private static let singly = [
    // Figures with signs between them.
    "9/6/1905", "13/6/1905", "6/13/1905", "6/6/1905", "1905/6/9", "1905.06.09", "9-6-1905",
    "9-6-05",
    "1905-6-9", "19050609", "1905-06/07", "1905-13-01", "1905-02-30", "1905-02-29", "31 June 1905",
    "1905-6", "5/6", "12/25/1905", "1905-46", "1945-46", "1945-6", "1945/6", "1945-7/8",
    "1945-07-11/12",
    "0000-00-00", "0000-00-00 00:00:00", "0000/00/00", "1905-00-00", "1905-06-00", "12345", "123",
    "1234567",
    "-44", "-0044-3", "1905.5", "1905,5", "1905..1907", "1905...1907", "1905-1907-1909",
    "2/3/4 June 1905",
    // Days together.
    "9-12 June 1905", "9 June - 2 July 1905", "9 and 12 June 1905", "June 9, 11 and 12, 1905",
    "9 June 1905, 12 June 1905", "from 9 to 12 June 1905", "between 9 and 12 June 1905",
    "June and July 1905",
    "30 June/1 July 1905", "30 June/13 July 1905", "11 June (29 May) 1905", "29 May/11 June 1905",
    "week of 9 June 1905", "2nd week of June 1905", "5th week of June 1905",
    "last week of June 1905",
    "first half of 1905", "2nd quarter of 1905", "Q2 1905", "1905 Q5", "third third of 1905",
    // Hours.
    "9 June 1905 at 3 pm", "9 June 1905, 3.30 p.m.", "9 June 1905 1530 hrs", "9 June 1905 1530Z",
    "9 June 1905 2460 hrs",
    "9 June 1905 midnight", "9 June 1905 12 noon", "noon 9 June 1905", "night of 9/10 June 1905",
    "midnight of 9-10 June 1905",
    "midnight of 9-11 June 1905", "9 June 1905 from 3 pm to 5 pm", "9 June 1905, 3 pm to evening",
    "evening of 9 June 1905",
    "9 June 1905 forenoon", "9 June 1905 13 pm", "9 June 1905 0 am", "12 am 9 June 1905",
    "12 pm 9 June 1905", "about noon, 9 June 1905",
    "9 June 1905 24:00", "9 June 1905 23:59", "9 June 1905 23:60", "1905-06-09T25:00",
    "1905-06-09T10:60", "1905-06-09T10:00+15:00",
    "1905-06-09T10:00-12:00", "1905-06-09T10:00+00:00", "1905-06-09T10:00-00:00",
    "1905-06-09T10:00:30Z", "1905-06-09 10:00", "1905-06-09T24:00",
    "1905-06-09T24:01", "1905-06-09T10", "1905-06-09T10:00~", "1905-06-09 (evening)",
    "1905-06 (evening)", "1905-06-09T10:00~Z",
    "3 pm 4 pm 5 pm 9 June 1905", "June 1905 at noon", "9/6/1905 at noon",
    // Chinese and Japanese.
    "1905年", "1905年6月", "1905年6月9号", "1905年春季", "1905年冬天", "1905年6月春", "1905年9日", "905年6月",
    "1905年6月9日左右", "约1905年6月底",
    "1905年6月至7月", "1905年6月9日至12日", "约1905年6月至7月", "1905年6月中", "1905年6月9日初", "大约1905年左右",
    "民國34年7月7日", "民國元年", "民国十年",
    "昭和20年8月15日", "明治五年十二月", "明治六年一月", "明治三十八年", "令和3年", "民國151年", "农历五月", "1905年初三", "1905年6月初",
    "光緒三十一年", "二十年",
    "昭和二十年", "昭和二〇年", "Minguo 34", "Shōwa 20",
    // Words.
    "ca 1905", "um 1905", "около 1905 г.", "probably 1905", "1905 or 1906", "19c", "19 c.", "c1860",
    "1860s", "1860's", "mid-1860s",
    "18th century BC", "44 BC", "AD 44", "44 CE", "1 century", "spring of 1905", "Frühjahr 1905",
    "winter 1905-06", "winter 1905/1906",
    "Friday 9 June 1905", "Saturday 9 June 1905", "Fri 9 June", "9 June", "June",
    "9th of June, 1905", "June 31st, 1905", "the year 1905",
    "year unknown", "unknown", "no date", "n.d.", "9 ? 1905", "day unknown June 1905",
    "month unknown 1905", "9 июня 1905 г.", "9.VI.1905",
    "VI 1905", "XIII 1905", "9 juin 1905", "9. Juni 1905", "9 Jun. '05", "before 1905",
    "after June 1905", "not after 1905", "no later than 9 June 1905",
    "ante 9 June 1905", "post 1905", "until 1905", "since 1905", "to 1905", "1905-", "-1905",
    "1905 –", "1905 onwards", "1905 to present",
    "[1905]", "[1905?]", "1905 [June]", "[[1905]]", "[1905", "1905]", "“1905”", "'1905'",
    "9 June 1905 (Julian)", "9 June 1905 O.S.", "1905 ст. ст.",
    "9 June 1905 N.S.", "9 June 1905 O.S. (N.S.)", "1905~?", "1905?~", "1905%%", "1905-06~?",
    "~1905", "?1905", "1905-~06", "1905-06-~09",
    // Sets.
    "{1905,1906}", "{1905, 1906..}", "[1905..1906", "[1905.1906]", "{1905}", "[]", "{}", "[..]",
    "[1905..1904]", "{1905-06-09,June 12}",
    "[9 June 1905..12 June 1905]", "1905/1904", "1905/1906/1907", "1905/..", "../1905", "/1905",
    "1905/", "..", "/", "open/1905", "1905/open",
    // Notation.
    "Y170000002", "Y1905", "Y-17E7", "Y17E1", "1905S2", "1905S5", "Y171010000S3", "190X", "19XX",
    "1XXX", "X905", "XXXX", "1905-XX", "1905-0X", "1905-1X",
    "1905-XX-09", "1905-06-XX", "1905-06-3X", "1905-02-2X", "1905-1X-31", "1905-20", "1905-21",
    "1905-25", "1905-33", "1905-41", "1905-42", "1905-43",
    "1905-24", "1905-31", "-0043-03-15", "-0000", "0000", "0001-01-01", "9999-12-31",
    "1905-06-09/1905-06-09", "1905-06-09?/1906~",
    "1915-05-25 (Julian)", "1900-02-29 (Julian)", "1900-02-29", "1915-05 (Julian)", "1582-10-10",
    "1582-10-10 (Julian)", "1915-05-25 Julian",
  ]

  private static let texts =
    singly
    + frames.flatMap { frame in
      days.map { frame.replacing("D", with: $0) }
    }

  @Test func `every form is read, or refused with the suggestion, as it is listed`() throws {
    var text = ""
    for form in Self.texts { text += "\(form) = \(Self.meaning(of: form))\n" }
    #expect(try Golden.compare(text, with: "written-forms.txt") == .same)
  }

  private static func meaning(of form: String) -> String {
    do throws(DateSyntaxError) {
      let date = try HistoricalDate(form)
      let (start, end) = (date.start, date.end)
      let days = [start.earliest, start.latest, end.earliest, end.latest].map {
        $0.map(\.description) ?? "-"
      }
      let minutes = date.localMinutes
      let hours = date.hasHours ? " minutes \(minutes.start.low) to \(minutes.end.high)" : ""
      let kept = (try? HistoricalDate(date.text)) == date ? "" : " not kept"
      return "\(days.joined(separator: " ")) “\(date.label)”\(hours)\(kept)"
        + (date.isSpan ? " span" : "")
        + (date.qualification.isEmpty ? "" : " \(date.qualification)")
    } catch {
      let open = error.isSuggestionOpen ? " (open)" : ""
      let guess = error.suggestion.map { "; \($0)\(open)" } ?? ""
      return "at \(error.offset): \(error.message)\(guess)"
    }
  }

  @Test func `a date is before, after or at the same time as another as their days are`() throws {
    let dates = [
      "1905", "1905-06", "1905-06-09", "1905-06-09/1905-06-12", "[1905-06-09..1905-06-12]",
      "{1905, 1907}",
      "190X", "1905-21", "../1905", "1905/..", "1905-06~", "1905-06-09T10:00",
      "1905-06-09T11:00/1905-06-10",
      "1906", "1904-12-31", "[1904, 1906]", "1905-XX-09",
    ]
    var text = ""
    for one in dates {
      let first = try HistoricalDate(one)
      for other in dates {
        let second = try HistoricalDate(other)
        let window = DateWindow(second)
        let certainty = first.certainty(in: window).map { "\($0)" } ?? "never"
        text += "\(one) to \(other): \(first.order(comparedTo: second)); in it \(certainty)\n"
      }
    }
    #expect(try Golden.compare(text, with: "orders.txt") == .same)
  }
}
