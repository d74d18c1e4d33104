/// The marks of a drawing in DOT beside the entries of its legend.
struct LegendMarks {
  /// Marks without an entry, entries without a mark, and colours of sides that nothing is drawn in.
  private(set) var faults: [String] = []

  /// A mark on a line, as its attributes show it, and the entries of which one explains it.
  private struct Rule: Sendable {
    var mark: String
    var isShown: @Sendable (Substring) -> Bool
    var entries: Set<String>
  }

  private static let rules = [
    Rule(
      mark: "a dotted line", isShown: { $0.contains(#"style="dotted""#) },
      entries: ["possible, not certain"]),
    Rule(
      mark: "a dashed line or box", isShown: { $0.contains(/style="(filled,)?dashed"/) },
      entries: ["secret"]),
    Rule(
      mark: "an arrow", isShown: { $0.contains(#"arrowhead="normal""#) },
      entries: ["wrote to", "message"]),
    Rule(
      mark: "a diamond", isShown: { $0.contains(#"arrowhead="odiamond""#) },
      entries: ["acted on", "act"]),
    Rule(
      mark: "a double line", isShown: { $0.contains(/[ \[]color="#[0-9a-f]+:#ffffff:#[0-9a-f]+"/) },
      entries: ["agreed", "agreement"]),
  ]

  /// - Parameter hasLines: whether lines between boxes are what the figure is made of.
  init(dot: String, hasLines: Bool) {
    let lines = dot.split(separator: "\n")
    let legend = lines.first { $0.hasPrefix("  graph [") } ?? ""
    let drawn = lines.filter { $0.hasPrefix("  \"") && !$0.hasPrefix("  \"legend ") }
    let words = Set(
      legend.matches(of: /<FONT[^>]*>([^<]*)<\/FONT>/).map { match in
        String(match.1.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
      })
    for patch in legend.matches(
      of: /STYLE="ROUNDED" BGCOLOR="(#[0-9a-f]{6})"(?: COLOR="(#[0-9a-f]{6})")?/)
    where patch.1 != "#ffffff" {
      // A line has the outline of its side; that is black for all sides in greys.
      let colours = [patch.1] + (patch.2.map { $0 == "#000000" ? [] : [$0] } ?? [])
      let isDrawn = drawn.contains { line in colours.contains { line.contains($0) } }
      if !isDrawn { faults.append("nothing is drawn in \(patch.1)") }
    }
    guard hasLines else { return }
    // Lines beneath others, of grounds, and between a word and its line stand for nothing themselves.
    let marks = drawn.filter { !$0.hasPrefix("  \"bar ") && !$0.hasPrefix("  \"rule ") }
    for rule in Self.rules {
      let isDrawn = marks.contains(where: rule.isShown)
      let hasEntry = !words.isDisjoint(with: rule.entries)
      if isDrawn && !hasEntry { faults.append("\(rule.mark) is not explained") }
      if hasEntry && !isDrawn { faults.append("\(rule.mark) is explained and not drawn") }
    }
    // The mark of a gathering is explained by one that looks the same.
    let ellipses = Self.looks(of: marks.filter { $0.contains(#"shape="ellipse""#) })
    let samples = Self.looks(
      of: lines.filter { $0.hasPrefix("  \"legend ") && $0.contains(#"shape="ellipse""#) })
    if !ellipses.isEmpty && samples.isEmpty { faults.append("gatherings are not explained") }
    for sample in samples.subtracting(ellipses).sorted() {
      faults.append("no gathering looks like \(sample)")
    }
  }

  /// What nodes look like, without what is written in them and where they stand.
  private static func looks(of nodes: [Substring]) -> Set<String> {
    Set(
      nodes.map { node in
        [/[ ]style="[^"]*"/, /fillcolor="[^"]*"/, /[ ]color="[^"]*"/]
          .compactMap { node.firstMatch(of: $0).map { String($0.0) } }.joined()
      })
  }
}
