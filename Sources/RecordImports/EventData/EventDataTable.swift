/// A table of machine-coded events by its columns, for those who select its rows elsewhere and have them
/// read here.
package struct EventDataTable: Sendable {
  /// Who makes such tables.
  package enum Make: String, CaseIterable, Sendable {
    case gdelt, icews
  }

  /// A column by the name that the import knows, and by that of the table; `nil` where it has none.
  package struct Column: Hashable, Sendable {
    package var name: String
    package var heading: String?

    package init(name: String, heading: String?) {
      self.name = name
      self.heading = heading
    }
  }

  /// Who made it.
  package let make: Make
  /// The columns that the import reads.
  package let columns: [Column]

  /// The table with these headings; `nil` where it is none of these.
  package init?(headings: [String]) {
    for make in Make.allCases {
      let columns = Self.names(make).map { name in
        Column(name: name, heading: headings.first { Self.isSame($0, name, make) })
      }
      let needed = [Self.day(make), Self.code(make)] + Self.actors(make).flatMap { $0 }
      if needed.allSatisfy({ name in columns.contains { $0.name == name && $0.heading != nil } }) {
        self.make = make
        self.columns = columns
        return
      }
    }
    return nil
  }

  /// The headings of a GDELT table without a first row of them, by its number of columns; `nil` for any
  /// number that is not GDELT's.
  package static func headings(width: Int) -> [String]? {
    guard let places = GDELTColumns(width: width) else { return nil }
    var headings = (0..<width).map { "Column\($0)" }
    headings[places.id] = "GLOBALEVENTID"
    headings[places.day] = "SQLDATE"
    headings[places.code] = "EventCode"
    headings[places.place] = "ActionGeo_FullName"
    headings[places.address] = width == 57 ? "DATEADDED" : "SOURCEURL"
    for (number, side) in [(1, places.source), (2, places.target)] {
      headings[side.code] = "Actor\(number)Code"
      headings[side.name] = "Actor\(number)Name"
      headings[side.country] = "Actor\(number)CountryCode"
      headings[side.group] = "Actor\(number)KnownGroupCode"
    }
    return headings
  }

  /// The headings that a table of a make has as it is published.
  package static func headings(of make: Make) -> [String] { names(make) }

  /// The column of the day.
  package var day: String { Self.day(make) }
  /// The column of the CAMEO code.
  package var code: String { Self.code(make) }
  /// The columns that tell the actor of each side from all others.
  package var actors: [[String]] { Self.actors(make) }

  private static func day(_ make: Make) -> String { make == .gdelt ? "SQLDATE" : "Event Date" }
  private static func code(_ make: Make) -> String { make == .gdelt ? "EventCode" : "CAMEO Code" }

  private static func actors(_ make: Make) -> [[String]] {
    switch make {
    case .gdelt: [["Actor1Code"], ["Actor2Code"]]
    case .icews: [["Source Name", "Source Country"], ["Target Name", "Target Country"]]
    }
  }

  private static func names(_ make: Make) -> [String] {
    switch make {
    case .gdelt:
      [
        "GLOBALEVENTID", "SQLDATE", "Actor1Code", "Actor1Name", "Actor1CountryCode",
        "Actor1KnownGroupCode", "Actor2Code", "Actor2Name", "Actor2CountryCode",
        "Actor2KnownGroupCode", "EventCode", "ActionGeo_FullName", "SOURCEURL",
      ]
    case .icews:
      [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "CAMEO Code",
        "Target Name", "Target Sectors", "Target Country", "Publisher", "City", "Province",
        "Country",
      ]
    }
  }

  private static func isSame(_ heading: String, _ name: String, _ make: Make) -> Bool {
    func plain(_ text: String) -> String {
      text.lowercased().filter { !"_ .-".contains($0) }
    }
    if plain(heading) == plain(name) { return true }
    return make == .gdelt
      && (name == "SQLDATE" && plain(heading) == "day"
        || name == "GLOBALEVENTID" && plain(heading) == "globaleventid1")
  }
}
