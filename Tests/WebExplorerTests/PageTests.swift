import Diagrams
import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import RandomCorpora
import TestSupport
import Testing
import WebExplorer

/// The page as a file.
struct PageTests {
  private static let corpus: Corpus = {
    var corpus = Corpus(title: "Talks")
    corpus.sources.insert(Source(id: "book", type: "book", title: "A Book"))
    corpus.sources.insert(
      Source(
        id: "site", type: "webpage", title: "A Site",
        variables: [.init("URL", "javascript:alert(1)")], isConsulted: false))
    for id in ["molotov", "soong", "stalin"] as [ActorID] {
      corpus.actors.insert(Actor(id: id, kind: .person, name: id.rawValue.capitalized))
    }
    for (id, date, status) in [
      ("first", "1945-07-01", .asserted), ("second", "1945-08", .inferred),
      ("never", "1945-09-01", .plannedNotHeld),
    ] as [(EventID, String, Claim.Status)] {
      guard let date = try? HistoricalDate(date) else { continue }
      corpus.events.insert(
        Event(
          id: id, kind: .meeting, date: date, place: "Moscow",
          participations: ["soong", "stalin"].map { Participation($0, as: .present) },
          claims: [
            Claim(source: "book", locator: "p. 1", status: status, quote: "They <met> & spoke")
          ]))
    }
    return corpus
  }()

  private static let page = Pages.page(of: corpus).page

  @Test func `the same record gives the same bytes`() {
    #expect(Self.page == Pages.page(of: Self.corpus).page)
    #expect(!Self.page.isEmpty)
  }

  @Test func `all events and claims are there without scripts`() {
    let quote = "They &lt;met&gt; &amp; spoke"
    for text in ["Soong", "Stalin", "1 July 1945 · Moscow", "August 1945", quote, "p. 1"] {
      #expect(Self.page.contains(text), "\(text)")
    }
    #expect(Self.page.matches(of: /<dt>/).count == 3)
    #expect(Self.page.contains("planned-not-held"))
  }

  @Test func `a heading says of those whom it names what no fact repeats`() throws {
    var corpus = Self.corpus
    corpus.events.insert(
      Event(
        id: "letter", kind: .message, date: try HistoricalDate("1945-07-02"),
        participations: [
          Participation("soong", as: .from, office: "Foreign Minister"),
          Participation("stalin", as: .to, status: .inferred),
        ], about: "A border"))
    let page = Pages.page(of: corpus).page
    #expect(
      page.contains(
        "<dd>Message: Soong (Foreign Minister) → Stalin (inferred)<br>A border\n"))
  }

  @Test func `nothing but its own style and script is let in`() throws {
    let policy = try #require(
      Self.page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.output.1)
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(policy.contains("script-src 'sha256-"))
    #expect(!policy.contains("unsafe") && !policy.contains("*") && !policy.contains("http"))
    #expect(!Self.page.contains("javascript:"))
    #expect(!Self.page.contains("src="))
  }

  @Test func `of events of one day and place the first says when and where`() throws {
    var corpus = Self.corpus
    for id in ["again", "once-more"] {
      var event = try #require(corpus.events["first"])
      event.id = EventID(id)
      corpus.events.insert(event)
    }
    let page = Pages.page(of: corpus).page
    #expect(page.matches(of: /<dt>1 July 1945 · Moscow</).count == 1)
    #expect(page.matches(of: /<dt></).count == 2)
  }

  @Test func `a request bounds what the page holds`() throws {
    let narrow = Pages.page(of: Self.corpus) {
      $0.selection.window = try? DateWindow(HistoricalDate("1945-07"))
    }
    #expect(narrow.eventCount == 1)
    #expect(!narrow.page.contains("August 1945"))
  }

  @Test func `the page of the corpora that come along is shorter than they are`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Repository.graphs, includingPropertiesForKeys: [.fileSizeKey])
    let sizes = try files.filter { $0.pathExtension == "yaml" }
      .compactMap { try $0.resourceValues(forKeys: [.fileSizeKey]).fileSize }
    #expect(Pages.ofShipped.page.utf8.count < min(sizes.reduce(0, +), 500_000))
  }

  @Test func `a page of 2,000 events has less than 2 MB`() throws {
    var corpus = Self.corpus
    let people = (0..<30).map { ActorID("p\($0)") }
    for id in people { corpus.actors.insert(Actor(id: id, kind: .person, name: "Person \(id)")) }
    for number in 0..<2_000 {
      let day = try HistoricalDate("\(1900 + number / 28)-01-\(10 + number % 19)")
      let (one, other) = (people[number % 30], people[(number * 7 + 1) % 30])
      let said = "They spoke of matter \(number)"
      corpus.events.insert(
        Event(
          id: EventID("talk-\(number)"), kind: .meeting, date: day, place: "Moscow",
          participations: [one, other].map { Participation($0, as: .present) }, about: said,
          claims: [Claim(source: "book", locator: "p. \(number)", quote: said, note: said)]))
    }
    let page = Pages.page(of: corpus)
    #expect(page.eventCount == 2_003 && page.refusal == nil)
    #expect(page.page.utf8.count < 2_000_000)
  }

  @Test func `a text in braces is no part of the template`() {
    var corpus = Self.corpus
    corpus.title = "{{SCRIPT}} and {{"
    let page = Pages.page(of: corpus).page
    #expect(page.contains("<title>{{SCRIPT}} and {{</title>"))
  }

  @Test func `too many actors are refused with what to do`() throws {
    var corpus = Corpus(title: "Crowd")
    let people = (0..<1_100).map { ActorID("p\($0)") }
    for id in people { corpus.actors.insert(Actor(id: id, kind: .person, name: id.rawValue)) }
    for number in 0..<550 {
      let day = try HistoricalDate("\(1900 + number % 90)-01-01")
      corpus.events.insert(
        Event(
          id: EventID("m\(number)"), kind: .meeting, date: day,
          participations: people[(2 * number)..<(2 * number + 2)].map {
            Participation($0, as: .present)
          }))
    }
    let refusal = try #require(Pages.page(of: corpus).refusal)
    #expect(refusal.contains("1,100 nodes") || refusal.contains("1100 nodes"), "\(refusal)")
    #expect(refusal.contains("--"), "\(refusal)")
  }
}
