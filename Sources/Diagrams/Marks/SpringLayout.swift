import Foundation
import NegotiationAnalysis

/// How nodes that nothing but their lines holds in place are laid out: the lengths of the lines,
/// where the layout begins, and what Graphviz is told.
struct SpringLayout {
  /// The length of each line in inches.
  let lengths: [Double]
  /// Where each node begins, in inches; `nil` where the engine is to begin by itself.
  private let start: StartingPositions?
  /// Whether there is so much to draw that lines are not led around boxes: that takes long, and
  /// does not help any more.
  private let isCrowded: Bool
  private let measures: Measures
  private let hasLargeBoxes: Bool

  /// More nodes than this have their springs worked out on many levels.
  private static let mostSprings = 200

  /// - Parameter hasLargeBoxes: whether boxes are so large that they are pushed apart no further
  ///   than they have to be.
  init(nodes: Int, lines: [NetworkLine], measures: Measures, hasLargeBoxes: Bool = false) {
    self.measures = measures
    self.hasLargeBoxes = hasLargeBoxes
    isCrowded = nodes > 100 || lines.count > 400
    lengths = Self.lengths(of: lines, nodes: nodes)
    let springs = zip(lines, lengths).map { line, length in
      StartingPositions.Spring(from: line.from, to: line.to, length: length)
    }
    start =
      nodes <= Self.mostSprings
      ? StartingPositions(nodes: nodes, springs: springs, isUpright: measures.isUpright) : nil
  }

  /// The lengths of some lines between `nodes` nodes, in inches.
  static func lengths(of lines: [NetworkLine], nodes: Int) -> [Double] {
    var neighbours = [Set<Int>](repeating: [], count: nodes)
    for line in lines where line.from != line.to {
      neighbours[line.from].insert(line.to)
      neighbours[line.to].insert(line.from)
    }
    return lines.map { line in
      length(of: line, company: min(neighbours[line.from].count, neighbours[line.to].count))
    }
  }

  /// The more company both ends keep, the longer the line, so that a crowd gets room and a
  /// messenger stays near.
  private static func length(of line: NetworkLine, company: Int) -> Double {
    // A word on the line needs room.
    let least = line.mark.isSecret && line.mark.isPossible ? 0.9 : 0.5
    return max(least, 0.5 * pow(Double(1 + company) / 2, 0.4))
  }

  /// The engine.
  var engine: DiagramLayout { start == nil ? .sfdp : .neato }

  /// Where a node begins, as an attribute.
  func position(of node: Int) -> DotValue? {
    start.map { .pair($0.points[node].x * 72, $0.points[node].y * 72) }
  }

  /// What Graphviz is told of the whole drawing.
  var graphAttributes: DotAttributes {
    var attributes: DotAttributes = [
      .fontname: .text(Typeface.name), .outputorder: .word("edgesfirst"),
      .overlap: .word("prism"), .overlapScaling: .number(measures.isUpright ? 1.1 : 1.25),
      .sep: .word("+4"), .esep: .word("+2"), .splines: .word(isCrowded ? "line" : "true"),
      .start: .number(1), .inputscale: .number(72), .pack: .number(10), .pad: .number(0.04),
    ]
    attributes[.packmode] = packing
    if hasLargeBoxes && measures.isUpright {
      attributes[.overlap] = .word("vpsc")
      attributes[.overlapScaling] = nil
    }
    attributes.add(measures: measures)
    return attributes
  }

  /// A few parts that do not hang together stand one below the other, or two side by side; more are
  /// packed in two columns, or like parcels.
  private var packing: DotValue? {
    guard let start else { return nil }
    if measures.isUpright { return .word(start.components.count <= 3 ? "array_1" : "array_2") }
    return start.components.count == 2 ? .word("array_c1") : nil
  }
}
