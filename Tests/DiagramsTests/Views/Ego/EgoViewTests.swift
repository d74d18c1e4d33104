import Diagrams
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

@Suite struct EgoViewTests {
  private func draw(
    _ corpus: Corpus, around centre: ActorID?, _ style: DiagramStyle = DiagramStyle()
  ) -> Diagram {
    var content = Moscow1945.content(of: corpus)
    content.centre = centre
    return EgoView().diagram(of: content, style: style)
  }

  @Test func `a small drawing is as recorded`() throws {
    let diagram = draw(SmallTalks.trio, around: "bob", DiagramStyle(width: .column))
    #expect(try Golden.compare(diagram.dot, with: "trio.ego.dot") == .same)
  }

  @Test func `the actor stands in the middle, those it dealt with around it, and nobody else`() {
    let diagram = draw(Moscow1945.corpus, around: "soong")
    #expect(diagram.dot.contains(/"actor soong" \[.*pos="0,0!"/))
    #expect(diagram.dot.contains("\"actor harriman\" ["))
    #expect(!diagram.dot.contains("\"actor churchill\" ["))
    #expect(diagram.layout == .neatoPinned)
  }

  @Test func `the caption counts those who are drawn`() {
    var corpus = SmallTalks.trio
    // Those who sign and those who are bound deal with their like.
    corpus.events.insert(
      Event(
        id: "pact", kind: .agreement, date: Moscow1945.date("1945-07-05"),
        participations: [
          Participation("east", as: .parties), Participation("west", as: .parties),
          Participation("ann", as: .signed), Participation("bob", as: .signed),
        ]))
    let diagram = draw(corpus, around: "bob")
    #expect(!diagram.dot.contains("\"actor east\" ["))
    #expect(diagram.caption.text.contains("3 actors in 2 meetings, 1 message and 1 agreement"))
  }

  @Test func `each other actor has the number of events and the first and last day`() {
    let diagram = draw(Moscow1945.corpus, around: "soong")
    #expect(diagram.labels.contains("3: 3–12 Jul"))
    #expect(diagram.labels.contains("5: 2–12 Jul"))
    // Of a day that is not known the months are written.
    #expect(diagram.labels.contains("1: 12 Jul … 7 Aug"))
    #expect(diagram.legendTexts.contains("events together, first and last"))
  }

