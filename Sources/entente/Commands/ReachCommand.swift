import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// `entente reach`: who could have known what another knew.
struct ReachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: "Who could have known what an actor knew, or what happened at an event.",
    usage: """
      entente reach <from> [--by <edtf>] [--backward] [--explain <actor>]
                    [--topic <topic>] [--certain] [--without <name>]
      """,
    discussion: """
      Lists everyone whom word can have reached, with the earliest and the
      latest day on which it can have come and how certain that is; with
      --backward, everyone from whom it can have come. Word of an event begins
      with those who took part, on its date. --topic keeps only what is
      recorded to be about a matter, which tells who is recorded to have been
      told from who could have heard.

      EXAMPLES
        entente reach yalta-agreement-1945 --by 1945-06-09
        entente reach yalta-agreement-1945 --by 1945-06-09 --topic yalta-clauses
        entente reach Roosevelt --during 1945-02-11/1945-06-30 --explain Soong
        entente reach Soong --backward --by 1945-06-30
      """)

  @Argument(help: "Who has the word, or the event it is word of.", completion: .actorsAndEvents)
  var from: String

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp("Word must have arrived by the end of this date.", valueName: "edtf"))
  var deadline: String?

  @Flag(help: "Ask from whom word can have come.")
  var backward = false

  @Option(
    help: ArgumentHelp("Print the chain that reaches this actor.", valueName: "actor"),
    completion: .actorsAndEvents)
  var explain: String?

  @Option(
    help: ArgumentHelp(
      "Join people ('person') or the sides they were on ('affiliation').", valueName: "grouping"))
  var group: NegotiationNetwork.Grouping = .person

  @OptionGroup var omission: OmissionOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let window = try wholeWindow()
    let loaded = try corpora.load()
    let events = try selection.selection(in: loaded, window: window)
    let names = NamePrinter(loaded.corpus, language: output.lang, window: window)
    if let explain {
      return try self.explain(explain, events: events, in: loaded, names: names)
    }
    let question = Reach(
      try loaded.endpoint(from), isBackward: backward, selection: events,
      omission: try omission.omission(in: loaded), grouping: group)
    let answer = question.answer(in: loaded.corpus)
    try output.print(
      ReachRecord(question: question, answer: answer),
      as: [TitledTable(title: title(question, answer, names), table: table(answer, names))])
    if answer.actors.isEmpty {
      if output.format == .table {
        printError(VisibleText.visible(nobody(question, answer, names)))
      }
      throw Failure.no
    }
  }

  /// The days of `--during`, ended by those of `--by`.
  private func wholeWindow() throws -> DateWindow? {
    var window = try selection.window()
    guard let deadline else { return window }
    let last = DateWindow(try parseDate(deadline, flag: "--by")).last
    if let last, let end = window?.last, end < last { return window }
    if let last, let first = window?.first, last < first {
      throw Failure.unusable("--by \(deadline) lies before --during \(selection.during ?? "")")
    }
    window = DateWindow(first: window?.first, last: last)
    return window
  }

  private func explain(
    _ name: String, events: Selection, in loaded: LoadedCorpus, names: NamePrinter
  ) throws {
    var events = events
    let demand: Path.Demand = events.atLeast == .certain ? .certain : .best
    events.atLeast = .possible
    let here = try loaded.endpoint(from)
    let there = try loaded.endpoint(name)
    let question = Path(
      from: backward ? there : here, to: backward ? here : there, selection: events,
      objective: .earliest, demand: demand, omission: try omission.omission(in: loaded),
      grouping: group
    ).amongSides(in: loaded.corpus)
    let answer = question.answer(in: loaded.corpus)
    let writer = PathWriter(question: question, answer: answer, names: names, sidesFlag: "--group")
    if output.format == .json {
      try output.print(writer.record, as: [])
    } else if output.format == .table {
      try printOut(writer.text(width: Terminal.width ?? 80))
    } else {
      try output.print(writer.record, as: [TitledTable(table: writer.table)])
    }
    if answer.certainty == nil { throw Failure.no }
  }

  private func title(_ question: Reach, _ answer: Reach.Answer, _ names: NamePrinter) -> String {
    let certain = answer.actors.count { $0.certainty == .certain }
    let all = answer.actors.count
    let surely = "\(certain) for certain, \(all - certain) possibly"
    let origins = answer.origins.map(names.actor)
    guard case .event(let id) = question.endpoint else {
      let name = origins.first ?? question.endpoint.id
      return backward
        ? "\(name) could have heard from \(all): \(surely)"
        : "\(all) could have heard from \(name): \(surely)"
    }
    let title = names.corpus.events[id]?.title ?? id.rawValue
    return backward
      ? "Word could have come to \(title) from \(all): \(surely)"
      : """
      \(all) could have heard of \(title): \(surely)
      Word begins with \(origins.joined(separator: ", ")), who took part.
      """
  }

  private func table(_ answer: Reach.Answer, _ names: NamePrinter) -> Table {
    Table(
      ["Actor", "Certainty", "Earliest", "Latest", "Steps"],
      rows: answer.actors.map { reached in
        [
          names.actor(reached.id), reached.certainty.rawValue,
          reached.earliest.map { "\($0)" } ?? "", reached.latest.map { "\($0)" } ?? "",
          "\(reached.hops)",
        ]
      }, numeric: [4])
  }

  private func nobody(
    _ question: Reach, _ answer: Reach.Answer, _ names: NamePrinter
  ) -> String {
    let name =
      question.endpoint.event.map { names.corpus.events[$0]?.title ?? $0.rawValue }
      ?? question.endpoint.actor.map(names.actor) ?? question.endpoint.id
    let answer =
      switch question.endpoint {
      case .actor where backward: "\(name) can have heard from nobody"
      case .actor: "nobody can have heard from \(name)"
      case .event where backward: "word can have come to \(name) from nobody"
      case .event: "nobody else can have heard of \(name)"
      }
    let absence = AbsenceSentence(
      corpus: names.corpus, names: names, selection: question.selection,
      grouping: question.grouping, sidesFlag: "--group")
    guard let reason = question.absence(in: names.corpus).map(absence.clause) else { return answer }
    return backward ? "nobody can have told: \(reason)" : "nobody can have heard: \(reason)"
  }
}

/// The answer of `reach` as JSON.
struct ReachRecord: Encodable {
  struct Actor: Encodable {
    var id: String
    var certainty: String
    @Nullable var earliest: String?
    @Nullable var latest: String?
    var hops: Int
  }

  var from: String?
  var to: String?
  var actors: [Actor]

  init(question: Reach, answer: Reach.Answer) {
    from = question.isBackward ? nil : question.endpoint.id
    to = question.isBackward ? question.endpoint.id : nil
    actors = answer.actors.map { reached in
      Actor(
        id: reached.id.rawValue, certainty: reached.certainty.rawValue,
        earliest: reached.earliest.map { "\($0)" }, latest: reached.latest.map { "\($0)" },
        hops: reached.hops)
    }
  }
}
