public import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
public import Negotiations

/// Which events a command looks at.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what happened then, as EDTF: 1945-07, 1945-07-11, 1945-07/1945-08, 1924/..",
      valueName: "edtf"))
  var during: String?

  @Option(
    help: ArgumentHelp("Only what was about this matter; may be repeated.", valueName: "topic"),
    completion: .topics)
  var topic: [String] = []

  @Option(
    help: ArgumentHelp("Only what happened here, by any of its names.", valueName: "place"),
    completion: .places)
  var place: String?

  @Flag(help: "Only what was kept secret at the time.")
  var secret = false

  @Flag(help: "Keep only what is certain, or also what is possible (the default).")
  var certainty: CertaintyFlag?

  @Option(
    help: ArgumentHelp(
      "Where sources differ: 'preferred' values, 'all' of them, or those of one 'source=KEY'.",
      valueName: "policy"), completion: .policies)
  var policy: EvidencePolicy = .preferred

  /// The selection that the flags describe.
  func selection(in loaded: LoadedCorpus, window: DateWindow?) throws -> Selection {
    if case .source(let key) = policy { try loaded.requireSource(key) }
    if let place { try loaded.requirePlace(place) }
    return Selection(
      window: window, topics: Set(try topic.map(loaded.topic)), place: place,
      isSecretOnly: secret, atLeast: certainty == .certain ? .certain : .possible, policy: policy)
  }

  /// What narrows the question, as it follows `no meeting`: ` at 'Moscow' about railway during 1945-07`.
  var bounds: String {
    let kept = secret ? " that was kept secret" : ""
    let place = place.map { " at '\($0)'" } ?? ""
    let topics = topic.isEmpty ? "" : " about \(topic.joined(separator: " or "))"
    let when = during.map { " during \($0)" } ?? ""
    let surely = certainty == .certain ? " for certain" : ""
    return kept + place + topics + when + surely
  }

  /// What a question needs that looks at the events of the window alone, and names these actors. A topic or a
  /// place may be one that only an event names.
  func need(in window: DateWindow?, naming names: [String]) -> CorpusNeed {
    guard topic.isEmpty, place == nil else { return .everything }
    return CorpusNeed(names: names, window: window)
  }

  /// The days that `--during` names, which must follow one another: a window has no gaps.
  func window() throws -> DateWindow? {
    guard let during else { return nil }
    let date = try parseDate(during, flag: "--during")
    let window = DateWindow(date)
    if let first = window.first, let last = window.last, date.leavesOutDays(in: window) {
      throw Failure.unusable(
        "--during: \(during) leaves out days between its first and its last; "
          + "ask about each part, or about the whole range \(first)/\(last)")
    }
    return window
  }
}

/// `--certain` or `--possible`.
enum CertaintyFlag: EnumerableFlag {
  case certain, possible
  static func help(for value: CertaintyFlag) -> ArgumentHelp? {
    switch value {
    case .certain: "Keep only what holds in every reading of the dates and on firm evidence."
    case .possible: "Keep what may hold as well."
    }
  }
}

extension EvidencePolicy: ExpressibleByArgument {
  /// What may be written, for the message about anything else.
  public static var allValueStrings: [String] { ["preferred", "all", "source=KEY"] }

  /// Reads `preferred`, `all` or `source=KEY`.
  public init?(argument: String) {
    switch argument {
    case "preferred": self = .preferred
    case "all": self = .all
    default:
      guard argument.hasPrefix("source="), argument.count > 7 else { return nil }
      self = .source(SourceKey(String(argument.dropFirst(7))))
    }
  }
}

/// Reads a date that the user gave, and says where it is wrong.
func parseDate(_ text: String, flag: String) throws -> HistoricalDate {
  do {
    let date = try HistoricalDate(text)
    if let caution = date.caution { printError("entente: warning: \(flag): \(caution)") }
    return date
  } catch {
    let before = String(decoding: text.utf8.prefix(error.offset), as: UTF8.self)
    let marker = String(repeating: " ", count: displayWidth(before)) + "^"
    let hint = error.suggestion.map { _ in " did you mean \(error.readings())?" } ?? ""
    throw Failure.unusable("\(flag): \(error.message)\n  \(text)\n  \(marker)\(hint)")
  }
}
