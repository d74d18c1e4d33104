import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The look of a line between two actors: its kind, how many events stand behind it, and whether they
/// were secret or are only possible.
///
/// Kind shows in the ends and doubling of the line (and in its ink), secrecy in dashes, doubt in
/// dots, number in width, a tie in a dot at either end. A line that is secret *and* only possible is
/// dotted and labelled “secret”.
struct LineMark: Hashable {
  var kind: NegotiationNetwork.EdgeKind
  var count: Int
  var isSecret: Bool
  var isPossible: Bool
  /// Whether some of the events are only possible and others certain.
  var isMixed = false
  /// Whether kinship or another tie joins the two as well; dots at the ends show it.
  var isTied: Bool
  /// What the line stands for more than one of; `nil` for events of one kind in one direction.
  var blend: Blend?

  /// What one line stands for more than one of.
  enum Blend {
    /// Events of several kinds.
    case kinds
    /// Events of one kind in both directions.
    case directions
  }

  /// The ink of lines that stand for several kinds of event.
  static let blendedInk = Colour(grey: 84)

  /// The ink of the line.
  func ink(in theme: any Theme) -> Colour {
    blend == .kinds ? Self.blendedInk : theme.ink(of: kind)
  }

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
      kind: edge.kind, count: max(1, edge.count), isSecret: edge.isSecret,
      isPossible: edge.certainty == .possible)
    isMixed = !isPossible && edge.events.contains { $0.certainty == .possible }
  }

  /// The number of events as it stands on the line: `8`, or `8?` where some of them are only possible.
  var number: String { isMixed ? "\(count)?" : "\(count)" }

  /// The width of the line in points. It grows more slowly than the number of events, so that one busy
  /// pair does not drown out the rest.
  var width: Double {
    if blend == .kinds { return Self.width(for: count) }
    return switch kind {
    case .agreement: 0.9
    case .tie: 0.6
    // A thin dotted line would hardly show.
    case .meeting, .message, .act: max(Self.width(for: count), isPossible ? 1.3 : 0)
    }
  }

  /// The width of a line that stands for `count` events: more for every one more.
  static func width(for count: Int) -> Double { 0.7 + 0.55 * log2(Double(max(1, count))) }

  /// Whether the width shows the number of events.
  var showsCount: Bool { blend == .kinds || (kind != .agreement && kind != .tie) }

  /// Whether the number of events is written on it, where there are several.
  var isCounted: Bool { blend == .kinds || kind != .tie }

  /// The room that the line takes across, with its arrowhead.
  var extent: Double { isDouble ? 3 * width : width }

  /// Whether it is drawn double.
  private var isDouble: Bool { kind == .agreement && blend != .kinds }

  /// The attributes of an edge with this mark.
  func attributes(
    in theme: any Theme, _ words: any FigureLanguage
  ) -> DotAttributes {
    let ink = ink(in: theme)
    var result: DotAttributes = [
      .color: .colours(isDouble ? [ink, .white, ink] : [ink]),
      .penwidth: .number(width),
    ]
    for (name, value) in ends.pairs { result[name] = value }
    if isPossible {
      result[.style] = .keyword("dotted")
    } else if isSecret {
      result[.style] = .keyword("dashed")
    }
    if needsSecretNote {
      // On white, so that other lines do not cross it.
      result[.label] = .markup(
        .plainTable([[.cell([:], .text(words.word(.secret)))]], background: .white))
    }
    return result
  }

  /// The attributes of a faint line beneath a dotted one, of which little else would be left where it is short;
  /// `nil` for a line that is not dotted.
  var underlay: DotAttributes? {
    guard isPossible else { return nil }
    return [
      .color: .colour(Self.faint), .penwidth: .number(isDouble ? 0.9 : max(0.7, width * 0.6)),
      .dir: .keyword("none"),
    ]
  }

  /// The ink beneath dotted lines.
  static let faint = Colour(grey: 216)

  /// The attributes that all lines share.
  static func defaults(_ measures: PageMeasures) -> DotAttributes {
    [
      .fontname: .text(Typeface.name), .fontsize: .number(measures.smallSize),
      .arrowsize: .number(0.5),
    ]
  }

  /// How far to move each line between two nodes aside so that they lie side by side.
  static func shifts(of marks: [LineMark]) -> [Double] {
    let widths = marks.map { mark in
      // Arrowheads and dots are wider than their lines.
      mark.extent + (mark.kind.isDirected ? 3.8 : mark.kind == .tie ? 3.2 : 2)
    }
    var left = -widths.reduce(0, +) / 2
    return widths.map { width in
      left += width
      return left - width / 2
    }
  }

  private var ends: DotAttributes {
    if isTied {
      return [.dir: .keyword("both"), .arrowhead: .keyword("dot"), .arrowtail: .keyword("dot")]
    }
    if blend == .kinds { return [.dir: .keyword("none")] }
    if blend == .directions {
      let head: StaticString = kind == .act ? "odiamond" : "normal"
      return [.dir: .keyword("both"), .arrowhead: .keyword(head), .arrowtail: .keyword(head)]
    }
    return switch kind {
    // A line without arrowheads runs on beneath the node, which leaves no gap at its outline.
    case .meeting, .agreement:
      [.dir: .keyword("none"), .headclip: .keyword("false"), .tailclip: .keyword("false")]
    case .message: [.arrowhead: .keyword("normal")]
    case .act: [.arrowhead: .keyword("odiamond")]
    case .tie: [:]
    }
  }
}
