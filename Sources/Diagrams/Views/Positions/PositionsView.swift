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

  /// Drafts the charts of the issues of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    var content = content
    content.language = style.language
    let plan = PositionsPlan(content)
    let text = PositionsCaption(plan: plan, content: content, style: style)
    guard !plan.panels.isEmpty else { return .nothing("No positions found", text: text) }
    let drawing = PositionsDrawing(
      plan: plan, content: content, style: style, measures: PageMeasures(style.width))
    return DiagramDraft(
      drawing, text: text, warnings: [drawing.warning].compactMap(\.self), narrowable: nil)
  }
}

/// The text that goes with charts of positions: it says what moved.
struct PositionsCaption: FigureText {
  let plan: PositionsPlan
  let content: DiagramContent
  let style: DiagramStyle

  private var sentences: CaptionSentences { CaptionSentences(content: content, style: style) }
  private var names: EventNames { EventNames(content: content, style: style) }

  var caption: Caption {
    guard !plan.panels.isEmpty else {
      return Caption(title: title, [emptiness])
    }
    let sources = content.corpus.sources.filter { plan.sources.contains($0.id) }
    return Caption(
      title: title, [composition, reading, moved(most: 6), inWords],
      sources: sources.map(\.id), citation: sentences.citation(of: sources))
  }

  var alternativeText: String {
    guard !plan.panels.isEmpty else {
      return CaptionSentences.paragraph(["An empty chart of positions.", emptiness])
    }
    return CaptionSentences.paragraph(
      ["A chart of positions over time.", composition, moved(most: .max), settled])
  }

  /// The title of the figure; of several corpora together, what it is about.
  private var title: String {
    let isOfSeveral = content.corpus.title.contains("; ") && content.title == nil
    guard isOfSeveral, !plan.panels.isEmpty else { return sentences.title }
    let issues = plan.panels.prefix(3).map { name(of: $0.issue) }
    let more = plan.panels.count - issues.count
    return English.sentence(
      DotText.cleaned(
        "Who stood where on \(English.list(issues + (more > 0 ? ["\(more) more"] : [])))"))
  }

  private var emptiness: String {
    let range = sentences.range.map { " " + $0 } ?? ""
    return English.sentence("No positions were found\(range)")
  }

  private var composition: String {
    let issues = English.list(plan.panels.map { name(of: $0.issue) })
    let range = content.window.flatMap(English.range).map { " " + $0 } ?? ""
    return English.sentence(
      "\(English.count(plan.count, "position")) of \(English.count(plan.actors.count, "actor"))"
        + "\(range) on \(issues)")
  }

  private var reading: String {
    "Each row is a stand; a line steps where a stand was taken, a bar gives the days in one of which it "
      + "was, and dots mark what is possible, not certain."
  }

  private var inWords: String? {
    plan.inWords == 0
      ? nil
      : "\(English.count(plan.inWords, "position")) in words alone \(plan.inWords == 1 ? "is" : "are") "
        + "not drawn."
  }

  /// What moved, by time.
  private func moved(most: Int) -> String {
    let shown = Set(plan.panels.map(\.issue.id))
    let moves = plan.moves.filter { shown.contains($0.issue) }
    guard !moves.isEmpty else { return "Nobody is recorded to have moved." }
    let words = moves.prefix(most).map(sentence)
    let more = moves.count - words.count
    return CaptionSentences.paragraph(
      words + [
        more > 0
          ? "\(English.count(more, "further move")) \(more == 1 ? "is" : "are") drawn." : nil
      ])
  }

  private func sentence(_ move: Moves.Move) -> String {
    let issue = content.corpus.issues[move.issue]
    let verb = move.certainty == .possible ? "possibly moved" : "moved"
    let inside = move.isInternal ? " within the own side" : ""
    return English.sentence(
      DotText.cleaned(
        "\(DotText.cleaned(names.name(of: move.actor))) \(verb)\(inside) on \(issue.map(name) ?? move.issue.rawValue) "
          + "from “\(stand(move.from, issue))” to “\(stand(move.to, issue))” "
          + "(\(DateLabel.text(move.date, under: nil)))"))
  }

  private var settled: String? {
    let words = plan.panels.compactMap { panel -> String? in
      let rows = panel.rows.filter(\.isSettled).map { "“\($0.label)”" }
      return rows.isEmpty ? nil : "\(name(of: panel.issue)): \(English.list(rows))"
    }
    return words.isEmpty
      ? nil : English.sentence(DotText.cleaned("Settled: \(words.joined(separator: "; "))"))
  }

  private func name(of issue: BargainingIssue) -> String {
    DotText.cleaned(issue.name(in: style.language))
  }

  private func stand(_ held: HeldStand, _ issue: BargainingIssue?) -> String {
    let text =
      DotText.cleaned(
        held.option.flatMap { issue?.option($0)?.name(in: style.language) } ?? held.stand?.text
          ?? "")
    return held.isRefused ? "refusing \(text)" : text
  }
}
