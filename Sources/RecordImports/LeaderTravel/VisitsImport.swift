public import Documents
internal import HistoricalDates
public import Negotiations

/// Reads the table of visits by foreign leaders to the United States that the Office of the Historian
/// publishes: `id`, `start`, `end`, `visitor`, `from_id`, `from`, `description`.
///
/// A visit becomes a meeting of the visitor with the President in office. The table gives the days of
/// the visit, not of the talk, so the date is one day among them; where the description names the
/// day, that day. That the President took part is asserted where the description says so, and for a
/// state, official or working visit, which is one to the President; of all others it is inferred.
public struct VisitsImport: Sendable {
  /// The citation key of the table.
  public static let sourceKey: SourceKey = "hsg-visits"
  private static let columns = ["id", "start", "end", "visitor", "from_id", "from", "description"]

  /// An import.
  public init() {}

  /// Reads tables, one after the other, into one corpus.
  public func read(
    _ documents: [InputDocument], ledger: Ledger = Ledger()
  ) throws(InputError) -> Imported {
    var draft = LeaderDraft(ledger, source: Self.source)
    for document in documents {
      var table = try HeadedTable(document, requiring: Self.columns)
      while let row = try table.next() {
        draft.ledger.read("row")
        take(row, into: &draft)
      }
    }
    return draft.imported(title: "Visits by foreign leaders to the United States")
  }

  private func take(_ row: HeadedTable.Row, into draft: inout LeaderDraft) {
    let named = row.text("from_id") + row.text("from")
    guard let entry = draft.entry(row, people: row.text("visitor"), country: named) else { return }
    let country = draft.countries.country(row.text("from_id"), row.text("from"))
    let description = row.text("description").collapsed
    var event = draft.event(
      "hsg-visit-\(entry.id)", entry, form: "visit", about: description, at: entry.id)
    event.place = "United States"
    let reception = Reception(description, entry, row.location, &draft.ledger)
    if let day = reception.day { event.date = HistoricalDate(day) }
    event.participations = reception.hosts.map { host in
      Participation(
        draft.president(host), as: .present, role: "host", status: reception.status)
    }
    let government = Countries.government(in: row.text("from"))
    for visitor in TitledLeader.all(in: row.text("visitor")) {
      if visitor.isCorrected {
        draft.ledger.warn(
          Diagnostic(
            .warning, "visit.name", at: row.location,
            "'\(row.text("visitor"))' was read as \(visitor.title) \(visitor.name)"))
      }
      let role = [visitor.title, government ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      draft.add(
        visitor, of: country, role: role, to: &event, year: entry.first.year, at: row.location)
    }
    draft.finish(event, at: row.location)
  }

  static let source = Source(
    id: sourceKey, type: "dataset", title: "Visits by Foreign Leaders",
    contributors: [
      Source.Contribution(
        "author",
        [Source.PersonName(literal: "Office of the Historian, United States Department of State")])
    ],
    variables: [Source.Variable("URL", "https://history.state.gov/departmenthistory/visits")])
}

/// What a visit's description says about whether, when and by whom the visitor was received.
struct Reception {
  /// The President, or both around a change of office.
  var hosts: [PresidentialTerms.Term]
  /// How firmly it stands that the President took part.
  var status = Claim.Status.inferred
  /// The day on which they met, where the description names it.
  var day: Day?

  init(
    _ description: String, _ entry: LeaderDraft.Entry, _ location: Diagnostic.Location,
    _ ledger: inout Ledger
  ) {
    hosts = PresidentialTerms.holders(on: entry.date)
    guard PresidentialTerms.know(entry.date) else {
      ledger.warn(
        Diagnostic(
          .warning, "visit.president", at: location,
          "who was President is known until \(PresidentialTerms.lastKnown), not on "
            + "\(entry.date.text); the President was left out"))
      return
    }
    let visit = /\b(?:[Ss]tate|[Oo]fficial|[Ww]orking) [Vv]isit/
    if description.contains(visit) { status = .asserted }
    for sentence in PersonsMet.sentences(of: description) {
      let named = sentence.matches(of: /\bwith (?:then-)?President (?:\p{Lu}\. )*(\p{Lu}[\w]+)/)
      for name in named.map({ String($0.output.1) }) {
        if let host = hosts.first(where: { $0.familyName == name }) {
          hosts = [host]
          status = .asserted
          day = Self.day(in: sentence, of: entry) ?? day
        } else if PresidentialTerms.isFamilyName(name) {
          let held = hosts.map(\.name).joined(separator: " or ")
          ledger.warn(
            Diagnostic(
              .warning, "visit.president", at: location,
              "the description names President \(name), and on \(entry.date.text) the President was "
                + held, help: "the office-holder of that day was taken"))
        }
      }
      if sentence.contains(/[Mm]eetings? with the President\b/) { status = .asserted }
    }
  }

  /// The one day that a sentence names, where it lies within the visit.
  private static func day(in sentence: Substring, of entry: LeaderDraft.Entry) -> Day? {
    let days = sentence.matches(of: /\b(\p{Lu}\p{Ll}+) (\d{1,2})(?![\d–-])/).compactMap { match in
      MonthNames.english.firstIndex(of: String(match.output.1)).flatMap { month in
        Int(match.output.2).flatMap { day in
          [entry.first.year, entry.last.year].lazy.compactMap {
            Day(year: $0, month: month + 1, day: day)
          }.first { entry.first <= $0 && $0 <= entry.last }
        }
      }
    }
    return days.count == 1 ? days[0] : nil
  }
}
