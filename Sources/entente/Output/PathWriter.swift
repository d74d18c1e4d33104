import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Writes the answer to a question about a path.
struct PathWriter: PrintableAnswer {
  let question: Path
  let answer: Path.Answer
  let names: NamePrinter
  /// The flag that asks about sides, as the command spells it.
  var sidesFlag = "--by"
  /// The events about which sources differ so that the answer would be another.
  var contested: [String] = []

  var value: any Encodable { answer }

  var verdict: Verdict { answer.certainty == nil ? .no() : .yes }

  /// A sentence, the hops with their evidence, and what the answer rests on.
  func prose(width: Int) -> String? {
    var lines = sentence.wrapped(to: width)
    for (number, chain) in answer.chains.enumerated() {
      if answer.chains.count > 1 {
        lines += ["", "Chain \(number + 1), \(chain.certainty.rawValue):"]
      }
      lines += hops(of: chain, width: width)
    }
    for remark in remarks { lines += [""] + remark.wrapped(to: width) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The same without the hops, which a document has as a table.
  var preface: String? { ([sentence] + remarks).joined(separator: " ") }

  private var remarks: [String] {
    [soonerArrival, recordedPart].compactMap(\.self) + openQuestions
      + [clocks, shareSentence].compactMap(\.self)
  }

  private func hops(of chain: Path.Chain, width: Int) -> [String] {
    chain.hops.enumerated().flatMap { index, hop in
      var head = "\(index + 1). \(names.actor(hop.from)) → \(name(hop.to))"
      if chain.certainty == .possible { head += hop.isCertain ? " (certain)" : " (possible)" }
      return [""] + head.wrapped(to: width)
        + details(hop).flatMap { $0.indented(by: 3, width: width) }
    }
  }

  private func details(_ hop: Path.Hop) -> [String] {
    let event = hop.event
    var when = "\(event.kind.rawValue) \(event.id), \(event.date.textWithGregorian)"
    if let received = event.received { when += ", received \(received.textWithGregorian)" }
    if let place = event.place { when += ", \(names.place(place))" }
    var lines = [when] + [event.title ?? event.about].compactMap(\.self)
    if let bounds = bounds(of: event.date) { lines.append(bounds) }
    if let to = hop.to.actor, hop.isFirm, !event.participants.contains(to) {
      lines.append("not there, and sent a report of it")
    }
    if !hop.isFirm {
      let doubts = doubts(of: event, [hop.from, hop.to.actor].compactMap(\.self))
      let why =
        doubts.isEmpty
        ? "they may not have been there together" : doubts.joined(separator: "; ")
      lines.append("not firm: \(why)")
    }
    if !hop.isRecorded { lines.append("not recorded to be about it") }
    return lines + [evidence(event)]
  }

  /// The days between which a vague date lies; nothing where the date says so itself.
  private func bounds(of date: HistoricalDate) -> String? {
    let (first, last) = (date.start.earliest, date.end.latest)
    guard first != last else { return nil }
    return
      "between \(first.map { "\($0)" } ?? "any time") and \(last.map { "\($0)" } ?? "any time")"
  }

  private func evidence(_ event: Event) -> String {
    let claims = event.claims.filter(\.status.counts)
    guard !claims.isEmpty else { return "no source" }
    return "source: "
      + claims.map { $0.source.rawValue + ($0.locator.map { ", \($0)" } ?? "") }
      .joined(separator: "; ")
  }

  // MARK: Sentences

  private var sentence: String {
    let (from, to) = (name(question.from), name(question.to))
    guard let certainty = answer.certainty, let best = answer.best else {
      return "None: \(reason(from, to))."
    }
    if best.hops.isEmpty {
      return "\(to) \(certainty == .certain ? "has" : "may have") the word from the start."
    }
    let length = best.hops.count == 1 ? "one step" : "\(best.hops.count) steps"
    let surely =
      switch (certainty, question.respectsTime) {
      case (.certain, _): "Certain"
      case (.possible, true): "Possible, in some readings of the dates and the evidence"
      case (.possible, false): "Possible, on evidence that is not firm"
      }
    let when = question.respectsTime ? arrival(best.arrival) : " (the order of time ignored)"
    return "\(surely): \(from) to \(to) in \(length)\(when)."
  }

  /// That other chains can bring word sooner than the one that was asked for, or surely sooner.
  private var soonerArrival: String? {
    guard let soonest = answer.arrival, let days = answer.best?.arrival else { return nil }
    if let first = soonest.earliest, let mine = days.earliest, first < mine {
      if soonest.latest == first { return "By another chain word is there on \(first)." }
      let surely = soonest.latest.map { $0 < (days.latest ?? .distantFuture) } ?? false
      let limit = surely ? soonest.latest.map { ", and for certain by \($0)" } : nil
      return "By other chains word can be there from \(first) on\(limit ?? "")."
    }
    guard let last = soonest.latest, last < (days.latest ?? .distantFuture) else { return nil }
    return "By other chains word is there for certain by \(last)."
  }

  private func arrival(_ days: DayBounds?) -> String {
    guard let days else { return "" }
    switch (days.earliest, days.latest) {
    case (let first?, let last?) where first == last: return "; word arrives on \(first)"
    case (let first?, let last?): return "; word arrives between \(first) and \(last)"
    case (let first?, nil): return "; word arrives on \(first) at the earliest"
    case (nil, let last?): return "; word arrives by \(last)"
    case (nil, nil): return ""
    }
  }

  private func reason(_ from: String, _ to: String) -> String {
    let ends = [question.from, question.to].filter { end in
      end.actor.map(question.omission.actors.contains) ?? false
    }
    if let end = ends.first { return "\(name(end)) is left out of the question" }
    return switch answer.obstacle {
    case .absent: absence
    case .notThrough:
      "meetings and messages lead from \(from) to \(to), but in no order of time through "
        + question.through.map(names.actor).joined(separator: " and then ")
    case .waitsTooLong:
      "meetings and messages lead from \(from) to \(to), but word would wait longer than "
        + "\(question.maximumWait ?? 0) days on the way"
    case .unconnected: "no chain of meetings and messages leads from \(from) to \(to)"
    case .againstTime: "meetings and messages lead from \(from) to \(to), but against time"
    case .onlyThroughCollectives:
      "only a state or another collective, which carries no word, joins \(from) to \(to); "
        + "\(sidesFlag) affiliation asks about sides"
    case .onlyPossible, nil: "the chains from \(from) to \(to) are possible, none is certain"
    }
  }

  private var absence: String {
    let absence = AbsenceSentence(
      corpus: names.corpus, names: names, selection: question.selection,
      grouping: question.grouping, sidesFlag: sidesFlag)
    return answer.absent.map(absence.clause).joined(separator: "; and ")
  }

  /// Where the recorded chain breaks off.
  private var recordedPart: String? {
    guard !question.selection.topics.isEmpty, let best = answer.best else { return nil }
    let topics = question.selection.topics.sorted().map(names.topic).joined(separator: ", ")
    guard let gap = best.hops.first(where: { !$0.isRecorded }) else {
      return "Every step is recorded to be about: \(topics)."
    }
    return """
      Recorded to be about \(topics) as far as \(names.actor(gap.from)); \
      from there on it only could have gone, and no source says that it did.
      """
  }

  private var openQuestions: [String] {
    answer.questions.enumerated().map { place, question in
      let it = place == 0 ? "It" : "It also"
      return switch question {
      case .evidence(let events):
        "\(it) rests on evidence that is not firm: \(doubts(events))."
          + (events.count > 1 ? " All of it would have to be firm." : "")
      case .orderWithinDay(let events):
        "\(it) hangs on the order of \(list(events)) within one day."
      case .order(let events):
        "\(it) hangs on the order of \(list(events)), whose dates leave it open."
      case .window(let events):
        "\(it) hangs on whether \(list(events)) fell in the time asked about."
      case .wait: "\(it) hangs on how long word waited on the way, which the dates leave open."
      case .date(let date): sentence(about: date)
      }
    }
  }

  /// The events whose clocks are taken to be as the others.
  private var clocks: String? {
    guard !answer.sameClock.isEmpty else { return nil }
    return "It takes all clocks as one: no zone, or more than one, is recorded for "
      + "\(list(answer.sameClock))."
  }

  private func list(_ events: [EventID]) -> String {
    events.map(\.rawValue).joined(separator: ", ")
  }

  /// Those from whom what word is of was kept, as the record says.
  private var keptFrom: [ActorID] {
    question.from.event.flatMap { names.corpus.events[$0] }?.keptFrom ?? []
  }

  /// What is not firm about an event, as far as these actors took part.
  private func doubts(of event: Event, _ actors: [ActorID]) -> [String] {
    let kept = keptFrom.filter(actors.contains).map { "kept from \(names.actor($0))" }
    return event.doubts(about: Set(actors)) + kept
  }

  /// The events with what is not firm about each.
  private func doubts(_ events: [EventID]) -> String {
    let hops = answer.chains.flatMap(\.hops)
    return events.map { id in
      let own = hops.filter { $0.event.id == id }
      let actors = Set(own.flatMap { [$0.from, $0.to.actor].compactMap(\.self) })
      let event = own.first?.event ?? names.corpus.events[id]
      let reasons = event.map { doubts(of: $0, Array(actors)) } ?? []
      return reasons.isEmpty ? id.rawValue : "\(id) (\(reasons.joined(separator: "; ")))"
    }.joined(separator: ", ")
  }

  private func sentence(about date: Path.DecidingDate) -> String {
    let which = date.end == .date ? "date" : date.end.rawValue
    let outcomes = [
      date.certain.isEmpty ? nil : "certain on \(days(date.certain))",
      date.ruledOut.isEmpty ? nil : "ruled out on \(days(date.ruledOut))",
    ].compactMap(\.self)
    return (date.settles ? "One date would settle it: " : "One date would help most: ")
      + "\(date.event) (\(which)); it is \(outcomes.joined(separator: ", "))."
  }

  private func days(_ ranges: [Path.DayRange]) -> String {
    ranges.map { $0.ends.distinct().joined(separator: " to ") }.joined(separator: " and ")
  }

  private var shareSentence: String? {
    answer.probability.map { share in
      let percent = "\(Self.percent(share.value)) of the readings of the dates"
      guard let interval = share.interval else {
        return
          "Word gets there in \(percent): \(share.favourable) of \(share.readings), all there are."
      }
      return """
        Word gets there in \(percent), 95 % interval \
        \(Self.percent(interval.lowerBound, .down)) to \(Self.percent(interval.upperBound, .up)) (\(share.readings) readings drawn, seed \(share.seed)).
        """
    }
  }

  private static func percent(
    _ share: Double, _ rule: FloatingPointRoundingRule = .toNearestOrEven
  ) -> String {
    Percentage.text(share, decimals: 1, rounding: rule)
  }

  private func name(_ endpoint: Endpoint) -> String {
    switch endpoint {
    case .actor(let id): names.actor(id)
    case .event(let id): names.corpus.events[id]?.title ?? id.rawValue
    }
  }

  // MARK: Tables

  var tables: [TitledTable] { [TitledTable(table: table)] }

  private var table: Table {
    var table = Table(
      ["Chain", "Certainty", "Step", "From", "To", "Kind", "Date", "Event", "Sources"],
      rows: answer.chains.enumerated().flatMap { number, chain in
        chain.hops.enumerated().map { index, hop in
          [
            "\(number + 1)", chain.certainty.rawValue, "\(index + 1)", names.actor(hop.from),
            name(hop.to),
            hop.event.kind.rawValue, hop.event.date.textWithGregorian, hop.event.id.rawValue,
            hop.event.citedSources.map(\.rawValue).joined(separator: "; "),
          ]
        }
      }, numeric: [0, 2])
    table.citations["Sources"] = hops.map(\.event.evidence.citations)
    return table
  }

  private var hops: [Path.Hop] { answer.chains.flatMap(\.hops) }

  /// The hops with the days of their events and all that is claimed of them.
  var rectangle: Table? {
    var table = table
    let certainties = table.removeColumn("Certainty")
    table.headings += [
      "Earliest", "Latest", "StartLatest", "EndEarliest", "Claims", "Certainty", "StepCertainty",
    ]
    table.rows = zip(table.rows, zip(hops, certainties)).map { row, step in
      let (hop, certainty) = step
      let own: Certainty = hop.isCertain ? .certain : .possible
      return row + hop.event.date.dayCells + [hop.event.evidence.jsonText, certainty, own.rawValue]
    }
    return table
  }
}
