internal import Documents
internal import HistoricalDates
internal import Negotiations

/// The Vice Presidents of the United States with the days on which they took and left office: public
/// facts, as ``PresidentialTerms``. Whoever was President as well has the id that is used there.
enum VicePresidentialTerms {
  static let office = "Vice President of the United States"

  /// In order. The office was often vacant.
  static let all: [PresidentialTerms.Term] = list.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
    guard let first = day(parts[0]) else { return nil }
    let last = parts[1].isEmpty ? Day.distantFuture : day(parts[1])
    return .init(id: ActorID(parts[2]), name: parts[3], first: first, last: last ?? .distantFuture)
  }

  /// The Vice President with this family name on some day of `date`, where the table knows who was.
  static func holder(named familyName: String, on date: HistoricalDate) -> PresidentialTerms.Term? {
    guard let earliest = date.earliest, let latest = date.latest, PresidentialTerms.know(date)
    else { return nil }
    return all.last {
      $0.familyName == familyName && $0.first <= latest && earliest <= $0.last
    }
  }

  /// Those who held the office on some day of a date.
  static func holders(on date: HistoricalDate) -> [PresidentialTerms.Term] {
    guard let earliest = date.earliest, let latest = date.latest, PresidentialTerms.know(date)
    else { return [] }
    return all.filter { $0.first <= latest && earliest < $0.last }
  }

  private static func day(_ text: String) -> Day? { (try? HistoricalDate(text))?.earliest }

  private static let list = """
    1865-03-04|1865-04-15|johnson-andrew|Andrew Johnson
    1869-03-04|1873-03-04|colfax-schuyler|Schuyler Colfax
    1873-03-04|1875-11-22|wilson-henry|Henry Wilson
    1877-03-04|1881-03-04|wheeler-william-a|William A. Wheeler
    1881-03-04|1881-09-19|arthur-chester-a|Chester A. Arthur
    1885-03-04|1885-11-25|hendricks-thomas-a|Thomas A. Hendricks
    1889-03-04|1893-03-04|morton-levi-p|Levi P. Morton
    1893-03-04|1897-03-04|stevenson-adlai-e|Adlai E. Stevenson
    1897-03-04|1899-11-21|hobart-garret-a|Garret A. Hobart
    1901-03-04|1901-09-14|roosevelt-theodore|Theodore Roosevelt
    1905-03-04|1909-03-04|fairbanks-charles-w|Charles W. Fairbanks
    1909-03-04|1912-10-30|sherman-james-s|James S. Sherman
    1913-03-04|1921-03-04|marshall-thomas-r|Thomas R. Marshall
    1921-03-04|1923-08-02|coolidge-calvin|Calvin Coolidge
    1925-03-04|1929-03-04|dawes-charles-g|Charles G. Dawes
    1929-03-04|1933-03-04|curtis-charles|Charles Curtis
    1933-03-04|1941-01-20|garner-john-n|John N. Garner
    1941-01-20|1945-01-20|wallace-henry-a|Henry A. Wallace
    1945-01-20|1945-04-12|truman-harry-s|Harry S. Truman
    1949-01-20|1953-01-20|barkley-alben-w|Alben W. Barkley
    1953-01-20|1961-01-20|nixon-richard-m|Richard M. Nixon
    1961-01-20|1963-11-22|johnson-lyndon-b|Lyndon B. Johnson
    1965-01-20|1969-01-20|humphrey-hubert-h|Hubert H. Humphrey
    1969-01-20|1973-10-10|agnew-spiro-t|Spiro T. Agnew
    1973-12-06|1974-08-09|ford-gerald-r|Gerald R. Ford
    1974-12-19|1977-01-20|rockefeller-nelson-a|Nelson A. Rockefeller
    1977-01-20|1981-01-20|mondale-walter-f|Walter F. Mondale
    1981-01-20|1989-01-20|bush-george-h-w|George H. W. Bush
    1989-01-20|1993-01-20|quayle-dan|Dan Quayle
    1993-01-20|2001-01-20|gore-al|Al Gore
    2001-01-20|2009-01-20|cheney-richard-b|Richard B. Cheney
    2009-01-20|2017-01-20|biden-joseph-r|Joseph R. Biden
    2017-01-20|2021-01-20|pence-michael-r|Michael R. Pence
    2021-01-20|2025-01-20|harris-kamala-d|Kamala D. Harris
    2025-01-20||vance-j-d|J. D. Vance
    """
}
