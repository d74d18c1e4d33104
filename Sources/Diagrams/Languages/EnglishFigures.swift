import HistoricalDates
import Typesetting

/// What figures say in English.
struct EnglishFigures: FigureLanguage {
  let tag = "en"
  let punctuation = Punctuation()

  // MARK: Writing

  func sentence(_ text: String) -> String { English.sentence(text) }

  func list(_ items: [String], andMore more: Int) -> String {
    English.list(items + (more > 0 ? ["\(more) more"] : []))
  }

  func either(_ items: [String]) -> String { items.joined(separator: " or ") }

  func word(_ word: FigureWord) -> String { word.rawValue }

  func count(_ number: Int, _ noun: FigureNoun) -> String { English.count(number, noun.rawValue) }

  func several(_ noun: FigureNoun) -> String { noun.rawValue + "s" }

  // MARK: Dates

  func year(_ year: Int) -> String { English.year(year) }

  func month(_ month: Int) -> String { String(English.months[month - 1].prefix(3)) }

  func shortMonth(of day: Day, under year: Int?) -> String {
    day.year == year ? month(day.month) : "\(month(day.month)) \(self.year(day.year))"
  }

  func shortDay(_ day: Day, under year: Int?) -> String {
    "\(day.day) \(shortMonth(of: day, under: year))"
  }

  func shortDays(from first: Int, _ mark: String, to last: Day, under year: Int?) -> String {
    "\(first)\(mark)\(shortDay(last, under: year))"
  }

  func approximate(_ date: String) -> String { "c. \(date)" }

  func day(_ day: Day) -> String { English.day(day) }

  func range(_ window: DateWindow) -> String? { English.range(window) }

  func period(_ window: DateWindow) -> String? {
    guard let range = English.range(window) else { return nil }
    guard window.first != nil, window.last != nil else { return range }
    let days = String(range.drop { $0 != " " }.dropFirst())
    let parts = days.split(separator: " to ").map { $0.split(separator: " ") }
    // `1–15 July 1945`.
    if parts.count == 2, parts[0].count == 2, parts[1].count == 3, parts[0][1] == parts[1][1] {
      return "\(parts[0][0])–\(parts[1].joined(separator: " "))"
    }
    return days.replacing(" to ", with: "–")
  }

  // MARK: Titles

  func title(_ subject: FigureSubject) -> String {
    var title = "Who \(English.list(subject.interactions.map(verb))) whom"
    let actors = subject.actors.map(English.inSentence)
    if !actors.isEmpty { title += " around \(English.list(actors))" }
    if !subject.topics.isEmpty { title += " about \(English.list(subject.topics))" }
    if let place = subject.place { title += " in \(place)" }
    return title + (subject.period.map { ", \($0)" } ?? "")
  }

  func titleOfTerms(of actors: [String]) -> String {
    let about = actors.isEmpty ? "" : " by or to \(English.list(actors.map(English.inSentence)))"
    return "What was owed\(about), and what became of it"
  }

  func titleOfPositions(on issues: String) -> String { "Who stood where: \(issues)" }

  func titleOfPath(_ path: PathWords) -> String {
    let surely = word(path.isCertain ? .certain : .notCertain)
    let others = path.others == 0 ? "" : ", and \(English.count(path.others, "further way"))"
    let (from, to) = (English.inSentence(path.from), English.inSentence(path.to))
    return "How word could have come from \(from) to \(to): \(surely), "
      + "in \(count(path.steps, .step))\(others)"
  }

  func needsNobody(_ actor: String) -> String { "\(actor) needs no one to tell them" }

  // MARK: What a figure is of

  func figure(_ kind: FigureKind) -> String { "\(Self.article(kind.rawValue)) \(kind.rawValue)." }

  func emptyFigure(_ kind: FigureKind) -> String { "An empty \(kind.rawValue)." }

  private static func article(_ word: String) -> String {
    "aeiou".contains(word.prefix(1)) ? "An" : "A"
  }

  func note(without things: MissingThings) -> String {
    things == .chains ? "No path found" : "No \(things.rawValue) found"
  }

  func nothing(_ things: MissingThings, _ range: String?) -> String {
    sentence("No \(things.rawValue) were found\(after(range))")
  }

  func actors(_ actors: Int, in events: String, _ range: String?) -> String {
    sentence("\(count(actors, .actor)) in \(events)\(after(range))")
  }

  func events(_ events: String, _ range: String?, of actors: Int) -> String {
    guard actors > 0 else { return sentence(events + after(range)) }
    return sentence(
      "\(events)\(after(range)), in which \(count(actors, .actor)) "
        + "\(actors == 1 ? "takes" : "take") part")
  }

