public import ArgumentParser
import HistoricalDates
public import NegotiationAnalysis
import Negotiations

/// `entente terms`: what was owed under agreements, and what became of it.
struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "What was owed under agreements, and whether it was kept.",
    usage: """
      entente terms [<agreement> ...] [--on <edtf>] [--by <actor>]
                    [--to <actor>] [--state <state>] [--during <edtf>]
                    [--format <format>]
      """,
    discussion: """
      Lists the terms of agreements with what had become of each by the end of
      a date: 'open', 'kept' in time, 'late' (due and not fulfilled by then),
      'broken'; by which events, and on whose word. Where the dates leave room
      for more than one, all that are possible are listed.

      EXAMPLES
        entente terms --on 1946-03-01
        entente terms sino-soviet-treaty-1945
        entente terms --by USSR --state broken
        entente terms --on 1946-02 --state open --state late --format csv
      """)

  @Argument(
    help: ArgumentHelp(
      "Agreements, by id or any name; all of them without.", valueName: "agreement"),
    completion: .actorsAndEvents)
  var agreements: [String] = []

  @OptionGroup var corpora: CorpusOptions

  @Option(help: ArgumentHelp("How things stood at the end of this date.", valueName: "edtf"))
  var on: String?

  @Option(
    help: ArgumentHelp("Only what this actor owed; may be repeated.", valueName: "actor"),
    completion: .actors)
  var by: [String] = []

  @Option(
    help: ArgumentHelp("Only what was owed to this actor; may be repeated.", valueName: "actor"),
    completion: .actors)
  var to: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what may be 'open', 'kept', 'late' or 'broken'; may be repeated.", valueName: "state"))
  var state: [Obligations.State] = []

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var stages: StageOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let window = try selection.window()
    let day = try on.map { DateWindow(try parseDate($0, flag: "--on")).last }
    let loaded = try corpora.load(language: output.lang)
    var asked = try selection.selection(in: loaded, window: window)
    asked.stages = Set(stages.stage)
    let question = Obligations(
      of: Set(try agreements.map { try agreement($0, in: loaded) }),
      by: Set(try by.map(loaded.actor)), to: Set(try to.map(loaded.actor)), on: day ?? nil,
      selection: asked)
    var answer = question.answer(in: loaded.corpus)
    if !state.isEmpty {
      answer.terms.removeAll { Set($0.states).isDisjoint(with: state) }
    }
    try output.print(
      TermsWriter(
        answer: answer, names: NamePrinter(loaded.corpus, language: output.lang, window: window),
        contested: contested(question, in: loaded.corpus)), citing: loaded)
  }

  /// The terms of which the values of another source would make something else.
  private func contested(_ question: Obligations, in corpus: Corpus) -> [String] {
    question.selection.contested(in: corpus) { selection, corpus in
      var question = question
      question.selection = selection
      let terms = question.answer(in: corpus).terms.filter {
        state.isEmpty || !Set($0.states).isDisjoint(with: state)
      }
      return Dictionary(
        terms.map {
          ("\($0.term) of \($0.agreement)", $0.states.map(\.rawValue) + [$0.certainty.rawValue])
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  private func agreement(_ name: String, in loaded: LoadedCorpus) throws -> EventID {
    guard case .event(let id) = try loaded.subject(name),
      loaded.corpus.events[id]?.kind == .agreement
    else {
      throw Failure.unusable("'\(name)' is no agreement; 'entente list agreements' lists them")
    }
    return id
  }
}

extension Obligations.State: ExpressibleByArgument {}
