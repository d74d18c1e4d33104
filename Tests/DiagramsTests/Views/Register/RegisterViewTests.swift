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

  @Test func `what may have begun before the window is told as well, and called possible`() throws {
    var corpus = SmallTalks.trio
    corpus.events.insert(
      Event(
        id: "aid", kind: .act, title: "Aid to the west", date: try HistoricalDate("1945/1949"),
        participations: [Participation("east", as: .by), Participation("west", as: .to)]))
    for view in [RegisterView(), TimelineView(), StorylineView(), NetworkView(), TwoModeView()]
      as [any DiagramView]
    {
      var request = FigureRequest(view: view, style: DiagramStyle(width: .page))
      request.selection.window = DateWindow(try HistoricalDate("1945-07"))
      let figure = request.figure(of: corpus)
      #expect(!figure.diagram.labels.contains { $0.contains("1949") }, "\(view.name)")
      #expect(
        figure.caption.text.contains("not drawn: Aid to the west (1945–1949, possible)."),
        "\(view.name): \(figure.caption.text)")
      // In a year it may have begun in, it is drawn.
      request.selection.window = DateWindow(try HistoricalDate("1945"))
      #expect(!request.figure(of: corpus).caption.text.contains("Under way"), "\(view.name)")
    }
  }

  @Test func `around an actor only that is told which concerned those around it`() throws {
    var corpus = SmallTalks.trio
    corpus.events.insert(
      Event(
        id: "guard", kind: .act, title: "A standing guard", date: try HistoricalDate("1911/1950"),
        participations: [Participation("east", as: .by)]))
    corpus.events.insert(
      Event(
        id: "duty", kind: .act, title: "A long duty", date: try HistoricalDate("1940/1950"),
        participations: [Participation("bob", as: .by)]))
    var request = FigureRequest(view: NetworkView())
    request.selection.window = DateWindow(try HistoricalDate("1945-07"))
    request.centre = ["bob"]
    let caption = request.figure(of: corpus).caption.text
    #expect(caption.contains("A long duty (1940–1950)") && !caption.contains("A standing guard"))
  }

  @Test func `a caption counts a conference and its sittings once, and says so`() throws {
    var corpus = Corpus(title: "A conference")
    corpus.actors = Roster(
      ["a", "b", "c"].map { Moscow1945.actor(ActorID($0), .person, $0.uppercased()) })
    var sitting = Moscow1945.meeting("s", "1945-02-05", "A sitting", ["a", "b"])
    sitting.sittingOf = "yalta"
    corpus.events = Roster([
      Moscow1945.meeting("yalta", "1945-02-04/1945-02-11", "The conference", ["a", "b", "c"]),
      sitting, Moscow1945.meeting("m", "1945-02-20", nil, ["a", "c"]),
    ])
    for view in [RegisterView(), NetworkView(), MatrixView(), EgoView(), StorylineView()]
      as [any DiagramView]
    {
      var request = FigureRequest(view: view)
      request.selection.window = DateWindow(try HistoricalDate("1945-02"))
      if view.name == "ego" { request.centre = ["a"] }
      let text = request.figure(of: corpus).caption.text
      #expect(text.contains("2 meetings"), "\(view.name): \(text)")
      #expect(text.contains("A conference and its sittings count as one meeting."), "\(view.name)")
    }
    corpus.events = Roster(corpus.events.filter { $0.id != "s" })
    let plain = FigureRequest(view: RegisterView()).figure(of: corpus).caption.text
    #expect(plain.contains("2 meetings") && !plain.contains("sittings"))
  }

  /// One who wrote to another on some days, so that each is a column.
  private func dated(_ days: [String]) -> Diagram {
    var corpus = SmallTalks.trio
    corpus.events = Roster(
      days.enumerated().map {
        Moscow1945.message(EventID("w\($0 < 10 ? "0" : "")\($0)"), $1, "ann", "bob")
      })
    return draw(Moscow1945.content(of: corpus), .column)
  }

  @Test func `every month and year is named, however close they stand`() {
    let months = (1...12).map { "1924-\($0 < 10 ? "0" : "")\($0)-28" }
    let diagram = dated(months + ["1925-01-05", "1926-01-06", "1927-02-01"])
    for month in ["Jan", "Feb", "Mar", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] {
      #expect(diagram.labels.contains(month), "\(month)")
    }
    for year in ["1924", "1925", "1926", "1927"] { #expect(diagram.labels.contains(year)) }
    let places = diagram.dot.matches(
      of: /"date (?:day|month|year)-\d+" \[.*pos="(-?[0-9.]+),(-?[0-9.]+)!"/)
    let rows = Dictionary(grouping: places, by: { String($0.2) })
    #expect(rows.count > 3)
  }

  @Test func `a day says how long it lasted, or how little of it is known`() {
    let labels = dated([
      "1945-07-02T20:00/1945-07-02T22:30", "1945-07-07/1945-07-09", "1945-07-17/1945-08-02",
      "[1945-08-03..1945-08-12]", "1945-09~",
    ]).labels
    for label in ["2", "7–9", "17–2 Aug", "3…12", "c. Sep"] {
      #expect(labels.contains(label), "\(label) in \(labels)")
    }
    #expect(!labels.contains("2–") && !labels.contains("?"))
  }

  @Test func `what is one day of a year stands in no month`() {
    let labels = dated(["1924", "1924-03-05"]).labels
    #expect(labels.contains("1924") && labels.contains("Mar") && !labels.contains("Jan"))
  }

  /// Two agreements of one day by the same, and one by others.
  private static let signings: Corpus = {
    var corpus = SmallTalks.trio
    func pact(_ id: EventID, _ people: [ActorID]) -> Event {
      Event(
        id: id, kind: .agreement, title: id.rawValue, date: Moscow1945.date("1945-08-14"),
        participations: people.map { Participation($0, as: .signed) })
    }
    corpus.events = Roster([
      pact("a", ["ann", "bob"]), pact("b", ["ann", "cyd"]), pact("c", ["bob", "ann"]),
    ])
    return corpus
  }()

  @Test
  func `signings of one day by the same have one row of a timeline, with the titles of all`() {
    let diagram = TimelineView().diagram(
      of: Moscow1945.content(of: Self.signings), style: DiagramStyle(width: .page))
    #expect(diagram.dot.matches(of: /"date [abc]" \[/).count == 2)
    #expect(diagram.labels.contains { $0.hasPrefix("×2 a; c") })
    #expect(diagram.labels.contains { $0.hasPrefix("b") })
    #expect(diagram.legendTexts.contains("so many signings of one day by the same"))
  }

  @Test(arguments: [RegisterView() as any DiagramView, StorylineView()])
  func `signings of one day by the same are one mark`(view: any DiagramView) {
    let diagram = view.diagram(
      of: Moscow1945.content(of: Self.signings), style: DiagramStyle(width: .page))
    #expect(diagram.dot.matches(of: /"mark \d+-\d+" \[/).count == 4)
    #expect(diagram.labels.contains { $0.hasSuffix("×2") })
    #expect(diagram.legendTexts.contains("so many signings of one day by the same"))
    #expect(diagram.caption.text.contains("3 agreements"))
  }

  @Test func `a name is shortened by whole words`() {
    let long = "Chinese delegation of plenipotentiaries at Moscow in the summer of 1945"
    var corpus = SmallTalks.trio
    corpus.actors["ann"] = Moscow1945.actor("ann", .person, long)
    let label =
      draw(Moscow1945.content(of: corpus), .column).labels.first { $0.contains("…") } ?? ""
    let words = label.split { $0 == "…" || $0 == " " }
    #expect(words.count > 1 && words.allSatisfy { long.split(separator: " ").contains($0) })
  }
}
