import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Dates stay as vague as the accounts leave them, and answer accordingly.
struct VagueDateTests {
  private func certainty(
    _ id: EventID, in text: String, by policy: EvidencePolicy = .preferred
  ) throws -> Certainty? {
    let selection = Selection(window: try window(text), policy: policy)
    return selection.events(in: Graphs.corpus, includingParts: true).first { $0.event.id == id }?
      .certainty
  }

  @Test func `F04: the expansion after 1911 has no end`() throws {
    #expect(try Graphs.event("russian-expansion-1911").date.end.latest == nil)
    #expect(try certainty("russian-expansion-1911", in: "1910") == nil)
    #expect(try certainty("russian-expansion-1911", in: "1920") == .certain)
  }

  @Test func `F43: the encouragement has no beginning`() throws {
    #expect(try Graphs.event("russian-encouragement").date.start.earliest == nil)
    #expect(try certainty("russian-encouragement", in: "1890") == .certain)
    #expect(try certainty("russian-encouragement", in: "1925") == nil)
  }

  @Test(
    arguments: [
      ("F07", "soviet-pressure-1915-treaty", "1922"), ("F16", "border-question-1945-08", "1945-08"),
    ] as [(String, EventID, String)])
  func `what is approximate is never certain`(fact: String, id: EventID, during: String) throws {
    #expect(try Graphs.event(id).date.qualification == .approximate, "\(fact)")
    #expect(try certainty(id, in: during) == .possible, "\(fact)")
  }

  @Test(
    arguments: [
      ("F20", "soong-chiang-1945-07", "1945-07-14/1945-07-19", "1945-07-16"),
      ("F23", "soong-maps-1945-08", "1945-08-07/1945-08-10", "1945-08-07"),
      ("F29", "request-postpone-withdrawal-1946", "1946-01/1946-03", "1946-02"),
    ] as [(String, EventID, String, String)])
  func `one day of a range is not all of it`(
    fact: String, id: EventID, range: String, within: String
  ) throws {
    #expect(try Graphs.event(id).date.isSpan == false, "\(fact)")
    #expect(try certainty(id, in: range) == .certain, "\(fact)")
    #expect(try certainty(id, in: within) == .possible, "\(fact)")
  }

  @Test func `F25: nothing narrower than the decade`() throws {
    #expect(try certainty("manchukuo-border-cession-193x", in: "1930/1939") == .certain)
    #expect(try certainty("manchukuo-border-cession-193x", in: "1935") == .possible)
    #expect(try certainty("manchukuo-border-cession-193x", in: "1940") == nil)
  }

  @Test(arguments: ["hopkins-stalin-1945-05-28", "hopkins-truman-1945-05"] as [EventID])
  func `F69 and F70: the account sets an upper bound and no lower`(id: EventID) throws {
    let said = try Graphs.claims(of: "ensiklopedia-treaty-1945", on: id).first?.differs.date
    #expect(said?.earliest == nil)
    #expect(said?.latest == Day(year: 1945, month: 6, day: 9))
    #expect(try Graphs.event(id).date.earliest != nil)
    #expect(try certainty(id, in: "1945-06-10/..", by: .source("ensiklopedia-treaty-1945")) == nil)
  }

  @Test func `an event has an early bound unless a source says that it began nowhere`() {
    let boundless = Graphs.corpus.events.filter { $0.date.start.earliest == nil }
    #expect(boundless.map(\.id) == ["russian-encouragement"])
  }

  @Test func `F40: the withdrawal lasts, and Shenyang was left in one day of it`() throws {
    let withdrawal = try Graphs.event("soviet-withdrawal-1946")
    #expect(withdrawal.date.isSpan)
    #expect(withdrawal.about?.contains("Dalian and Lushun") == true)
    #expect(try certainty("soviet-withdrawal-1946", in: "1946-04") == .certain)
    #expect(try certainty("shenyang-evacuated-1946-03-10", in: "1946-03-10") == .certain)
  }

  @Test func `F53: the proclamation has its day, the recognition came then or later`() throws {
    #expect(try certainty("prc-proclaimed-1949", in: "1949-10-01") == .certain)
    let account = EvidencePolicy.source("worldlibrary-treaty-1945")
    #expect(try certainty("ussr-recognises-prc-1949", in: "1949-10-01", by: account) == .possible)
    #expect(try certainty("ussr-recognises-prc-1949", in: "1949-09", by: account) == nil)
  }

  @Test func `what is said by word of mouth is heard the same day`() {
    let oral = Graphs.corpus.events.filter {
      $0.kind == .message
        && ($0.form?.contains("oral") == true || $0.form == "telephone call")
    }
    #expect(oral.count >= 7)
    for message in oral { #expect(message.received == message.date, "\(message.id)") }
  }
}
