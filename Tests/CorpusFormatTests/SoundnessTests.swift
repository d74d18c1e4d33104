import CorpusFormat
import HistoricalDates
import Negotiations
import RandomCorpora
import Testing

@Suite struct SoundnessTests {
  /// What may be missing, empty or malformed, among much that is sound.
  private static let texts = hostileTexts + ["", "en", "\u{FEFF}", "\u{FEFF}mark", "a\u{0}b"]

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `a corpus is sound in pieces where its text is sound`(seed: UInt64) throws {
    var maker = RandomCorpus(seed: seed, texts: Self.texts)
    let corpus = try maker.make()
    #expect(isSoundInPieces(corpus) == isSoundAsText(corpus))
  }

  @Test func `what no text can say is not sound in pieces`() throws {
    let date = try HistoricalDate("1945")
    let person = Actor(id: "a", kind: .person, name: "A")
    var fine = Corpus(title: "Talks", actors: Roster([person]))
    fine.events.insert(
      Event(id: "e", kind: .meeting, date: date, participations: [Participation("a", as: .present)])
    )
    #expect(isSoundInPieces(fine))

    let breakages: [(String, (inout Corpus) -> Void)] = [
      ("no title", { $0.title = "" }),
      ("a name of nothing", { $0.actors.insert(Actor(id: "b", kind: .person, name: "")) }),
      ("an id with a blank", { $0.actors.insert(Actor(id: "b c", kind: .person, name: "B")) }),
      ("no id", { $0.actors.insert(Actor(id: "", kind: .person, name: "B")) }),
      (
        "a language that is none",
        {
          $0.actors.insert(
            Actor(id: "b", kind: .person, name: "B", names: [Name("B", language: "no tag")]))
        }
      ),
      (
        "somebody unknown",
        {
          $0.events.insert(
            Event(
              id: "f", kind: .meeting, date: date,
              participations: [Participation("nobody", as: .present)]))
        }
      ),
      (
        "a part that meetings do not have",
        {
          $0.events.insert(
            Event(
              id: "f", kind: .meeting, date: date,
              participations: [Participation("a", as: .from)]))
        }
      ),
      (
        "a claim of no source",
        {
          $0.events.insert(
            Event(id: "f", kind: .meeting, date: date, claims: [Claim(source: "none")]))
        }
      ),
    ]
    for (what, makeUnsound) in breakages {
      var corpus = fine
      makeUnsound(&corpus)
      #expect(isSoundInPieces(corpus) == isSoundAsText(corpus), "\(what)")
    }
  }

  private func isSoundInPieces(_ corpus: Corpus) -> Bool {
    (try? CorpusWriter().requireSound(corpus)) != nil
  }

  private func isSoundAsText(_ corpus: Corpus) -> Bool {
    (try? CorpusWriter().soundText(of: corpus)) != nil
  }
}
