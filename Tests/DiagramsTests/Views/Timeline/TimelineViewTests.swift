import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

@Suite struct TimelineViewTests {
  private func draw(_ content: DiagramContent, _ style: DiagramStyle = DiagramStyle()) -> Diagram {
    TimelineView().diagram(of: content, style: style)
  }

  @Test func `a small timeline is drawn as recorded`() throws {
    let diagram = draw(Moscow1945.content(of: SmallTalks.trio), DiagramStyle(width: .column))
    #expect(try Golden.compare(diagram.dot, with: "trio.timeline.dot") == .same)
  }

  @Test(arguments: [
    ("1945-07-11", "11 Jul"), ("1945-07", "Jul"), ("1945", "1945"), ("1945-07/1945-08", "Jul–Aug"),
    ("1945-07-17/1945-08-02", "17 Jul–2 Aug"), ("1945-07-17/1945-07-19", "17–19 Jul"),
    ("[1945-07-12..1945-08-07]", "12 Jul … 7 Aug"), ("1945-07-2X", "20 … 29 Jul"),
    ("1945-08-07?", "7 Aug?"), ("1945-08-07~", "c. 7 Aug"), ("1945-08/..", "Aug–"),
    ("1945-12-30/1946-01-05", "30 Dec–5 Jan 1946"), ("193X", "1930 … 1939"), ("../1924", "–1924"),
    ("[..1945-06-09]", "… 9 Jun 1945"), ("1944-12/1945-01", "Dec–Jan 1945"),
  ])
  func `a date is written in few words, with its year only where that is another`(
    date: String, label: String
  ) {
    var corpus = Corpus(title: "A date")
    corpus.actors = Roster([Moscow1945.actor("a", .person, "A")])
    corpus.events = Roster([Moscow1945.meeting("m", date, "M", ["a"])])
    let words = draw(Moscow1945.content(of: corpus)).labels.joined(separator: " ")
    #expect(" \(words) ".replacing("– ", with: "–").contains(" \(label)"), "\(words)")
  }

  @Test func `each side that takes part has a lane`() {
    let labels = draw(Moscow1945.content).labels
    for side in ["Republic of China", "Soviet Union", "United States", "United Kingdom"] {
      #expect(labels.contains(side))
    }
    #expect(!labels.contains("others"))
  }

  @Test func `what lasts has a bar, and so have the days of which one is meant`() {
    let diagram = draw(Moscow1945.content)
    #expect(diagram.legendTexts.contains("lasting"))
    #expect(diagram.legendTexts.contains("one day within"))
    let exact = draw(Moscow1945.content(of: SmallTalks.trio)).legendTexts
    #expect(!exact.contains("lasting") && !exact.contains("one day within"))
  }

  @Test func `secrecy and doubt are said in words too`() {
    #expect(draw(Moscow1945.content).labels.contains { $0.contains("(secret)") })
  }

  @Test func `everything stands where it was put`() {
    let nodes = draw(Moscow1945.content).dot.split(separator: "\n").filter {
      $0.hasPrefix("  \"") && !$0.contains(" -> ")
    }
    #expect(nodes.count > 100)
    #expect(nodes.allSatisfy { $0.contains(/pos="-?[0-9.]+,-?[0-9.]+!"/) })
  }

  @Test func `rows do not overlap`() {
    let dot = draw(Moscow1945.content, DiagramStyle(width: .column)).dot
    let heights = dot.matches(of: /"label [^"]+".* pos="[0-9.]+,(-[0-9.]+)!"/).compactMap {
      Double($0.1)
    }
    #expect(heights.count == Moscow1945.content.events.count)
    for (one, next) in zip(heights, heights.dropFirst()) { #expect(one - next >= 8) }
  }

  @Test func `too many events bring advice`() throws {
    #expect(draw(Moscow1945.content).warnings.isEmpty)
    var corpus = Corpus(title: "Many")
    corpus.actors = Roster([Moscow1945.actor("a", .person, "A")])
    corpus.events = Roster(
      (1...46).map { Moscow1945.meeting(EventID("m\($0)"), "1945-07-01", nil, ["a"]) })
    let warning = try #require(draw(Moscow1945.content(of: corpus)).warnings.first)
    #expect(warning.contains("46 events"))
  }
}
