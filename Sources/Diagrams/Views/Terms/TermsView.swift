import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

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

  /// Drafts the chart of the terms of the agreements of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    let plan = TermsPlan(content)
    let text = TermsCaption(plan: plan, content: content, style: style)
    guard !plan.groups.isEmpty else { return .nothing("No terms found", text: text) }
    let drawing = TermsDrawing(
      plan: plan, content: content, style: style, measures: PageMeasures(style.width))
    return DiagramDraft(
      drawing, text: text, warnings: [drawing.warning].compactMap(\.self), narrowable: nil)
  }
}

/// The text that goes with a chart of terms.
struct TermsCaption: FigureText {
  let plan: TermsPlan
  let content: DiagramContent
  let style: DiagramStyle

  private var sentences: CaptionSentences { CaptionSentences(content: content, style: style) }
  private var names: EventNames { EventNames(content: content, style: style) }

  var caption: Caption {
    guard !plan.groups.isEmpty else {
      return Caption(title: sentences.title, [sentences.emptiness(of: "terms")])
    }
    let sources = content.corpus.sources.filter { plan.sources.contains($0.id) }
    return Caption(
      title: title, [composition, reading], sources: sources.map(\.id),
      citation: sentences.citation(of: sources))
  }

  var alternativeText: String {
    guard !plan.groups.isEmpty else {
      return CaptionSentences.paragraph([
        "An empty chart of terms.", sentences.emptiness(of: "terms"),
      ])
    }
    return CaptionSentences.paragraph(
      ["A chart of what was owed under agreements.", composition] + plan.rows.map(sentence))
  }

  /// The title of the figure; of several corpora together, what it is about.
  private var title: String {
    let isOfSeveral = content.corpus.title.contains("; ") && content.title == nil
    guard isOfSeveral else { return sentences.title }
    let whom = content.asked.actors.map(names.name(of:))
    let about = whom.isEmpty ? "" : " by or to \(English.list(whom))"
    return English.sentence(DotText.cleaned("What was owed\(about), and what became of it"))
  }

  private var composition: String {
    let counts = Obligations.State.allCases.compactMap { state -> String? in
      let number = plan.rows.count { $0.obligation.states == [state] }
      return number == 0 ? nil : "\(number) \(number == 1 ? "is" : "are") \(state.rawValue)"
    }
    let unsettled = plan.rows.count { $0.obligation.states.count > 1 }
    let more =
      unsettled == 0
      ? [] : ["the dates leave \(unsettled == plan.rows.count ? "all" : "\(unsettled)") unsettled"]
    let when = plan.day.map { ", at the end of \(English.day($0))" } ?? ""
    return English.sentence(
      "Of \(English.count(plan.rows.count, "term")) of "
        + "\(English.count(plan.groups.count, "agreement")) "
        + "\(English.list(counts + more))\(when)")
  }

  private var reading: String {
    "Each line is a term, in the colour of whoever owes it, from the day it was agreed to the day it was "
      + "fulfilled or broken; it is thin beyond the day it was due, and bars give the days in one of "
      + "which something was."
  }

  private func sentence(_ row: TermsPlan.Row) -> String {
    let term = row.obligation
    let by = term.by.map(names.name).joined(separator: ", ")
    let due = term.due.map { ", due \(DateLabel.text($0, under: nil))" } ?? ""
    let owed = by.isEmpty ? "" : "\(by): "
    let text = term.text.hasSuffix(".") ? String(term.text.dropLast()) : term.text
    let states = term.states.map(\.rawValue).joined(separator: " or ")
    return English.sentence(DotText.cleaned("\(owed)\(text)\(due): \(states)"))
  }
}
