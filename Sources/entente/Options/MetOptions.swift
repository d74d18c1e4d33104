import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Whose meetings are asked for: the arguments and flags of `met`, which are also the keys of its
/// tables in a manifest.
struct MetOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Those who must all have been present, by any name.", valueName: "actor"),
    completion: .actors)
  var actors: [String] = []

  @OptionGroup var selection: SelectionOptions

  @Option(help: "Count people ('person') or the sides they were on at the time ('affiliation').")
  var by: NegotiationNetwork.Grouping = .person

  @Option(
    help: ArgumentHelp("Print only 'meetings' or only 'pairs'.", valueName: "part"))
  var only: Part?

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case meetings, pairs
  }

  /// What the question needs: of people their events, of sides those of whoever was on them.
  func need(in window: DateWindow?) -> CorpusNeed {
    guard by == .person, selection.topic.isEmpty, selection.place == nil else {
      return selection.need(in: window, naming: actors)
    }
    // A source that is named is looked for among all.
    if case .source = selection.policy { return selection.need(in: window, naming: actors) }
    return CorpusNeed(actors: actors, window: window, isOfEventsAlone: true)
  }

  /// What the flags ask for, answered.
  func answer(
    in loaded: LoadedCorpus, window: DateWindow?, language: String?
  ) throws -> MetWriter {
    let question = Met(
      try actors.map(loaded.actor), selection: try selection.selection(in: loaded, window: window),
      grouping: by)
    var answer = question.answer(in: loaded.corpus)
    // As it was written, rather than by its first and last day.
    answer.window = selection.during
    if only == .pairs { answer.meetings = [] }
    if only == .meetings { answer.pairs = [] }
    return MetWriter(
      answer: answer, names: NamePrinter(loaded.corpus, language: language, window: window),
      centre: question.actors.count == 1 ? question.actors.first : nil, only: only,
      absence: absence, contested: contested(question, in: loaded.corpus))
  }

  /// The meetings that the values of another source would bring into the answer, take out of it, make
  /// uncertain or give other participants.
  private func contested(_ question: Met, in corpus: Corpus) -> [String] {
    question.selection.contested(in: corpus) { selection, corpus in
      var question = question
      question.selection = selection
      return Dictionary(
        question.answer(in: corpus).meetings.map {
          ($0.id, Standing(of: $0, askedFor: question.actors))
        },
        uniquingKeysWith: { first, _ in first })
    }.map(\.rawValue)
  }

  /// What a source can change about a meeting in the answer.
  private struct Standing: Equatable {
    let certainty: Certainty
    let present: Set<ActorID>
    let doubted: Set<Met.Doubt>

    /// Of two who are named others who were there are no part of the question.
    init(of meeting: Met.Meeting, askedFor actors: [ActorID]) {
      certainty = meeting.certainty
      present = actors.count > 1 ? [] : Set(meeting.present)
      doubted = actors.count > 1 ? [] : Set(meeting.doubted)
    }
  }

  /// That nobody met as it was asked.
  var absence: String {
    let who = actors.isEmpty ? "" : " with \(actors.joined(separator: " and ")) present"
    return "no meeting" + who + selection.bounds
  }
}
