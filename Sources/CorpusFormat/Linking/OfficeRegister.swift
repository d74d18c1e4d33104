internal import HistoricalDates
internal import Negotiations

/// Who held which office when.
struct OfficeRegister {
  /// One holder of an office.
  struct Tenure {
    var actor: ActorID
    var office: Office
  }

  /// Who is meant by an office on a date.
  enum Holder {
    case found(ActorID)
    /// Several could be meant, each with when the office was held.
    case several([Tenure])
    /// The office is known; nobody held it then.
    case nobody([Tenure])
    /// No actor is recorded with such an office; the titles that come near.
    case unknown(near: [String])
  }

  private var byTitle: [String: [Tenure]] = [:]
  private var titles: [String] = []

  init(_ actors: some Sequence<Actor>) {
    for actor in actors {
      for office in actor.offices where office.claims.mayStand {
        byTitle[Self.key(office.title), default: []].append(
          Tenure(actor: actor.id, office: office))
        titles.append(office.title)
      }
    }
    titles = titles.distinct()
  }

  /// Who held the office called `title` of the collective `of` on `date`.
  func holder(of title: String, of collective: ActorID?, on date: HistoricalDate) -> Holder {
    let tenures = (byTitle[Self.key(title)] ?? []).filter {
      collective == nil || $0.office.of == nil || $0.office.of == collective
    }
    if tenures.isEmpty {
      return .unknown(near: Nearest.suggestions(for: title, among: titles, count: 3))
    }
    let certain = tenures.filter { $0.certainty(on: date) == .certain }
    let possible = tenures.filter { $0.certainty(on: date) != nil }
    let firm = (certain.isEmpty ? possible : certain).filter(\.office.claims.areFirm)
    let likely = firm.isEmpty ? (certain.isEmpty ? possible : certain) : firm
    switch Set(likely.map(\.actor)).count {
    case 0: return .nobody(tenures)
    case 1: return .found(likely[0].actor)
    default: return .several(likely)
    }
  }

  /// The offices of `actor` whose title is `title`.
  func tenures(of title: String, by actor: ActorID) -> [Tenure] {
    (byTitle[Self.key(title)] ?? []).filter { $0.actor == actor }
  }

  private static func key(_ title: String) -> String { FoldedName(title).letters }
}

extension OfficeRegister.Tenure {
  /// How surely `date` falls in the time the office was held.
  func certainty(on date: HistoricalDate) -> Certainty? {
    guard let during = office.during else { return .certain }
    return date.certainty(in: DateWindow(during))
  }
}
