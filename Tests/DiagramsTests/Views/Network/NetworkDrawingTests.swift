import Diagrams
import NegotiationAnalysis
import Negotiations
import Testing

@Suite struct NetworkDrawingTests {
  private func draw(_ corpus: Corpus, _ style: DiagramStyle) -> Diagram {
    NetworkView().diagram(of: Moscow1945.content(of: corpus), style: style)
  }

  @Test(arguments: [FigureWidth.column, .page], [false, true])
  func `no box lies on another`(width: FigureWidth, groupsSides: Bool) {
    var style = DiagramStyle(width: width)
    style.groupsSides = groupsSides
    let boxes = DrawnBox.all(in: draw(Moscow1945.corpus, style).dot)
    #expect(boxes.count > 20)
    for (position, one) in boxes.enumerated() {
      for other in boxes[..<position] {
        let isBeside = abs(one.x - other.x) >= (one.width + other.width) / 2
        let isAbove = abs(one.y - other.y) >= (one.height + other.height) / 2
        #expect(isBeside || isAbove, "\(one) \(other)")
      }
    }
  }

  @Test func `what two do in several ways lies side by side`() throws {
    var corpus = SmallTalks.trio
    corpus.events.insert(Moscow1945.message("w2", "1945-07-04", "ann", "bob"))
    corpus.events.insert(Moscow1945.message("w3", "1945-07-05", "bob", "ann"))
    let dot = draw(corpus, DiagramStyle(width: .page)).dot
    let starts = dot.matches(of: /"line \d+ from" \[shape="point".*pos="(-?[0-9.]+),(-?[0-9.]+)!"/)
      .map { "\($0.1),\($0.2)" }
    #expect(starts.count == 5)
    #expect(Set(starts).count == 5)
    #expect(dot.matches(of: /"line \d+ from" -> .*dir="forward".*pos="e,/).count == 3)
  }

  @Test func `the dots of a tie stand at the outlines of both boxes`() throws {
    var corpus = SmallTalks.trio
    corpus.ties = Roster([Tie(id: "kin", kind: "kinship", between: ["ann", "bob"])])
    let dot = draw(corpus, DiagramStyle(width: .page)).dot
    #expect(dot.matches(of: /arrowhead="dot".*pos="s,[-0-9., ]+ e,/).count == 1)
  }

  @Test func `the words count what is drawn, also among the neighbours`() {
    var content = Moscow1945.content(of: SmallTalks.trio)
    content.events = content.events.filter { $0.event.kind == .message }
    let text = NetworkView().diagram(of: content, style: DiagramStyle()).alternativeText
    #expect(text.contains("2 meetings and 1 message"), "\(text)")
  }

  @Test func `a line of several events bears their number, and the legend says so`() {
    let diagram = draw(SmallTalks.trio, DiagramStyle(width: .page))
    #expect(diagram.labels.contains("2"))
    #expect(diagram.legendTexts.contains("events on the line"))
    var single = SmallTalks.trio
    single.events = Roster(single.events.filter { $0.id != "m2" })
    #expect(!draw(single, DiagramStyle()).legendTexts.contains("events on the line"))
  }

  @Test func `where many lines are of several events, only the largest numbers are written`() {
    var corpus = Corpus(title: "A crowd")
    let ids = (0..<20).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, $0.rawValue) })
    corpus.events = Roster(
      (0..<60).flatMap { number in
        (0..<(number == 0 ? 9 : 2)).map {
          Moscow1945.meeting(
            EventID("m\(number)-\($0)"), "1945-07-01", nil,
            [ids[number % 20], ids[(number % 20 + 1 + number / 20) % 20]])
        }
      })
    let dot = draw(corpus, DiagramStyle(width: .column)).dot
    #expect(dot.matches(of: /"note \d+ line" \[/).count == 1)
    #expect(dot.contains(/"note \d+ line" \[.*>9<\/FONT>/))
  }

  @Test func `sides stand on grounds of their own when that is asked for`() {
    var style = DiagramStyle(width: .page)
    #expect(!draw(Moscow1945.corpus, style).dot.contains("\"ground "))
    style.groupsSides = true
    let dot = draw(Moscow1945.corpus, style).dot
    #expect(dot.matches(of: /"ground \d+ from" -[>]/).count > 20)
  }

  @Test func `too many for springs are left to Graphviz, without grounds and numbers`() {
    var corpus = Corpus(title: "A crowd")
    let ids = (0..<230).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, $0.rawValue) })
    corpus.events = Roster(
      (0..<229).map {
        Moscow1945.meeting(EventID("m\($0)"), "1945-07-01", nil, [ids[$0], ids[$0 + 1]])
      })
    let diagram = draw(corpus, DiagramStyle(width: .page))
    #expect(diagram.layout == .sfdp)
    #expect(diagram.warnings.first?.contains("230 nodes") == true)
  }
}

/// A box of a drawing, in points.
struct DrawnBox {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  /// The boxes of actors that stand where they are put.
  static func all(in dot: String) -> [DrawnBox] {
    dot.split(separator: "\n").filter { $0.hasPrefix("  \"actor ") }.compactMap { line in
      guard let pos = line.firstMatch(of: /pos="(-?[0-9.]+),(-?[0-9.]+)!"/),
        let width = line.firstMatch(of: /[ ]width=([0-9.]+)/),
        let height = line.firstMatch(of: /[ ]height=([0-9.]+)/)
      else { return nil }
      let numbers = [pos.1, pos.2, width.1, height.1].compactMap { Double($0) }
      guard numbers.count == 4 else { return nil }
      return DrawnBox(
        x: numbers[0], y: numbers[1], width: numbers[2] * 72, height: numbers[3] * 72)
    }
  }
}
