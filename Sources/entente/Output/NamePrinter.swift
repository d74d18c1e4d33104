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

  func topic(_ id: TopicID) -> String {
    corpus.topics[id]?.name(in: language, during: window) ?? id.rawValue
  }
}