  func doubt(_ possible: Int, of all: Int, _ noun: FigureNoun) -> String {
    guard possible < all else {
      return all == 1 ? "It is possible, not certain." : "All are possible, none is certain."
    }
    return "Of the \(count(all, noun)) \(possible) "
      + "\(possible == 1 ? "is" : "are") possible, not certain."
  }

  func underWay(_ events: [String], andMore more: Int) -> String {
    let all = events + (more > 0 ? ["\(more) more"] : [])
    return sentence("Under way since before, and not drawn: \(all.joined(separator: "; "))")
  }

  func records(_ titles: [String]) -> String {
    sentence("\(titles.count == 1 ? "Record" : "Records"): \(titles.joined(separator: "; "))")
  }

  func sources(_ number: Int) -> String { number == 1 ? "Source" : "Sources" }

  func furtherSources(_ number: Int) -> String { "and \(English.count(number, "more source"))" }

  func locators(_ shown: [String], andMore more: Int) -> String {
    shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  func ends(_ first: String, _ last: String?) -> String {
    "It begins with \(first)" + (last.map { " and ends with \($0)." } ?? ".")
  }

  private func after(_ range: String?) -> String { range.map { " \($0)" } ?? "" }

  // MARK: Networks

  func widths(_ noun: FigureNoun) -> String {
    "The wider a line, the more \(several(noun)) stand behind it."
  }

  func mostJoined(_ names: [String], of leaders: Int, to others: Int) -> String {
    let others = English.count(others, "other")
    return switch leaders {
    case 1: "\(names[0]) is joined to the most, \(others)."
    case 2...3: "\(English.list(names)) are joined to the most, \(others) each."
    default: "\(leaders) actors are joined to \(others) each, the most in the network."
    }
  }

  func strongest(_ events: String, _ one: String, _ other: String, isDirected: Bool) -> String {
    let whose = isDirected ? "from \(one) to \(other)" : "between \(one) and \(other)"
    return "The strongest line stands for \(events) \(whose)."
  }

  func unconnected(_ actors: Int) -> String {
    "\(count(actors, .actor)) \(actors == 1 ? "has" : "have") no line."
  }

  func readingMatrix(_ interaction: Interaction?, hasMessages: Bool) -> String {
    let below = interaction.map { "Below the diagonal stands how often two \(past($0))" }
    let above =
      "how many messages went from the actor of the row to that of the column (›) and back (‹)"
    guard let below else { return hasMessages ? "Above the diagonal stands \(above)." : "" }
    return hasMessages ? "\(below); above it, \(above)." : below + "."
  }

  func most(_ one: String, _ other: String, _ interaction: Interaction, times: Int) -> String {
    "\(one) and \(other) \(past(interaction)) most often, \(times == 1 ? "once" : "\(times) times")."
  }

  func readingEgo(_ centre: String, others: Int) -> String {
    guard others > 0 else { return "\(centre) stands alone." }
    guard others > 1 else { return "In the middle stands \(centre)." }
    return "In the middle stands \(centre); around, clockwise from the top in the order of "
      + "first dealings, \(others) others."
  }

  func hiddenPairs(_ number: Int) -> String {
    "\(English.count(number, "pair")) of the others were joined as well, by lines that are left out."
  }

  func sharedMost(_ names: [String]) -> String { "Most were shared with \(English.list(names))." }

  // MARK: Figures along time

  func longestRows(_ names: [String]) -> String {
    "The longest rows are those of \(English.list(names))."
  }

  func rows(_ rows: Int, of actors: Int, eventsWithout: Int) -> String {
    let untouched =
      eventsWithout == 0
      ? ""
      : "; \(count(eventsWithout, .event)) \(eventsWithout == 1 ? "has" : "have") no column, "
        + "because none of them took part"
    return "Of the \(actors) actors \(rows) have a row\(untouched); "
      + "a number below a column counts the others in it."
  }

  func busiestRows(_ rows: Int, of actors: Int) -> String {
    "Of the \(actors) actors the \(rows) busiest have a row."
  }

  func readingStoryline(isUpright: Bool, isToScale: Bool) -> String {
    let direction = isUpright ? "from top to bottom" : "from left to right"
    return "Time runs \(direction), \(isToScale ? "true to scale" : "in order and not to scale")."
  }

  func crossings(_ number: Int, of lines: Int) -> String {
    switch number {
    case 0: "Its \(lines) lines do not cross."
    case 1: "Its \(lines) lines cross once."
    default: "Its \(lines) lines cross \(number) times."
    }
  }

  func lines(_ lines: Int, of actors: Int, eventsWithout: Int) -> String {
    let what =
      eventsWithout == 0
      ? ""
      : "; \(count(eventsWithout, .event)) \(eventsWithout == 1 ? "touches" : "touch") none of them"
    return "Of the \(actors) actors \(lines) \(lines == 1 ? "has" : "have") a line\(what)."
  }

  // MARK: Paths

  func arrival(_ first: Day, _ last: Day?) -> String {
    if first == last { return "It arrives on \(day(first))." }
    return last.map { "It arrives between \(day(first)) and \(day($0))." }
      ?? "It arrives on \(day(first)) at the earliest."
  }

  func steps(_ steps: [(from: String, to: String, date: String)]) -> String {
    let all = steps.map { "\($0.from) to \($0.to), \($0.date)" }
    return "Its steps: \(all.joined(separator: "; "))."
  }

  // MARK: Terms

  func terms(
    _ number: Int, of agreements: Int, states: [(number: Int, word: FigureWord)], unsettled: Int,
    on day: Day?
  ) -> String {
    let counts = states.map { "\($0.number) \($0.number == 1 ? "is" : "are") \(word($0.word))" }
    let open =
      unsettled == 0
      ? [] : ["the dates leave \(unsettled == number ? "all" : "\(unsettled)") unsettled"]
    let when = day.map { ", at the end of \(self.day($0))" } ?? ""
    return sentence(
      "Of \(count(number, .term)) of \(count(agreements, .agreement)) "
        + "\(English.list(counts + open))\(when)")
  }

  func term(_ text: String, by: String, due: String?, states: [FigureWord]) -> String {
    let owed = by.isEmpty ? "" : "\(by): "
    let when = due.map { ", due \($0)" } ?? ""
    return sentence("\(owed)\(text)\(when): \(either(states.map(word)))")
  }

  // MARK: Positions

  func positions(_ number: Int, of actors: Int, _ range: String?, on issues: String) -> String {
    sentence("\(count(number, .position)) of \(count(actors, .actor))\(after(range)) on \(issues)")
  }

  func positionsInWords(_ number: Int) -> String {
    "\(count(number, .position)) in words alone \(number == 1 ? "is" : "are") not drawn."
  }

  func issuesLeftOut(_ number: Int, of all: Int) -> String {
    "Of the \(all) issues, \(number) of other times or with fewer moves \(number == 1 ? "is" : "are") not drawn."
  }

  func move(_ move: MoveWords) -> String {
    let verb = move.isPossible ? "possibly moved" : "moved"
    let inside = move.isInternal ? " within the own side" : ""
    return sentence(
      "\(move.actor) \(verb)\(inside) on \(move.issue) from \(quoted(move.from)) to "
        + "\(quoted(move.to)) (\(move.date))")
  }

  func furtherMoves(_ number: Int) -> String {
    "\(English.count(number, "further move")) \(number == 1 ? "is" : "are") drawn."
  }

  func settled(_ issues: [String]) -> String {
    sentence("Settled: \(issues.joined(separator: "; "))")
  }

  func refusing(_ stand: String) -> String { "refusing \(stand)" }

  // MARK: Legends and lines

  func verb(_ interaction: Interaction) -> String {
    switch interaction {
    case .met: "met"
    case .wrote: "wrote to"
    case .signed: "signed with"
    case .acted: "acted on"
    case .stoodAlike: "took the same stand as"
    case .disagreed: "disagreed with"
    }
  }

  /// What two did together, without whom.
  private func past(_ interaction: Interaction) -> String {
    switch interaction {
    case .stoodAlike: "took the same stand"
    case .disagreed: "disagreed"
    default: verb(interaction)
    }
  }

  func circle(_ number: Int) -> String { "circle \(number)" }

  func size(_ measure: String) -> String { "the larger, the more: \(measure.lowercased())" }

  func numbers(from least: Int, _ noun: FigureNoun) -> String {
    least == 2 ? "\(several(noun)) on the line" : "from \(least) \(several(noun)) on"
  }

  func gathering(_ noun: FigureNoun, of least: Int) -> String {
    "\(noun.rawValue) of \(least) or more"
  }

  func together(_ noun: FigureNoun) -> String { "\(several(noun)) together, first and last" }

  func belowDiagonal(_ interaction: Interaction) -> String {
    "below the diagonal: \(past(interaction)) so often"
  }

  func count(_ events: String, to actor: String) -> String { "\(events) to \(actor)" }

  func pair(_ one: String, _ other: String, isDirected: Bool?, _ parts: [String]) -> String {
    let sign = isDirected.map { $0 ? "→" : "–" } ?? "and"
    return "\(one) \(sign) \(other): \(parts.joined(separator: ", "))"
  }
}
