import Diagrams
import NegotiationAnalysis
import Negotiations
import Testing

@Suite struct PathViewTests {
  @Test(arguments: [false, true])
  func `the legend says what the dashes of the first box mean`(isSecret: Bool) {
    var corpus = SmallTalks.trio
    corpus.events["m1"]?.isSecret = isSecret
    corpus.events["w1"]?.isSecret = false
    let question = Path(from: .event("m1"), to: .actor("cyd"))
    let events = Selection().events(in: corpus)
    let content = DiagramContent(
      corpus: corpus, events: events, network: NegotiationNetwork(of: corpus, events: events),
      path: PathFigure(question: question, answer: question.answer(in: corpus)))
    let diagram = PathView().diagram(of: content, style: DiagramStyle())
    #expect(diagram.dot.contains(#"style="dashed""#) == isSecret)
    #expect(diagram.legendTexts.contains("secret") == isSecret)
  }
}
