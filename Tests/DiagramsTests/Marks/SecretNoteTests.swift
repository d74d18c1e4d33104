import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// What is secret and only possible is dotted, and says that it is secret as well.
@Suite struct SecretNoteTests {
  private func content(_ status: Claim.Status) -> DiagramContent {
    var corpus = Corpus(title: "A talk")
    corpus.actors = Roster([
      Moscow1945.actor("ann", .person, "Ann"), Moscow1945.actor("bob", .person, "Bob"),
    ])
    var talk = Moscow1945.meeting("m1", "1945-07-01", nil, ["ann", "bob"])
    talk.isSecret = true
    talk.claims = [Claim(source: "book", status: status)]
    corpus.events = Roster([talk])
    return Moscow1945.content(of: corpus)
  }

  private static let views: [any DiagramView] = [
    NetworkView(), TwoModeView(), StorylineView(), EgoView(), TimelineView(),
  ]

  @Test(arguments: views.indices)
  func `a secret talk that is only possible is called secret`(view: Int) {
    func texts(_ status: Claim.Status) -> [String] {
      let diagram = Self.views[view].diagram(
        of: content(status), style: DiagramStyle(hasLegend: false))
      return diagram.labels.flatMap { $0.split(separator: "\n") }.map(String.init)
    }
    #expect(texts(.inferred).contains { $0.contains("secret") })
  }

  @Test func `a path by a secret talk that is only possible says so`() {
    let corpus = content(.inferred).corpus
    var request = FigureRequest(view: PathView())
    request.path = Path(from: .actor("ann"), to: .actor("bob"))
    #expect(request.figure(of: corpus).diagram.labels.contains { $0.contains("(secret)") })
  }
}
