import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

@Suite struct MatrixViewTests {
  private func draw(_ corpus: Corpus) -> Diagram {
    MatrixView().diagram(
      of: Moscow1945.content(of: corpus), style: DiagramStyle(width: .page))
  }

  @Test func `every number of meetings and messages is printed`() {
    var corpus = SmallTalks.trio
    corpus.events.insert(Moscow1945.message("w2", "1945-07-04", "bob", "cyd"))
    corpus.events.insert(Moscow1945.message("w3", "1945-07-05", "cyd", "bob"))
    let labels = draw(corpus).labels
    #expect(labels.contains("2"))
    // The busier of the two stands above, so that its letters go from row to column.
    #expect(labels.contains("2›") && labels.contains("‹1"))
  }

  @Test func `meetings stand below the diagonal and messages above`() throws {
    let dot = draw(SmallTalks.trio).dot
    func place(_ kind: String) throws -> (x: Double, y: Double) {
      let line = try #require(
        dot.split(separator: "\n").first {
          $0.contains("\"cell 0 \(kind)\"") || $0.contains("\"cell 1 \(kind)\"")
        })
      let pos = try #require(line.firstMatch(of: /pos="(-?[0-9.]+),(-?[0-9.]+)!"/))
      return (try #require(Double(pos.1)), try #require(Double(pos.2)))
    }
    let own = dot.matches(of: /"cell \d own" \[.*pos="(-?[0-9.]+),(-?[0-9.]+)!"/)
      .compactMap { match in Double(match.1).flatMap { x in Double(match.2).map { (x, $0) } } }
    let (met, written) = (try place("met"), try place("written"))
    let diagonal = try #require(own.first { abs($0.0 - met.x) < 0.1 })
    #expect(met.y < diagonal.1)
    let other = try #require(own.first { abs($0.0 - written.x) < 0.1 })
    #expect(written.y > other.1)
  }

  @Test(arguments: [(FigureWidth.column, 15), (.page, 38)])
  func `numbers have room in their cells, in type that can be read`(
    width: FigureWidth, people: Int
  ) {
    var corpus = Corpus(title: "Many letters")
    let ids = (0..<people).map { ActorID("p\($0 < 10 ? "0" : "")\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, "W. Somebody \($0)") })
    corpus.events = Roster(
      (0..<15).flatMap { number in
        [
          Moscow1945.message(EventID("w\(number)"), "1945-07-01", ids[0], ids[1]),
          Moscow1945.message(EventID("v\(number)"), "1945-07-02", ids[1], ids[0]),
        ]
      }
        + (0..<(people - 1)).map {
          Moscow1945.meeting(EventID("m\($0)"), "1945-07-03", nil, [ids[$0], ids[$0 + 1]])
        })
    let diagram = MatrixView().diagram(
      of: Moscow1945.content(of: corpus), style: DiagramStyle(width: width))
    #expect(diagram.labels.contains("15›") && diagram.labels.contains("‹15"))
    #expect(diagram.dot.matches(of: /"row p\d+" \[/).count == people)
    let sizes = diagram.dot.matches(of: /label="\d+›".*fontsize=([0-9.]+)/)
      .compactMap { Double($0.1) }
    #expect(sizes.allSatisfy { $0 >= 6 })
    // Three digits' worth of type, and the sign.
    let cell = diagram.dot.matches(of: /"cell \d+ own" \[.* width=([0-9.]+)/)
      .compactMap { Double($0.1) }.map { $0 * 72 }
    #expect((cell.first ?? 0) >= 1.445 * 6)
    let right = diagram.dot.matches(of: /"cell \d+ \w+" \[.*pos="(-?[0-9.]+),/)
      .compactMap { Double($0.1) }.max()
    #expect((right ?? .infinity) < width.points - 8)
  }

  @Test func `where there are more than fit, the busiest have rows and the numbers stay legible`() {
    var corpus = Corpus(title: "A crowd")
    let ids = (0..<60).map { ActorID("p\($0 < 10 ? "0" : "")\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, "Somebody \($0)") })
    corpus.events = Roster(
      (0..<59).map {
        Moscow1945.meeting(EventID("m\($0)"), "1945-07-01", nil, [ids[$0], ids[$0 + 1]])
      } + [Moscow1945.meeting("again", "1945-07-02", nil, [ids[58], ids[59]])])
    for (width, room) in [(FigureWidth.page, 40.0), (.column, 17)] {
      let diagram = MatrixView().diagram(
        of: Moscow1945.content(of: corpus), style: DiagramStyle(width: width))
      let rows = diagram.dot.matches(of: /"row p\d+" \[/).count
      #expect(Double(rows) >= room - 2 && rows < 60, "\(rows)")
      #expect(diagram.dot.contains("\"row p58\""))
      #expect(diagram.caption.text.contains("Of the 60 actors the \(rows) busiest have a row."))
      // Nothing is scaled down.
      let right = diagram.dot.matches(of: /"cell \d+ \w+" \[.*pos="(-?[0-9.]+),/)
        .compactMap { Double($0.1) }.max()
      #expect((right ?? .infinity) < width.points)
    }
  }

  @Test func `those who signed together are framed`() {
    let pact = Event(
      id: "pact", kind: .agreement, date: Moscow1945.date("1945-07-09"),
      participations: [Participation("ann", as: .signed), Participation("bob", as: .signed)])
    #expect(!draw(SmallTalks.trio).legendTexts.contains("signed together"))
    var corpus = SmallTalks.trio
    corpus.events.insert(pact)
    #expect(draw(corpus).legendTexts.contains("signed together"))
  }

  @Test func `signings are counted where there are several, and acts not at all`() {
    var corpus = SmallTalks.trio
    for number in 1...3 {
      corpus.events.insert(
        Event(
          id: EventID("pact\(number)"), kind: .agreement, date: Moscow1945.date("1945-07-04"),
          participations: ["ann", "cyd"].map { Participation(ActorID($0), as: .signed) }))
    }
    corpus.events.insert(
      Event(
        id: "blow", kind: .act, date: Moscow1945.date("1945-07-05"),
        participations: [Participation("ann", as: .by), Participation("cyd", as: .to)]))
    let diagram = draw(corpus)
    #expect(diagram.labels.contains("3■"))
    #expect(!diagram.caption.text.contains("1 act"))
  }

  @Test func `a matrix of letters alone says nothing of meetings`() {
    var corpus = SmallTalks.trio
    corpus.events = Roster([Moscow1945.message("w", "1945-07-04", "bob", "cyd")])
    let caption = draw(corpus).caption.text
    #expect(caption.contains("Above the diagonal stands how many messages"))
    #expect(!caption.contains("Below"))
  }

  @Test func `no number is wider than the cell that bears it`() {
    var corpus = Corpus(title: "A crowd")
    let ids = (0..<17).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, "Somebody \($0)") })
    corpus.events = Roster(
      (0..<16).flatMap { number in
        (0..<12).map {
          Moscow1945.message(EventID("w\(number)-\($0)"), "1945-07-01", ids[number], ids[16])
        }
      })
    let dot = MatrixView().diagram(
      of: Moscow1945.content(of: corpus), style: DiagramStyle(width: .column)
    ).dot
    #expect(dot.contains("\"12›\"") || dot.contains("\"‹12\""))
    for cell in dot.matches(of: /"cell \d+ \w+" \[label="([^"]+)"[^\n]* width=([0-9.]+)/) {
      #expect(Double(cell.1.count) * 3.2 < (Double(cell.2) ?? 0) * 72, "\(cell.1)")
    }
  }
}
