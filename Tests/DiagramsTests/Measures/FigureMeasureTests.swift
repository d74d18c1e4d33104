import Diagrams
import Testing

/// What is measured of a drawing, on drawings so small that everything can be counted by eye.
struct FigureMeasureTests {
  /// A drawing of 400 by 200 points.
  private func svg(_ parts: String...) -> String {
    """
    <svg width="400pt" height="200pt" viewBox="0.00 0.00 400.00 200.00">
    <g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(0 200)">
    <title>negotiation</title>
    <polygon fill="white" stroke="none" points="0,0 0,-200 400,-200 400,0 0,0"/>
    \(parts.joined(separator: "\n"))
    </g>
    </svg>
    """
  }

  /// A box of 40 by 20 points around a place, with a name of 8 points.
  private func box(_ name: String, _ x: Int, _ y: Int) -> String {
    let corners =
      "\(x + 20),\(-y - 10) \(x - 20),\(-y - 10) \(x - 20),\(-y + 10) \(x + 20),\(-y + 10)"
    return """
      <g class="node"><title>actor \(name)</title>
      <polygon fill="#eeeeee" stroke="black" points="\(corners)"/>
      <text text-anchor="middle" x="\(x)" y="\(-y)" font-size="8.00">\(name)</text></g>
      """
  }

  /// A straight line.
  private func line(_ number: Int, _ x: Int, _ y: Int, to: (x: Int, y: Int)) -> String {
    """
    <g class="edge"><title>line \(number) from&#45;&gt;line \(number) to</title>
    <path fill="none" stroke="black" d="M\(x),\(-y)C\(x),\(-y) \(to.x),\(-to.y) \(to.x),\(-to.y)"/></g>
    """
  }

  /// Words on a line.
  private func note(_ number: Int, _ text: String, _ x: Int, _ y: Int) -> String {
    """
    <g class="node"><title>note \(number) line</title>
    <text text-anchor="middle" x="\(x)" y="\(-y)" font-size="7.00">\(text)</text></g>
    """
  }

  private func measures(_ svg: String, _ view: any DiagramView = NetworkView()) throws
    -> FigureMeasures
  {
    try #require(FigureMeasures(svg: svg, of: view))
  }

  @Test func `a line is short where its own words hide it`() throws {
    let (one, other) = (box("a", 60, 100), box("b", 140, 100))
    let between = line(0, 60, 100, to: (140, 100))
    #expect(try measures(svg(one, other, between))[.shortLines] == 0)
    #expect(
      try measures(svg(one, other, between, note(0, "ten letters", 100, 98)))[.shortLines] == 1)
    // Words of another line are another matter.
    #expect(
      try measures(svg(one, other, between, note(1, "ten letters", 100, 98)))[.shortLines] == 0)
  }

  @Test func `a page is measured in millimetres and points`() throws {
    let found = try measures(svg(box("a", 60, 100)))
    #expect(abs((found[.width] ?? 0) - 141.1) < 0.1)
    #expect(found[.aspect] == 0.5)
    #expect(found[.smallestType] == 8)
    #expect(found[.boxes] == 1)
    #expect(found[.lines] == 0)
    #expect(found[.legend] == 0)
  }

  @Test func `lines cross, and those of one box do so apart`() throws {
    let four = [box("a", 40, 40), box("b", 360, 160), box("c", 40, 160), box("d", 360, 40)]
    let crossed = try measures(
      svg(
        four.joined(), line(0, 40, 40, to: (360, 160)), line(1, 40, 160, to: (360, 40))))
    #expect(crossed[.crossings] == 1)
    #expect(crossed[.crossingPairs] == 1)
    #expect(crossed[.crossingsAtOneEnd] == 0)
    #expect(abs((crossed[.crossingAngle] ?? 0) - 41.1) < 0.2)
    #expect(crossed[.lines] == 2)
    #expect(crossed[.throughBoxes] == 0)
    #expect(crossed[.longestLine] ?? 0 > 280)
  }

  @Test func `a line behind a box that is not its end is found`() throws {
    let row = box("a", 40, 100) + box("b", 200, 100) + box("c", 360, 100)
    let behind = try measures(svg(row, line(0, 40, 100, to: (360, 100))))
    #expect(behind[.throughBoxes] == 1)
    #expect(behind[.linesThroughBoxes] == 1)
    #expect(behind.missed.contains(.throughBoxes))
    let grazing = try measures(svg(row, line(0, 40, 111, to: (360, 111))))
    #expect(grazing[.throughBoxes] == 0)
    #expect(grazing[.grazedBoxes] == 1)
  }

  @Test func `words that cut another line, a box or other words are found`() throws {
    let drawing = svg(
      box("a", 40, 100), box("b", 360, 100), line(0, 40, 100, to: (360, 100)),
      note(0, "own", 200, 98))
    #expect(try measures(drawing)[.wordsOnLines] == 0)
    let other = svg(
      box("a", 40, 100), box("b", 360, 100), box("c", 200, 20), box("d", 200, 180),
      line(0, 40, 100, to: (360, 100)), line(1, 200, 20, to: (200, 180)),
      note(0, "cut", 202, 98), note(1, "over", 208, 98), note(1, "box", 40, 98))
    let found = try measures(other)
    #expect(found[.wordsOnLines] == 2)
    #expect(found[.wordsOnWords] == 1)
    #expect(found[.wordsOnBoxes] == 1)
  }

  @Test func `lines that run as one, and lines too short to see, are found`() throws {
    let three = box("a", 40, 100) + box("b", 360, 100) + box("c", 360, 125)
    let merged = try measures(
      svg(three, line(0, 40, 100, to: (360, 100)), line(1, 40, 100, to: (345, 114))))
    #expect(merged[.mergedLines] == 1)
    let short = try measures(
      svg(box("a", 40, 100), box("b", 86, 100), line(0, 60, 100, to: (66, 100))))
    #expect(short[.shortLines] == 1)
  }

  @Test func `cut texts are counted, and numbers of a legend that go on are not`() throws {
    let words = ["A long name…", "2, 3 …", "14: …"].enumerated().map { position, text in
      """
      <text text-anchor="start" x="20" y="\(-20 - position * 20)" font-size="5.50">\(text)</text>
      """
    }
    let found = try measures(svg(words.joined()), TimelineView())
    #expect(found[.cutTexts] == 1)
    #expect(found[.smallestType] == 5.5)
    #expect(found.missed == [.smallestType, .cutTexts])
    #expect(found[.crossings] == nil)
  }

  @Test func `what Graphviz did not write is not measured`() {
    #expect(FigureMeasures(svg: "<svg/>", of: NetworkView()) == nil)
    #expect(FigureMeasures(svg: "", of: NetworkView()) == nil)
  }

  @Test func `every measure says what it is`() {
    #expect(Set(FigureMeasure.allCases.map(\.meaning)).count == FigureMeasure.allCases.count)
  }
}
