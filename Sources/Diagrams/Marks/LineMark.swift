import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The line between two actors: what it is, how many events stand behind it, how surely, and
/// whether in secret.
///
/// Kind is told by the ends and the doubling of the line (and by ink), secrecy by dashes, doubt by
/// dots, number by width, a tie by a dot at either end. A line that is secret *and* only possible is dotted and bears the word
/// “secret”.
struct LineMark: Hashable {
  var kind: NegotiationNetwork.EdgeKind
  var count: Int
  var isSecret: Bool
  var isPossible: Bool
  /// Whether the two are also tied by kinship or the like, which dots at the ends say.
  var isTied: Bool

  init(
    kind: NegotiationNetwork.EdgeKind, count: Int = 1, isSecret: Bool = false,
    isPossible: Bool = false, isTied: Bool = false
  ) {
    self.kind = kind
    self.count = count
    self.isSecret = isSecret
    self.isPossible = isPossible
    self.isTied = isTied || kind == .tie
  }

  init(_ edge: NegotiationNetwork.Edge) {
    self.init(
      kind: edge.kind, count: max(1, edge.events.count), isSecret: edge.isSecret,
      isPossible: edge.certainty == .possible)
  }

  /// The width of the line in points: it grows slower than the number of events, so that one busy
  /// pair does not drown the rest.
  var width: Double {
    switch kind {
    case .agreement: 0.9
    case .tie: 0.6
    // A thin dotted line would be lost.
    case .meeting, .message, .act: max(Self.width(for: count), isPossible ? 1.3 : 0)
    }
  }

  /// The width of a line that stands for `count` events.
  static func width(for count: Int) -> Double {
    var width = 0.7
    for step in 2..<max(3, min(count, 40) + 1) where step <= count {
      width += 0.62 / Double(step).squareRoot()
    }
    return min(width, 3.4)
  }

  /// Whether the width says how many events there were.
  var showsCount: Bool { kind != .agreement && kind != .tie }

  /// How an edge takes the mark.
  func attributes(in theme: any Theme) -> DotAttributes {
    let ink = theme.ink(of: kind)
    var result: DotAttributes = [
      .color: .colours(kind == .agreement ? [ink, .white, ink] : [ink]),
      .penwidth: .number(width),
    ]
    for (name, value) in ends.pairs { result[name] = value }
    if isPossible {
      result[.style] = .word("dotted")
    } else if isSecret {
      result[.style] = .word("dashed")
    }
    if isSecret && isPossible {
      result[.label] = .markup(Self.secretNote)
    }
    return result
  }

  /// What all lines have in common.
  static func defaults(_ measures: Measures) -> DotAttributes {
    [
      .fontname: .text(Typeface.name), .fontsize: .number(measures.smallSize),
      .arrowsize: .number(0.5),
    ]
  }

  /// The word on a dotted line, on paper white so that other lines do not cross it.
  private static let secretNote = Markup.table(
    [
      .border: .points(0), .cellBorder: .points(0), .cellSpacing: .points(0),
      .cellPadding: .points(0), .background: .colour(.white),
    ],
    rows: [[.cell([:], .text("secret"))]])

  private var ends: DotAttributes {
    if isTied { return [.dir: .word("both"), .arrowhead: .word("dot"), .arrowtail: .word("dot")] }
    return switch kind {
    // Without arrowheads the line runs on under the node, and leaves no gap at its outline.
    case .meeting, .agreement:
      [.dir: .word("none"), .headclip: .word("false"), .tailclip: .word("false")]
    case .message: [.arrowhead: .word("normal")]
    case .act: [.arrowhead: .word("odiamond")]
    case .tie: [:]
    }
  }
}
