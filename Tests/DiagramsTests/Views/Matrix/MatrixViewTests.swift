import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

@Suite struct MatrixViewTests {
  private func draw(_ corpus: Corpus) -> Diagram {
    MatrixView().diagram(
      of: Moscow1945.content(of: corpus), style: DiagramStyle(width: .page))
  }

  @Test func `every number of meetings and messages is printed`() {
    var corpus = SmallTalks.trio
    corpus.events.insert(Moscow1945.message("w2", "1945-07-04", "bob", "cyd"))
    corpus.events.insert(Moscow1945.message("w3", "1945-07-05", "cyd", "bob"))
    let labels = draw(corpus).labels
    #expect(labels.contains("2"))
    // The busier of the two stands above, so that its letters go from row to column.
    #expect(labels.contains("2›") && labels.contains("‹1"))
  }

  @Test func `meetings stand below the diagonal and messages above`() throws {
    let dot = draw(SmallTalks.trio).dot
    func place(_ kind: String) throws -> (x: Double, y: Double) {
      let line = try #require(
        dot.split(separator: "\n").first {
          $0.contains("\"cell 0 \(kind)\"") || $0.contains("\"cell 1 \(kind)\"")
        })
      let pos = try #require(line.firstMatch(of: /pos="(-?[0-9.]+),(-?[0-9.]+)!"/))
      return (try #require(Double(pos.1)), try #require(Double(pos.2)))
    }
    let own = dot.matches(of: /"cell \d own" \[.*pos="(-?[0-9.]+),(-?[0-9.]+)!"/)
      .compactMap { match in Double(match.1).flatMap { x in Double(match.2).map { (x, $0) } } }
    let (met, written) = (try place("met"), try place("written"))
    let diagonal = try #require(own.first { abs($0.0 - met.x) < 0.1 })
    #expect(met.y < diagonal.1)
    let other = try #require(own.first { abs($0.0 - written.x) < 0.1 })
    #expect(written.y > other.1)
  }

  @Test func `those who signed together are framed`() {
    let pact = Event(
      id: "pact", kind: .agreement, date: Moscow1945.date("1945-07-09"),
      participations: [Participation("ann", as: .signed), Participation("bob", as: .signed)])
    #expect(!draw(SmallTalks.trio).legendTexts.contains("signed together"))
    var corpus = SmallTalks.trio
    corpus.events.insert(pact)
    #expect(draw(corpus).legendTexts.contains("signed together"))
  }
}
