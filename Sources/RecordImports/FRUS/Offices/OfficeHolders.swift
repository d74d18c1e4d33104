internal import HistoricalDates
internal import Negotiations

/// Finds who is meant by an office on a day: from a table, or from what the volume itself says.
struct OfficeHolders {
  /// What was found.
  enum Answer {
    /// A table says who.
    case listed(OfficeTable.Tenure)
    /// The volume names this person so about that time.
    case named(Int)
    /// It is the presidency or vice presidency of the United States, which this one held.
    case elected(PresidentialTerms.Term)
    /// Several held it, or may have.
    case several(String)
    /// Nothing says who.
    case unknown
  }

  /// The table, if there is one.
  var table: OfficeTable?
  /// What the volume says.
  var namings = OfficeNamings()

  /// Who is meant by `title` on `date`.
  func holder(of title: String, on date: HistoricalDate, _ people: People) -> Answer {
    let tenures = (table?.tenures(of: title) ?? []).filter {
      date.certainty(in: DateWindow($0.during)) != nil
    }
    if Set(tenures.map(\.person)).count == 1 { return .listed(tenures[0]) }
    if tenures.count > 1 {
      return .several("the table has \(tenures.map(\.person).distinct().joined(separator: ", "))")
    }
    // A volume's own "President" may be that of the country it is about.
    if let term = president(title, on: date) { return .elected(term) }
    guard let day = date.earliest, date.latest == day else { return .unknown }
    switch namings.holder(of: title, on: day) {
    case .person(let person): return .named(person)
    case .several(let several):
      let names = several.map { people.known[$0].name.display }
      return .several("the volume names \(names.joined(separator: ", ")) about that time")
    case .unknown: return .unknown
    }
  }

  /// The President or Vice President whom these volumes mean where they name no country.
  private func president(_ title: String, on date: HistoricalDate) -> PresidentialTerms.Term? {
    let holders =
      switch OfficeTitle.key(title) {
      case "president": PresidentialTerms.holders(on: date)
      case "vicepresident": VicePresidentialTerms.holders(on: date)
      default: [PresidentialTerms.Term]()
      }
    return holders.count == 1 ? holders[0] : nil
  }

  /// What the table says against `name` having been `title` on `date`; `nil` where it does not speak or
  /// agrees. A table that agrees gives the tenure instead.
  func check(_ name: PersonName, as title: String, on date: HistoricalDate) -> Check {
    guard let tenures = table?.tenures(of: title) else { return .silent }
    let then = tenures.filter { date.certainty(in: DateWindow($0.during)) != nil }
    if let tenure = then.first(where: { $0.isOf(name) }) { return .agrees(tenure) }
    if !then.isEmpty {
      return .contradicts("the table has \(then.map(\.person).distinct().joined(separator: ", "))")
    }
    let own = tenures.filter { $0.isOf(name) }
    if own.isEmpty { return .silent }
    return .contradicts("the table says \(own.map(\.during.text).joined(separator: ", "))")
  }

  /// What a table says of one whom the volume names with an office.
  enum Check {
    case silent
    case agrees(OfficeTable.Tenure)
    case contradicts(String)
  }
}
