internal import Documents
internal import HistoricalDates
internal import Negotiations

/// The Presidents of the United States with the days on which they took and left office: public
/// facts that the tables of visits take for granted. The ids are those that the tables of travels use.
struct PresidentialTerms {
  /// One term, or several without a break.
  struct Term {
    var id: ActorID
    var name: String
    var first: Day
    var last: Day

    /// When, as a corpus writes it.
    var during: HistoricalDate {
      last == .distantFuture ? .span(from: first, to: nil) : .span(from: first, to: last)
    }

    /// The family name, as the tables use it: `President Truman`.
    var familyName: String { name.split(separator: " ").last.map(String.init) ?? name }
  }

  static let office = "President of the United States"
  static let country: ActorID = "united-states"

  /// The last day of which the table knows who was in office. The last term has no end in it, and who
  /// holds the office on later days is not for the table to say.
  static let lastKnown: Day = Day(year: 2025, month: 12, day: 31) ?? .distantPast

  /// Whether the table knows who was in office on some day of `date`.
  static func know(_ date: HistoricalDate) -> Bool {
    date.earliest.map { $0 <= lastKnown } ?? false
  }

  /// In order; each ends on the day on which the next begins.
  static let all: [Term] = {
    let rows = list.split(separator: "\n").map { $0.split(separator: "|").map(\.trimmed) }
    let days = rows.map { (try? HistoricalDate($0[0]))?.earliest }
    return rows.indices.compactMap { index in
      guard let first = days[index] else { return nil }
      let last = index + 1 < days.count ? days[index + 1] : .distantFuture
      return Term(
        id: ActorID(rows[index][1]), name: rows[index][2], first: first,
        last: last ?? .distantFuture)
    }
  }()

  /// Who was in office on any day that `date` can touch; two around a change.
  static func holders(on date: HistoricalDate) -> [Term] {
    guard let earliest = date.earliest, let latest = date.latest, know(date) else { return [] }
    let touched = all.filter { $0.first <= latest && earliest <= $0.last }
    // On the day of a change both held the office; one whose last day is the first of the event is
    // past, unless there is nobody else.
    let lasting = touched.filter { earliest < $0.last || $0.first == $0.last }
    return lasting.isEmpty ? touched : lasting
  }

  /// The president in office at `date` with this family name.
  static func holder(named familyName: String, on date: HistoricalDate) -> Term? {
    holders(on: date).last { $0.familyName == familyName }
  }

  /// Whether any president ever had this family name.
  static func isFamilyName(_ name: String) -> Bool { all.contains { $0.familyName == name } }

  /// Their records as actors, with their offices.
  static func actor(_ id: ActorID) -> Actor? {
    let vice = VicePresidentialTerms.all.filter { $0.id == id }
    let terms = all.filter { $0.id == id }
    guard let first = terms.first ?? vice.first else { return nil }
    let offices =
      vice.map { Office(title: VicePresidentialTerms.office, of: country, during: $0.during) }
      + terms.map { Office(title: office, of: country, during: $0.during) }
    return Actor(
      id: id, kind: .person, name: first.name, affiliations: [Affiliation(of: country)],
      offices: offices)
  }

  /// Who was later or before President under this family name, within `years` of a year: General
  /// Eisenhower.
  static func future(named familyName: String, within years: Int, of year: Int) -> Term? {
    all.first { $0.familyName == familyName && abs($0.first.year - year) <= years }
  }

  private static let list = """
    1861-03-04|lincoln-abraham|Abraham Lincoln
    1865-04-15|johnson-andrew|Andrew Johnson
    1869-03-04|grant-ulysses-s|Ulysses S. Grant
    1877-03-04|hayes-rutherford-b|Rutherford B. Hayes
    1881-03-04|garfield-james-a|James A. Garfield
    1881-09-19|arthur-chester-a|Chester A. Arthur
    1885-03-04|cleveland-grover|Grover Cleveland
    1889-03-04|harrison-benjamin|Benjamin Harrison
    1893-03-04|cleveland-grover|Grover Cleveland
    1897-03-04|mckinley-william|William McKinley
    1901-09-14|roosevelt-theodore|Theodore Roosevelt
    1909-03-04|taft-william-howard|William Howard Taft
    1913-03-04|wilson-woodrow|Woodrow Wilson
    1921-03-04|harding-warren-g|Warren G. Harding
    1923-08-02|coolidge-calvin|Calvin Coolidge
    1929-03-04|hoover-herbert-c|Herbert C. Hoover
    1933-03-04|roosevelt-franklin-d|Franklin D. Roosevelt
    1945-04-12|truman-harry-s|Harry S. Truman
    1953-01-20|eisenhower-dwight-d|Dwight D. Eisenhower
    1961-01-20|kennedy-john-f|John F. Kennedy
    1963-11-22|johnson-lyndon-b|Lyndon B. Johnson
    1969-01-20|nixon-richard-m|Richard M. Nixon
    1974-08-09|ford-gerald-r|Gerald R. Ford
    1977-01-20|carter-jimmy|Jimmy Carter
    1981-01-20|reagan-ronald|Ronald Reagan
    1989-01-20|bush-george-h-w|George H. W. Bush
    1993-01-20|clinton-william-j|William J. Clinton
    2001-01-20|bush-george-w|George W. Bush
    2009-01-20|obama-barack|Barack Obama
    2017-01-20|trump-donald-j|Donald J. Trump
    2021-01-20|biden-joseph-r|Joseph R. Biden
    2025-01-20|trump-donald-j|Donald J. Trump
    """
}
