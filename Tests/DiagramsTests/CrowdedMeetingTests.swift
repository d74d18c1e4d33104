import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Meetings of so many that nobody could draw who met whom.
struct CrowdedMeetingTests {
  private func corpus(of count: Int) throws -> Corpus {
    let people = (0..<count).map { ActorID("a\($0)") }
    let day = try HistoricalDate("1815-06-09")
    return Corpus(
      title: "Congress", actors: Roster(people.map { Actor(id: $0, kind: .person, name: "A") }),
      events: Roster([
        Event(
          id: "congress", kind: .meeting, date: day,
          participations: people.map { Participation($0, as: .present) })
      ]))
  }

  @Test func `are refused before anything is worked out, where pairs are drawn`() throws {
    let corpus = try corpus(of: 1_000)
    for view in DiagramViews.all where view.drawsPairs {
      let diagram = FigureRequest(view: view).figure(of: corpus).diagram
      #expect(diagram.refusal?.contains("499500 pairs") == true, "\(view.name)")
    }
  }

  @Test func `are a row where they are drawn as events`() throws {
    let diagram = FigureRequest(view: TimelineView()).figure(of: try corpus(of: 1_000)).diagram
    #expect(diagram.refusal == nil)
  }

  @Test func `of a few hundred are worked out`() throws {
    let figure = FigureRequest(view: RegisterView()).figure(of: try corpus(of: 300))
    #expect(figure.content.network.nodes.count == 300)
  }
}
