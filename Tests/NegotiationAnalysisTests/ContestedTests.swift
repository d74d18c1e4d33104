import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// An answer that another source would change.
struct ContestedTests {
  @Test(arguments: [
    ("1945-02", "1945-02-08", true), ("1945-02", "1945-02-04/1945-02-11", true),
    ("1945", "1945-02~", true), ("1945-02-08", "1945-02-08T15:30", true),
    ("[1945-02-01..1945-02-20]", "1945-02-1X", true),
    ("1945-02-0X/1945-02-1X", "1945-02-04/1945-02-11", true),
    ("../1945-02-11", "1945-02-04/1945-02-11", false),
    ("1945-02-08", "1945-02", false), ("1945-02-09", "1945-02-08", false),
    ("1945-02-08T12:00", "1945-02-08T15:30", false), ("1945-02", "1945-02-26/1945-03-02", false),
    ("1945-02-04/1945-02-12", "1945-02-04/1945-02-11", false),
    ("[1945-02-01, 1945-02-20]", "1945-02-08", false),
    ("{1945-02-01, 1945-02-20}", "1945-02-08", false),
  ])
  func `a date is only less exact where it can mean all that the other can`(
    _ vague: String, _ exact: String, _ isVaguer: Bool
  ) throws {
    #expect(try HistoricalDate(vague).isVaguer(than: HistoricalDate(exact)) == isVaguer)
  }

  private func answer(_ claimed: String?, _ policy: EvidencePolicy = .preferred) throws -> [EventID]
  {
    var claims = [Claim(source: "book")]
    if let claimed {
      claims.append(
        Claim(source: "memoir", differs: Statement(date: try HistoricalDate(claimed))))
    }
    let known = try corpus([meeting("talk", "1945-02-08", ["a", "b"], claims: claims)])
    let selection = Selection(window: try window("1945-02-05/1945-02-11"), policy: policy)
    return selection.contested(in: known) { selection, corpus in
      Dictionary(
        uniqueKeysWithValues: Met(selection: selection).answer(in: corpus).meetings.map {
          ($0.id, $0.certainty)
        })
    }
  }

  @Test func `another date that leaves the days asked about changes the answer`() throws {
    #expect(try answer("1945-03-01") == ["talk"])
    #expect(try answer("1945-02-10").isEmpty)
    #expect(try answer(nil).isEmpty)
  }

  @Test func `a date that is only less exact does not, and one source is not asked for another`()
    throws
  {
    #expect(try answer("1945-02").isEmpty)
    #expect(try answer("1945-03-01", .all).isEmpty)
    #expect(try answer("1945-03-01", .source("book")).isEmpty)
  }

  @Test func `of a position too`() throws {
    let issue = BargainingIssue(id: "i", name: "I", options: [])
    var known = try corpus([meeting("talk", "1945-02-08", ["a", "b"])])
    known.issues = Roster([issue])
    let claim = Claim(source: "memoir", differs: Statement(date: try HistoricalDate("1945-02")))
    known.positions = Roster([
      Position(id: "p", actor: "a", issue: "i", event: "talk", claims: [claim])
    ])
    #expect(known.withoutVaguerDates.positions["p"]?.claims == [Claim(source: "memoir")])
  }
}
