import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing
import TestSupport

@Suite struct NetworkViewTests {
  private func draw(_ content: DiagramContent, _ style: DiagramStyle = DiagramStyle()) -> Diagram {
    NetworkView().diagram(of: content, style: style)
  }

  @Test(arguments: ["screen", "print"])
  func `a small network is drawn as recorded`(theme: String) throws {
    let theme = try #require(Themes.all.first { $0.name == theme })
    let diagram = draw(
      Moscow1945.content(of: SmallTalks.trio), DiagramStyle(theme: theme, width: .column))
    #expect(try Golden.compare(diagram.dot, with: "trio.network.\(theme.name).dot") == .same)
  }

  @Test func `names are drawn, not ids`() {
    let labels = draw(Moscow1945.content).labels
    #expect(labels.contains("T. V. Soong"))
    #expect(!labels.contains("soong"))
  }

  @Test func `labels are in the language asked for, or the default`() {
    let labels = draw(Moscow1945.content, DiagramStyle(language: "zh")).labels
    #expect(labels.contains("宋子文"))
    #expect(labels.contains("Anthony Eden"))
    #expect(!labels.contains("Song Ziwen"))
  }

  @Test func `the legend lists what is drawn and nothing else`() {
    let labels = Set(draw(Moscow1945.content(of: SmallTalks.trio)).legendTexts)
    #expect(
      labels == [
        "East", "West", "met", "wrote to", "kinship", "secret", "1 … 2 events",
        "events on the line",
      ])
    let all = Set(draw(Moscow1945.content).legendTexts)
    #expect(all.isSuperset(of: ["person", "state", "delegation", "meeting of 5 or more"]))
    var apart = DiagramStyle()
    apart.keepsKindsApart = true
    let kinds = Set(draw(Moscow1945.content, apart).legendTexts)
    #expect(kinds.isSuperset(of: ["met", "wrote to", "agreed", "acted on"]))
  }

  @Test func `a figure is called by what it shows`() throws {
    var corpus = SmallTalks.trio
    corpus.title = "A small talk; Another talk"
    var request = FigureRequest()
    request.centre = ["bob"]
    request.selection.window = DateWindow(try HistoricalDate("1945-07"))
    #expect(
      request.figure(of: corpus).caption.title
        == "Who met and wrote to whom around Bob, July 1945.")
    request.title = "The talk"
    #expect(request.figure(of: corpus).caption.title == "The talk.")
    request.title = nil
    #expect(
      request.figure(of: SmallTalks.trio).caption.title
        == "Who met and wrote to whom around Bob, July 1945.")
  }

  @Test func `a figure may do without a legend`() {
    let diagram = draw(Moscow1945.content, DiagramStyle(hasLegend: false))
    #expect(!diagram.dot.contains("labelloc") && diagram.legendTexts.isEmpty)
  }

  @Test func `a secret line is dashed, one that is only possible dotted, one that is both says so`()
  {
    let dot = draw(marked([.certain], isSecret: true)).dot
    #expect(dot.contains("style=\"dashed\"") && !dot.contains("style=\"dotted\""))
    let possible = draw(marked([.possible], isSecret: false)).dot
    #expect(possible.contains("style=\"dotted\"") && !possible.contains("style=\"dashed\""))
    let both = draw(marked([.possible], isSecret: true))
    #expect(both.dot.contains("style=\"dotted\""))
    #expect(both.labels.contains("secret"))
    #expect(both.legendTexts.contains("possible, not certain"))
    #expect(!both.legendTexts.contains("secret"))
    let mixed = draw(marked([.possible, .certain], isSecret: false)).dot
    #expect(!mixed.contains("style=\"dotted\""))
  }

  @Test func `sides keep their look whatever the figure shows`() {
    let corpus = Moscow1945.corpus
    let whole = draw(Moscow1945.content)
    let events = Moscow1945.content.events.filter { $0.event.id == "potsdam" }
    let part = draw(
      DiagramContent(
        corpus: corpus, events: events, network: NegotiationNetwork(of: corpus, events: events)))
    for name in ["Anthony Eden", "Harry S. Truman", "Joseph Stalin"] {
      let fill = whole.fill(of: name)
      #expect(fill != nil && fill == part.fill(of: name))
    }
  }

  @Test func `a side that has no look left is named in the label`() {
    var corpus = Corpus(title: "Sixteen sides")
    for number in 1...16 {
      let side = ActorID("side-\(number)")
      corpus.actors.insert(Moscow1945.actor(side, .state, "Land \(number)"))
      corpus.actors.insert(
        Moscow1945.actor(ActorID("p-\(number)"), .person, "Person \(number)", [:], side))
    }
    corpus.events = Roster([
      Moscow1945.meeting("m", "1945-07-01", nil, (1...16).map { ActorID("p-\($0)") })
    ])
    let diagram = draw(Moscow1945.content(of: corpus))
    #expect(diagram.labels.contains("Person 9\n(Land 9)"))
    #expect(diagram.labels.contains("Person 1"))
    #expect(diagram.legendTexts.contains("other side (named in the label)"))
  }

  @Test func `too much to read brings advice`() throws {
    #expect(draw(Moscow1945.content).warnings.isEmpty)
    var corpus = Corpus(title: "A crowd")
    let ids = (1...65).map { ActorID("p\($0)") }
    corpus.actors = Roster(ids.map { Moscow1945.actor($0, .person, $0.rawValue) })
    corpus.events = Roster([Moscow1945.meeting("m", "1945-07-01", nil, ids)])
    let warning = try #require(draw(Moscow1945.content(of: corpus)).warnings.first)
    #expect(warning.contains("65 nodes and 65 lines"))
    #expect(warning.contains("--during") && warning.contains("--steps 1"))
  }

  @Test func `the printed size of the type follows from the width`() {
    let diagram = draw(Moscow1945.content, DiagramStyle(width: .column))
    #expect(diagram.smallestType == 8)
    let half = diagram.printedType(
      naturalWidth: 2 * FigureWidth.column.points, naturalHeight: 100)
    #expect(abs(half - 4) < 0.001)
    #expect(diagram.printedType(naturalWidth: 100, naturalHeight: 100) == 8)
    #expect(draw(Moscow1945.content).printedType(naturalWidth: 9_000, naturalHeight: 10) == 9)
  }

  /// Two people with one meeting for each certainty.
  private func marked(_ certainties: [Certainty], isSecret: Bool) -> DiagramContent {
    var corpus = Corpus(title: "Marks")
    corpus.actors = Roster([
      Moscow1945.actor("a", .person, "A"), Moscow1945.actor("b", .person, "B"),
    ])
    let events = certainties.enumerated().map { number, certainty in
      var event = Moscow1945.meeting(EventID("m\(number)"), "1945-07-01", nil, ["a", "b"])
      event.isSecret = isSecret
      return SelectedEvent(event: event, certainty: certainty)
    }
    return DiagramContent(
      corpus: corpus, events: events, network: NegotiationNetwork(of: corpus, events: events))
  }
}

extension Diagram {
  /// The words of the legend, without the characters that draw arrowheads.
  var legendTexts: [String] {
    let cells = DotReader(dot).markups.flatMap { markup in
      markup.matches(of: /ALIGN="LEFT"[^>]*><FONT POINT-SIZE="[0-9.]+">([^<]*)<\/FONT>/)
        .map { String($0.1) }
    }
    return cells.map { $0.trimmingCharacters }
  }

  /// The fill of the node that is labelled `name`, whatever its line breaks.
  func fill(of name: String) -> String? {
    let line = dot.split(separator: "\n").first {
      $0.replacing("\\n", with: " ").contains("label=\"\(name)\"")
    }
    return line?.firstMatch(of: /fillcolor="(#[0-9a-f]{6})"/).map { String($0.1) }
  }
}

extension String {
  fileprivate var trimmingCharacters: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
