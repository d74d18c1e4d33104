import NegotiationAnalysis
public import Negotiations
import Typesetting

/// A network as its boxes and lines stand on the page, for whoever draws it otherwise than as one
/// picture.
///
/// The marks are those of ``NetworkView``; the numbers are points, from the upper left corner.
public struct PlacedNetwork: Sendable {
  /// A rectangle, by its centre.
  public struct Place: Sendable {
    /// The centre.
    public var x: Double, y: Double
    /// The size.
    public var width: Double, height: Double
  }

  /// An actor.
  public struct Node: Sendable {
    /// Who.
    public var actor: ActorID
    /// The side that the colour stands for.
    public var side: ActorID?
    /// Where.
    public var place: Place
    /// The lines of the label.
    public var label: [String]
    /// The look of the box.
    public var appearance: SideAppearance
  }

  /// Meetings or signings of many, all of the same actors, which are one mark.
  public struct Gathering: Sendable {
    /// The events, in order of time.
    public var events: [EventID]
    /// Where.
    public var place: Place
    /// What is written on the mark.
    public var label: String
  }

  /// The way of a line between two marks: the nodes are numbered first, then the gatherings.
  public struct Route: Sendable {
    /// The ends.
    public var from: Int, to: Int
    /// The corners, from within one mark to within the other.
    public var corners: [(x: Double, y: Double)]
  }

  /// The actors, by id.
  public private(set) var nodes: [Node] = []
  /// The gatherings.
  public private(set) var gatherings: [Gathering] = []
  /// The lines.
  public private(set) var routes: [Route] = []
  /// The size of the whole.
  public private(set) var width = 0.0, height = 0.0
  /// The size of the type, in points.
  public private(set) var typeSize = 10.0
  /// Why nothing is placed, and what to do about it.
  public private(set) var refusal: String?

  /// The most that a reader's program can show at once.
  private static let most = (nodes: 1_000, lines: 20_000)

  /// The network of what a figure shows.
  ///
  /// - Complexity: as ``NetworkView`` up to 200 actors; O(*n*²) in their number beyond.
  public init(of content: DiagramContent, style: DiagramStyle) {
    let (actors, lines) = (content.network.nodes.count, content.network.edges.count)
    guard actors > 0 else { return }
    guard actors <= Self.most.nodes, lines <= Self.most.lines else {
      let amount = "\(English.count(actors, "node")) and \(English.count(lines, "line"))"
      refusal = OversizedDrawing(amount, .feasible) { extent in
        extent.actors <= Self.most.nodes / 2 && extent.lines <= Self.most.lines / 2
      }.message(of: content)
      return
    }
    place(
      NetworkDrawing(
        content: content, style: style, isQuick: actors > PageMeasures.mostNodes))
  }

  private mutating func place(_ drawing: NetworkDrawing) {
    let boxes = drawing.boxes
    let margin = 8.0
    let corners = drawing.routing.routes.flatMap(\.points)
    let left = (boxes.map { $0.x - $0.halfWidth } + corners.map(\.x)).min() ?? 0
    let right = (boxes.map { $0.x + $0.halfWidth } + corners.map(\.x)).max() ?? 0
    let top = (boxes.map { $0.y + $0.halfHeight } + corners.map(\.y)).max() ?? 0
    let foot = (boxes.map { $0.y - $0.halfHeight } + corners.map(\.y)).min() ?? 0
    (width, height) = (right - left + 2 * margin, top - foot + 2 * margin)
    typeSize = drawing.measures.labelSize
    func moved(_ point: Point) -> (x: Double, y: Double) {
      (point.x - left + margin, top - point.y + margin)
    }
    func place(_ box: Box) -> Place {
      let (x, y) = moved(box.centre)
      return Place(x: x, y: y, width: 2 * box.halfWidth, height: 2 * box.halfHeight)
    }
    let actors = drawing.network.nodes
    nodes = zip(actors, boxes).map { node, box in
      Node(
        actor: node.id, side: node.side, place: place(box),
        label: drawing.actors.label(of: node.actor, in: node.group).split(separator: "\n")
          .map { DotText.cleaned(String($0)) },
        appearance: drawing.actors.sides[node.group])
    }
    gatherings = zip(drawing.plan.gatherings, boxes.dropFirst(actors.count)).map { gathering, box in
      Gathering(
        events: gathering.events.map(\.event.id), place: place(box),
        label: drawing.dates.label(of: gathering))
    }
    routes = zip(drawing.plan.bonds, drawing.routing.routes).map { bond, route in
      Route(from: bond.from, to: bond.to, corners: route.points.map(moved))
    }
  }
}
