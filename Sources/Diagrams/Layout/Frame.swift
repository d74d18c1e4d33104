/// What every drawing has around it.
extension DotAttributes {
  /// Scales the drawing down to its width on paper, if it comes out larger, and leaves no margin
  /// around it, which a PDF has otherwise.
  mutating func add(measures: Measures) {
    self[.margin] = .number(0)
    guard let limit = measures.limit else { return }
    self[.size] = .pair(limit.width / 72, limit.height / 72)
  }

  /// Puts the legend below the drawing.
  mutating func add(legend: Legend, measures: Measures) {
    guard let table = legend.table(width: measures.width, size: measures.smallSize) else { return }
    self[.label] = .markup(table)
    self[.labelloc] = .word("b")
  }
}

extension Diagram {
  /// The drawing of nothing, which says so.
  static func empty(
    _ note: String = "No events found", style: DiagramStyle, caption: Caption,
    alternativeText: String
  ) -> Diagram {
    let measures = Measures(style.width)
    var graph = DotGraph(attributes: [.pad: .number(0.1)])
    graph.attributes.add(measures: measures)
    graph.addNode(
      DotName("note", id: "empty", position: 0),
      [
        .label: .text(note), .shape: .word("plaintext"),
        .fontname: .text(Typeface.name), .fontsize: .number(measures.labelSize),
      ])
    return Diagram(
      graph, layout: .neato, measures: measures, caption: caption,
      alternativeText: alternativeText)
  }
}
