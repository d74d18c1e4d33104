import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// The options that views say they take, against what they do.
@Suite struct ViewOptionTests {
  private static let names = DiagramViews.all.map(\.name)

  private func view(_ name: String) throws -> any DiagramView {
    try #require(DiagramViews.all.first { $0.name == name })
  }

  /// The corpus with something to bargain over.
  private static let corpus: Corpus = {
    var corpus = Moscow1945.corpus
    // Something owed by a side whose colour is changed, and something by one of those drawn around.
    corpus.events["treaty"]?.terms = [
      Term(id: "one", by: ["roc"], to: ["ussr"], text: "Recognition"),
      Term(id: "two", by: ["stalin"], text: "Withdrawal"),
    ]
    corpus.issues.insert(
      BargainingIssue(
        id: "status", name: "Status",
        options: [.init(id: "old", name: "Old"), .init(id: "new", name: "New")]))
    corpus.positions = Roster([
      Position(
        id: "one", actor: "soong", issue: "status", option: "old",
        date: try? HistoricalDate("1945-07-02"), claims: [Claim(source: "elleman-2023")]),
      Position(
        id: "two", actor: "stalin", issue: "status", option: "new",
        date: try? HistoricalDate("1945-07-11"), claims: [Claim(source: "elleman-2023")]),
    ])
    return corpus
  }()

  /// A drawing with what the view cannot do without, changed by one option.
  private func dot(
    _ view: any DiagramView, _ change: (inout FigureRequest) throws -> Void = { _ in }
  ) throws -> String {
    var request = FigureRequest(view: view, style: DiagramStyle(width: .page))
    if view.requiredOptions.contains(.actor) { request.centre = ["soong"] }
    if view.requiredOptions.contains(.from) {
      request.path = Path(from: .actor("soong"), to: .actor("truman"), respectsTime: false)
    }
    try change(&request)
    return request.figure(of: Self.corpus).diagram.dot
  }

  @Test(arguments: names)
  func `an option changes a drawing exactly if its view takes it`(name: String) throws {
    let view = try view(name)
    let plain = try dot(view)
    let changes: [(ViewOption, (inout FigureRequest) throws -> Void)] = [
      (.actor, { $0.centre = ["stalin"] }), (.atLeast, { $0.atLeast = 3 }),
      (.sizeBy, { try $0.sizeActors(by: "degree") }), (.colourBy, { $0.colouring = .community }),
      (.groupBy, { $0.style.groupsSides = true }),
      (.wholeFrom, { $0.style.leastGathering = 0 }),
      (.kindsApart, { $0.style.keepsKindsApart = true }),
      (.colour, { $0.style.sideColours = ["roc": Colour(0x123456)] }),
    ]
    // A view that does not take communities as colours is never given them.
    for (option, change) in changes where option != .colourBy || view.options.contains(option) {
      #expect(try (dot(view, change) != plain) == view.options.contains(option), "\(option)")
    }
    func around(_ steps: Int) throws -> String {
      try dot(view) { request in
        request.centre = ["soong"]
        request.steps = steps
      }
    }
    #expect(try (around(2) != around(1)) == view.options.contains(.steps))
  }

  @Test(arguments: [
    (PositionNetwork.Measure.congruence, "took the same stand as"),
    (.conflict, "disagreed with"),
  ])
  func `stands in place of events are called what they are`(
    measure: PositionNetwork.Measure, verb: String
  ) throws {
    var corpus = Self.corpus
    corpus.title = "One; Two"
    corpus.positions.insert(
      Position(
        id: "three", actor: "molotov", issue: "status", option: "new",
        date: try HistoricalDate("1945-07-11"), claims: [Claim(source: "elleman-2023")]))
    for name in ["network", "two-mode", "matrix"] {
      var request = FigureRequest(view: try view(name), style: DiagramStyle(width: .page))
      request.stands = measure
      let figure = request.figure(of: corpus)
      #expect(
        figure.caption.text.contains(verb) && !figure.caption.text.contains("meeting"), "\(name)")
      #expect(!figure.diagram.labels.contains { $0.contains("meeting") || $0 == "met" }, "\(name)")
    }
  }

  @Test(arguments: names)
  func `a view objects to what it does not take and names the views that do`(name: String) throws {
    let view = try view(name)
    #expect(view.requiredOptions.isSubset(of: view.options))
    #expect(view.objection(to: view.options) == nil)
    #expect(view.objection(to: view.requiredOptions) == nil)
    for option in ViewOption.allCases where !view.options.contains(option) {
      let objection = try #require(view.objection(to: view.requiredOptions.union([option])))
      #expect(objection.hasSuffix(", not with \(name)."))
      for other in DiagramViews.all where other.options.contains(option) {
        #expect(objection.contains(other.name), "\(objection)")
      }
    }
  }

  @Test func `every option is taken by a view`() {
    for option in ViewOption.allCases {
      #expect(DiagramViews.all.contains { $0.options.contains(option) }, "\(option)")
    }
  }

  @Test func `objections are in terms of flags`() {
    #expect(PathView().objection(to: []) == "--view path needs --from and --to.")
    #expect(PathView().objection(to: [.from]) == "--view path needs --to.")
    #expect(EgoView().objection(to: []) == "--view ego needs --actor.")
    #expect(
      TimelineView().objection(to: [.sizeBy, .groupBy, .from])
        == "--size-by and --group-by go with --view network, not with timeline.")
    #expect(
      EgoView().objection(to: [.actor, .actors])?.hasPrefix("more than one --actor goes with")
        == true
    )
  }
}
