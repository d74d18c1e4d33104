import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

@Suite struct RegisterViewTests {
  private func draw(_ content: DiagramContent, _ width: FigureWidth = .page) -> Diagram {
    RegisterView().diagram(of: content, style: DiagramStyle(width: width))
  }

  private func columns(_ dot: String) -> [Double] {
    dot.matches(of: /"mark (\d+)-\d+" \[.*pos="(-?[0-9.]+),/).compactMap { Double($0.2) }
  }

  @Test func `each participant has a mark in its row, in the column of the event`() throws {
    let dot = draw(Moscow1945.content(of: SmallTalks.trio)).dot
    // Two meetings of two, and one who writes; the arrow is the mark of the other.
    #expect(dot.matches(of: /"mark \d+-\d+" \[/).count == 5)
    #expect(DrawnLine.all("joined", in: dot).count == 2)
    #expect(DrawnLine.all("sent", in: dot).count == 1)
    #expect(Set(columns(dot)).count == 3)
  }

  @Test func `columns go in the order of time`() {
    let dot = draw(Moscow1945.content).dot
    let places = Dictionary(
      dot.matches(of: /"mark (\d+)-\d+" \[.*pos="(-?[0-9.]+),/).compactMap { match in
        Int(match.1).flatMap { column in Double(match.2).map { (column, $0) } }
      }, uniquingKeysWith: { one, _ in one })
    let ordered = places.sorted { $0.key < $1.key }.map(\.value)
    #expect(ordered.count > 5)
    #expect(ordered == ordered.sorted())
  }

  @Test func `what is possible is hollow, what is secret has a letter`() {
    var content = Moscow1945.content(of: SmallTalks.trio)
    content.events[0].certainty = .possible
    let diagram = draw(content)
    let hollow = diagram.dot.matches(of: /"mark 0-\d+" \[.*fillcolor="#ffffff"/).count
    #expect(hollow == 2)
    #expect(diagram.labels.contains("s") && diagram.legendTexts.contains("secret"))
    #expect(diagram.legendTexts.contains("possible, not certain: hollow"))
  }

  @Test func `those without a row are counted below the column`() {
    var corpus = Corpus(title: "A crowd")
    let ids = (0..<40).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, $0.rawValue) })
    corpus.events = Roster([Moscow1945.meeting("m", "1945-07-01", nil, ids)])
    let diagram = draw(Moscow1945.content(of: corpus))
    #expect(diagram.labels.contains("+8"))
    #expect(diagram.caption.text.contains("Of the 40 actors 32 have a row"))
  }

  @Test func `bands bear the names of their sides, and count those without a row`() {
    let plain = draw(Moscow1945.content(of: SmallTalks.trio))
    #expect(plain.labels.contains("East") && plain.labels.contains("West"))
    var corpus = SmallTalks.trio
    let ids = (0..<40).map { ActorID("p\($0)") }
    for id in ids { corpus.actors.insert(Moscow1945.actor(id, .person, id.rawValue, [:], "west")) }
    corpus.events.insert(Moscow1945.meeting("m9", "1945-07-09", nil, ids + ["ann"]))
    let crowded = draw(Moscow1945.content(of: corpus))
    #expect(crowded.labels.contains("West +11"))
    #expect(crowded.legendTexts.contains("others without a row"))
  }

  @Test func `a long name keeps its end`() throws {
    var corpus = SmallTalks.trio
    let name =
      "People's Commissariat for the Foreign Affairs of the Union of Soviet Socialist Republics"
    corpus.actors.insert(Moscow1945.actor("zed", .group, name, [:], "west"))
    corpus.events.insert(Moscow1945.meeting("m9", "1945-07-09", nil, ["zed", "ann"]))
    for view in [RegisterView(), MatrixView(), StorylineView(), NetworkView()]
      as [any DiagramView]
    {
      let labels = view.diagram(
        of: Moscow1945.content(of: corpus), style: DiagramStyle(width: .page)
      ).labels
      // A name of two rows is two labels.
      let place = try #require(labels.firstIndex { $0.contains("People's") }, "\(view.name)")
      let label = labels[place...].prefix(2).joined(separator: " ")
      #expect(label.contains("Republics") && label.contains("…"), "\(view.name): \(label)")
    }
  }

  @Test func `what began before the window is told, not drawn`() throws {
    var corpus = SmallTalks.trio
    corpus.events.insert(
      Event(
        id: "guard", kind: .act, title: "A standing guard", date: try HistoricalDate("1911/1950"),
        participations: [Participation("east", as: .by)]))
    for view in [RegisterView(), TimelineView(), StorylineView(), NetworkView()]
      as [any DiagramView]
    {
      var request = FigureRequest(view: view, style: DiagramStyle(width: .page))
      request.selection.window = DateWindow(try HistoricalDate("1945-07"))
      let figure = request.figure(of: corpus)
      #expect(!figure.diagram.labels.contains { $0.contains("1911") }, "\(view.name)")
      #expect(figure.diagram.alternativeText.contains("1911") == false, "\(view.name)")
      #expect(
        figure.caption.text.contains("Under way since before, and not drawn: A standing guard"),
        "\(view.name)")
    }
  }
}
