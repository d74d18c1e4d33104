import HistoricalDates
import Testing

struct LabelTests {
  @Test(arguments: [
    ("1945-07-11", "11 July 1945"), ("1945-07", "July 1945"), ("1945", "1945"),
    ("1945-XX", "1945"), ("1945-XX-XX", "1945"), ("1945-07-XX", "July 1945"),
    ("1945-07-05T11:39:00+03:00", "5 July 1945, 11:39"),
    ("1945-07~", "c. July 1945"), ("1945?", "1945?"), ("1945%", "c. 1945?"),
    ("2004-06-~11", "c. 11 June 2004"),
    ("194X", "1940s"), ("190X", "between 1900 and 1909"), ("19XX", "between 1900 and 1999"),
    ("-01XX", "between 200 BC and 101 BC"), ("XXXX", "unknown year"),
    ("XXXX-01-12", "12 January, unknown year"), ("1560-XX-25", "25th of an unknown month, 1560"),
    ("1924-11-2X", "between 20 and 29 November 1924"),
    ("1945-06-3X", "30 June 1945"), ("1945-07-3X", "between 30 and 31 July 1945"),
    ("1945-1X", "between 1 October and 31 December 1945"),
    ("15XX-12-25", "25 December 15XX"), ("1500-1X-25", "1500-1X-25"),
    ("1924-22", "summer 1924"), ("1924-24", "winter 1924–25"), ("1999-24", "winter 1999–2000"),
    ("2001-30", "southern summer 2001–02"), ("1945-33", "first quarter of 1945"),
    ("1945-39", "third third of 1945"), ("1945-41", "second half of 1945"),
    ("1924-21?", "spring 1924?"),
    ("[1945-07-12..1945-08-07]", "between 12 July and 7 August 1945"),
    ("[1945-07-12..1945-07-20]", "between 12 and 20 July 1945"),
    ("[1945-07..1945-08]", "between July and August 1945"),
    ("[..1945-06-09]", "by 9 June 1945"), ("[1945-06..]", "June 1945 or later"),
    ("[1667, 1668, 1670..1672]", "1667, 1668 or between 1670 and 1672"),
    ("[1945-07-12]", "12 July 1945"),
    ("{1960,1961-12}", "1960 and December 1961"), ("{..1760}", "each year until 1760"),
    ("{1912-03..1912-05}", "each month from March to May 1912"),
    ("{1912-03-01..}", "each day from 1 March 1912"),
    ("1945-02-04/1945-02-11", "4–11 February 1945"),
    ("1945-07-12/1945-08-07", "12 July – 7 August 1945"),
    ("1945-07-12/1946-01-03", "12 July 1945 – 3 January 1946"),
    ("1945-07/1945-08", "July–August 1945"), ("1945-07/1946-08", "July 1945 – August 1946"),
    ("1921/1923", "1921–1923"), ("1945-07/1946", "July 1945 – 1946"),
    ("1945/1946-02", "1945 – February 1946"), ("1945/1945", "1945"),
    ("1945-07-11/1945-07-11", "11 July 1945"), ("1945~/1946?", "c. 1945 – 1946?"),
    ("1945-07-04~/1945-07-11", "c. 4 July 1945 – 11 July 1945"),
    ("1911/..", "1911 onwards"), ("1911/", "1911 to an unknown date"),
    ("../1945-07-30", "until 30 July 1945"), ("/1911", "from an unknown date to 1911"),
    ("../..", "at all times"), ("/", "unknown dates"), ("../", "until an unknown date"),
    ("/..", "from an unknown date onwards"),
    ("1915-05-25 (Julian)", "25 May 1915 O.S. (7 June 1915)"),
    ("1917-12-25~ O.S.", "c. 25 December 1917 O.S. (7 January 1918)"),
    ("1915-05 (Julian)", "May 1915 O.S."),
    ("1915-05-25/1915-05-26 (Julian)", "25–26 May 1915 O.S."),
    ("-0043-03-15", "15 March 44 BC"), ("0000", "1 BC"), ("0017", "AD 17"), ("0476", "476"),
    ("Y170000002", "170,000,002"), ("Y12345", "12,345"), ("Y-17E7", "170,000,001 BC"),
    ("1950S2", "1950 (between 1900 and 1999)"),
  ])
  func `a date is written out`(text: String, label: String) throws {
    #expect(try HistoricalDate(text).label == label)
  }

  @Test(arguments: [
    ("1915-05-25 (Julian)", "1915-06-07"), ("1915-05-25? (Julian)", "1915-06-07?"),
    ("1915-05 (Julian)", "[1915-05-14..1915-06-13]"),
    ("1915-05~ (Julian)", "[1915-05-14~..1915-06-13~]"),
    ("[..1915-05-25] (Julian)", "[..1915-06-07]"), ("[1915-05-25..] O.S.", "[1915-06-07..]"),
    ("1915-05-25/1915-06 (Julian)", "1915-06-07/1915-07-13"),
    ("1915-05-25/.. (Julian)", "1915-06-07/.."), ("1915-05-25/ (Julian)", "1915-06-07/"),
    ("../1915-05-25 (Julian)", "../1915-06-07"), ("/1915-05-25 (Julian)", "/1915-06-07"),
    ("1915-06-07", "1915-06-07"), ("1915-06-07 N.S.", "1915-06-07"),
    ("1915-06-07 (Gregorian)", "1915-06-07"),
  ])
  func `a Julian date is given in the Gregorian calendar`(text: String, gregorian: String) throws {
    let date = try HistoricalDate(text)
    #expect(date.gregorian == gregorian)
    let read = try HistoricalDate(date.gregorian)
    #expect(read.earliest == date.earliest && read.latest == date.latest)
    #expect(read.qualification == date.qualification)
  }
}
