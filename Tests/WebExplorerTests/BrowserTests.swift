import Diagrams
import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import RandomCorpora
import TestSupport
import Testing
import WebExplorer

/// The page in a browser, as its reader uses it.
@Suite(.enabled(if: Browser.isThere, "\(Browser.obstacle ?? "")"))
struct BrowserTests {
  @Test(arguments: ["safety", "address", "use", "access", "charts", "lines", "word", "cut"])
  func `the page of the corpora that come along`(check: String) throws {
    let result = try Browser.check(check, Pages.ofShipped.page)
    #expect(result.code == 0, "\(check): \(result.output)")
  }

  @Test(.enabled(if: Browser.obstacleOfFirefox == nil, "\(Browser.obstacleOfFirefox ?? "")"))
  func `the page of the corpora that come along in Firefox`() throws {
    let result = try Browser.check("everywhere", Pages.ofShipped.page, in: .firefox)
    #expect(result.code == 0, "\(result.output)")
  }

  @Test(arguments: [21, 22] as [UInt64])
  func `texts of every kind run nothing and are shown`(seed: UInt64) throws {
    let result = try Browser.check("safety", Pages.page(of: try Pages.random(seed)).page)
    #expect(result.code == 0, "seed \(seed): \(result.output)")
  }

  @Test func `who could have known is what the library answers`() throws {
    struct Reached: Encodable {
      var id: String
      var certainty: String
      var earliest: Int?
      var latest: Int?
      var hops: Int
    }
    let end = Endpoint.event("yalta-agreement-1945")
    var request = FigureRequest()
    request.selection.window = DateWindow(try HistoricalDate("1945-02/1945-06"))
    // A page of a part of the record cannot find chains, and has what was asked when it was made.
    request.selection.kinds = [.meeting, .message, .agreement]
    var origin = Pages.origin
    origin.word = [end]
    let page = Explorer(of: request, in: Pages.shipped, origin: origin).page
    let answer = Reach(end, selection: request.selection).answer(in: Pages.shipped)
    let reached = answer.actors.map {
      Reached(
        id: $0.id.rawValue, certainty: $0.certainty.rawValue, earliest: $0.earliest?.number,
        latest: $0.latest?.number, hops: $0.hops)
    }
    #expect(reached.count > 5)
    let result = try Browser.check("told", page, beside: JSONEncoder().encode(reached))
    #expect(result.code == 0, "\(result.output)")
  }

  @Test func `pages of little or nothing open in every view`() throws {
    var lonely = Corpus(title: "Nobody met")
    lonely.actors.insert(Actor(id: "one", kind: .person, name: "One"))
    var undated = lonely
    undated.actors.insert(Actor(id: "other", kind: .person, name: "Other"))
    for (number, date) in ["XXXX", "../..", "1945-07-01"].enumerated() {
      undated.events.insert(
        Event(
          id: EventID("m\(number)"), kind: .meeting, date: try HistoricalDate(date),
          participations: ["one", "other"].map { Participation($0, as: .present) }))
    }
    let narrow = Pages.page(of: Pages.shipped) {
      $0.selection.window = (try? HistoricalDate("1700-01")).map { DateWindow($0) }
    }
    for page in [Pages.page(of: lonely).page, Pages.page(of: undated).page, narrow.page] {
      let result = try Browser.check("bare", page)
      #expect(result.code == 0, "\(result.output)")
    }
  }

  /// With `ENTENTE_RECORD=1` the picture of the documentation is made anew.
  @Test func `the page is photographed for the documentation`() throws {
    let isRecording = ProcessInfo.processInfo.environment["ENTENTE_RECORD"] != nil
    let scratch = try Scratch()
    let picture =
      isRecording
      ? Repository.root.appending(path: "Documentation/pictures/explore.png")
      : scratch.url("explore.png")
    let result = try Browser.check("look", Pages.ofShipped.page, file: picture.path)
    #expect(result.code == 0, "\(result.output)")
    #expect(try Data(contentsOf: picture).starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func `markup in every text is shown as text`() throws {
    let evil =
      "<img src=x onerror=\"window.broken=1\"></script><script>document.title='broken'</script>&lt;{{STYLE}}\u{202E}"
    var maker = RandomCorpus(seed: 5, texts: [evil, "'><svg onload=window.broken=1>", "--><b>"])
    let page = Pages.page(of: try maker.make()).page
    let result = try Browser.check("safety", page)
    #expect(result.code == 0, "\(result.output)")
  }
}
