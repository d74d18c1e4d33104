import Negotiations

/// The names of the lines of a storyline: whole where a line begins, and short where it ends.
struct StorylineNames {
  /// The name of each line, in one row.
  let whole: [String]
  /// The name of each line in the rows that it takes before the line.
  let rows: [[String]]
  /// The name of each line, or a part of it, in the rows in which it is repeated where the lines end.
  let repeated: [[String]]

  /// The most lines that stand far enough apart for names of two rows.
  private static let mostOfTwoRows = 20
  /// The widths in ems up to which a name takes one row, before the lines and behind them.
  private static let (widthBefore, widthBehind) = (7.5, 6.0)
  /// The width in ems of the rows before the lines, which a long name may need whole.
  private static let mostBefore = 10.0

  /// - Parameters:
  ///   - side: what is added to a name to tell the side of its bearer; empty where the colour does.
  ///   - isUpright: whether the lines run down, so that names have the width of the figure.
  init(
    of members: [ActorNodes.Member], in content: DiagramContent, language: String?, isUpright: Bool,
    side: (ActorNodes.Member) -> String
  ) {
    let names = members.map { $0.actor.name(in: language, during: content.window) }
    let sides = members.map(side)
    let hasRoom = !isUpright && members.count <= Self.mostOfTwoRows
    func rows(_ name: String, oneUpTo ems: Double, most: Double) -> [String] {
      guard hasRoom, TextWidth.ems(name) > ems else {
        return [LineBreaking.shortened(name, ems: hasRoom ? most : ems)]
      }
      let narrow = LineBreaking.balancedName(name, ems: ems, lines: 2)
      let isWhole = !narrow.contains("…")
      return (isWhole ? narrow : LineBreaking.balancedName(name, ems: most, lines: 2))
        .split(separator: "\n").map(String.init)
    }
    whole = zip(names, sides).map { LineBreaking.shortened($0 + $1, ems: isUpright ? 22 : 13) }
    self.rows = zip(zip(names, sides), whole).map {
      hasRoom ? rows($0.0 + $0.1, oneUpTo: Self.widthBefore, most: Self.mostBefore) : [$1]
    }
    let called = zip(members, names).map { $0.actor.callName(in: $1) }
    repeated = zip(called, names).map { word, name in
      // Two of one family name are told apart by the whole of their names.
      let isOneOnly = called.count { $0 == word } == 1
      return rows(
        isOneOnly ? word ?? name : name, oneUpTo: Self.widthBehind, most: Self.widthBehind)
    }
  }

  /// The width in ems of what stands before the lines.
  var width: Double { Self.widest(rows.joined()) }

  /// The same, were each name in one row.
  var wholeWidth: Double { Self.widest(whole) }

  /// The width in ems of what stands behind the lines.
  var repeatedWidth: Double { Self.widest(repeated.joined()) }

  /// Whether a name takes two rows.
  var hasTwoRows: Bool { rows.contains { $0.count > 1 } }

  private static func widest(_ names: some Sequence<String>) -> Double {
    names.map { TextWidth.ems($0) }.max() ?? 0
  }
}
