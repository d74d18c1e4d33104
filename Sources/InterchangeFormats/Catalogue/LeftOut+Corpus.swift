internal import Negotiations

extension LeftOut {
  /// Counts what is said of a corpus as a whole, for a format that has no place for it, and names it.
  mutating func addWhole(of corpus: Corpus, unstatedZones: Int) {
    // Zones are written into the dates.
    let fields = RecordAttributes(Corpus.type, without: ["zone"]).attributes(of: corpus).map(\.name)
    if !fields.isEmpty {
      add("fields of the whole corpus (\(fields.joined(separator: ", ")))", fields.count)
    }
    add("zones of dates, which stand beside an hour alone", unstatedZones)
  }
}
