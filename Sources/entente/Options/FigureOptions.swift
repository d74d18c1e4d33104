public import ArgumentParser
public import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// What a figure shows and how it looks: the flags of `draw`, which are also the keys of a figure
/// in a manifest.
struct FigureOptions: ParsableArguments {
  @Option(help: "What to draw.")
  var view = ViewChoice(view: NetworkView())

  @Option(help: "How it looks: soft colours, colours for every vision, or greys for print.")
  var theme = ThemeChoice(theme: ScreenTheme())

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var stands: StandOptions

  @Option(
    help: ArgumentHelp(
      "Draw only what lies around this actor; may be repeated.", valueName: "name"),
    completion: .actors)
  var actor: [String] = []

  @Option(help: ArgumentHelp("How far around the actors to draw.", valueName: "n"))
  var steps = 1

  @Option(
    name: .customLong("at-least"),
    help: ArgumentHelp("Draw only who shares so many events with another.", valueName: "n"))
  var atLeast = 1

  @Option(
    help: ArgumentHelp(
      "Draw the stands on this issue, for --view positions; may be repeated.", valueName: "issue"))
  var issue: [String] = []

  @Option(
    help: ArgumentHelp("Where the path begins, for --view path.", valueName: "name"),
    completion: .actorsAndEvents)
  var from: String?

  @Option(
    help: ArgumentHelp("Where the path leads, for --view path.", valueName: "name"),
    completion: .actorsAndEvents)
  var to: String?

  @OptionGroup(title: "Path options, for --view path") var path: PathOptions

  @Option(help: "Draw people ('person') or the sides they were on ('affiliation').")
  var by: NegotiationNetwork.Grouping = .person

  @Option(
    name: .customLong("size-by"),
    help: ArgumentHelp(
      "Draw actors the larger, the more of this measure they have, in the network view.",
      valueName: "measure"), completion: .list(Influence.measureNames))
  var measure: String?

  @Option(
    name: .customLong("colour-by"),
    help: "Colour actors by the side they were on, or by the circle they moved in.")
  var colouring: FigureRequest.Colouring = .side

  @Option(
    name: .customLong("group-by"),
    help: "In the network view, draw those of one side together, on a ground of their own.")
  var gathering: Gathering?

  @Option(
    name: .customLong("whole-from"),
    help: ArgumentHelp(
      "In the network view, draw a meeting or signing of so many as one mark; 0 for never.",
      valueName: "n"))
  var wholeFrom = 5

  @Flag(
    name: .customLong("kinds-apart"),
    help: "In the network view, draw a line for each kind of event.")
  var kindsApart = false

  @Flag(help: "In the ego view, draw the lines between the others, however many.")
  var others = false

  @Option(
    help: ArgumentHelp(
      "The colour of a side, before that of the corpus; may be repeated: ussr=#c00000.",
      valueName: "side=colour"))
  var colour: [SideColourChoice] = []

  @Option(
    help: ArgumentHelp(
      "The language as BCP 47: en, zh-Hant and ru for all words; in others (zh-Latn-pinyin), for names.",
      valueName: "tag"), completion: .languages)
  var lang: String?

  @Option(
    help: ArgumentHelp(
      "The printed width: column (85 mm), page (170 mm) or a number of millimetres (120mm).",
      valueName: "width"))
  var width: WidthChoice?

  @Option(help: ArgumentHelp("What the figure is called in its caption.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The caption in your own words; its sources are added.", valueName: "text"))
  var caption: String?

  @Option(
    help: ArgumentHelp(
      "What a paper refers to the figure by; the name of its file, unless told.",
      valueName: "name"))
  var label: String?

  @Flag(help: "Leave the legend out.")
  var noLegend = false

  enum Gathering: String, CaseIterable, ExpressibleByArgument {
    case side
  }

  func validate() throws {
    if let measure, !Influence.measureNames.contains(measure) {
      let hint = Nearest.hint(for: measure, among: Influence.measureNames)
      throw ValidationError("no measure is called '\(measure)'; \(hint)")
    }
    if atLeast < 1 { throw ValidationError("--at-least must be 1 or more.") }
    if wholeFrom < 0 { throw ValidationError("--whole-from must be 0 or more.") }
    if steps < 0 { throw ValidationError("--steps must be 0 or more.") }
    if let objection = view.view.objection(to: askedOptions) { throw ValidationError(objection) }
  }

  /// The options that were given, as far as they change anything.
  private var askedOptions: Set<ViewOption> {
    let asked: [ViewOption: Bool] = [
      .actor: !actor.isEmpty, .actors: actor.count > 1, .steps: steps != 1,
      .atLeast: atLeast != 1, .sizeBy: measure != nil, .colourBy: colouring != .side,
      .groupBy: gathering != nil, .wholeFrom: wholeFrom != 5, .kindsApart: kindsApart,
      .others: others, .issue: !issue.isEmpty, .stands: stands.stands != nil,
      .colour: !colour.isEmpty, .from: from != nil, .to: to != nil,
      .objective: path.objective != nil, .through: !path.through.isEmpty,
      .avoiding: !path.omission.avoiding.isEmpty, .without: !path.omission.without.isEmpty,
      .wait: path.wait != nil, .count: path.count != 1, .ignoreTime: path.ignoreTime,
      .meetingsOnly: path.meetingsOnly,
    ]
    return Set(asked.filter(\.value).keys)
  }

  /// What the figure needs of the corpora.
  func need(in window: DateWindow?) -> CorpusNeed {
    guard stands.stands == nil, issue.isEmpty, path.omission.without.isEmpty,
      !view.view.looksBeyondWindow
    else { return .everything }
    let ends = [from, to].compactMap(\.self)
    return selection.need(in: window, naming: actor + ends + path.through + path.omission.avoiding)
  }

  /// The request that the flags describe, with the names in it as the corpus knows them.
  func request(in loaded: LoadedCorpus, window: DateWindow?) throws -> FigureRequest {
    var request = FigureRequest(
      view: view.view,
      style: DiagramStyle(
        theme: theme.theme, language: lang, width: width?.width, hasLegend: !noLegend),
      selection: try selection.selection(in: loaded, window: window), grouping: by)
    request.centre = Set(try actor.map(loaded.actor))
    request.issues = Set(try issue.map(loaded.issue))
    request.stands = stands.stands
    request.steps = steps
    request.atLeast = atLeast
    request.style.groupsSides = gathering == .side
    request.style.leastGathering = wholeFrom
    request.style.keepsKindsApart = kindsApart
    request.style.showsOthers = others
    for choice in colour {
      request.style.sideColours[try loaded.actor(choice.side)] = choice.colour
    }
    try request.sizeActors(by: measure)
    request.colouring = colouring
    request.title = title
    request.caption = caption
    if let from, let to {
      request.path = try path.question(
        from: from, to: to, selection: selection, window: window, by: by, in: loaded)
    }
    return request
  }
}

/// `--colour-by`.
extension FigureRequest.Colouring: ExpressibleByArgument {}
