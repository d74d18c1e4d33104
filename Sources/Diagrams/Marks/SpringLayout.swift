import Foundation
import NegotiationAnalysis

/// A layout by springs: the length of each line, the starting places of the nodes, and the settings
/// of Graphviz.
struct SpringLayout {
  /// The length of each line, in inches.
  let lengths: [Double]
  /// The starting place of each node, in inches; `nil` where the engine finds its own.
  private let start: ClassicalScaling?
  /// Whether there is too much for lines to be led around boxes, which would take long and no longer
  /// help.
  private let isCrowded: Bool
  private let measures: PageMeasures
  private let hasLargeBoxes: Bool

  /// The most nodes to lay out on one level.
  private static let mostNodes = 200

  /// - Parameter hasLargeBoxes: whether boxes are so large that they should move apart only as far as
  ///   they must.
  init(nodes: Int, lines: [NetworkLine], measures: PageMeasures, hasLargeBoxes: Bool = false) {
    self.measures = measures
    self.hasLargeBoxes = hasLargeBoxes
    isCrowded = nodes > 100 || lines.count > 400
    lengths = Self.lengths(of: lines, nodes: nodes)
    let springs = zip(lines, lengths).map { line, length in
      ClassicalScaling.Spring(from: line.from, to: line.to, length: length)
    }
    start =
      nodes <= Self.mostNodes
      ? ClassicalScaling(nodes: nodes, springs: springs, isUpright: measures.isUpright) : nil
  }

  /// The lengths of some lines between `nodes` nodes, in inches.
  static func lengths(of lines: [NetworkLine], nodes: Int) -> [Double] {
    var neighbours = [Set<Int>](repeating: [], count: nodes)
    for line in lines where line.from != line.to {
      neighbours[line.from].insert(line.to)
      neighbours[line.to].insert(line.from)
    }
    return lines.map { line in
      length(of: line, neighbours: min(neighbours[line.from].count, neighbours[line.to].count))
    }
  }

  /// The length of a line whose ends have at least `neighbours` neighbours each: longer in a crowd,
  /// which needs room, and shorter for an actor with few ties.
  private static func length(of line: NetworkLine, neighbours: Int) -> Double {
    // A label on the line needs room.
    let least = line.mark.needsSecretNote ? 0.9 : 0.5
    return max(least, 0.5 * pow(Double(1 + neighbours) / 2, 0.4))
  }

  /// The engine.
  var engine: DiagramLayout { start == nil ? .sfdp : .neato }

  /// The starting place of a node, as an attribute.
  func position(of node: Int) -> DotValue? {
    start.map { .pair($0.points[node].x * 72, $0.points[node].y * 72) }
  }

  /// The settings of Graphviz for the whole drawing.
  var graphAttributes: DotAttributes {
    var attributes: DotAttributes = [
      .fontname: .text(Typeface.name), .outputorder: .keyword("edgesfirst"),
      .overlap: .keyword("prism"), .overlapScaling: .number(measures.isUpright ? 1.1 : 1.25),
      .sep: .keyword("+4"), .esep: .keyword("+2"), .splines: .keyword(isCrowded ? "line" : "true"),
      .start: .number(1), .inputscale: .number(72), .pack: .number(10), .pad: .number(0.04),
    ]
    attributes[.packmode] = packing
    if hasLargeBoxes && measures.isUpright {
      attributes[.overlap] = .keyword("vpsc")
      attributes[.overlapScaling] = nil
    }
    return attributes
  }

  /// The packing of separate components: a few one below the other or two side by side, more in two
  /// columns or as tightly as they fit.
  private var packing: DotValue? {
    guard let start else { return nil }
    if measures.isUpright { return .keyword(start.components.count <= 3 ? "array_1" : "array_2") }
    return start.components.count == 2 ? .keyword("array_c1") : nil
  }
}
