import HistoricalDates

/// What a figure says in one language: captions, titles, alternative texts, legends and dates.
///
/// Whoever adds a language writes one file like `RussianFigures.swift` and adds a line to
/// ``FigureLanguages/all``. Names of actors and titles of events come from the corpus and may be in any
/// language and script, so that no sentence may need to decline them.
protocol FigureLanguage: Sendable {
  /// The language as a BCP 47 tag.
  var tag: String { get }
  /// Whether the subtags of a BCP 47 tag, in lower case, ask for this language and script.
  func isMeant(by subtags: [String]) -> Bool

  // MARK: Writing

  /// The marks between words and sentences.
  var punctuation: Punctuation { get }
  /// `text` as a sentence.
  func sentence(_ text: String) -> String
  /// `a, b and c`.
  func list(_ items: [String]) -> String
  /// `a, b and 3 more`.
  func list(_ items: [String], andMore more: Int) -> String
  /// `a or b`.
  func either(_ items: [String]) -> String
  /// A word or phrase that takes nothing in.
  func word(_ word: FigureWord) -> String
  /// `3 meetings`.
  func count(_ number: Int, _ noun: FigureNoun) -> String
  /// What several of a kind are called without a number: `meetings`.
  func several(_ noun: FigureNoun) -> String

  // MARK: Dates

  /// A year as an axis has it.
  func year(_ year: Int) -> String
  /// A month as an axis has it, from 1.
  func month(_ month: Int) -> String
  /// The month of a day, with its year where that is not `year`.
  func shortMonth(of day: Day, under year: Int?) -> String
  /// A day, with its year where that is not `year`.
  func shortDay(_ day: Day, under year: Int?) -> String
  /// Days of one month: `8–28 Nov`.
  func shortDays(from first: Int, _ mark: String, to last: Day, under year: Int?) -> String
  /// Whether a date begins with its year.
  var putsYearFirst: Bool { get }
  /// A date that is approximate.
  func approximate(_ date: String) -> String
  /// A day as a sentence has it.
  func day(_ day: Day) -> String
  /// A range of days as a title has it: `30 June–14 August 1945`; `nil` for all time.
  func period(_ window: DateWindow) -> String?
  /// A range of days as a sentence has it: `from 30 June to 14 August 1945`; `nil` for all time.
  func range(_ window: DateWindow) -> String?

  // MARK: Titles

  /// Who did what with whom: the title of a figure of events.
  func title(_ subject: FigureSubject) -> String
  /// What the actors, or all, owed under agreements.
  func titleOfTerms(of actors: [String]) -> String
  /// Who stood where on the issues.
  func titleOfPositions(on issues: String) -> String
  /// How word could have come from one to another.
  func titleOfPath(_ path: PathWords) -> String
  /// That one who knows from the start needs nobody to tell them.
  func needsNobody(_ actor: String) -> String

  // MARK: What a figure is of

  /// `A timeline.`
  func figure(_ kind: FigureKind) -> String
  /// `An empty timeline.`
  func emptyFigure(_ kind: FigureKind) -> String
  /// `No events found`: what stands in place of a drawing.
  func note(without things: MissingThings) -> String
  /// `No events were found in July 1945.`
  func nothing(_ things: MissingThings, _ range: String?) -> String
  /// `12 actors in 14 meetings in July 1945.`
  func actors(_ actors: Int, in events: String, _ range: String?) -> String
  /// `14 meetings in July 1945, in which 12 actors take part.`
  func events(_ events: String, _ range: String?, of actors: Int) -> String
  /// `Of the 7 events 2 are possible, not certain.`
  func doubt(_ possible: Int, of all: Int, _ noun: FigureNoun) -> String
  /// What began before the window and lasted into it.
  func underWay(_ events: [String], andMore more: Int) -> String
  /// The corpora that gave an event.
  func records(_ titles: [String]) -> String
  /// `Source` or `Sources`, before a colon.
  func sources(_ number: Int) -> String
  /// `and 4 more sources`, after those that are named.
  func furtherSources(_ number: Int) -> String
  /// `d634, d641 and 12 more`.
  func locators(_ shown: [String], andMore more: Int) -> String
  /// The first event and the last.
  func ends(_ first: String, _ last: String?) -> String

  // MARK: Networks

  /// That width stands for number.
  func widths(_ noun: FigureNoun) -> String
  /// Who is joined to the most others.
  func mostJoined(_ names: [String], of leaders: Int, to others: Int) -> String
  /// The pair with the most events of one kind.
  func strongest(_ events: String, _ one: String, _ other: String, isDirected: Bool) -> String
  /// How many actors no line reaches.
  func unconnected(_ actors: Int) -> String
  /// How to read a matrix; `interaction` is what two did together, `nil` where nothing of it is drawn.
  func readingMatrix(_ interaction: Interaction?, hasMessages: Bool) -> String
  /// Who met most often.
  func most(_ one: String, _ other: String, _ interaction: Interaction, times: Int) -> String
  /// How to read what stands around one actor.
  func readingEgo(_ centre: String, others: Int) -> String
  /// How many pairs of the others are joined by lines that are left out.
  func hiddenPairs(_ number: Int) -> String
  /// With whom the one in the middle shared most.
  func sharedMost(_ names: [String]) -> String

