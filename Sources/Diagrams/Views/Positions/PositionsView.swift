import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Who stood where over time: for each issue a small chart with the options as rows and a stepped line for
/// each actor, all on one axis of time.
public struct PositionsView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "positions"
  /// What the view shows.
  public let summary = "For each issue, who stood where over time, and what was settled"
  /// The options that the view takes.
  public let options: Set<ViewOption> = [.actor, .actors, .colour, .issue]
  /// What became of it may be told by any later event.
  public let looksBeyondWindow = true

  /// Drafts the charts of the issues of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    var content = content
    content.language = style.language
    let all = PositionsPlan(content)
    func drawing(_ plan: PositionsPlan) -> PositionsDrawing {
      PositionsDrawing(
        plan: plan, content: content, style: style, measures: PageMeasures(style.width))
    }
    guard !all.panels.isEmpty else {
      let text = PositionsCaption(plan: all, content: content, style: style)
      return .nothing(.positions, text: text, in: style)
    }
    // Where all issues are more than a page holds and none were asked for, those are drawn on which most moved.
    var (plan, others) = (all, [IssueID]())
    if content.asked.issues.isEmpty, drawing(all).scale < PositionsLayout.leastScale {
      func most(_ issues: [IssueID]) -> [IssueID] {
        let together = content.window == nil ? all.contemporary(issues) : issues
        let count = Self.mostFitting(of: together) { drawing(all.keeping($0)).scale }
        return Array(together.prefix(count))
      }
      let ranked = all.issuesByMoves
      let kept = most(ranked)
      plan = PositionsPlan(content, of: Set(kept))
      plan.leftOut = all.keeping(kept).leftOut
      others = most(ranked.filter { !kept.contains($0) })
    }
    let text = PositionsCaption(plan: plan, content: content, style: style)
    let drawn = drawing(plan)
    return DiagramDraft(
      drawn, text: text,
      warnings: [drawn.warning, Self.omission(of: plan, next: others)].compactMap(\.self),
      narrowable: nil)
  }

  /// How many of some issues, from the first on, can be read on a page: at least one. More of them are taller than
  /// fewer, so that the number is found by halving.
  private static func mostFitting(
    of issues: [IssueID], scale: (ArraySlice<IssueID>) -> Double
  ) -> Int {
    var (count, tooMany) = (min(1, issues.count), issues.count + 1)
    while tooMany - count > 1 {
      let middle = (count + tooMany) / 2
      if scale(issues.prefix(middle)) < PositionsLayout.leastScale {
        tooMany = middle
      } else {
        count = middle
      }
    }
    return count
  }

  /// A warning that says how many issues are not drawn, and how to draw the next of them; `nil` where all are.
  private static func omission(of plan: PositionsPlan, next: [IssueID]) -> String? {
    let count = plan.leftOut.count
    guard count > 0 else { return nil }
    let flags = next.map { "--issue \($0.rawValue)" }.joined(separator: " ")
    return """
      \(English.count(count, "issue")) of other times or with fewer moves \(count == 1 ? "is" : "are") not drawn, \
      so that the rest can be read; a figure of \(count == next.count ? "these" : "the next \(next.count)") has \
      \(flags)
      """
  }
}

/// The text that goes with charts of positions: it says what moved.
struct PositionsCaption: FigureText {
  let plan: PositionsPlan
  let content: DiagramContent
  let style: DiagramStyle

  private var sentences: CaptionSentences { CaptionSentences(content: content, style: style) }
  private var names: EventNames { EventNames(content: content, style: style) }

  private var words: any FigureLanguage { style.words }

  var caption: Caption {
    guard !plan.panels.isEmpty else { return Caption(title: title, [emptiness], in: words) }
    return sentences.caption(
      titled: title,
      [composition, omission, words.word(.readingPositions), moved(most: 6), inWords],
      events: [], claims: plan.claims)
  }

  var alternativeText: String {
    guard !plan.panels.isEmpty else {
      return words.paragraph([words.emptyFigure(.positions), emptiness])
    }
    return words.paragraph([
      words.figure(.positions), composition, omission, moved(most: .max), settled,
    ])
  }

  /// The title of the figure, or what it is about; of nothing, that of the corpus.
  private var title: String {
    let own = content.title ?? (plan.panels.isEmpty ? content.corpus.title : nil)
    let issues = plan.panels.prefix(3).map { name(of: $0.issue) }
    let about = words.titleOfPositions(
      on: words.list(issues, andMore: plan.panels.count - issues.count))
    return words.sentence(DotText.cleaned(own ?? about))
  }

  private var emptiness: String { words.nothing(.positions, sentences.range) }

  private var composition: String {
    words.positions(
      plan.count, of: plan.actors.count, content.window.flatMap(words.range),
      on: words.list(plan.panels.map { name(of: $0.issue) }))
  }

  /// How many issues are not drawn.
  private var omission: String? {
    plan.leftOut.isEmpty
      ? nil : words.issuesLeftOut(plan.leftOut.count, of: plan.panels.count + plan.leftOut.count)
  }

  private var inWords: String? {
    plan.inWords == 0 ? nil : words.positionsInWords(plan.inWords)
  }

  /// What moved, by time.
  private func moved(most: Int) -> String {
    let shown = Set(plan.panels.map(\.issue.id))
    let moves = plan.moves.filter { shown.contains($0.issue) }
    guard !moves.isEmpty else { return words.word(.nobodyMoved) }
    let told = moves.prefix(most).map(sentence)
    let more = moves.count - told.count
    return words.paragraph(told + [more > 0 ? words.furtherMoves(more) : nil])
  }

  private func sentence(_ move: Moves.Move) -> String {
    let issue = content.corpus.issues[move.issue]
    return words.move(
      MoveWords(
        actor: DotText.cleaned(names.name(of: move.actor)),
        issue: issue.map(name) ?? move.issue.rawValue, from: stand(move.from, issue),
        to: stand(move.to, issue), date: style.dates.text(move.date, under: nil),
        isPossible: move.certainty == .possible, isInternal: move.isInternal))
  }

  private var settled: String? {
    let issues = plan.panels.compactMap { panel -> String? in
      let rows = panel.rows.filter(\.isSettled).map { words.quoted(DotText.cleaned($0.label)) }
      guard !rows.isEmpty else { return nil }
      return name(of: panel.issue) + words.punctuation.colon + words.list(rows)
    }
    return issues.isEmpty ? nil : words.settled(issues)
  }

  private func name(of issue: BargainingIssue) -> String {
    DotText.cleaned(issue.name(in: style.language))
  }

  private func stand(_ held: HeldStand, _ issue: BargainingIssue?) -> String {
    let text =
      DotText.cleaned(
        held.option.flatMap { issue?.option($0)?.name(in: style.language) } ?? held.stand?.text
          ?? "")
    return held.isRefused ? words.refusing(text) : text
  }
}
