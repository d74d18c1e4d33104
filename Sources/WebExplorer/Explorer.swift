public import Diagrams
public import NegotiationAnalysis
public import Negotiations

/// A page of the web that holds a record and shows it: a network and a timeline to filter, with the
/// evidence for everything, in one file that needs nothing else.
///
/// The page asks no server for anything and works from a mail attachment. It answers as the command line
/// does, by the same rules, over bounds that were worked out when it was made. Without scripts it is the
/// picture of the whole, and all events with what every source says of them.
///
/// ```swift
/// let explorer = Explorer(of: FigureRequest(), in: corpus, origin: origin)
/// try Data(explorer.page.utf8).write(to: url)
/// ```
public struct Explorer: Sendable {
  /// Where a page comes from, which it tells its reader.
  public struct Origin: Sendable {
    /// What made it: `entente 0.3.0`.
    public var program: String
    /// The corpora, and the SHA-256 digest of each.
    public var inputs: [(name: String, digest: String)]
    /// The corpora as the command was given them, for the commands that the page prints.
    public var graphs: [String]
    /// The days that were asked for, as they were written.
    public var during: String?
    /// Whose word the page follows: it holds who could have known of it, and how.
    public var word: [Endpoint] = []

    /// Where a page comes from.
    public init(
      program: String, inputs: [(name: String, digest: String)], graphs: [String] = [],
      during: String? = nil
    ) {
      self.program = program
      self.inputs = inputs
      self.graphs = graphs
      self.during = during
    }
  }

  /// What the page says it is.
  public let title: String
  /// Why there is too much for a page, and what to do about it; `nil` where there is a page.
  public let refusal: String?
  /// How many events the page holds.
  public let eventCount: Int
  /// The page, as HTML; the same for the same record and request.
  public let page: String

  /// A style with room for so many actors: on a screen a reader looks closer, where paper ends.
  private static func roomy(_ style: DiagramStyle, for actors: Int) -> DiagramStyle {
    var style = style
    style.width = .millimetres(300 * max(1, (Double(actors) / 60).squareRoot() * 1.15))
    return style
  }

  /// The most events that a browser shows without delay.
  private static let mostEvents = 6_000

  /// A page of the events that a request selects. Who was asked for, the days, the topics and the rest
  /// bound what the page holds; within these bounds its reader chooses.
  public init(of request: FigureRequest, in corpus: Corpus, origin: Origin) {
    let content = request.content(of: corpus)
    let record = ExplorerRecord(of: request, content: content, in: corpus)
    title = request.title ?? corpus.title
    eventCount = record.events.count
    let network = PlacedNetwork(
      of: content, style: Self.roomy(request.style, for: content.network.nodes.count))
    if record.events.count > Self.mostEvents {
      refusal =
        "\(record.events.count) events are too many for a page; narrow it with --during, --topic, "
        + "--place, or --actor NAME --steps 1"
    } else {
      refusal = network.refusal
    }
    guard refusal == nil else {
      page = ""
      return
    }
    page =
      ExplorerPage(
        title: title, record: record, network: network, request: request, origin: origin
      ).html
  }
}
