import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Solid is certain, dotted is possible or one day of several, dashed is secret: in every view.
@Suite struct MarkTests {
  private func bars(of date: String, in view: any DiagramView) -> [String] {
    var corpus = Corpus(title: "A date")
    corpus.actors = Roster([
      Moscow1945.actor("a", .person, "A"), Moscow1945.actor("b", .person, "B"),
    ])
    corpus.events = Roster([
      Moscow1945.meeting("m", date, "M", ["a", "b"]),
      Moscow1945.meeting("n", "1946-07-11", "N", ["a", "b"]),
    ])
    let dot = view.diagram(of: Moscow1945.content(of: corpus), style: DiagramStyle()).dot
    // What stands in brackets behind the two ends of the bar.
    return dot.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  \"bar "), line.contains(" -> ") else { return nil }
      return line.firstIndex(of: "[").map { String(line[$0...]) }
    }
  }

  @Test(arguments: [
    "1945-07", "1945", "[1945-07-12..1945-08-07]", "1945-07-2X", "[..1945-06-09]", "193X",
  ])
  func `the days of which one is meant are dotted beside the dates`(date: String) throws {
    for view in [TimelineView(), StorylineView()] as [any DiagramView] {
      let bar = try #require(bars(of: date, in: view).first, "\(view.name)")
      #expect(bar.contains("style=\"dotted\"") && bar.contains("penwidth=1.2"), "\(bar)")
      #expect(bar.contains("dir=\"none\""), "\(bar)")
    }
  }

  @Test(arguments: [
    ("1945-07-11/1945-07-30", "none"), ("1945-07/1945-08", "none"), ("1945-07-11/..", "forward"),
    ("1945-07-11/", "forward"),
  ])
  func `what lasts has a solid bar, with an arrow where it has no end`(
    date: String, direction: String
  ) throws {
    for view in [TimelineView(), StorylineView()] as [any DiagramView] {
      let bar = try #require(bars(of: date, in: view).first, "\(view.name)")
      #expect(bar.contains("style=\"solid\"") && bar.contains("penwidth=2.2"), "\(bar)")
      #expect(bar.contains("dir=\"\(direction)\""), "\(bar)")
    }
  }

  @Test(arguments: ["1945-07-11", "1945-07-11?", "1945-07-11~"])
  func `one day has no bar`(date: String) {
    for view in [TimelineView(), StorylineView()] as [any DiagramView] {
      #expect(bars(of: date, in: view).isEmpty, "\(view.name)")
    }
  }

  @Test(arguments: ["network", "timeline", "agreements"])
  func `where dots hide the dashes of a secret, a word says it`(name: String) throws {
    let view = try #require(DiagramViews.all.first { $0.name == name })
    let content = content(isPossible: true, isSecret: true)
    #expect(view.diagram(of: content, style: DiagramStyle()).dot.contains("secret"))
  }

  /// A meeting, a letter and a treaty of two people, firm or not, open or secret.
  private func content(isPossible: Bool, isSecret: Bool) -> DiagramContent {
    var corpus = Corpus(title: "Marks")
    corpus.actors = Roster([
      Moscow1945.actor("east", .state, "East"), Moscow1945.actor("west", .state, "West"),
      Moscow1945.actor("a", .person, "A", [:], "east"),
      Moscow1945.actor("b", .person, "B", [:], "west"),
    ])
    var events = [
      Moscow1945.meeting("m", "1945-07-01", "M", ["a", "b"]),
      Moscow1945.message("l", "1945-07-02", "a", "b", isSecret: false),
      Event(
        id: "t", kind: .agreement, title: "T", date: Moscow1945.date("1945-07-03"),
        participations: [
          Participation("east", as: .parties), Participation("west", as: .parties),
          Participation("a", as: .signed), Participation("b", as: .signed),
        ]),
    ]
    for index in events.indices {
      events[index].isSecret = isSecret
      events[index].claims = [Claim(source: "s", status: isPossible ? .inferred : .asserted)]
    }
    corpus.events = Roster(events)
    return Moscow1945.content(of: corpus)
  }

  @Test(arguments: [(false, false), (false, true), (true, false), (true, true)])
  func `possible is dotted or hollow, secret dashed, the rest neither`(
    isPossible: Bool, isSecret: Bool
  ) {
    let content = content(isPossible: isPossible, isSecret: isSecret)
    let views: [any DiagramView] = [
      NetworkView(), TwoModeView(), TimelineView(), StorylineView(), AgreementsView(), EgoView(),
    ]
    for view in views {
      var content = content
      content.centre = "a"
      let dot = view.diagram(of: content, style: DiagramStyle()).dot
      // The marks of a list of agreements are too small for dots and dashes; words say what was secret.
      let isList = view.name == "agreements"
      #expect(dot.contains("dotted") == (isPossible && !isList), "\(view.name)")
      #expect(dot.contains("dashed") == (isSecret && !isPossible && !isList), "\(view.name)")
      #expect(!dot.contains("secret") || isSecret, "\(view.name)")
    }
  }
}
