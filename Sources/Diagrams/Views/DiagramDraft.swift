/// What a view makes of a content: a drawing, or a note that there is nothing to draw, or too much.
///
/// ``DiagramView/diagram(of:style:)`` turns it into a ``Diagram``, in the same way for every view.
public struct DiagramDraft {
  enum Outcome {
    case drawing(any ViewDrawing)
    case note(String)
  }

  let outcome: Outcome
  let text: any FigureText
  private(set) var warnings: [String] = []
  private(set) var refusal: String?
  /// The content that flags could narrow if type comes out too small; `nil` where none would help.
  private(set) var narrowable: DiagramContent?
  /// How far around an actor to draw, in advice on narrowing.
  private(set) var steps = 1

  /// A drawing of what a view shows.
  ///
  /// - Parameters:
  ///   - excess: what the drawing holds too much of to be read.
  ///   - warnings: further warnings.
  ///   - narrowable: the content, where flags could narrow it.
  init(
    _ drawing: some ViewDrawing, text: any FigureText, excess: OversizedDrawing? = nil,
    warnings: [String] = [], narrowable: DiagramContent?, steps: Int = 1
  ) {
    outcome = .drawing(drawing)
    self.text = text
    if let excess, let narrowable { self.warnings.append(excess.message(of: narrowable)) }
    self.warnings += warnings
    self.narrowable = narrowable
    self.steps = steps
  }

  private init(note: String, text: any FigureText) {
    outcome = .note(note)
    self.text = text
  }

  /// A note that there is nothing to draw.
  static func nothing(
    _ things: MissingThings = .events, text: any FigureText, in style: DiagramStyle
  ) -> DiagramDraft {
    DiagramDraft(note: style.words.note(without: things), text: text)
  }

  /// A note that there is too much to draw, and advice on narrowing it.
  static func tooMuch(
    _ excess: OversizedDrawing, of content: DiagramContent, text: any FigureText
  ) -> DiagramDraft {
    var draft = DiagramDraft(note: "Too much to draw", text: text)
    draft.refusal = excess.message(of: content)
    return draft
  }
}

extension DiagramDraft {
  /// Whether something is drawn, nothing is to be warned of, and its type can be read.
  func isReadable(at measures: PageMeasures) -> Bool {
    guard case .drawing(let drawing) = outcome, warnings.isEmpty else { return false }
    guard let limit = measures.limit, let size = drawing.naturalSize else { return true }
    let scale = min(1, limit.width / max(1, size.width), limit.height / max(1, size.height))
    return measures.smallSize * scale >= 6
  }
}

/// A drawing that a view makes, to whose graph every diagram adds the page size and the legend.
protocol ViewDrawing {
  var graph: DotGraph { get }
  var legend: Legend { get }
  /// The engine that lays out the graph.
  var layout: DiagramLayout { get }
  var measures: PageMeasures { get }
  /// About how large the drawing is with its legend, before it is scaled; `nil` where only the layout
  /// will tell.
  var naturalSize: Size? { get }
}

extension ViewDrawing {
  var naturalSize: Size? { nil }
}
