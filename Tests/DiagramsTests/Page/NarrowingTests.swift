import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

@Suite struct NarrowingTests {
  /// Eighty people who meet their neighbour each month of four years, a few of them often.
  private static let crowd: Corpus = {
    var corpus = Corpus(title: "A crowd")
    let ids = (0..<80).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, $0.rawValue) })
    var events: [Event] = []
    for month in 0..<36 {
      let date = "19\(24 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-05"
      for pair in 0..<6 {
        let one = (month * 5 + pair * 3) % 79
        events.append(
          Moscow1945.meeting(
            EventID("m\(month)-\(pair)"), date, nil, [ids[one], ids[one + 1], ids[(one + 40) % 80]])
        )
      }
      events.append(Moscow1945.meeting(EventID("again\(month)"), date, nil, [ids[0], ids[1]]))
    }
    corpus.events = Roster(events)
    return corpus
  }()

  private func warning(
    _ view: any DiagramView, _ request: (inout FigureRequest) -> Void = { _ in }
  ) -> String? {
    var asked = FigureRequest(view: view, style: DiagramStyle(width: .page))
    request(&asked)
    return asked.figure(of: Self.crowd).diagram.warnings.first { $0.contains("too many") }
  }

  @Test func `the range that is proposed leaves as many as it says, and they can be read`() throws {
    let text = try #require(warning(NetworkView()))
    let found = try #require(
      text.firstMatch(of: /--during ([0-9\/-]+) \(([0-9]+) actors, ([0-9]+) events/))
    var asked = FigureRequest(view: NetworkView(), style: DiagramStyle(width: .page))
    asked.selection.window = DateWindow(try HistoricalDate(String(found.1)))
    let figure = asked.figure(of: Self.crowd)
    #expect(figure.content.network.nodes.count == Int(found.2))
    #expect(figure.content.events.count == Int(found.3))
    #expect(figure.diagram.warnings.isEmpty)
  }

  @Test func `the threshold that is proposed leaves as many as it says`() throws {
    let text = try #require(warning(NetworkView()))
    let found = try #require(text.firstMatch(of: /--at-least ([0-9]+) \(([0-9]+) actors/))
    var asked = FigureRequest(view: NetworkView(), style: DiagramStyle(width: .page))
    asked.atLeast = try #require(Int(found.1))
    let figure = asked.figure(of: Self.crowd)
    #expect(figure.content.network.nodes.count == Int(found.2))
    #expect(figure.diagram.warnings.isEmpty)
  }

  @Test func `the actor that is proposed leaves as many as it says`() throws {
    let text = try #require(warning(NetworkView()))
    let found = try #require(text.firstMatch(of: /--actor (p[0-9]+) \(([0-9]+) actors/))
    var asked = FigureRequest(view: NetworkView(), style: DiagramStyle(width: .page))
    asked.centre = [ActorID(String(found.1))]
    #expect(asked.figure(of: Self.crowd).content.network.nodes.count == Int(found.2))
  }

  @Test(arguments: ["network", "two-mode", "timeline", "storyline"])
  func `every view that has too much proposes something that can be typed`(name: String) throws {
    let view = try #require(DiagramViews.all.first { $0.name == name })
    let text = try #require(warning(view))
    #expect(text.contains(/try --(during|at-least|actor|topic|by)[ ]/))
  }

  @Test func `where no flag narrows enough, another view is proposed`() throws {
    var corpus = Corpus(title: "One great meeting")
    let ids = (0..<80).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, $0.rawValue) })
    corpus.events = Roster([Moscow1945.meeting("m", "1945", nil, ids)])
    let diagram = FigureRequest(view: NetworkView()).figure(of: corpus).diagram
    let text = try #require(diagram.warnings.first)
    #expect(text.contains("try --view register (80 actors, 1 event)"))
  }

  @Test func `small type brings a proposal too`() {
    let figure = FigureRequest(view: NetworkView(), style: DiagramStyle(width: .page))
      .figure(of: Moscow1945.corpus)
    #expect(figure.diagram.advice(printedType: 4, wanted: 6).contains("try --"))
  }
}

extension NarrowingTests {
  /// The flags of all proposals in a warning.
  static func proposals(in text: String) -> [(flag: String, value: String)] {
    text.matches(of: /--(during|at-least|actor|topic|by|view) ([^ ,]+) \(/).map {
      (String($0.1), String($0.2))
    }
  }

  /// A request changed as a proposal says.
  static func follow(
    _ proposal: (flag: String, value: String), in request: FigureRequest
  ) throws -> FigureRequest {
    var request = request
    switch proposal.flag {
    case "during":
      request.selection.window = DateWindow(try HistoricalDate(proposal.value))
    case "at-least": request.atLeast = try #require(Int(proposal.value))
    case "actor": request.centre = [ActorID(proposal.value)]
    case "topic": request.selection.topics = [TopicID(proposal.value)]
    case "by": request.grouping = .affiliation
    default:
      request.view = try #require(DiagramViews.all.first { $0.name == proposal.value })
    }
    return request
  }

  @Test(arguments: ["network", "timeline", "storyline"])
  func `who follows a proposal sees something and is warned no more`(name: String) throws {
    let view = try #require(DiagramViews.all.first { $0.name == name })
    let request = FigureRequest(view: view, style: DiagramStyle(width: .page))
    let text = try #require(warning(view))
    let found = Self.proposals(in: text)
    #expect(found.count > 1, "\(text)")
    for proposal in found {
      let figure = try Self.follow(proposal, in: request).figure(of: Self.crowd)
      #expect(!figure.isEmpty, "\(proposal)")
      #expect(figure.diagram.warnings.isEmpty, "\(proposal) \(figure.diagram.warnings)")
    }
  }
}
