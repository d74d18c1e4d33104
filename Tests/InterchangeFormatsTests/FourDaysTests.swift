import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// What lasts has a beginning and an end, each of which may be vague: graph files have all four days.
struct FourDaysTests {
  private func corpus() throws -> Corpus {
    func event(_ id: EventID, _ date: String) throws -> Event {
      Event(
        id: id, kind: .meeting, date: try HistoricalDate(date),
        participations: [Participation("a", as: .present), Participation("b", as: .present)])
    }
    let actors = ["a", "b"].map { Actor(id: ActorID($0), kind: .person, name: $0) }
    return Corpus(
      title: "T", actors: Roster(actors),
      events: Roster([
        try event("talks", "1945-04-0X/1945-04-1X"), try event("talk", "1945-05-2X"),
      ]))
  }

  @Test(arguments: ["graphml", "gexf", "node-link"])
  func `the days between stand beside the first and the last`(name: String) throws {
    let written = try Samples.found(name).write(try corpus(), WritingChoices())
    let text = String(decoding: written.parts[0].bytes, as: UTF8.self)
    for day in ["1945-04-01", "1945-04-09", "1945-04-10", "1945-04-19", "startLatest"] {
      #expect(text.contains(day), "\(day)")
    }
    // Of a single day that is not known there are two.
    #expect(text.contains("1945-05-20") && text.contains("1945-05-29"))
  }
}