  /// How many actors have a row, where these are the busiest.
  func busiestRows(_ rows: Int, of actors: Int) -> String

  // MARK: Figures along time

  /// Whose rows are the longest.
  func longestRows(_ names: [String]) -> String
  /// How many actors have a row, and how many events no column.
  func rows(_ rows: Int, of actors: Int, eventsWithout: Int) -> String
  /// How time runs.
  func readingStoryline(isUpright: Bool, isToScale: Bool) -> String
  /// How often lines cross.
  func crossings(_ number: Int, of lines: Int) -> String
  /// How many actors have a line, and how many events touch none.
  func lines(_ lines: Int, of actors: Int, eventsWithout: Int) -> String

  // MARK: Paths

  /// When word arrives.
  func arrival(_ first: Day, _ last: Day?) -> String
  /// The steps of a path.
  func steps(_ steps: [(from: String, to: String, date: String)]) -> String

  // MARK: Terms

  /// What had become of the terms; `states` counts those in each state.
  func terms(
    _ number: Int, of agreements: Int, states: [(number: Int, word: FigureWord)], unsettled: Int,
    on day: Day?
  ) -> String
  /// What was owed by whom, when, and what became of it.
  func term(_ text: String, by: String, due: String?, states: [FigureWord]) -> String

  // MARK: Positions

  /// `14 positions of 3 actors in July 1945 on the border and the railway.`
  func positions(_ number: Int, of actors: Int, _ range: String?, on issues: String) -> String
  /// How many positions in words alone are not drawn.
  func positionsInWords(_ number: Int) -> String
  /// How many issues are not drawn, of how many.
  func issuesLeftOut(_ number: Int, of all: Int) -> String
  /// Who moved on what, from where to where.
  func move(_ move: MoveWords) -> String
  /// How many moves are drawn and not told.
  func furtherMoves(_ number: Int) -> String
  /// What was settled.
  func settled(_ issues: [String]) -> String
  /// A stand that is refused.
  func refusing(_ stand: String) -> String

  // MARK: Legends and lines

  /// What a line or mark of this kind means: `met`.
  func verb(_ interaction: Interaction) -> String
  /// A community by its number.
  func circle(_ number: Int) -> String
  /// `the larger, the more: go-between`; the measure by its heading.
  func size(_ measure: String) -> String
  /// `events on the line`, where numbers stand from `least` on.
  func numbers(from least: Int, _ noun: FigureNoun) -> String
  /// `meeting of 5 or more`.
  func gathering(_ noun: FigureNoun, of least: Int) -> String
  /// `events together, first and last`.
  func together(_ noun: FigureNoun) -> String
  /// `below the diagonal: met so often`.
  func belowDiagonal(_ interaction: Interaction) -> String
  /// `4 messages to Ann`.
  func count(_ events: String, to actor: String) -> String
  /// `A and B: 4 messages`.
  func pair(_ one: String, _ other: String, isDirected: Bool?, _ parts: [String]) -> String
}

/// The marks between words and sentences of a language.
struct Punctuation: Sendable {
  var comma = ", "
  /// What stands between names.
  var item = ", "
  var semicolon = "; "
  var colon = ": "
  var stop = "."
  /// What stands between two sentences.
  var space = " "
  var brackets = (open: "(", close: ")")
  var quotes = (open: "“", close: "”")
}

extension FigureLanguage {
  /// Whether the first subtag is that of the language, and no other asks for another script.
  func isMeant(by subtags: [String]) -> Bool {
    subtags.first == tag && !subtags.dropFirst().contains { $0.count == 4 }
  }

  var putsYearFirst: Bool { false }

  func list(_ items: [String]) -> String { list(items, andMore: 0) }

  /// `text` in brackets after what stands before.
  func aside(_ text: String) -> String {
    let space = punctuation.brackets.open == "(" ? " " : ""
    return "\(space)\(punctuation.brackets.open)\(text)\(punctuation.brackets.close)"
  }

  /// `text` in quotation marks.
  func quoted(_ text: String) -> String {
    "\(punctuation.quotes.open)\(text)\(punctuation.quotes.close)"
  }

  /// The sentences that are not empty, as one paragraph.
  func paragraph(_ sentences: [String?]) -> String {
    sentences.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: punctuation.space)
  }
}
