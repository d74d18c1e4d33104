import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Corpora of a few lines, for tests that look at every mark.
enum SmallTalks {
  /// Three people of two sides: they meet, one writes in secret, two are kin.
  static let trio: Corpus = {
    var corpus = Corpus(title: "A small talk")
    corpus.actors = Roster([
      Moscow1945.actor("east", .state, "East"),
      Moscow1945.actor("west", .state, "West"),
      Moscow1945.actor("ann", .person, "Ann", ["ru": "Анна"], "east"),
      Moscow1945.actor("bob", .person, "Bob", ["zh-Hant": "鮑勃"], "west"),
      Moscow1945.actor("cyd", .person, "Cyd", [:], "west"),
    ])
    corpus.events = Roster([
      Moscow1945.meeting("m1", "1945-07-01", "The meeting", ["ann", "bob"]),
      Moscow1945.meeting("m2", "1945-07-02", nil, ["ann", "bob"]),
      Moscow1945.message("w1", "1945-07-03", "bob", "cyd", isSecret: true),
    ])
    corpus.ties = Roster([Tie(id: "kin", kind: "kinship", between: ["bob", "cyd"])])
    return corpus
  }()

  /// Nothing at all.
  static let nothing = Corpus(title: "Nothing")

  /// One who writes to nobody on record.
  static let one: DiagramContent = {
    var corpus = Corpus(title: "One actor")
    corpus.actors = Roster([Moscow1945.actor("ann", .person, "Ann")])
    corpus.events = Roster([
      Event(
        id: "speech", kind: .act, title: "A speech", date: Moscow1945.date("1945-07-01"),
        participations: [Participation("ann", as: .by)])
    ])
    return Moscow1945.content(of: corpus)
  }()

  /// Two pairs that never met.
  static let twoParts: Corpus = {
    var corpus = Corpus(title: "Two parts")
    corpus.actors = Roster(
      ["a", "b", "c", "d"].map { Moscow1945.actor(ActorID($0), .person, $0.uppercased()) })
    corpus.events = Roster([
      Moscow1945.meeting("m1", "1945-07-01", nil, ["a", "b"]),
      Moscow1945.meeting("m2", "1945-07-02", nil, ["c", "d"]),
    ])
    return corpus
  }()

  /// A meeting between two people of the given names, under the given title.
  static func meeting(of first: String, and second: String, title: String) -> DiagramContent {
    var corpus = Corpus(title: title)
    corpus.actors = Roster([
      Moscow1945.actor("first", .person, first, [:], "side"),
      Moscow1945.actor("second", .person, second),
      Moscow1945.actor("side", .state, first),
    ])
    corpus.events = Roster([
      Moscow1945.meeting("m1", "1945-07-01", title, ["first", "second"]),
      Event(
        id: "pact", kind: .agreement, title: title, date: Moscow1945.date("1945-07-02"),
        participations: [
          Participation("first", as: .parties), Participation("second", as: .parties),
        ]),
    ])
    return Moscow1945.content(of: corpus)
  }
}
