import ArgumentParser
import Diagrams
import Foundation
import GraphvizRenderer
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// `entente draw`: a diagram for a paper.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw a diagram to PNG, SVG, PDF or DOT.",
    usage: """
      entente draw -o <file> [--view <view>] [--theme <theme>]
                   [--during <edtf>] [--actor <name> --steps <n>]
                   [--width <width>] [--lang <tag>]
      """,
    discussion: """
      The ending of the file gives its format; '-o -' with --as prints to
      standard output. The caption is printed to standard error.

      EXAMPLES
        entente draw -o network.pdf --during 1945-07/1945-08 --width page
        entente draw -o soong.svg --actor Soong --steps 1
        entente draw -o around-soong.pdf --view ego --actor Soong --during 1945
        entente draw -o treaties.png --view agreements --theme print
        entente draw -o 1924.png --view timeline --during 1923/1924 --lang zh-Hant
        entente draw -o - --as dot --view two-mode | less
        entente draw -o word.pdf --view path --from Roosevelt --to Soong
        entente draw -o brokers.pdf --size-by betweenness --colour-by community
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write, or '-'.", valueName: "file"))
  var output: String

  @Option(name: .customLong("as"), help: "The format, where the file's ending does not tell it.")
  var format: PictureFormat?

  @Option(help: "What to draw.")
  var view = ViewChoice(view: NetworkView())

  @Option(help: "How it looks: soft colours, colours for every vision, or greys for print.")
  var theme = ThemeChoice(theme: ScreenTheme())

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "Draw only what lies around this actor; may be repeated.", valueName: "name"))
  var actor: [String] = []

  @Option(help: ArgumentHelp("How far around the actors to draw.", valueName: "n"))
  var steps = 1

  @Option(help: ArgumentHelp("Where the path begins, for --view path.", valueName: "name"))
  var from: String?

  @Option(help: ArgumentHelp("Where the path leads, for --view path.", valueName: "name"))
  var to: String?

  @OptionGroup(title: "Path options, for --view path") var path: PathOptions

  @Option(help: "Draw people ('person') or the sides they were on ('affiliation').")
  var by: NegotiationNetwork.Grouping = .person

  @Option(
    name: .customLong("size-by"),
    help: ArgumentHelp(
      "Draw actors the larger, the more of this measure they have, in the network view.",
      valueName: "measure"))
  var measure: String?

  @Option(
    name: .customLong("colour-by"),
    help: "Colour actors by the side they were on, or by the circle they moved in.")
  var colouring: Colouring = .side

  @Option(
    help: ArgumentHelp(
      "The language of names, as BCP 47: zh-Hant, ru, zh-Latn-pinyin.", valueName: "tag"))
  var lang: String?

  @Option(
    help: ArgumentHelp(
      "The printed width: column (85 mm), page (170 mm) or a number of millimetres (120mm).",
      valueName: "width"))
  var width: WidthChoice?

  @Flag(help: "Leave the legend out.")
  var noLegend = false

  enum Colouring: String, CaseIterable, ExpressibleByArgument {
    case side, community
  }

  func validate() throws {
    if let measure, !Influence.measureNames.contains(measure) {
      throw ValidationError(
        "no measure is called '\(measure)'; there are \(Influence.measureNames.joined(separator: ", "))."
      )
    }
    if (measure != nil || colouring != .side) && !(view.view is NetworkView) {
      throw ValidationError("--size-by and --colour-by go with --view network.")
    }
    let isPath = view.view is PathView
    if isPath != (from != nil) || isPath != (to != nil) {
      throw ValidationError("--view path goes with --from and --to, and they with it.")
    }
    if view.view is EgoView && actor.count != 1 {
      throw ValidationError("--view ego goes with one --actor, who stands in the middle.")
    }
    if steps < 0 { throw ValidationError("--steps must be 0 or more.") }
    if format == nil && PictureFormat(ending: output) == nil {
      throw ValidationError(
        "'\(output)' does not end in .png, .svg, .pdf or .dot; say which with --as.")
    }
  }

  func run() throws {
    let window = try selection.window()
    let loaded = try corpora.load()
    let content =
      try view.view is PathView
      ? pathContent(of: loaded, window: window)
      : content(of: loaded, window: window)
    let style = DiagramStyle(
      theme: theme.theme, language: lang, width: width?.width, hasLegend: !noLegend)
    let diagram = view.view.diagram(of: content, style: style)
    diagram.warnings.forEach { printError("entente: warning: \($0)") }
    try write(diagram)
    printError(VisibleText.visible(diagram.caption))
    if content.events.isEmpty && content.path?.answer.certainty == nil { throw Failure.no }
  }

  private func content(of loaded: LoadedCorpus, window: DateWindow?) throws -> DiagramContent {
    let corpus = loaded.corpus
    var events = try selection.selection(in: loaded, window: window).events(in: corpus)
    var network = NegotiationNetwork(of: corpus, events: events, window: window, grouping: by)
    let centre = Set(try actor.map(loaded.actor))
    if !centre.isEmpty {
      network = network.neighbourhood(of: centre, steps: steps)
      let around = network.neighbourhood(of: centre, steps: max(0, steps - 1))
      let kept = centre.union(around.nodes.map(\.id))
      events = events.filter { !kept.isDisjoint(with: $0.event.participants) }
    }
    var content = DiagramContent(
      corpus: corpus, events: events, network: network, window: window)
    if view.view is EgoView { content.centre = centre.first }
    try measure.map { content.sizes = try sizes(by: $0, in: loaded, window: window) }
    if colouring == .community { try colourByCommunity(&content, in: loaded, window: window) }
    return content
  }

  /// How much each actor has of a measure, over all that the flags select.
  private func sizes(
    by measure: String, in loaded: LoadedCorpus, window: DateWindow?
  ) throws -> ActorSizes? {
    let question = Influence(
      measures: [measure], selection: try selection.selection(in: loaded, window: window),
      grouping: by)
    guard let ranking = question.answer(in: loaded.corpus).rankings.first else { return nil }
    let scores = ranking.actors.compactMap(\.score)
    guard let least = scores.min(), let most = scores.max(), least < most else { return nil }
    let shares = ranking.actors.map { ranked -> (ActorID, Double) in
      let share = ranked.score.map { ($0 - least) / (most - least) } ?? 0
      return (ranked.id, ranking.isLowestFirst && ranked.score != nil ? 1 - share : share)
    }
    return ActorSizes(
      meaning: ranking.heading.lowercased(),
      shares: Dictionary(shares, uniquingKeysWith: { first, _ in first }))
  }

  /// Puts the circles that actors moved in, in the place of the sides they were on.
  private func colourByCommunity(
    _ content: inout DiagramContent, in loaded: LoadedCorpus, window: DateWindow?
  ) throws {
    let circles = Circles(
      network: Influence(
        selection: try selection.selection(in: loaded, window: window), grouping: by)
    ).answer(in: loaded.corpus).circleOfActor
    for position in content.network.nodes.indices {
      let circle = circles[content.network.nodes[position].id]
      content.network.nodes[position].side = circle.map { ActorID("circle \($0 + 1)") }
    }
  }

  private func pathContent(of loaded: LoadedCorpus, window: DateWindow?) throws -> DiagramContent {
    let question = try path.question(
      from: from ?? "", to: to ?? "", selection: selection, window: window, by: by, in: loaded)
    let answer = question.answer(in: loaded.corpus)
    var seen: Set<EventID> = []
    let events = answer.chains.flatMap(\.hops).filter { seen.insert($0.event.id).inserted }
      .map { SelectedEvent(event: $0.event, certainty: $0.isCertain ? .certain : .possible) }
    return DiagramContent(
      corpus: loaded.corpus, events: events,
      network: NegotiationNetwork(of: loaded.corpus, events: events, window: window, grouping: by),
      window: window, path: PathFigure(question: question, answer: answer))
  }

  private func write(_ diagram: Diagram) throws {
    let format = format ?? PictureFormat(ending: output) ?? .dot
    let bytes: [UInt8]
    if let rendering = format.rendering {
      let printer = FigurePrinter(language: lang, isFitted: width != nil)
      bytes = try printer.picture(of: diagram, as: rendering)
    } else {
      bytes = Array(diagram.dot.utf8)
    }
    if output == "-" {
      try printOut(bytes)
    } else {
      try AtomicFile.write(bytes, to: output)
    }
  }
}
