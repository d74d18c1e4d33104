import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

@Suite struct AgreementsViewTests {
  /// A treaty with an annex, an act that breaks it, and a treaty that replaces it.
  private static let corpus: Corpus = {
    var corpus = Corpus(title: "Treaties")
    corpus.actors = Roster([
      Moscow1945.actor("east", .state, "East"), Moscow1945.actor("west", .state, "West"),
    ])
    var treaty = agreement("treaty", "1924-05-31", "The treaty")
    treaty.terms = [
      Term(id: "troop-withdrawal", text: "Troops leave.", brokenBy: ["stay"]),
      Term(id: "peace", text: "Peace.", fulfilledBy: ["parley"]),
    ]
    var annex = agreement("annex", "1924-05-31", "The protocol")
    annex.isSecret = true
    annex.relations = [Relation(.annexes, "treaty")]
    var stay = Event(
      id: "stay", kind: .act, title: "The troops stay", date: Moscow1945.date("1924-11"),
      participations: [Participation("east", as: .by)])
    stay.relations = [Relation(.violates, "treaty")]
    var later = agreement("later", "1925-01-20", "The later treaty")
    later.relations = [Relation(.replaces, "treaty"), Relation(.terminates, "annex")]
    corpus.events = Roster([
      treaty, annex, stay, later, Moscow1945.meeting("parley", "1924-06-01", "Parley", ["east"]),
      Moscow1945.meeting("other", "1924-06-02", "Elsewhere", ["east"]),
    ])
    return corpus
  }()

  private static func agreement(_ id: EventID, _ day: String, _ title: String) -> Event {
    Event(
      id: id, kind: .agreement, title: title, date: Moscow1945.date(day),
      participations: [
        Participation("east", as: .parties), Participation("west", as: .parties),
      ])
  }

  private var diagram: Diagram {
    AgreementsView().diagram(
      of: Moscow1945.content(of: Self.corpus), style: DiagramStyle(width: .column))
  }

  @Test func `agreements are drawn as recorded`() throws {
    #expect(try Golden.compare(diagram.dot, with: "treaties.agreements.dot") == .same)
  }

  @Test func `an annex stands below its agreement`() {
    #expect(diagram.labels.contains("+ The protocol (secret)"))
    // Dashes would leave nothing of so small a mark.
    #expect(!diagram.dot.contains("filled,dashed"))
    #expect(!diagram.dot.contains("\"event annex\""))
    #expect(!diagram.legendTexts.contains("secret"))
  }

  @Test func `an arrow says what a later event does to an agreement`() {
    let dot = diagram.dot
    #expect(DrawnLine.all("arc", in: dot).count == 4)
    #expect(diagram.labels.contains("violates troop withdrawal"))
    #expect(diagram.labels.contains("replaces"))
    #expect(diagram.labels.contains("keeps peace"))
    #expect(!diagram.labels.contains { $0.hasPrefix("breaks ") && !$0.contains("violates") })
  }

  @Test func `what is done to an annex is drawn to the line of the annex`() throws {
    #expect(diagram.labels.contains("terminates"))
    let height = try height(of: "+ The protocol (secret)")
    let ends = DrawnLine.all("arc", in: diagram.dot).compactMap(\.points.last?.y)
    #expect(ends.contains { abs($0 - height) < 0.1 })
  }

  @Test func `what an annex does starts at the line of the annex`() throws {
    var corpus = Self.corpus
    corpus.events["annex"]?.relations.append(Relation(.replaces, "later"))
    let diagram = AgreementsView().diagram(
      of: Moscow1945.content(of: corpus), style: DiagramStyle(width: .column))
    let own = try height(of: "+ The protocol (secret)", in: diagram)
    let starts = DrawnLine.all("arc", in: diagram.dot).compactMap(\.points.first?.y)
    // The line below that of the annex says what it does.
    #expect(starts.contains { $0 < own && $0 > own - 12 })
  }

  @Test func `a list says what became of each term`() {
    #expect(
      diagram.labels.contains { $0.hasPrefix("Terms kept: peace; broken: troop") })
  }

  /// The middle of a line of words.
  private func height(of words: String, in drawn: Diagram? = nil) throws -> Double {
    let line = try #require(
      (drawn ?? diagram).dot.split(separator: "\n").first { $0.contains(">\(words)<") })
    return try #require(
      line.firstMatch(of: /pos="-?[0-9.]+,(-?[0-9.]+)!"/).flatMap { Double($0.1) })
  }

  @Test func `events that bear on no agreement are left out`() {
    #expect(!diagram.labels.contains("Elsewhere"))
    #expect(diagram.labels.contains("Parley"))
  }

  @Test func `without agreements the drawing says so`() {
    let events = Moscow1945.content.events.filter { $0.event.kind == .meeting }
    let content = DiagramContent(
      corpus: Moscow1945.corpus, events: events,
      network: NegotiationNetwork(of: Moscow1945.corpus, events: events))
    let diagram = AgreementsView().diagram(of: content, style: DiagramStyle())
    #expect(diagram.labels == ["No agreements found"])
  }

  @Test func `agreements that annex one another are both drawn`() {
    var corpus = Self.corpus
    corpus.events["treaty"]?.relations = [Relation(.annexes, "annex")]
    let diagram = AgreementsView().diagram(
      of: Moscow1945.content(of: corpus), style: DiagramStyle())
    #expect(diagram.labels.contains { $0.contains("The treaty") })
    #expect(diagram.labels.contains { $0.contains("The protocol") })
  }

  @Test func `what became of terms is what had by the end of the time asked about`() throws {
    var corpus = Self.corpus
    corpus.events["treaty"]?.terms[1].due = try HistoricalDate("1924-05-31")
    corpus.events["treaty"]?.terms.append(Term(id: "debts", text: "Debts are settled."))
    func terms(_ dates: String) throws -> String? {
      var request = FigureRequest(view: AgreementsView(), style: DiagramStyle(width: .page))
      request.selection.window = DateWindow(try HistoricalDate(dates))
      return request.figure(of: corpus).diagram.labels.joined(separator: " ")
        .firstMatch(of: /Terms [^+]*?debts/).map { String($0.output) }
    }
    #expect(try terms("1924-05/1924-07") == "Terms late: peace; open: troop withdrawal, debts")
    #expect(
      try terms("1924/1925") == "Terms late: peace; broken: troop withdrawal; lapsed: debts")
  }

  @Test func `arrowheads at one agreement stand apart, and the legend shows each as drawn`() {
    let ends = DrawnLine.all("arc", in: diagram.dot).compactMap(\.points.last?.y).sorted()
    for (one, next) in zip(ends, ends.dropFirst()) { #expect(next - one > 4) }
    let texts = diagram.legendTexts
    for word in ["keeps", "breaks or violates", "replaces", "terminates"] {
      #expect(texts.contains(word), "\(texts)")
    }
    #expect(!diagram.dot.contains("⊂"))
  }

  @Test func `a term has the name of its topic, in the language of the figure`() {
    var corpus = Self.corpus
    corpus.topics = Roster([
      Topic(id: "peace", name: "The peace", names: [Name("Мир", language: "ru")])
    ])
    corpus.events["treaty"]?.terms.append(Term(id: "no-aid-east", text: "No aid."))
    func labels(_ language: String) -> String {
      AgreementsView().diagram(
        of: Moscow1945.content(of: corpus), style: DiagramStyle(language: language, width: .page)
      ).labels.joined(separator: " ")
    }
    #expect(labels("en").contains("kept: The peace") && labels("ru").contains("Мир"))
    #expect(labels("en").contains("no aid East"))
  }
}
