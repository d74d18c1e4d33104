internal import Documents
internal import HistoricalDates
internal import Negotiations

/// Dates of a graph that are not in EDTF, read as an error would suggest them.
extension NetworkDocument {
  /// Writes the dates of nodes and edges so that they can be read, and tells of each; one of which that is not
  /// plain stays as it is, and is told where it is needed.
  mutating func takeSuggestedDates(_ ledger: inout Ledger) {
    if TwoModeNetwork.isRecorded(in: self) { return }
    var dates = TableDates(takesSuggestions: true)
    for (line, (attributes, spells, _)) in timed.enumerated() {
      for attribute in attributes where ForeignReading.isTime(attribute.name) {
        dates.learn(attribute.value.text, line: line)
      }
      for text in spells.flatMap({ [$0.start, $0.end] }).compactMap(\.self) {
        dates.learn(text, line: line)
      }
    }
    var (changedNodes, changedEdges) = (nodes, edges)
    for position in changedNodes.indices {
      var node = changedNodes[position]
      let place = node.place
      Self.take(&node.attributes, &node.spells, place, position, &dates, &ledger)
      changedNodes[position] = node
    }
    for position in changedEdges.indices {
      var edge = changedEdges[position]
      let (place, line) = (edge.place, nodes.count + position)
      Self.take(&edge.attributes, &edge.spells, place, line, &dates, &ledger)
      changedEdges[position] = edge
    }
    (nodes, edges) = (changedNodes, changedEdges)
  }

  private var timed: [([NetworkAttribute], [NetworkSpell], DocumentPlace)] {
    nodes.map { ($0.attributes, $0.spells, $0.place) }
      + edges.map { ($0.attributes, $0.spells, $0.place) }
  }

  private static func take(
    _ attributes: inout [NetworkAttribute], _ spells: inout [NetworkSpell], _ place: DocumentPlace,
    _ line: Int, _ dates: inout TableDates, _ ledger: inout Ledger
  ) {
    func suggested(_ text: String?) -> String? {
      guard let text, !ForeignDate.isOpenEnd(text), ForeignDate.point(text) == nil,
        Double(text.trimmed) == nil, let reading = try? dates.read(text, line: line),
        let written = reading.written
      else { return nil }
      ledger.warn(
        Diagnostic(
          .note, "date.read-so", at: place.location,
          "'\(written)' was read as \(reading.date.text)"))
      return reading.date.text
    }
    for position in attributes.indices where ForeignReading.isTime(attributes[position].name) {
      if let date = suggested(attributes[position].value.text) {
        attributes[position].value = .text(date)
      }
    }
    for position in spells.indices {
      if let date = suggested(spells[position].start) { spells[position].start = date }
      if let date = suggested(spells[position].end) { spells[position].end = date }
    }
  }
}
