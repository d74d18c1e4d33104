import Diagrams
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

@Suite struct TwoModeViewTests {
  private func draw(_ content: DiagramContent, _ style: DiagramStyle = DiagramStyle()) -> Diagram {
    TwoModeView().diagram(of: content, style: style)
  }

  @Test func `a small two-mode network is drawn as recorded`() throws {
    let diagram = draw(Moscow1945.content(of: SmallTalks.trio), DiagramStyle(width: .column))
    #expect(try Golden.compare(diagram.dot, with: "trio.two-mode.dot") == .same)
  }

  @Test func `a meeting of many stays one node`() {
    let dot = draw(Moscow1945.content).dot
    let lines = dot.split(separator: "\n").filter { $0.contains(" -> \"event potsdam\"") }
    #expect(lines.count == 9)
  }

  @Test func `a message runs from its sender through the event to its recipient`() {
    let dot = draw(Moscow1945.content(of: SmallTalks.trio)).dot
    #expect(dot.contains("\"actor bob\" -> \"event w1\""))
    #expect(dot.contains("\"event w1\" -> \"actor cyd\""))
  }

  @Test func `actors who take part alone are there too`() {
    #expect(draw(SmallTalks.one).labels.contains("Ann"))
  }
}
