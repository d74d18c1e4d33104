import HistoricalDates
import Negotiations

/// The names of a corpus as they are printed: in a language, as borne in a range of days.
struct NamePrinter {
  let corpus: Corpus
  let language: String?
  let window: DateWindow?

  init(_ corpus: Corpus, language: String? = nil, window: DateWindow? = nil) {
    self.corpus = corpus
    self.language = language
    self.window = window
  }

  func actor(_ id: ActorID) -> String {
    corpus.actors[id]?.name(in: language, during: window) ?? id.rawValue
  }

  /// The place an event gives: a declared place's name, or the text as it stands.
  func place(_ text: String) -> String {
    corpus.places[PlaceID(text)]?.name(in: language, during: window) ?? text
  }

  func issue(_ id: IssueID) -> String {
    corpus.issues[id]?.name(in: language, during: window) ?? id.rawValue
  }

  /// A stand on an issue: the option's name, or the number.
  func stand(_ stand: Stand, on id: IssueID) -> String {
    guard case .option(let option) = stand else { return stand.text }
    return corpus.issues[id]?.option(option)?.name(in: language, during: window) ?? stand.text
  }

  func topic(_ id: TopicID) -> String {
    corpus.topics[id]?.name(in: language, during: window) ?? id.rawValue
  }
}
