import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

@Suite struct StorylineViewTests {
  private func draw(_ content: DiagramContent, _ style: DiagramStyle = DiagramStyle()) -> Diagram {
    StorylineView().diagram(of: content, style: style)
  }

  private func corpus(of events: [Event], people: Int = 4) -> DiagramContent {
    var corpus = Corpus(title: "Talks")
    corpus.actors = Roster(
      (0..<people).map { Moscow1945.actor(ActorID("p\($0)"), .person, "Person \($0)") })
    corpus.events = Roster(events)
    return Moscow1945.content(of: corpus)
  }

  @Test func `a small storyline is drawn as recorded`() throws {
    let diagram = draw(Moscow1945.content(of: SmallTalks.trio), DiagramStyle(width: .page))
    #expect(try Golden.compare(diagram.dot, with: "trio.storyline.dot") == .same)
  }

  @Test func `everything stands where it was put, lines too`() {
    for width in [FigureWidth.column, .page] {
      let diagram = draw(Moscow1945.content, DiagramStyle(width: width))
      #expect(diagram.layout == .neatoPinned)
      let statements = diagram.dot.split(separator: "\n").filter { $0.hasPrefix("  \"") }
      let edges = statements.filter { $0.contains("\" -> \"") }
      #expect(edges.count > 60)
      #expect(edges.allSatisfy { $0.contains(/pos="(e,)?-?[0-9.]+,-?[0-9.]+[ ]-?[0-9]/) })
      let nodes = statements.filter { !$0.contains("\" -> \"") }
      #expect(nodes.allSatisfy { $0.contains(/pos="-?[0-9.]+,-?[0-9.]+!"/) })
    }
  }

