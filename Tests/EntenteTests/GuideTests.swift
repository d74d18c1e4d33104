import Entente
import Foundation
import GraphAlgorithms
import TestSupport
import Testing

/// The guides of the documentation say what happens.
struct GuideTests {
  /// The blocks of Swift in a guide.
  private func blocks(of guide: String) throws -> [String] {
    let text = try String(
      contentsOf: Repository.root.appending(path: "Sources/\(guide)"), encoding: .utf8)
    return text.matches(of: /(?s)```swift\n(.*?)```/).map { String($0.1) }
  }

  @Test func `the first program is whole in its guide`() throws {
    let program = try String(
      contentsOf: Repository.root.appending(
        path: "Examples/programs/Sources/first-program/main.swift"), encoding: .utf8)
    let blocks = try blocks(of: "EntenteLibrary/Entente.docc/FromAnEmptyFileToADrawing.md")
    let head = try #require(program.range(of: "import Entente"))
    // The first block belongs to the manifest.
    #expect(blocks.dropFirst().joined(separator: "\n") == String(program[head.lowerBound...]))
    let manifest = try String(
      contentsOf: Repository.root.appending(path: "Examples/programs/Package.swift"),
      encoding: .utf8)
    let target = try #require(blocks.first).split(separator: "\n")
    #expect(target.allSatisfy { manifest.contains($0.trimmingCharacters(in: .whitespaces)) })
  }

  /// The lines `try HistoricalDate("…").certainty(in: july)  // .certain` of the guides to dates.
  static let certainties: [(date: String, answer: String)] = {
    let folder = Repository.root.appending(path: "Sources/HistoricalDates/HistoricalDates.docc")
    let pages = ["HistoricalDates.md", "CertainAndPossible.md"].compactMap {
      try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
    let line = /HistoricalDate\("([^"]+)"\)\.certainty\(in: july\) +\/\/ (\.certain|\.possible|nil)/
    return pages.joined().matches(of: line).map { (String($0.1), String($0.2)) }
  }()

  @Test func `the guides to dates show what is certain and what is possible`() throws {
    #expect(Self.certainties.count == 13)
    let july = DateWindow(try HistoricalDate("1945-07"))
    for (date, answer) in Self.certainties {
      let found = try HistoricalDate(date).certainty(in: july)
      #expect(found.map { ".\($0)" } ?? "nil" == answer, "\(date)")
    }
  }

  @Test func `the guides to dates show the order of dates`() throws {
    let talks = try HistoricalDate("1945-06-30/1945-07-13")
    #expect(try HistoricalDate("1945-08-14").order(comparedTo: talks) == .after)
    #expect(try HistoricalDate("1945-07").order(comparedTo: talks) == .undetermined)
    let talk = try HistoricalDate("1945-07-11")
    #expect(talk.order(comparedTo: try HistoricalDate("1945-08")) == .before)
    #expect(talk.order(comparedTo: try HistoricalDate("1945-07")) == .undetermined)
    #expect(talk.order(comparedTo: talk) == .undetermined)
    let error = #expect(throws: DateSyntaxError.self) { try HistoricalDate("11 July 1945") }
    #expect(error.map { "\($0)" }?.contains("1945-07-11") == true)
  }

  @Test func `the guides to graphs show what is possible and what is certain`() {
    var builder = IncidenceGraph.Builder(actorCount: 3)
    builder.add(.instant(DayInterval(4)), participants: [0, 1])
    builder.add(.instant(DayInterval(first: 3, last: 9)), participants: [1, 2])
    let graph = builder.build()
    let possible = EarliestArrival(bound: .optimistic).arrivals(on: graph, from: [.holding(0)])
    let certain = EarliestArrival(bound: .pessimistic).arrivals(on: graph, from: [.holding(0)])
    #expect(possible.day(at: 2) == 4 && certain.day(at: 2) == nil)
    let share = PossibilityShare(order: .nonStrict, seed: 1)
      .share(on: graph, from: [.holding(0)], to: 2)
    #expect(share.readings == 7 && share.value == 6.0 / 7)
    var ties = WeightedGraph.Builder(nodeCount: 3, isDirected: false)
    ties.add(0, 1)
    ties.add(1, 2)
    #expect(BetweennessCentrality().scores(on: ties.build()) == [0, 1, 0])
  }

  @Test func `the questions of the guide are asked as it says`() throws {
    let corpus = CorpusReader().read(paths: [Repository.graphs.path]).corpus
    var selection = Selection(window: DateWindow(try HistoricalDate("1945-07")))
    selection.topics = ["border"]
    selection.atLeast = .certain
    let met = Met(["soong", "stalin"], selection: selection).answer(in: corpus)
    #expect(met.meetings.allSatisfy { $0.certainty == .certain && $0.present.contains("stalin") })
    let path = Path(from: .actor("hurley"), to: .actor("stalin")).answer(in: corpus)
    #expect(path.certainty == .certain && path.question == nil)
    let reach = Reach(.event("yalta-agreement-1945")).answer(in: corpus)
    #expect(reach.actors.contains { $0.id == "soong" })
    let ranking = try Influence(measures: ["betweenness"]).answer(in: corpus)
    #expect(ranking.rankings.map(\.measure) == ["betweenness"])
    guard case .found("soong") = NameIndex(corpus.actors).lookup("宋子文") else {
      Issue.record("宋子文 is not found")
      return
    }
  }
}
