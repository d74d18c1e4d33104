import Foundation
import HistoricalDates
import TestSupport
import Testing

/// The cases of two EDTF libraries. Every case agrees, or stands in a list here with the reason why
/// ISO 8601-2 (or the EDTF specification of the Library of Congress) is followed instead.
struct SharedCasesTests {
  static let bounds = Repository.sharedData("edtf/edtf-cases.tsv")
  static let accepted = Repository.sharedData("edtf/edtfjs-accept-reject.tsv")
  static let prose = Repository.sharedData("edtf/natural-language-cases.tsv")

  @Test(.enabled(if: bounds != nil, "the EDTF cases are not beside the checkout"))
  func `bounds agree with python-edtf`() throws {
    let unknownEnd = "python-edtf lets an unknown end lie ten years away; it is not known"
    let significant = "1950S2 is a year from 1900 to 1999; python-edtf keeps the estimate as bounds"
    let ours: [String: (first: String, last: String, reason: String)] = [
      "/2006": ("-inf", "2006-12-31", unknownEnd),
      "2004-06-01/": ("2004-06-01", "inf", unknownEnd),
      "1984-06-02?/": ("1984-06-02", "inf", unknownEnd),
      "2010-24": ("2010-12-01", "2011-02-28", "winter goes on until spring, not until New Year"),
      "1950S2": ("1900-01-01", "1999-12-31", significant),
      "1953S2": ("1900-01-01", "1999-12-31", significant),
      "1953S3": ("1950-01-01", "1959-12-31", significant),
      "Y17101E4S3": ("Y171000000-01-01", "Y171999999-12-31", significant),
      "Y3388E2S3": ("Y338000-01-01", "Y338999-12-31", significant),
      "Y171010000S3": ("Y171000000-01-01", "Y171999999-12-31", significant),
    ]
    var met: Set<String> = []
    for fields in try rows(Self.bounds) {
      let text = fields[0]
      guard fields[1] == "valid" else {
        #expect(throws: DateSyntaxError.self, "\(text)") { try HistoricalDate(text) }
        continue
      }
      let date = try HistoricalDate(text)
      let first = date.earliest.map(\.description) ?? "-inf"
      let last = date.latest.map(\.description) ?? "inf"
      if let expected = ours[text] {
        #expect(first == expected.first && last == expected.last, "\(text): \(expected.reason)")
        met.insert(text)
      } else {
        #expect(first == fields[2].asDay && last == fields[3].asDay, "\(text)")
      }
    }
    #expect(met.count == ours.count, "every deviation is among the cases")
  }

  @Test(.enabled(if: accepted != nil, "the EDTF cases are not beside the checkout"))
  func `strings are accepted and refused as by EDTF js`() throws {
    let short =
      "EDTF writes decades 193X and centuries 19XX; three digits are nearly always a misprint"
    let shortYears = [
      "-019", "-04", "-193", "00", "000", "009", "019", "19", "19%", "193", "197%", "197?", "197~",
      "19?", "19~",
    ]
    let seasons = "a season is a date, and the standard bounds an interval by any two dates"
    var met = 0
    for fields in try rows(Self.accepted) {
      let isRead = (try? HistoricalDate(fields[0])) != nil
      if shortYears.contains(fields[0]) {
        #expect(!isRead && fields[1] == "accepted", "\(fields[0]): \(short)")
        met += 1
      } else if fields[0] == "2012-21/2012-22" {
        #expect(isRead && fields[1] == "rejected", "\(fields[0]): \(seasons)")
        met += 1
      } else {
        #expect(isRead == (fields[1] == "accepted"), "\(fields[0])")
      }
    }
    #expect(met == shortYears.count + 1, "every deviation is among the cases")
  }

  @Test(.enabled(if: prose != nil, "the EDTF cases are not beside the checkout"))
  func `dates in prose are suggested as python-edtf reads them`() throws {
    let notGuessed = "words that say nothing of a date are not guessed around"
    let notAfter = "one day before or after a date is [..x] or [x..]; a slash is a lasting span"
    let decade = "the 1800s are a century, also about"
    let ours: [String: (suggestion: String?, reason: String)] = [
      "90": (nil, "a year of two digits has no century"),
      "notcirca 1860": (nil, notGuessed), "attica 1802": (nil, notGuessed),
      "attic. 1802": (nil, notGuessed), "birthday in 1872": (nil, notGuessed),
      "c1900s": ("19XX~", decade), "c1800s?": ("18XX%", decade),
      "year in about the 1800s": ("18XX~", decade),
      "earlier than 1928": ("[..1927]", notAfter), "before 1928": ("[..1927]", notAfter),
      "after 1928": ("[1929..]", notAfter), "later than 1928": ("[1929..]", notAfter),
      "before January 1928": ("[..1927-12]", notAfter),
      "before 18 January 1928": ("[..1928-01-17]", notAfter),
      "before approx January 18 1928": ("[..1928-01-17~]", notAfter),
      "before approx January 1928": ("[..1927-12~]", notAfter),
      "after approx January 1928": ("[1928-02~..]", notAfter),
      "after approx Summer 1928": ("[1928-09~..]", notAfter),
      "after about the 1920s": ("[1930~..]", notAfter),
      "before about the 1900s": ("[..1899~]", notAfter),
      "before the 1900s": ("[..1899]", notAfter),
      "before 19th century": ("[..1799]", notAfter),
      "day in Spring 1849": ("1849-21", "a season has no day in EDTF"),
      "a day in about Spring 1849?": ("1849-21%", "a season has no day in EDTF"),
      "c64 BCE": ("-0063~", "year 0000 is 1 BC, so 64 BC is -0063"),
      "1858/1860": (nil, "this is EDTF, a span"),
      "1910-30": (nil, "this is EDTF, the southern summer of 1910; it earns a caution"),
      "1863 or 1864": ("[1863, 1864]", "both years are kept"),
      "1900; 1973": (nil, "two years stand there, and neither is dropped unsaid"),
      "1864 or 1866": ("[1864, 1866]", "both years are kept"),
    ]
    var agreeing = 0
    let cases = try rows(Self.prose)
    for fields in cases {
      let suggestion = suggestion(for: fields[0])
      if let expected = ours[fields[0]] {
        #expect(suggestion == expected.suggestion, "\(fields[0]): \(expected.reason)")
      } else {
        let expected = fields[1].isEmpty || fields[0] == fields[1] ? nil : fields[1]
        #expect(suggestion == expected, "\(fields[0])")
        agreeing += 1
      }
    }
    #expect(agreeing == 114 && cases.count == 147)
  }

  private func suggestion(for text: String) -> String? {
    do {
      _ = try HistoricalDate(text)
      return nil
    } catch {
      return error.suggestion
    }
  }

  private func rows(_ url: URL?) throws -> [[String]] {
    let text = try String(contentsOf: #require(url), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

extension String {
  /// A day of the case file as it is printed here: years of more than four digits have a `Y`.
  fileprivate var asDay: String {
    split(separator: "-").first.map(\.utf8.count) ?? 0 > 4 ? "Y" + self : self
  }
}
