import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

extension NetworkDrawing {
  private static let gatheringFill = Colour(grey: 236)

  /// Adds the marks of events that are drawn whole.
  func addGatherings(to graph: inout DotGraph) {
    let words = LineWords(content: content, style: style)
    for (number, gathering) in plan.gatherings.enumerated() {
      let isPossible = gathering.events.allSatisfy { $0.certainty == .possible }
      let isSecret = gathering.events.allSatisfy(\.event.isSecret)
      graph.addNode(
        DotName("event", id: gathering.events.first?.event.id.rawValue ?? "", position: number),
        look(
          of: gathering.kind, dates.label(of: gathering), isPossible: isPossible,
          isSecret: isSecret
        ).merging(Self.placed(boxes[network.nodes.count + number])),
        meaning: gathering.events.map { words.gathering($0.event) }.joined(separator: "; "))
    }
  }

  private func look(
    of kind: NegotiationNetwork.EdgeKind, _ label: String, isPossible: Bool, isSecret: Bool = false
  ) -> DotAttributes {
    // Dots would leave little of so small an outline.
    let outline: StaticString = isSecret && !isPossible ? "filled,dashed" : "filled,solid"
    return [
      .label: .text(label), .shape: .keyword("ellipse"), .style: .keyword(outline),
      .fillcolor: .colour(isPossible ? .white : Self.gatheringFill),
      .color: .colour(style.theme.ink(of: kind)), .penwidth: .number(1),
      .fontsize: .number(measures.smallSize), .margin: .number(0), .fixedsize: .keyword("true"),
    ]
  }

  private static func placed(_ box: Box) -> DotAttributes {
    [
      .width: .number(2 * box.halfWidth / 72), .height: .number(2 * box.halfHeight / 72),
      .pos: .pair(box.x, box.y, isPinned: true),
    ]
  }

  // MARK: Key

  /// A mark of a gathering with what it stands for.
  private struct Sample {
    var kind: NegotiationNetwork.EdgeKind
    var label: String
    var isPossible = false
    var isSecret = false
    var text: String
  }

  /// What the marks stand for, as far as they are drawn.
  private var samples: [Sample] {
    let isDoubtful = { (gathering: NetworkPlan.Gathering) in
      gathering.events.allSatisfy { $0.certainty == .possible }
    }
    let kinds = [NegotiationNetwork.EdgeKind.meeting, .agreement].compactMap { kind -> Sample? in
      guard let label = shortestLabel(where: { $0.kind == kind }) else { return nil }
      let noun = kind == .meeting ? content.words.noun(.meeting) : .agreement
      // Where all of a kind are secret, or doubted, the sample looks as they do.
      let own = plan.gatherings.filter { $0.kind == kind }
      return Sample(
        kind: kind, label: label, isPossible: own.allSatisfy(isDoubtful),
        isSecret: own.flatMap(\.events).allSatisfy(\.event.isSecret),
        text: style.words.gathering(noun, of: style.leastGathering))
    }
    guard let doubtful = plan.gatherings.first(where: isDoubtful),
      let label = shortestLabel(where: isDoubtful)
    else { return kinds }
    let text = style.words.word(.notCertain)
    return kinds + [Sample(kind: doubtful.kind, label: label, isPossible: true, text: text)]
  }

  /// The shortest date on the marks of some gatherings, which is sample enough.
  private func shortestLabel(where isMeant: (NetworkPlan.Gathering) -> Bool) -> String? {
    plan.gatherings.filter(isMeant).map(dates.label(of:)).min { ($0.count, $0) < ($1.count, $1) }
  }

  /// The rows of the samples, each with where it begins.
  private var keyRows: [[(sample: Sample, left: Double, size: Size)]] {
    guard style.hasLegend else { return [] }
    var rows: [[(Sample, Double, Size)]] = []
    var end = Double.infinity
    for sample in samples {
      let size = Self.markSize(of: sample.label, type: measures.smallSize)
      let whole = size.width + 3 + wordsWidth(of: sample)
      if end + whole > width {
        rows.append([])
        end = 0
      }
      rows[rows.count - 1].append((sample, end, size))
      end += whole + measures.smallSize
    }
    return rows
  }

  private func wordsWidth(of sample: Sample) -> Double {
    (Typeface.ems(sample.text) * measures.smallSize * 1.04 + 2).rounded(.up)
  }

  private var keyStep: Double { measures.smallSize * 1.2 + 8 }

  /// The height of what ``addGatheringKey(to:)`` adds.
  var keyHeight: Double { keyRows.isEmpty ? 0 : Double(keyRows.count) * keyStep + 4 }

  /// Adds what the marks of gatherings stand for, between the drawing and the legend, whose tables cannot hold
  /// marks of their shape.
  func addGatheringKey(to graph: inout DotGraph) {
    let feet = boxes.map { $0.y - $0.halfHeight } + routing.routes.flatMap(\.points).map(\.y)
    let foot = (feet.min() ?? 0) - 4
    for (row, entries) in keyRows.enumerated() {
      let y = foot - (Double(row) + 0.5) * keyStep
      for (number, entry) in entries.enumerated() {
        let (sample, left, size) = entry
        let position = row * 10 + number
        graph.addNode(
          DotName("legend", id: "mark", position),
          look(
            of: sample.kind, sample.label, isPossible: sample.isPossible,
            isSecret: sample.isSecret
          ).merging(Self.placed(Box(at: (left + size.width / 2, y), size))))
        let start = left + size.width + 3
        graph.addText(
          DotName("legend", id: "words", position), [sample.text], left: start,
          right: start + wordsWidth(of: sample), y: y, size: measures.smallSize,
          measures.textDefaults)
      }
    }
  }
}
