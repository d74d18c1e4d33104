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
    for text in ["Soong", "Stalin", "1 July 1945", "August 1945", quote, "p. 1"] {
      #expect(Self.page.contains(text), "\(text)")
    }
    #expect(Self.page.matches(of: /<dt id=e\d+>/).count == 3)
    #expect(Self.page.contains("planned-not-held"))
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

  @Test func `a request bounds what the page holds`() throws {
    let narrow = Pages.page(of: Self.corpus) {
      $0.selection.window = try? DateWindow(HistoricalDate("1945-07"))
    }
    #expect(narrow.eventCount == 1)
    #expect(!narrow.page.contains("August 1945"))
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
