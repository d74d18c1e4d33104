import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// The moves in the talks of 1945 that a reader listed from the documents before the question was asked
/// of the corpus, beside those that it finds. Where the order of the dates is sure and a stand is only inferred,
/// the move is possible.
@Suite struct MovesOf1945Tests {
  /// A move of the list: who, on what, from what to what, with which position.
  struct Listed: Sendable, CustomStringConvertible {
    var actor: ActorID
    var issue: IssueID
    var from: String
    var to: String
    var position: PositionID
    var certainty: Certainty = .certain

    init(
      _ actor: ActorID, _ issue: IssueID, _ from: String, _ to: String, _ position: PositionID,
      _ certainty: Certainty = .certain
    ) {
      (self.actor, self.issue, self.from, self.to) = (actor, issue, from, to)
      (self.position, self.certainty) = (position, certainty)
    }

    var description: String { "\(actor) on \(issue) from \(from) to \(to)" }
  }

  private static let listed: [Listed] = [
    .init(
      "soong", "outer-mongolia-status", "status-quo", "high-autonomy", "soong-mongolia-1945-07-07"),
    .init(
      "soong", "outer-mongolia-status", "high-autonomy", "independence-after-vote",
      "soong-mongolia-1945-07-09"),
    .init(
      "chiang", "outer-mongolia-status", "independence-after-war", "independence-after-vote",
      "chiang-mongolia-1945-07-08", .possible),
    .init(
      "stalin", "outer-mongolia-status", "independence", "independence-after-vote",
      "stalin-mongolia-1945-07-09"),
    .init(
      "stalin", "outer-mongolia-status", "status-quo", "independence", "stalin-mongolia-1945-07-02"),
    .init("stalin", "ports-railways-years", "45", "40", "stalin-years-1945-07-07"),
    .init("stalin", "ports-railways-years", "40", "30", "stalin-years-1945-07-09"),
    .init("chiang", "ports-railways-years", "20", "30", "chiang-years-1945-07-11"),
    .init("stalin", "railway-ownership", "soviet", "joint", "stalin-rail-ownership-1945-07-09"),
    .init("soong", "railway-ownership", "chinese", "joint", "soong-rail-ownership-1945-07"),
    .init("stalin", "railway-guards", "mixed", "chinese", "stalin-guards-1945-07-11"),
    .init(
      "stalin", "railway-control", "soviet-majority", "parity-split",
      "stalin-rail-control-1945-08-07"),
    .init(
      "stalin", "railway-control", "parity-split", "parity-soviet-manager",
      "stalin-rail-control-1945-08-10"),
    .init(
      "soong", "railway-control", "parity-split", "parity-casting-vote",
      "soong-rail-control-1945-08-13"),
    .init(
      "stalin", "railway-control", "parity-soviet-manager", "parity-casting-vote",
      "stalin-rail-control-1945-08-13"),
    .init(
      "stalin", "port-arthur-lease", "lease", "no-lease", "stalin-port-arthur-lease-1945-07-02"),
    .init(
      "soong", "port-arthur-command", "chinese-rule", "joint-commission",
      "soong-port-arthur-1945-07-12", .possible),
    .init(
      "soong", "kwantung-zone", "south-of-dairen", "peninsula-without-dairen",
      "soong-zone-1945-08-07", .possible),
    .init(
      "stalin", "port-arthur-command", "joint-commission", "soviet-command",
      "stalin-port-arthur-1945-08-10", .possible),
    .init(
      "stalin", "port-arthur-command", "soviet-command", "joint-commission",
      "stalin-port-arthur-1945-08-13", .possible),
    .init(
      "stalin", "kwantung-zone", "whole-peninsula", "peninsula-without-dairen",
      "stalin-zone-1945-08-07"),
    .init(
      "stalin", "dairen-administration", "soviet-led", "joint-board", "stalin-dairen-1945-08-07"),
    .init(
      "stalin", "kwantung-zone", "peninsula-without-dairen", "whole-peninsula",
      "stalin-zone-1945-08-08"),
    .init(
      "stalin", "dairen-administration", "joint-board", "soviet-port-master",
      "stalin-dairen-1945-08-10"),
    .init(
      "soong", "kwantung-zone", "peninsula-without-dairen", "dairen-exempt-in-peace",
      "soong-zone-1945-08-10", .possible),
    .init(
      "soong", "dairen-administration", "chinese", "soviet-port-master", "soong-dairen-1945-08-13"),
    .init(
      "stalin", "dairen-facilities", "joint-ownership", "nominal-lease",
      // The documents only say that all was agreed, and the maps may have been shown on either of two days.
      "stalin-facilities-1945-08-13", .possible),
    .init(
      "soong", "outer-mongolia-boundary", "commission-after", "settled-first",
      "soong-boundary-1945-08-maps", .possible),
    .init(
      "stalin", "outer-mongolia-boundary", "settled-first", "existing",
      "stalin-boundary-1945-08-10",
      .possible),
    .init(
      "chiang", "outer-mongolia-boundary", "settled-first", "existing", "chiang-boundary-1945-08",
      .possible),
  ]

  private static let moves = Moves(tellsHeard: false).answer(in: Graphs.corpus).moves

  @Test(arguments: listed)
  func `a move that the documents show is found`(listed: Listed) throws {
    let found = Self.moves.first {
      $0.actor == listed.actor && $0.issue == listed.issue && $0.position == listed.position
        && $0.from.text == listed.from && $0.to.text == listed.to
    }
    #expect(found != nil)
    #expect(found?.certainty == listed.certainty)
  }

  @Test func `the Soviet side moved where Stalin granted what Molotov had put off`() throws {
    let moves = Moves(
      on: ["manchuria-withdrawal"], grouping: .affiliation, tellsHeard: false
    ).answer(in: Graphs.corpus).moves
    let move = try #require(moves.first { $0.actor == "ussr" })
    #expect(move.from.option == "no-term" && move.to.option == "three-months-if-asked")
    #expect(move.position == "stalin-withdrawal-1945-07-11")
    #expect(!Self.moves.contains { $0.issue == "manchuria-withdrawal" && $0.actor == "molotov" })
  }

  @Test func `who said the same again did not move`() throws {
    #expect(!Self.moves.contains { $0.actor == "chiang" && $0.issue == "communist-aid" })
    let dairen = Self.moves.filter { $0.actor == "soong" && $0.issue == "dairen-administration" }
    #expect(dairen.allSatisfy { $0.isInternal || $0.position == "soong-dairen-1945-08-13" })
    #expect(!Self.moves.contains { $0.actor == "byrnes" && $0.issue == "outer-mongolia-status" })
  }

  @Test func `before 9 July Soong had his new instructions`() throws {
    let moves = Moves(by: ["soong"], on: ["outer-mongolia-status"]).answer(in: Graphs.corpus).moves
    let move = try #require(moves.first { $0.position == "soong-mongolia-1945-07-09" })
    #expect(move.heard.contains { $0.event == "chiang-soong-1945-07-08" })
    #expect(move.toward.contains { $0.actor == "stalin" && $0.certainty == .certain })
  }
}
