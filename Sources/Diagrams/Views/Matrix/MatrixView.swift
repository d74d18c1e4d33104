import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Who met and who wrote to whom, as a table: each actor a row and a column, every number printed.
///
/// A dense network can be read as a matrix long after its drawing cannot: M. Ghoniem, J.-D. Fekete and
/// P. Castagliola, "A Comparison of the Readability of Graphs Using Node-Link and Matrix-Based
/// Representations", *InfoVis 2004*,
/// [doi:10.1109/INFVIS.2004.1](https://doi.org/10.1109/INFVIS.2004.1).
public struct MatrixView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "matrix"
  /// What the view shows.
  public let summary = "A table of who met and who wrote to whom, with every number"
  /// The options that the view takes.
  public let options = ViewOption.ofEvents.union([.colour, .colourBy, .stands])

  /// The most actors whose table makes any sense.
  private static let mostActors = 150

  /// The most actors that can be read on a page, and in a column of one.
  static func most(isUpright: Bool) -> Int { isUpright ? 15 : 40 }

  /// It does.
  public var drawsPairs: Bool { true }

  /// Drafts a matrix of the network of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    // What no cell shows is not counted either.
    var content = content
    content.events.removeAll { $0.event.kind == .act }
    let measures = PageMeasures(style.width)
    let whole = MatrixTable(content.network)
    let room = style.width == nil ? .max : MatrixDrawing.mostRows(of: whole, on: measures)
    let table = whole.actors > room ? MatrixTable(content.network, most: room) : whole
    let text = MatrixCaption(content: content, style: style, table: table)
    let count = table.actors
    guard count > 0 else { return .nothing(text: text, in: style) }
    let most = Self.most(isUpright: measures.isUpright)
    let amount = English.count(count, "actor")
    guard count <= Self.mostActors else {
      return .tooMuch(
        OversizedDrawing(amount, .feasible) { $0.actors <= most }, of: content, text: text)
    }
    return DiagramDraft(
      MatrixDrawing(table: table, content: content, style: style), text: text,
      excess: count > most ? OversizedDrawing(amount, .onePage) { $0.actors <= most } : nil,
      narrowable: content)
  }
}

/// The text that goes with a matrix.
private struct MatrixCaption: FigureText {
  let content: DiagramContent
  let style: DiagramStyle
  let table: MatrixTable

  private var sentences: CaptionSentences { CaptionSentences(content: content, style: style) }

  private var words: any FigureLanguage { style.words }
  private var interaction: Interaction { content.words.interaction(.meeting) }

  var counted: (actors: Int, events: Int)? { (table.actors, content.events.occasionCount) }

  var caption: Caption {
    guard !table.nodes.isEmpty else { return sentences.caption([sentences.emptiness()]) }
    return sentences.caption([
      composition(sentences.rangeBesideTitle), sentences.doubt, reading, omission,
    ])
  }

  var alternativeText: String {
    guard !table.nodes.isEmpty else {
      return words.paragraph([words.emptyFigure(.matrix), sentences.emptiness()])
    }
    return words.paragraph([
      words.figure(.matrix), composition(sentences.range), reading, largest, omission,
    ])
  }

  private func composition(_ range: String?) -> String {
    words.actors(table.actors, in: sentences.events, range)
  }

  private var omission: String? {
    table.nodes.count < table.actors ? words.busiestRows(table.nodes.count, of: table.actors) : nil
  }

  private var reading: String {
    words.readingMatrix(
      table.cells.contains { $0.met > 0 } ? interaction : nil,
      hasMessages: table.cells.contains { $0.sent + $0.received > 0 })
  }

  /// The pair that met most often.
  private var largest: String? {
    guard let most = table.cells.max(by: { ($0.met, $1.row) < ($1.met, $0.row) }), most.met > 0
    else { return nil }
    func name(_ place: Int) -> String {
      DotText.cleaned(
        table.nodes[place].actor.name(in: style.language, during: content.window))
    }
    return words.most(name(most.column), name(most.row), interaction, times: most.met)
  }
}
