import Diagrams
import HistoricalDates
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

  @Test func `boxes stand where they are put, and lines run behind none`() {
    for width in [FigureWidth.column, .page] {
      let diagram = draw(Moscow1945.content, DiagramStyle(width: width))
      #expect(diagram.layout == .neatoPinned)
      let boxes = DrawnBox.all(in: diagram.dot)
      #expect(boxes.count > 20)
      for (number, box) in boxes.enumerated() {
        #expect(
          !boxes[..<number].contains { other in
            abs(other.x - box.x) < (other.width + box.width) / 2
              && abs(other.y - box.y) < (other.height + box.height) / 2
          })
      }
      let lines = DrawnLine.all("actor", in: diagram.dot) + DrawnLine.all("event", in: diagram.dot)
      #expect(lines.count > 20)
      #expect(lines.allSatisfy { $0.falseBoxes(among: boxes).isEmpty })
    }
  }

  @Test func `actors who take part alone are there too`() {
    #expect(draw(SmallTalks.one).labels.contains("Ann"))
  }

  @Test func `a stand is named to its end and bears no date`() throws {
    var corpus = Moscow1945.corpus
    corpus.issues.insert(
      BargainingIssue(
        id: "status", name: "The status of the country on the other side of the high mountains",
        options: [.init(id: "kept", name: "Kept as it is until the war is over everywhere")]))
    corpus.positions = Roster(
      try ["stalin", "soong"].map {
        Position(
          id: PositionID($0), actor: ActorID($0), issue: "status", option: "kept",
          date: try HistoricalDate("1945-07-02"), claims: [Claim(source: "elleman-2023")])
      })
    var request = FigureRequest(view: TwoModeView(), style: DiagramStyle(width: .page))
    request.stands = .congruence
    request.selection.window = DateWindow(try HistoricalDate("1945-07"))
    let labels = request.figure(of: corpus).diagram.labels.joined(separator: " ")
    #expect(labels.contains("everywhere") && !labels.contains("…"))
    #expect(!labels.contains("31 Jul"))
  }
}
