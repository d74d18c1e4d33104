import NegotiationAnalysis

/// A drawing as text, with what goes around it on the page.
public struct Diagram: Sendable {
  /// The drawing in DOT.
  public let dot: String
  /// The engine that lays it out.
  public let layout: DiagramLayout
  /// The caption.
  public let caption: Caption
  /// A description for readers who cannot see the figure.
  public let alternativeText: String
  /// All text in the drawing, in the order in which it stands in ``dot``.
  public let labels: [String]
  /// What the nodes and lines stand for, one by one, as far as the view says it.
  public let meanings: [DiagramMeaning]
  /// What to know before using the drawing: that it holds too much to be read, for instance.
  public let warnings: [String]
  /// Why there is no drawing, where one would take too long to lay out, and what to do about it; `nil`
  /// where the drawing is what was asked for.
  public let refusal: String?
  /// How many actors and events the caption counts.
  let counted: (actors: Int, events: Int)?
  /// Whether there was nothing to draw, which the drawing then says.
  let isEmpty: Bool
  /// The size of the smallest type in points, before the drawing is scaled to its width.
  public let smallestType: Double
  /// Whether something is drawn, nothing is to be warned of, and its type, as far as that is known before
  /// the layout, can be read.
  let isReadable: Bool
  /// The size that the drawing is scaled down to.
  private let limit: Size?
  /// The content that flags could narrow, and the `--steps` to propose; see ``DiagramDraft``.
  private let narrowable: DiagramContent?
  private let steps: Int

  init(_ draft: DiagramDraft, style: DiagramStyle) {
    let measures: PageMeasures
    var graph: DotGraph
    switch draft.outcome {
    case .drawing(let drawing):
      isEmpty = false
      (graph, layout, measures) = (drawing.graph, drawing.layout, drawing.measures)
      graph.attributes.fit(measures)
      if style.hasLegend, let legend = drawing.legend.table {
        graph.attributes[.label] = .markup(legend)
        graph.attributes[.labelloc] = .keyword("b")
      }
    case .note(let note):
      isEmpty = draft.refusal == nil
      measures = PageMeasures(style.width)
      graph = Self.graph(of: note, measures)
      layout = .neato
    }
    dot = graph.dot
    labels = graph.labels
    meanings = graph.meanings
    caption = draft.text.caption
    counted = draft.text.counted
    alternativeText = draft.text.alternativeText
    warnings = draft.warnings
    refusal = draft.refusal
    smallestType = measures.smallSize
    limit = measures.limit
    isReadable = draft.isReadable(at: measures)
    narrowable = draft.narrowable
    steps = draft.steps
  }

  /// A drawing of nothing but a note.
  private static func graph(of note: String, _ measures: PageMeasures) -> DotGraph {
    var graph = DotGraph(attributes: [.pad: .number(0.1)])
    graph.attributes.fit(measures)
    graph.addNode(
      DotName("note", id: "empty", position: 0),
      [
        .label: .text(note), .shape: .keyword("plaintext"),
        .fontname: .text(Typeface.name), .fontsize: .number(measures.labelSize),
      ])
    return graph
  }

  /// The size in points that the smallest type has on paper.
  ///
  /// - Parameters:
  ///   - naturalWidth: the width of the drawing in points, as laid out.
  ///   - naturalHeight: its height.
  /// - Returns: ``smallestType``, scaled down as far as the drawing has to be to fit its width.
  public func printedType(naturalWidth: Double, naturalHeight: Double) -> Double {
    guard let limit, naturalWidth > 0, naturalHeight > 0 else { return smallestType }
    return smallestType * min(1, limit.width / naturalWidth, limit.height / naturalHeight)
  }

  /// How to narrow the drawing when its smallest type comes out at `points` and should have `wanted`.
  public func advice(printedType points: Double, wanted: Double) -> String {
    let usual = "--during, --topic, or --actor NAME --steps \(steps)"
    guard let narrowable, warnings.isEmpty, points > 0 else {
      return warnings.isEmpty
        ? "draw wider, or narrow it with \(usual)" : "draw wider, or narrow it as said"
    }
    // The area of a drawing grows with what it holds.
    let share = points * points / (wanted * wanted)
    let (actors, events) = (narrowable.network.nodes.count, narrowable.events.count)
    let narrowing = Narrowing(content: narrowable) { extent in
      Double(extent.actors) <= Double(actors) * share
        && Double(extent.events) <= Double(events) * share.squareRoot()
    }
    return "draw wider, or \(narrowing.advice)"
  }
}
