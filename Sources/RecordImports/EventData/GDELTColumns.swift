/// Where the columns of a GDELT event table stand.
struct GDELTColumns: Hashable {
  let id, day, code, place, address: Int
  let source: Side
  let target: Side
  /// How many columns a row has.
  let width: Int

  /// The columns that describe one of the two actors.
  struct Side: Hashable {
    let code, name, country, group: Int
  }

  /// The columns of a table without a header, as GDELT publishes them; `nil` for any other number of
  /// columns than those of GDELT 1.0 (57 until March 2013, 58 since) and 2.0 (61).
  init?(width: Int) {
    guard [57, 58, 61].contains(width) else { return nil }
    self.width = width
    id = 0
    day = 1
    code = 26
    place = width == 61 ? 52 : 50
    address = width - 1
    source = Side(code: 5, name: 6, country: 7, group: 8)
    target = Side(code: 15, name: 16, country: 17, group: 18)
  }

  /// The columns that a header names; `nil` where one that is needed is not there.
  init?(header: [String]) {
    var positions: [String: Int] = [:]
    for (position, title) in header.enumerated() {
      positions[title.lowercased().filter { $0 != "_" && $0 != " " }] = position
    }
    func side(_ number: Int) -> Side? {
      guard let code = positions["actor\(number)code"], let name = positions["actor\(number)name"]
      else { return nil }
      return Side(
        code: code, name: name, country: positions["actor\(number)countrycode"] ?? .max,
        group: positions["actor\(number)knowngroupcode"] ?? .max)
    }
    let ids = ["globaleventid", "globaleventid1"].compactMap { positions[$0] }
    guard let id = ids.first, let day = positions["sqldate"] ?? positions["day"],
      let code = positions["eventcode"], let source = side(1), let target = side(2)
    else { return nil }
    width = header.count
    self.id = id
    self.day = day
    self.code = code
    place = positions["actiongeofullname"] ?? .max
    address = positions["sourceurl"] ?? .max
    self.source = source
    self.target = target
  }
}
