import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Writes the answer to a question about a path.
struct PathWriter {
  let question: Path
  let answer: Path.Answer
  let names: NamePrinter

  /// The answer for reading: a sentence, the hops with their evidence, and what it rests on.
  func text(width: Int) -> String {
    var lines = sentence.wrapped(to: width)
    for (index, hop) in answer.hops.enumerated() {
      lines.append("")
      lines += "\(index + 1). \(names.actor(hop.from)) → \(names.actor(hop.to))".wrapped(to: width)
      lines += details(hop).flatMap { $0.indented(by: 3, width: width) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var sentence: String {
    let (from, to) = (names.actor(question.from), names.actor(question.to))
    guard let certainty = answer.certainty else { return "None: \(reason(from, to))." }
    if answer.hops.isEmpty { return "\(from) needs no one to tell them." }
    let length = answer.hops.count == 1 ? "one step" : "\(answer.hops.count) steps"
    let surely =
      switch (certainty, question.respectsTime) {
      case (.certain, _): "Certain"
      case (.possible, true): "Possible, in some readings of the dates and the evidence"
      case (.possible, false): "Possible, on evidence that is not firm"
      }
    let when = question.respectsTime ? arrival : " (the order of time ignored)"
    return "\(surely): \(from) to \(to) in \(length)\(when)."
  }

  private var arrival: String {
    guard let days = answer.arrival else { return "" }
    switch (days.earliest, days.latest) {
    case (let first?, let last?) where first == last: return ", on \(first)"
    case (let first?, let last?): return ", between \(first) and \(last)"
    case (let first?, nil): return ", on \(first) at the earliest"
    case (nil, let last?): return ", by \(last)"
    case (nil, nil): return ""
    }
  }

  private func reason(_ from: String, _ to: String) -> String {
    switch answer.obstacle {
    case .absent: "\(from) or \(to) takes part in no meeting, message or signing here"
    case .unconnected: "no chain of meetings and messages joins \(from) to \(to)"
    case .againstTime: "meetings and messages join \(from) to \(to), but against time"
    case .onlyThroughCollectives:
      "\(from) and \(to) are joined only through a state or another collective, "
        + "which carries no word; --by affiliation asks about sides"
    case nil: "the chains from \(from) to \(to) are only possible"
    }
  }

  private func details(_ hop: Path.Hop) -> [String] {
    let event = hop.event
    var when = "\(event.kind.rawValue) \(event.id), \(event.date.text)"
    if let received = event.received { when += ", received \(received.text)" }
    if let place = event.place { when += ", \(names.place(place))" }
    let doubt = hop.isFirm ? [] : ["(not firm: inferred, disputed, or a doubted date)"]
    return [when] + [event.title ?? event.about].compactMap(\.self) + doubt + evidence(event)
  }

  private func evidence(_ event: Event) -> [String] {
    let claims = event.claims.filter(\.status.counts)
    guard !claims.isEmpty else { return ["no source"] }
    return [
      claims.map { $0.source.rawValue + ($0.locator.map { ", \($0)" } ?? "") }
        .joined(separator: "; ")
    ]
  }

  var table: Table {
    Table(
      ["Step", "From", "To", "Kind", "Date", "Event", "Sources"],
      rows: answer.hops.enumerated().map { index, hop in
        [
          "\(index + 1)", names.actor(hop.from), names.actor(hop.to), hop.event.kind.rawValue,
          hop.event.date.text, hop.event.id.rawValue,
          hop.event.citedSources.map(\.rawValue).joined(separator: "; "),
        ]
      }, numeric: [0])
  }

  var record: PathRecord { PathRecord(question: question, answer: answer) }
}

/// The answer of `path` as JSON.
struct PathRecord: Encodable {
  struct Arrival: Encodable {
    @Nullable var earliest: String?
    @Nullable var latest: String?
  }

  struct Hop: Encodable {
    var from: String
    var to: String
    var event: String
    var kind: String
    var date: String
    var sources: [String]
  }

  var from: String
  var to: String
  var certainty: String
  var arrival: Arrival
  var hops: [Hop]
  @Nullable var reason: String?

  init(question: Path, answer: Path.Answer) {
    from = question.from.rawValue
    to = question.to.rawValue
    certainty = answer.certainty?.rawValue ?? "none"
    arrival = Arrival(
      earliest: answer.arrival?.earliest.map { "\($0)" },
      latest: answer.arrival?.latest.map { "\($0)" })
    hops = answer.hops.map { hop in
      Hop(
        from: hop.from.rawValue, to: hop.to.rawValue, event: hop.event.id.rawValue,
        kind: hop.event.kind.rawValue, date: hop.event.date.text,
        sources: hop.event.citedSources.map(\.rawValue))
    }
    reason = answer.obstacle?.rawValue
  }
}
