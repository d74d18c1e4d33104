internal import HistoricalDates

/// Whom the volume itself names as the holder of an office, and on which days.
struct OfficeNamings {
  /// Who is meant by an office on a day.
  enum Holder: Equatable {
    /// The volume names nobody else about that time.
    case person(Int)
    /// It names different people before and after.
    case several([Int])
    case unknown
  }

  /// How many days before or after a naming it still speaks for.
  static let reach = 30

  private var byTitle: [String: [(day: Day, person: Int)]] = [:]
  private var isSorted = true

  /// Records that a document of `day` names `person` as `title`.
  mutating func add(_ title: String, _ person: Int, on day: Day) {
    byTitle[OfficeTitle.key(title), default: []].append((day, person))
    isSorted = false
  }

  /// Puts the namings in order; to be called before they are asked.
  mutating func sort() {
    for key in byTitle.keys { byTitle[key]?.sort { ($0.day, $0.person) < ($1.day, $1.person) } }
    isSorted = true
  }

  /// The holder on a day: the nearest namings within ``reach`` on either side must agree.
  func holder(of title: String, on day: Day) -> Holder {
    precondition(isSorted, "Namings are sorted before they are asked.")
    let namings = byTitle[OfficeTitle.key(title)] ?? []
    let start = namings.firstPosition { $0.day >= day }
    let end = namings.firstPosition { $0.day > day }
    let sameDay = Set(namings[start..<end].map(\.person))
    if sameDay.count > 1 { return .several(sameDay.sorted()) }
    if let person = sameDay.first { return .person(person) }
    let before = namings[..<start].last.flatMap { day - $0.day <= Self.reach ? $0.person : nil }
    let after = namings[end...].first.flatMap { $0.day - day <= Self.reach ? $0.person : nil }
    switch (before, after) {
    case (let one?, let other?): return one == other ? .person(one) : .several([one, other])
    case (let one?, nil), (nil, let one?): return .person(one)
    case (nil, nil): return .unknown
    }
  }
}

extension Array {
  /// The first position from which `condition` holds; it must hold for all after it.
  fileprivate func firstPosition(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