  @Test func `a message runs from the day it was sent to the day it was received`() throws {
    var letter = Moscow1945.message("w", "1945-07-01", "p0", "p1")
    letter.received = Moscow1945.date("1945-07-20")
    let later = Moscow1945.meeting("m", "1945-07-20", nil, ["p1", "p2"])
    func slant(_ letter: Event) throws -> Double {
      let dot = draw(corpus(of: [letter, later]), DiagramStyle(width: .page)).dot
      let arrow = try #require(
        dot.firstMatch(of: /"arrow 0 from" -> .*pos="e,([0-9.]+),-?[0-9.]+ ([0-9.]+),/))
      return (Double(arrow.1) ?? 0) - (Double(arrow.2) ?? 0)
    }
    #expect(try slant(letter) > 50)
    letter.received = nil
    #expect(try slant(letter) == 0)
  }

  @Test func `a message is one line from its sender to each who received it`() {
    let letter = Event(
      id: "w", kind: .message, date: Moscow1945.date("1945-07-02"),
      participations: [
        Participation("p0", as: .from), Participation("p1", as: .to), Participation("p3", as: .to),
      ])
    // The talk before and after keeps the others between those who write.
    let talks = ["1945-07-01", "1945-07-03"].map {
      Moscow1945.meeting(EventID($0), $0, nil, ["p0", "p2", "p3", "p1"])
    }
    let dot = draw(corpus(of: talks + [letter]), DiagramStyle(width: .page)).dot
    #expect(dot.matches(of: /"arrow \d+ from" -> .*pos="e,/).count == 2)
    #expect(dot.matches(of: /"arrow \d+ from" -> "arrow/).count == 2)
    #expect(dot.matches(of: /"start \d-\d" \[shape="circle"/).count == 1)
  }

  @Test
  func `a message that took time goes by itself to each who received it, where their lines are`()
    throws
  {
    var letter = Event(
      id: "w", kind: .message, date: Moscow1945.date("1945-07-01"),
      participations: [
        Participation("p0", as: .from), Participation("p1", as: .to), Participation("p3", as: .to),
      ])
    letter.received = Moscow1945.date("1945-07-20")
    let talks = ["1945-07-05", "1945-07-20"].map {
      Moscow1945.meeting(EventID($0), $0, nil, ["p0", "p2"])
    }
    let dot = draw(corpus(of: [letter] + talks), DiagramStyle(width: .page)).dot
    let heads = dot.split(separator: "\n").filter { $0.contains(/"arrow \d+ from" -> .*pos="e,/) }
      .joined(separator: "\n")
    let arrows = DrawnLine.all("arrow", in: heads)
    #expect(arrows.count == 2)
    let start = try #require(arrows.first?.points.first)
    for arrow in arrows {
      let (first, last) = (try #require(arrow.points.first), try #require(arrow.points.last))
      // Both begin where the way parts, before the nearer of the two.
      #expect(abs(first.x - start.x) < 0.1 && abs(first.y - start.y) < 0.1 && last.x > first.x)
      // The line of whoever received it is there when it arrives.
      let reached = DrawnLine.all("line", in: dot).contains { line in
        line.points.contains { abs($0.x - last.x) < 5 && abs($0.y - last.y) < 4 }
      }
      #expect(reached)
    }
  }

  @Test func `dates take two rows, however close they stand`() {
    func rows(_ days: [String]) -> Int {
      let dot = draw(
        corpus(
          of: days.enumerated().map {
            Moscow1945.meeting(EventID("m\($0 < 10 ? "0" : "")\($0)"), $1, nil, ["p0", "p1"])
          }), DiagramStyle(width: .page)
      ).dot
      let heights = dot.matches(of: /"date \d+ tick" \[.*pos="-?[0-9.]+,(-?[0-9.]+)!"/)
      return Set(heights.map { String($0.1) }).count
    }
    let months = (1...12).map { "-\($0 < 10 ? "0" : "")\($0)-28" }
    let years = ["1918", "1919", "1920", "1921"]
    #expect(rows(years.flatMap { year in months.map { year + $0 } }) == 2)
    #expect(rows(["1945-06-30", "1945-07-01", "1945-07-02", "1945-08-01"]) == 2)
    #expect(rows(["1945-07-01T10:00", "1945-07-01T12:00", "1945-07-01T15:00", "1945-07-02"]) == 2)
  }

  @Test func `of months that stand close each is named where all have room`() {
    let labels = draw(
      corpus(
        of: ["1945-06-30", "1945-07-01", "1945-07-20", "1945-08-20"].map {
          Moscow1945.meeting(EventID($0), $0, nil, ["p0", "p1"])
        }), DiagramStyle(width: .page)
    ).labels
    #expect(labels.contains("Jun 1945") && labels.contains("Jul") && labels.contains("Aug"))
  }

  @Test func `lines that run down far have letters, at the head and at the foot`() {
    func drawn(_ events: Int, _ width: FigureWidth) -> Diagram {
      draw(
        corpus(
          of: (1...events).map { day in
            Moscow1945.meeting(
              EventID("m\(day)"), "1945-07-\(day < 10 ? "0" : "")\(day)", nil,
              [ActorID("p\(day % 3)"), "p3"])
          }), DiagramStyle(width: width))
    }
    let long = drawn(20, .column)
    for letter in ["a", "b", "c", "d"] {
      #expect(long.labels.count { $0 == letter } == 1)
      #expect(long.labels.count { $0.hasPrefix("(\(letter)) Person") } == 1)
    }
    #expect(!drawn(6, .column).labels.contains("a") && !drawn(20, .page).labels.contains("a"))
  }

  @Test
  func `many events have the names again behind the lines, by the word that people are called by`()
  {
    var corpus = Corpus(title: "Talks")
    corpus.actors = Roster([
      Moscow1945.actor("soong", .person, "T. V. Soong"),
      Moscow1945.actor("stalin", .person, "Joseph Stalin"),
      Moscow1945.actor("elder", .person, "Douglas MacArthur"),
      Moscow1945.actor("younger", .person, "Douglas MacArthur II"),
      Moscow1945.actor("mpr", .state, "Mongolian People's Republic"),
    ])
    let all: [ActorID] = ["soong", "stalin", "elder", "younger", "mpr"]
    corpus.events = Roster(
      (1...28).map { day in
        Moscow1945.meeting(EventID("m\(day)"), "1945-07-\(day < 10 ? "0" : "")\(day)", nil, all)
      })
    let dot = draw(Moscow1945.content(of: corpus), DiagramStyle(width: .page)).dot
    func repeated(_ word: String) -> Bool {
      dot.split(separator: "\n").contains {
        $0.contains("\"actor ") && $0.contains(" again\"") && $0.contains(word)
      }
    }
    #expect(repeated(">Soong<") && repeated(">Stalin<"))
    #expect(repeated(">Mongolian<") && repeated("Republic<"))
    #expect(repeated("MacArthur II<"))
    corpus.events = Roster(Array(corpus.events.prefix(5)))
    let few = draw(Moscow1945.content(of: corpus), DiagramStyle(width: .page))
    #expect(!few.dot.contains(" again\""))
  }

  @Test func `an agreement is a mark on the line of each who signed it`() {
    let pact = Event(
      id: "pact", kind: .agreement, date: Moscow1945.date("1945-07-02"),
      participations: [Participation("p0", as: .signed), Participation("p2", as: .signed)])
    let dot = draw(corpus(of: [pact])).dot
    #expect(dot.matches(of: /"mark 0-[01]" \[shape="square"/).count == 2)
    #expect(dot.contains("\"agreed 0 from\" -> \"agreed 0 to\""))
  }

  @Test func `an agreement with a name has a number, and the legend says which is which`() {
    let diagram = draw(Moscow1945.content)
    #expect(key(of: diagram).contains("1 Yalta agreement; 2 "))
    #expect(diagram.dot.matches(of: /"number \d+ event" \[label/).count == 9)
    let bare = draw(Moscow1945.content, DiagramStyle(hasLegend: false))
    #expect(!bare.dot.contains("\"number "))
  }

  @Test func `what lasts and what is vague has a bar`() {
    let exact = draw(Moscow1945.content(of: SmallTalks.trio))
    #expect(!exact.dot.contains("\"bar "))
    let talks = corpus(of: [
      Moscow1945.meeting("m", "1945-07-01/1945-07-09", nil, ["p0", "p1"]),
      Moscow1945.meeting("n", "1945-07", nil, ["p0", "p2"]),
    ])
    let drawn = draw(talks)
    #expect(drawn.dot.matches(of: /"bar \d+ from" -[>]/).count == 2)
    #expect(drawn.legendTexts.contains("lasting") && drawn.legendTexts.contains("one day within"))
  }

  @Test func `of a date without a month only the year is written`() {
    let labels = draw(
      corpus(of: [
        Moscow1945.meeting("m", "1911/..", nil, ["p0", "p1"]),
        Moscow1945.meeting("n", "1912-03", nil, ["p0", "p1"]),
      ]), DiagramStyle(width: .page)
    ).labels
    #expect(labels.contains("1911") && labels.contains("Mar 1912"))
    #expect(!labels.contains("Jan 1911"))
  }

  @Test func `what is secret is dashed, what is only possible dotted or hollow`() {
    let secret = draw(Moscow1945.content(of: SmallTalks.trio))
    #expect(secret.dot.contains(/"arrow \d+ from" -> .*style="dashed"/))
    #expect(secret.legendTexts.contains("secret"))
    var content = Moscow1945.content(of: SmallTalks.trio)
    for position in content.events.indices { content.events[position].certainty = .possible }
    let possible = draw(content)
    #expect(possible.dot.contains(/"arrow \d+ from" -> .*style="dotted"/))
    // The lines of a meeting are seen through its outline.
    #expect(possible.dot.contains("style=\"rounded\""))
    #expect(possible.legendTexts.contains("possible, not certain"))
    #expect(!possible.legendTexts.contains("secret"))
  }

  @Test func `the legend lists what is drawn and nothing else`() {
    // The meeting's own words stand in the key of meetings.
    let labels = Set(draw(Moscow1945.content(of: SmallTalks.trio)).legendTexts)
    #expect(
      labels == [
        "West", "East", "meeting", "message", "secret", "before or after taking part",
        "1 The meeting",
      ])
  }

  @Test func `time is true to scale where that can be read`() {
    func caption(_ days: [String]) -> String {
      draw(
        corpus(
          of: days.enumerated().map {
            Moscow1945.meeting(EventID("m\($0)"), $1, nil, ["p0", "p1"])
          })
      ).caption.text
    }
    #expect(caption(["1945-07-01", "1945-07-11", "1945-07-26"]).contains("true to scale"))
    #expect(caption(["1945-07-01", "1945-07-02", "1949-07-26"]).contains("not to scale"))
    #expect(caption(["1945-07-01", "1945-07-01"]).contains("not to scale"))
  }

  @Test func `the alternative text tells how many crossings remain`() {
    let trio = draw(Moscow1945.content(of: SmallTalks.trio)).alternativeText
    #expect(trio.contains("Its 3 lines do not cross."))
    #expect(draw(Moscow1945.content).alternativeText.contains(/Its \d+ lines cross \d+ times\./))
  }

  @Test func `where there are too many, who takes part once has no line and is named`() throws {
    let guests = (1..<40).map { ActorID("p\($0)") }
    let content = corpus(
      of: [
        Moscow1945.meeting("m1", "1945-07-01", nil, ["p0", "p1"]),
        Moscow1945.meeting("m2", "1945-07-02", nil, ["p0"] + guests),
      ], people: 40)
    let diagram = draw(content)
    #expect(diagram.labels.contains("Person 1") && !diagram.labels.contains("Person 2"))
    let warning = try #require(diagram.warnings.first)
    #expect(warning.contains("38 actors") && warning.contains("Person 10"))
    #expect(warning.contains("--actor NAME"))
    #expect(diagram.caption.text.contains("Of the 40 actors 2 have a line."))
    #expect(draw(Moscow1945.content(of: SmallTalks.trio)).warnings.isEmpty)
  }

  @Test func `only who is in the network has a line`() {
    var content = Moscow1945.content
    content.network = content.network.neighbourhood(of: ["soong", "stalin"], steps: 0)
    let diagram = draw(content)
    #expect(diagram.labels.contains("Joseph Stalin"))
    #expect(!diagram.labels.contains("Harry S. Truman"))
    #expect(diagram.legendTexts.contains("message to or from others"))
    #expect(diagram.caption.text.contains(/Of the \d+ actors 2 have a line; \d+ events touch none/))
    #expect(diagram.warnings.isEmpty)
  }

  @Test func `too many events bring advice`() throws {
    let events = (0..<41).map {
      Moscow1945.meeting(EventID("m\($0)"), "1945-07-01", nil, ["p0", "p1"])
    }
    let warning = try #require(draw(corpus(of: events)).warnings.first)
    #expect(warning.contains("41 events"))
  }

  @Test func `names are in the language asked for`() {
    let labels = draw(Moscow1945.content, DiagramStyle(language: "zh-Hant")).labels
    #expect(labels.contains("宋子文") && !labels.contains("T. V. Soong"))
  }

  @Test func `meetings that are about something have a number, and the key says about what`() {
    var talk = Moscow1945.meeting("m1", "1945-07-01", nil, ["p0", "p1"])
    talk.about = "The border & the maps"
    let silent = Moscow1945.meeting("m2", "1945-07-02", nil, ["p0", "p2"])
    let diagram = draw(corpus(of: [talk, silent]), DiagramStyle(width: .page))
    #expect(diagram.dot.matches(of: /"number \d+ event" \[label/).count == 1)
    #expect(key(of: diagram).contains("1 The border &amp; the maps"))
  }

  @Test func `where too many meetings are about something, only those with a name have a number`() {
    let talks = (0..<41).map { number in
      var talk = Moscow1945.meeting(
        EventID("m\(number)"), "1945-07-01", number == 5 ? "The fifth" : nil, ["p0", "p1"])
      talk.about = "Matter \(number)"
      return talk
    }
    let key = key(of: draw(corpus(of: talks), DiagramStyle(width: .page)))
    #expect(key.contains("The fifth") && !key.contains("Matter 4"))
  }

  /// The key, which runs on over its lines.
  private func key(of diagram: Diagram) -> String {
    diagram.legendTexts.joined(separator: " ")
  }

  @Test func `sides in the place of people have one line each`() {
    var request = FigureRequest(view: StorylineView(), grouping: .affiliation)
    request.style.width = .page
    let diagram = request.figure(of: Moscow1945.corpus).diagram
    #expect(diagram.labels.contains("Soviet Union") && !diagram.labels.contains("Joseph Stalin"))
    #expect(diagram.dot.matches(of: /"actor ussr" \[/).count == 1)
  }
}
