package import HistoricalDates

extension Corpus {
  /// Whether whoever stands for a participation surely took that part at `date`: one whom the source names by an
  /// office alone did where the office was surely theirs on every day that the date can mean.
  package func surelyNames(_ participation: Participation, at date: HistoricalDate) -> Bool {
    guard let office = participation.office else { return true }
    let title = FoldedName(office).letters
    let held = (actors[participation.actor]?.offices ?? []).filter {
      FoldedName($0.title).letters == title && $0.claims.areFirm
        && (participation.officeOf == nil || $0.of == nil || $0.of == participation.officeOf)
    }
    return held.contains { tenure in
      tenure.during.map { date.qualification.isEmpty && $0.covers(date) } ?? true
    }
  }
}
