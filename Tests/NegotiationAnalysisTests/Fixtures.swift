import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Small corpora, written in a line each.
func meeting(
  _ id: String, _ date: String, _ present: [String], place: String? = nil,
  topics: [TopicID] = [], claims: [Claim] = [Claim(source: "book")]
) throws -> Event {
  Event(
    id: EventID(id), kind: .meeting, date: try HistoricalDate(date), place: place,
    participations: present.map { Participation(ActorID($0), as: .present) }, topics: topics,
    claims: claims)
}

func person(_ id: String, of collectives: [(String, String?)] = []) throws -> Actor {
  Actor(
    id: ActorID(id), kind: .person, name: id.uppercased(),
    affiliations: try collectives.map { of, during in
      Affiliation(of: ActorID(of), during: try during.map { try HistoricalDate($0) })
    })
}

func corpus(_ events: [Event], actors: [Actor] = []) throws -> Corpus {
  let named = Set(events.flatMap(\.participants)).subtracting(actors.map(\.id)).sorted()
  let others = try named.map { try person($0.rawValue) }
  return Corpus(
    title: "Test", actors: Roster(actors + others), events: Roster(events))
}

func window(_ text: String) throws -> DateWindow {
  DateWindow(try HistoricalDate(text))
}