  @Test func `whoever has most to do with it stands nearer than whoever has least`() throws {
    let people = (0...8).map { ActorID("p\($0)") }
    var corpus = Corpus(title: "Talks")
    corpus.actors = Roster(people.map { Moscow1945.actor($0, .person, $0.rawValue) })
    corpus.events = Roster(
      (1...8).flatMap { number in
        (0..<(number == 5 ? 9 : 1)).map {
          Moscow1945.meeting(
            EventID("m\(number)-\($0)"), "1945-07-0\(number)", nil, ["p0", people[number]])
        }
      })
    let dot = draw(corpus, around: "p0", DiagramStyle(width: .page)).dot
    func place(_ number: Int) throws -> (x: Double, y: Double) {
      let found = try #require(
        dot.split(separator: "\n").first { $0.hasPrefix("  \"actor p\(number)\" [") }?
          .firstMatch(of: /pos="(-?[0-9.]+),(-?[0-9.]+)!"/))
      return (Double(found.1) ?? 0, Double(found.2) ?? 0)
    }
    // The fifth, at the foot, met it nine times; the first stands at the top.
    let (first, fifth) = (try place(1), try place(5))
    #expect(first.y > 0 && fifth.y < 0 && abs(fifth.y) < first.y)
    // Clockwise: the third to the right, the seventh to the left.
    #expect(try place(3).x > 0 && place(7).x < 0)
  }

  @Test func `boxes lie neither on one another nor beyond the width`() throws {
    for width in [FigureWidth.column, .page] {
      let dot = draw(Moscow1945.corpus, around: "stalin", DiagramStyle(width: width)).dot
      let boxes = dot.split(separator: "\n").filter { $0.hasPrefix("  \"actor ") }.compactMap {
        line -> [Double]? in
        guard let pos = line.firstMatch(of: /pos="(-?[0-9.]+),(-?[0-9.]+)!"/),
          let wide = line.firstMatch(of: /[ ]width=([0-9.]+)/),
          let high = line.firstMatch(of: /[ ]height=([0-9.]+)/)
        else { return nil }
        return [pos.1, pos.2, wide.1, high.1].compactMap { Double($0) }
      }
      #expect(boxes.count > 10)
      for (position, one) in boxes.enumerated() {
        #expect(abs(one[0]) + one[2] * 36 <= width.points / 2)
        for other in boxes[..<position] {
          let isBeside = abs(one[0] - other[0]) >= (one[2] + other[2]) * 36
          let isAbove = abs(one[1] - other[1]) >= (one[3] + other[3]) * 36
          #expect(isBeside || isAbove)
        }
      }
    }
  }

  @Test func `lines of one pair lie side by side, and arrows stop at the box`() {
    let dot = draw(SmallTalks.trio, around: "bob", DiagramStyle(width: .column)).dot
    #expect(dot.contains(/"line \d from" -> .*dir="forward".*pos="e,/))
  }

  @Test func `who is in no event leaves an empty drawing, and without a name the busiest is taken`()
  {
    let nobody = draw(SmallTalks.trio, around: "east")
    #expect(nobody.labels.contains { $0.hasPrefix("No ") })
    let busiest = draw(SmallTalks.trio, around: nil)
    #expect(busiest.caption.text.contains("In the middle stands Bob"))
  }

  @Test func `more than can be read brings advice`() throws {
    var corpus = Corpus(title: "A crowd")
    let ids = (0...45).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, $0.rawValue) })
    corpus.events = Roster(
      ids.dropFirst().map {
        Moscow1945.meeting(EventID($0.rawValue), "1945-07-01", nil, ["p0", $0])
      })
    let warning = try #require(draw(corpus, around: "p0").warnings.first)
    #expect(warning.contains("45 actors") && warning.contains("--during"))
  }

  /// One who meets thirty others, who all meet one another in pairs.
  private static let star: DiagramContent = {
    var corpus = Corpus(title: "A star")
    let ids = (0..<30).map { ActorID("p\($0)") }
    corpus.actors = Roster(
      (ids + ["hub"]).map { Moscow1945.actor($0, .person, "Person \($0)") })
    corpus.events = Roster(
      ids.enumerated().flatMap { number, id in
        [Moscow1945.meeting(EventID("m\(number)"), "1945-07-01", nil, ["hub", id])]
          + [1, 7].map { step in
            Moscow1945.meeting(
              EventID("n\(number)-\(step)"), "1945-07-02", nil, [id, ids[(number + step) % 30]])
          }
      })
    var content = Moscow1945.content(of: corpus)
    content.centre = "hub"
    return content
  }()

  @Test(arguments: [FigureWidth.column, .page])
  func `no line runs behind a box that is not its end`(width: FigureWidth) {
    var style = DiagramStyle(width: width)
    style.showsOthers = true
    let dot = EgoView().diagram(of: Self.star, style: style).dot
    let boxes = DrawnBox.all(in: dot)
    let lines = DrawnLine.all("line", in: dot) + DrawnLine.all("others", in: dot)
    #expect(boxes.count == 31 && lines.count == 90)
    #expect(lines.allSatisfy { $0.falseBoxes(among: boxes).isEmpty })
  }

  @Test func `too many lines between the others are left to a count`() {
    let diagram = EgoView().diagram(of: Self.star, style: DiagramStyle(width: .page))
    #expect(DrawnLine.all("others", in: diagram.dot).isEmpty)
    #expect(diagram.caption.text.contains("60 pairs of the others were joined as well"))
    #expect(!diagram.legendTexts.contains("joined to each other"))
  }
}
