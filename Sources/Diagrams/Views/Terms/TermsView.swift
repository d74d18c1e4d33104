import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// What was owed under agreements over time: a line for each term, from the day it was agreed to the day
/// it was fulfilled or broken, with when it was due, and what had become of it.
public struct TermsView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "terms"
  /// What the view shows.
  public let summary = "What was owed under agreements, when it was due, and what became of it"
  /// The options that the view takes.
  public let options: Set<ViewOption> = [.actor, .actors, .colour]
  /// What became of it may be told by any later event.
  public let looksBeyondWindow = true

  /// Drafts the chart of the terms of the agreements of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    let plan = TermsPlan(content)
    var text = TermsCaption(plan: plan, content: content, style: style)
    guard !plan.groups.isEmpty else { return .nothing(.terms, text: text, in: style) }
    let drawing = TermsDrawing(
      plan: plan, content: content, style: style, measures: PageMeasures(style.width))
    text.isInColours = drawing.sides.outlinesDiffer
    return DiagramDraft(
      drawing, text: text, warnings: [drawing.warning].compactMap(\.self), narrowable: nil)
  }
}

/// The text that goes with a chart of terms.
struct TermsCaption: FigureText {
  let plan: TermsPlan
  let content: DiagramContent
  let style: DiagramStyle
  /// Whether lines are in the colours of whoever owes a term.
  var isInColours = true

  private var sentences: CaptionSentences { CaptionSentences(content: content, style: style) }
  private var names: EventNames { EventNames(content: content, style: style) }

  private var words: any FigureLanguage { style.words }

  var caption: Caption {
    guard !plan.groups.isEmpty else {
      return Caption(
        title: words.sentence(DotText.cleaned(content.title ?? content.corpus.title)),
        [sentences.emptiness(of: .terms)], in: words)
    }
    return sentences.caption(
      titled: title, [composition, words.word(isInColours ? .readingTerms : .readingTermsInBlack)],
      events: Set(plan.groups.map(\.agreement.id)),
      claims: plan.claims)
  }

  var alternativeText: String {
    guard !plan.groups.isEmpty else {
      return words.paragraph([words.emptyFigure(.terms), sentences.emptiness(of: .terms)])
    }
    return words.paragraph([words.figure(.terms), composition] + plan.rows.map(sentence))
  }

  /// The title of the figure, or what it is about.
  private var title: String {
    words.sentence(
      DotText.cleaned(
        content.title ?? words.titleOfTerms(of: content.asked.actors.map(names.name(of:)))))
  }

  private var composition: String {
    let counts = Obligations.State.allCases.compactMap {
      state -> (number: Int, word: FigureWord)? in
      let number = plan.rows.count { $0.obligation.states == [state] }
      return number == 0 ? nil : (number, state.word)
    }
    return words.terms(
      plan.rows.count, of: plan.groups.count, states: counts,
      unsettled: plan.rows.count { $0.obligation.states.count > 1 }, on: plan.day)
  }

  private func sentence(_ row: TermsPlan.Row) -> String {
    let term = row.obligation
    let text = term.text.hasSuffix(".") ? String(term.text.dropLast()) : term.text
    return words.term(
      DotText.cleaned(text),
      by: DotText.cleaned(term.by.map(names.name).joined(separator: words.punctuation.item)),
      due: term.due.map { style.dates.text($0, under: nil) }, states: term.states.map(\.word))
  }
}

extension Obligations.State {
  /// What a term in this state is.
  var word: FigureWord {
    switch self {
    case .open: .open
    case .kept: .kept
    case .late: .late
    case .broken: .broken
    case .lapsed: .lapsed
    }
  }
}
