import NegotiationAnalysis

/// A drawing as text, with what goes around it on the page.
public struct Diagram: Sendable {
  /// The drawing in DOT.
  public let dot: String
  /// The engine that lays it out.
  public let layout: DiagramLayout
  /// What stands under the figure, in its parts.
  public let words: Caption
  /// What a reader who cannot see the figure is told.
  public let alternativeText: String
  /// All words in the drawing, in the order in which they stand in ``dot``.
  public let labels: [String]
  /// What the reader should know before using it: too much to be read, for instance.
  public let warnings: [String]
  /// The size of the smallest words, in points, before the drawing is scaled to its width.
  public let smallestType: Double
  /// Why nothing was drawn, where there is more than any layout comes to an end with, and what to do;
  /// `nil` where the drawing is what was asked for.
  public internal(set) var refusal: String?
  private let content: DiagramContent?
  /// How far around an actor to draw where that is to help.
  private let steps: Int
  private let limit: (width: Double, height: Double)?

  init(
    _ graph: DotGraph, layout: DiagramLayout, measures: Measures, caption: Caption,
    alternativeText: String, warnings: [String] = [], content: DiagramContent? = nil, steps: Int = 1
  ) {
    dot = graph.dot
    self.layout = layout
    words = caption
    self.alternativeText = alternativeText
    labels = graph.labels
    self.warnings = warnings
    self.content = content
    self.steps = steps
    smallestType = measures.smallSize
    limit = measures.limit
  }

  /// What stands under the figure: what it shows, of when, by which sources.
  public var caption: String { words.text }

  /// The characters that a font must have for the drawing to be read, without those of ASCII.
  public var characters: Set<Unicode.Scalar> {
    Set(labels.joined().unicodeScalars.filter { !$0.isASCII })
  }

  /// What to do where the smallest words come out at so few points and should have so many: what would
  /// leave little enough.
  public func advice(printedType points: Double, wanted: Double) -> String {
    let usual = "--during, --topic, or --actor NAME --steps \(steps)"
    guard let content, warnings.isEmpty, points > 0 else {
      return warnings.isEmpty
        ? "draw wider, or narrow it with \(usual)" : "draw wider, or narrow it as said"
    }
    // A drawing grows with its area.
    let share = points * points / (wanted * wanted)
    let (actors, events) = (content.network.nodes.count, content.events.count)
    let narrowing = Narrowing(content: content) { extent in
      Double(extent.actors) <= Double(actors) * share
        && Double(extent.events) <= Double(events) * share.squareRoot()
    }
    return "draw wider, or \(narrowing.advice)"
  }

  /// The size in points that the smallest words have on paper.
  ///
  /// - Parameters:
  ///   - naturalWidth: the width of the drawing in points, as laid out.
  ///   - naturalHeight: its height.
  /// - Returns: ``smallestType``, made smaller as far as the drawing has to be to fit its width.
  public func printedType(naturalWidth: Double, naturalHeight: Double) -> Double {
    guard let limit, naturalWidth > 0, naturalHeight > 0 else { return smallestType }
    return smallestType * min(1, limit.width / naturalWidth, limit.height / naturalHeight)
  }
}

/// The layout engines of Graphviz that diagrams use.
public enum DiagramLayout: String, CaseIterable, Sendable {
  /// Ranks, for what flows one way.
  case dot
  /// Springs, for up to a few hundred nodes; also for positions that are given.
  case neato
  /// No engine: everything stands where the drawing puts it, lines too.
  case neatoPinned = "neato-pinned"
  /// Springs on many levels, for more.
  case sfdp
}
