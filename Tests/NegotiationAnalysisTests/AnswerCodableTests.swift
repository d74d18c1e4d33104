import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Answers that no tool prints.
struct AnswerCodableTests {
  private func object(_ value: some Encodable) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(value))
    return try #require(json as? [String: Any])
  }

  @Test func `what is unknown is null, and its key is there`() throws {
    let corpus = try corpus([meeting("m", "../1945-07-11", ["a", "b"])])
    let met = try object(Met().answer(in: corpus))
    #expect(met["window"] is NSNull)
    let meeting = try #require((met["meetings"] as? [[String: Any]])?.first)
    #expect(meeting["place"] is NSNull && meeting["earliest"] is NSNull)
    #expect(meeting["latest"] as? String == "1945-07-11")
    #expect(meeting["date"] as? String == "../1945-07-11")
    let ranking = try #require(
      Influence(measures: ["degree"]).answer(in: corpus).rankings.first)
    #expect(try object(ranking)["stability"] is NSNull)
    let read = try JSONDecoder().decode(
      Influence.Ranking.self, from: try JSONEncoder().encode(ranking))
    #expect(read == ranking && read.meaning == ranking.meaning && !read.meaning.isEmpty)
  }

  @Test(arguments: [#"["a"]"#, #"["a", "b", "c"]"#, "[]"])
  func `a pair of more or fewer than two is none`(actors: String) {
    let json = #"{"actors": \#(actors), "meetings": 1, "certain": 1}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Met.Pair.self, from: Data(json.utf8))
    }
  }

  @Test func `an answer that found nothing says for what`() throws {
    let corpus = try corpus([meeting("m", "1945-07-11", ["a", "b"]), meeting("n", "1945", ["c"])])
    let answer = Path(from: .actor("a"), to: .actor("c")).answer(in: corpus)
    let path = try object(answer)
    #expect(path["from"] as? String == "a" && path["to"] as? String == "c")
    #expect(path["certainty"] as? String == "none")
    #expect(path["reason"] as? String == answer.obstacle?.rawValue && answer.obstacle != nil)
    #expect((path["hops"] as? [Any])?.isEmpty == true)
  }
}
