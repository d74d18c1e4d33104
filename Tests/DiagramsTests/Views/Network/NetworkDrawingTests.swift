import Diagrams
import HistoricalDates
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
    var style = DiagramStyle(width: .page)
    style.keepsKindsApart = true
    let dot = draw(corpus, style).dot
    let starts = dot.matches(of: /"line \d+ from" \[shape="point".*pos="(-?[0-9.]+),(-?[0-9.]+)!"/)
      .map { "\($0.1),\($0.2)" }
    #expect(starts.count == 5)
    #expect(Set(starts).count == 5)
    #expect(dot.matches(of: /"line \d+ from" -> .*dir="forward".*pos="e,/).count == 3)
  }

  @Test func `what two do is one line, whose badge says kinds and direction`() throws {
    var corpus = SmallTalks.trio
    corpus.events.insert(Moscow1945.message("w2", "1945-07-04", "ann", "bob"))
    corpus.events.insert(Moscow1945.message("w3", "1945-07-05", "bob", "ann"))
    corpus.events.insert(Moscow1945.message("w4", "1945-07-06", "bob", "ann"))
    let diagram = draw(corpus, DiagramStyle(width: .page))
    // Bob and Cyd have a letter and, beside it, a tie.
    #expect(DrawnLine.all(in: diagram.dot).count == 3)
    let badge = try #require(diagram.labels.first { $0.hasPrefix("2● ") })
    let parts = Set(badge.split(separator: " ").map(String.init))
    #expect(
      parts == ["2●", "1→", "2←"] || parts == ["2●", "1←", "2→"] || parts == ["2●", "1↑", "2↓"]
        || parts == ["2●", "1↓", "2↑"])
    #expect(diagram.legendTexts.contains("met, letters that way"))
  }

  @Test func `a meeting of five is one dated mark with a line to each, unless told otherwise`() {
    var corpus = Corpus(title: "A conference")
    let ids = (0..<5).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, $0.rawValue) })
    corpus.events = Roster([Moscow1945.meeting("m", "1945-07-17", nil, ids)])
    var style = DiagramStyle(width: .page)
    let whole = draw(corpus, style)
    #expect(DrawnLine.all(in: whole.dot).count == 5)
    #expect(whole.labels.contains("17 Jul"))
    #expect(whole.legendTexts.contains("meeting of 5 or more"))
    style.leastGathering = 6
    #expect(DrawnLine.all(in: draw(corpus, style).dot).count == 10)
    style.leastGathering = 0
    #expect(!draw(corpus, style).labels.contains("17 Jul"))
  }

  @Test func `the same people who meet again have one mark with the number of meetings`() {
    var corpus = Corpus(title: "A conference")
    let ids = (0..<6).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, $0.rawValue) })
    corpus.events = Roster([
      Moscow1945.meeting("m1", "1945-07-02", nil, ids),
      Moscow1945.meeting("m2", "1945-07-10", nil, ids),
    ])
    let diagram = draw(corpus, DiagramStyle(width: .page))
    #expect(DrawnLine.all(in: diagram.dot).count == 6)
    #expect(diagram.labels.contains("2 × 2–10 Jul"))
  }

  @Test(arguments: [FigureWidth.column, .page], [false, true])
  func `no line runs behind a box that is not its end`(width: FigureWidth, isApart: Bool) {
    var style = DiagramStyle(width: width)
    style.keepsKindsApart = isApart
    let diagram = draw(Moscow1945.corpus, style)
    let boxes = DrawnBox.all(in: diagram.dot)
    let lines = DrawnLine.all(in: diagram.dot)
    #expect(lines.count > 20)
    for line in lines {
      let behind = line.falseBoxes(among: boxes)
      #expect(behind.isEmpty, "\(line.points.first ?? (0, 0)) \(behind)")
    }
    #expect(!diagram.warnings.contains { $0.contains("behind a box") })
  }

  @Test func `a wider line stands for more, however many there are`() {
    func width(_ count: Int) -> Double? {
      var corpus = Corpus(title: "Many meetings")
      corpus.actors = Roster(
        ["a", "b", "c"].map { Moscow1945.actor(ActorID($0), .person, $0.uppercased()) })
      corpus.events = Roster(
        (0..<count).map { Moscow1945.meeting(EventID("m\($0)"), "1945-07-01", nil, ["a", "b"]) }
          + [Moscow1945.meeting("n", "1945-07-02", nil, ["b", "c"])])
      return draw(corpus, DiagramStyle(width: .page)).dot
        .matches(of: /"line \d+ from" -> .*penwidth=([0-9.]+)/).compactMap { Double($0.1) }.max()
    }
    let widths = [12, 13, 20, 60, 200].compactMap(width)
    #expect(widths.count == 5)
    for (one, next) in zip(widths, widths.dropFirst()) { #expect(one < next) }
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
    #expect(!draw(Self.twoSides, style).dot.contains("\"ground "))
    style.groupsSides = true
    let dot = draw(Self.twoSides, style).dot
    // Each is two rectangles, the rim and the ground.
    let grounds = dot.matches(of: /"ground (\d+) from" \[.*pos="(-?[0-9.]+),(-?[0-9.]+)!"/)
    #expect(grounds.count == 4 && grounds.count % 2 == 0)
    #expect(dot.matches(of: /"ground \d+ from" -[>]/).count == grounds.count)
  }

  /// Two sides whose people met one another again and again, and the other side once.
  private static let twoSides: Corpus = {
    var corpus = Corpus(title: "Two sides")
    let people = ["east", "west"].flatMap { side in (0..<4).map { "\(side)\($0)" } }
    corpus.actors = Roster(
      [Moscow1945.actor("east", .state, "East"), Moscow1945.actor("west", .state, "West")]
        + people.map {
          Moscow1945.actor(ActorID($0), .person, $0, [:], ActorID(String($0.dropLast())))
        })
    var pairs = [("east0", "west0")]
    for side in ["east", "west"] {
      for one in 0..<4 {
        for other in 0..<one { pairs.append(("\(side)\(one)", "\(side)\(other)")) }
      }
    }
    corpus.events = Roster(
      pairs.enumerated().map { number, pair in
        Moscow1945.meeting(
          EventID("m\(number)"), "1945-07-01", nil, [ActorID(pair.0), ActorID(pair.1)])
      })
    return corpus
  }()

  @Test func `nobody of another side stands on a ground`() throws {
    var style = DiagramStyle(width: .page)
    style.groupsSides = true
    let dot = draw(Self.twoSides, style).dot
    var people: [(side: String, box: DrawnBox)] = []
    for line in dot.split(separator: "\n") where line.hasPrefix("  \"actor ") {
      let fill = try #require(line.firstMatch(of: /fillcolor="([^"]+)"/))
      people.append((String(fill.1), try #require(DrawnBox.all(in: String(line)).first)))
    }
    var seen = 0
    for line in DrawnLine.all("ground", in: dot) {
      let (first, last) = (try #require(line.points.first), try #require(line.points.last))
      let inside = people.filter { person in
        person.box.x > first.x && person.box.x < last.x
          && abs(person.box.y - first.y) < person.box.height / 2
      }
      seen += inside.count
      #expect(Set(inside.map(\.side)).count <= 1)
    }
    #expect(seen > 0)
  }

  @Test func `grounds of sides make no picture less clear`() {
    var style = DiagramStyle(width: .page)
    func crossings() -> Int {
      let lines = DrawnLine.all(in: draw(Moscow1945.corpus, style).dot)
      return lines.indices.reduce(0) { sum, one in
        sum + lines[..<one].count { lines[one].crosses($0) }
      }
    }
    let plain = crossings()
    style.groupsSides = true
    #expect(plain > 0)
    #expect(crossings() <= plain + 2)
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

  /// Two states who did many things of every kind, which is wider than either's box.
  private static let many: Corpus = {
    var corpus = Corpus(title: "Two states")
    corpus.actors = Roster(
      ["a", "b"].map { Moscow1945.actor(ActorID($0), .state, $0.uppercased()) })
    let pair: [ActorID] = ["a", "b"]
    var events: [Event] = []
    for number in 0..<12 {
      events.append(Moscow1945.meeting(EventID("m\(number)"), "1945-07-01", nil, pair))
      for (from, to) in [(pair[0], pair[1]), (pair[1], pair[0])] {
        events.append(Moscow1945.message(EventID("w\(number)\(from)"), "1945-07-02", from, to))
        events.append(
          Event(
            id: EventID("d\(number)\(from)"), kind: .act, date: Moscow1945.date("1945-07-03"),
            participations: [Participation(from, as: .by), Participation(to, as: .to)]))
      }
      events.append(
        Event(
          id: EventID("p\(number)"), kind: .agreement, date: Moscow1945.date("1945-07-04"),
          participations: pair.map { Participation($0, as: .parties) }))
    }
    corpus.events = Roster(events)
    return corpus
  }()

  @Test func `lines side by side all end at their boxes, however many there are`() {
    var style = DiagramStyle(width: .column)
    style.keepsKindsApart = true
    let diagram = draw(Self.many, style)
    let boxes = DrawnBox.all(in: diagram.dot)
    let lines = DrawnLine.all(in: diagram.dot)
    #expect(lines.count == 6 && boxes.count == 2)
    for line in lines {
      for end in [line.points.first, line.points.last] {
        #expect(end.map { point in boxes.contains { $0.holds(point, margin: 1.5) } } == true)
      }
    }
  }

  @Test func `agreements bear their number`() {
    var corpus = Self.many
    corpus.events = Roster(corpus.events.filter { $0.kind == .agreement })
    #expect(draw(corpus, DiagramStyle(width: .column)).labels.contains("12"))
  }

  @Test func `letters of two who are kin keep their arrowheads`() {
    var corpus = SmallTalks.trio
    corpus.events.insert(Moscow1945.message("w2", "1945-07-04", "cyd", "bob"))
    let dot = draw(corpus, DiagramStyle(width: .page)).dot
    #expect(dot.contains(/"line \d+ from" -> [^\n]*arrowhead="normal", arrowtail="normal"/))
    #expect(dot.matches(of: /"line \d+ from" -> [^\n]*arrowhead="dot"/).count == 1)
  }

  @Test func `a number says where some of it is only possible`() {
    var content = Moscow1945.content(of: SmallTalks.trio)
    content.events[0].certainty = .possible
    content.network = NegotiationNetwork(of: content.corpus, events: content.events)
    let diagram = NetworkView().diagram(of: content, style: DiagramStyle(width: .page))
    #expect(diagram.labels.contains("2?"))
    #expect(diagram.legendTexts.contains("some only possible"))
    let certain = draw(SmallTalks.trio, DiagramStyle(width: .page))
    #expect(certain.labels.contains("2") && !certain.labels.contains("2?"))
  }

  @Test func `in a badge what is only possible in part is hollow, and a letter has a mark`() {
    var corpus = SmallTalks.trio
    corpus.events.insert(Moscow1945.message("w2", "1945-07-04", "ann", "bob"))
    corpus.events.insert(Moscow1945.message("w3", "1945-07-05", "ann", "bob"))
    var content = Moscow1945.content(of: corpus)
    func draw(possible ids: Set<EventID>) -> Diagram {
      for position in content.events.indices {
        let isPossible = ids.contains(content.events[position].event.id)
        content.events[position].certainty = isPossible ? .possible : .certain
      }
      content.network = NegotiationNetwork(of: content.corpus, events: content.events)
      return NetworkView().diagram(of: content, style: DiagramStyle(width: .page))
    }
    func badge(_ diagram: Diagram) -> String {
      // The legend has a sample that begins with a 4.
      diagram.labels.first { $0.hasPrefix("2● ") || $0.hasPrefix("2○ ") } ?? ""
    }
    let meeting = draw(possible: ["m1"])
    #expect(badge(meeting).hasPrefix("2○ 2") && !badge(meeting).contains("?"))
    #expect(meeting.labels.contains("2○") && !meeting.labels.contains("2?"))
    let letter = draw(possible: ["w2"])
    #expect(badge(letter).hasPrefix("2● 2?"))
    #expect(letter.labels.contains("2?") && !letter.labels.contains("2○"))
  }

  @Test func `parts of two have room for what is written on their line`() throws {
    var corpus = SmallTalks.twoParts
    let pairs: [(ActorID, ActorID)] = [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")]
    for (number, pair) in pairs.enumerated() {
      corpus.events.insert(Moscow1945.message(EventID("w\(number)"), "1945-07-04", pair.0, pair.1))
    }
    for width in [FigureWidth.column, .page] {
      let dot = draw(corpus, DiagramStyle(width: width)).dot
      let boxes = DrawnBox.all(in: dot)
      let lines = DrawnLine.all(in: dot)
      #expect(boxes.count == 4 && lines.count == 2)
      for line in lines {
        let seen = line.points.count { point in !boxes.contains { $0.holds(point, margin: 0) } }
        let (first, last) = (try #require(line.points.first), try #require(line.points.last))
        let length = abs(first.x - last.x) + abs(first.y - last.y)
        #expect(Double(seen) / Double(line.points.count) * length > 40, "\(width)")
      }
    }
  }

  @Test func `words leave something of their own line to be seen`() throws {
    var corpus = Corpus(title: "A secret")
    corpus.actors = Roster([
      Moscow1945.actor("east", .state, "The Eastern State"),
      Moscow1945.actor("west", .state, "The Western State"),
    ])
    corpus.events = Roster([
      Moscow1945.message("w", "1945-07-01", "east", "west", isSecret: true)
    ])
    var content = Moscow1945.content(of: corpus)
    content.events[0].certainty = .possible
    content.network = NegotiationNetwork(of: corpus, events: content.events)
    let dot = NetworkView().diagram(of: content, style: DiagramStyle(width: .column)).dot
    let line = try #require(DrawnLine.all(in: dot).first)
    let boxes = DrawnBox.all(in: dot)
    let note = try #require(
      dot.firstMatch(of: /"note 0 line" \[.*pos="(-?[0-9.]+),(-?[0-9.]+)!"/))
    // About as large as the word.
    let words = DrawnBox(
      x: Double(note.1) ?? 0, y: Double(note.2) ?? 0, width: 24, height: 9)
    let seen = line.points.filter { point in
      !words.holds(point, margin: 0) && !boxes.contains { $0.holds(point, margin: 0) }
    }
    let length = zip(seen, seen.dropFirst()).reduce(0) {
      $0 + min(8, abs($1.0.x - $1.1.x) + abs($1.0.y - $1.1.y))
    }
    #expect(length > 8)
  }

  @Test func `a box that is named after its side needs no colour in the legend`() {
    var request = FigureRequest(grouping: .affiliation)
    request.style.width = .page
    let sides = request.figure(of: Moscow1945.corpus).diagram
    #expect(sides.labels.contains("Soviet Union") && !sides.legendTexts.contains("Soviet Union"))
    let people = FigureRequest().figure(of: Moscow1945.corpus).diagram
    #expect(people.legendTexts.contains("Soviet Union"))
  }

  @Test func `a year that both ends of a time share is said once`() throws {
    var corpus = Corpus(title: "A congress")
    let ids = (0..<5).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, $0.rawValue) })
    corpus.events = Roster([Moscow1945.meeting("m", "1924-08-04/1924-09-01", nil, ids)])
    for (language, label) in [
      ("en", "4 Aug–1 Sep 1924"), ("ru", "4 авг.–1 сент. 1924"), ("zh-Hant", "1924年8月4日–9月1日"),
    ] {
      var request = FigureRequest(style: DiagramStyle(language: language))
      request.selection.window = DateWindow(try HistoricalDate("1918/1925"))
      let labels = request.figure(of: corpus).diagram.labels
      #expect(labels.contains(label), "\(labels)")
    }
  }

  @Test func `a date bears its year unless all of the time asked about is in it`() throws {
    var corpus = Corpus(title: "A conference")
    let ids = (0..<5).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, $0.rawValue) })
    corpus.events = Roster([Moscow1945.meeting("m", "1922-02-06", nil, ids)])
    for (dates, label) in [("1918/1925", "6 Feb 1922"), ("1922", "6 Feb")] {
      var request = FigureRequest()
      request.selection.window = DateWindow(try HistoricalDate(dates))
      #expect(request.figure(of: corpus).diagram.labels.contains(label))
    }
  }

  @Test func `the legend shows a gathering by the mark that is drawn`() {
    func ellipses(_ diagram: Diagram, _ kind: String) -> [DrawnBox] {
      let lines = diagram.dot.split(separator: "\n").filter { $0.contains("shape=\"ellipse\"") }
      let own = lines.filter { $0.hasPrefix("  \"\(kind) ") }.joined(separator: "\n")
      return DrawnBox.all(in: own.replacing("  \"\(kind) ", with: "  \"event "))
    }
    let diagram = draw(Moscow1945.corpus, DiagramStyle(width: .page))
    let (marks, samples) = (ellipses(diagram, "event"), ellipses(diagram, "legend"))
    #expect(!samples.isEmpty && samples.count < marks.count)
    for sample in samples {
      #expect(marks.contains { $0.width == sample.width && $0.height == sample.height })
      // Below all that is drawn.
      #expect(DrawnBox.all(in: diagram.dot).allSatisfy { $0.y - $0.height / 2 > sample.y })
    }
    let plain = draw(Moscow1945.corpus, DiagramStyle(width: .page, hasLegend: false))
    #expect(ellipses(plain, "legend").isEmpty)
  }

  @Test func `a gathering that is only possible is hollow, not dotted`() {
    var corpus = Corpus(title: "A conference")
    let ids = (0..<5).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, $0.rawValue) })
    corpus.events = Roster([Moscow1945.meeting("m", "1922-02-06", nil, ids)])
    var content = Moscow1945.content(of: corpus)
    content.events[0].certainty = .possible
    content.network = NegotiationNetwork(of: corpus, events: content.events)
    let diagram = NetworkView().diagram(of: content, style: DiagramStyle(width: .page))
    let mark = diagram.dot.split(separator: "\n").first { $0.contains("\"event m\" [") } ?? ""
    #expect(mark.contains("filled,solid") && mark.contains("fillcolor=\"#ffffff\""))
  }

  @Test func `a side has one ground with all of it, or none and a warning`() {
    var style = DiagramStyle(width: .page)
    style.groupsSides = true
    let diagram = draw(Moscow1945.corpus, style)
    let sides = Dictionary(
      grouping: NegotiationNetwork(
        of: Moscow1945.corpus, events: Selection().events(in: Moscow1945.corpus)
      ).nodes, by: \.side)
    let many = sides.count { $0.value.count > 1 }
    let grounds = diagram.dot.matches(of: /"ground \d+ from" ->/).count / 2
    #expect(grounds <= many)
    #expect((grounds < many) == diagram.warnings.contains { $0.contains("ground of its own") })
    #expect((grounds > 0) == diagram.legendTexts.contains("all of a side, standing together"))
  }
}

/// A box of a drawing, in points.
struct DrawnBox {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  /// The boxes of actors and events that stand where they are put.
  static func all(in dot: String) -> [DrawnBox] {
    let boxes = dot.split(separator: "\n")
      .filter { $0.hasPrefix("  \"actor ") || $0.hasPrefix("  \"event ") }
    return boxes.compactMap { line in
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
