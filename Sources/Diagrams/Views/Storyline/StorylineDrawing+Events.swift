import HistoricalDates
import NegotiationAnalysis
import Negotiations

extension StorylineDrawing {
  /// The most strokes of one event that are told from those of the next.
  static let mostStrokes = 100

  private func mark(of entry: Storyline.Entry) -> LineMark {
    LineMark(
      kind: entry.kind.edgeKind, isSecret: entry.selected.event.isSecret,
      isPossible: entry.selected.certainty == .possible)
  }

  private func depth(_ line: Int, _ position: Int) -> Double {
    coordinates.depths[position + 1][line]
  }

  /// Adds the arrows of messages and acts, and the double lines of agreements.
  func addArrows(to graph: inout DotGraph) {
    for (position, entry) in storyline.entries.enumerated() {
      for (part, stroke) in strokes(of: entry, at: position).enumerated() {
        var look = mark(of: entry).attributes(in: style.theme, style.words)
        look[.label] = nil
        look[.penwidth] = .number(entry.kind == .agreement ? 0.9 : 1)
        look[.dir] = .keyword(stroke.isArrow ? "forward" : "none")
        let (start, end) = (
          axes.point(stroke.from.time, stroke.from.depth),
          axes.point(stroke.to.time, stroke.to.depth)
        )
        let line: Spline =
          stroke.isArrow
          ? .arrow(from: start, to: end, head: 5, gap: StorylineAxes.lineWidth / 2)
          : .line(from: start, to: end)
        graph.addCurve(
          line, entry.kind == .agreement ? "agreed" : "arrow",
          position * Self.mostStrokes + min(part, Self.mostStrokes - 1), look)
      }
    }
  }

  /// A straight piece of what joins the lines of an event.
  private struct Stroke {
    var from: (time: Double, depth: Double)
    var to: (time: Double, depth: Double)
    var isArrow = true
  }

  /// The strokes of an event: along all who agreed, or from each who wrote or acted on to those whom that
  /// reached. What took time goes to each of several by itself, so that it does not seem to have been passed on.
  private func strokes(of entry: Storyline.Entry, at position: Int) -> [Stroke] {
    guard entry.kind != .meeting else { return [] }
    let time = scale.times[position + 1]
    let senders = entry.from.map { depth($0, position) }.sorted()
    func joined(_ depths: [Double]) -> [Stroke] {
      zip(depths, depths.dropFirst()).map {
        Stroke(from: (time, $0), to: (time, $1), isArrow: false)
      }
    }
    if entry.kind == .agreement { return joined(entry.lines.map { depth($0, position) }.sorted()) }
    let arrival = arrival(of: entry, at: position)
    let targets = entry.to.filter { !entry.from.contains($0) }.map { curves[$0].depth(at: arrival) }
    guard !senders.isEmpty else { return [] }
    let reached = Dictionary(grouping: targets.sorted()) { target -> Double in
      senders.min { abs($0 - target) < abs($1 - target) } ?? target
    }
    return joined(senders)
      + reached.sorted { $0.key < $1.key }.flatMap { sender, targets -> [Stroke] in
        let above: [Double] = targets.filter { $0 < sender }.reversed()
        let below: [Double] = targets.filter { $0 >= sender }
        return [above, below].flatMap { branches(from: (time, sender), to: $0, at: arrival) }
      }
  }

  /// The strokes from a sender to those on one side of it, the nearest first. They part shortly before the nearest;
  /// what arrived at once goes on from one to the next.
  private func branches(
    from start: (time: Double, depth: Double), to targets: [Double], at arrival: Double
  ) -> [Stroke] {
    guard let nearest = targets.first else { return [] }
    guard arrival > start.time, targets.count > 1 else {
      return zip([start.depth] + targets, targets).map { before, target in
        Stroke(
          from: (before == start.depth ? start.time : arrival, before), to: (arrival, target))
      }
    }
    let way = nearest - start.depth
    let share = max(0, 1 - Self.branch / max(0.1, abs(way)))
    let fork = (time: start.time + (arrival - start.time) * share, depth: start.depth + way * share)
    let stem = share > 0 ? [Stroke(from: start, to: fork, isArrow: false)] : []
    return stem + targets.map { Stroke(from: fork, to: (arrival, $0)) }
  }

  /// How far before the nearest of several the way to them parts.
  private static let branch = 9.0

  /// The time at which a message arrives, or was sent if the record does not say.
  private func arrival(of entry: Storyline.Entry, at position: Int) -> Double {
    let sent = scale.times[position + 1]
    guard let day = entry.selected.event.received?.start.earliest else { return sent }
    return max(sent, scale.time(of: day.number))
  }

  /// Adds the marks on the lines.
  func addMarks(to graph: inout DotGraph) {
    for (position, entry) in storyline.entries.enumerated() {
      switch entry.kind {
      case .meeting: addCapsule(entry, at: position, to: &graph)
      case .message:
        if entry.from.isEmpty || entry.to.isEmpty {
          addShapes(entry, on: entry.lines, at: position, to: &graph)
        } else {
          addStarts(of: entry, at: position, to: &graph)
        }
      case .agreement: addShapes(entry, on: entry.lines, at: position, to: &graph)
      case .act:
        let doers = entry.from.isEmpty ? entry.to : entry.from
        addShapes(entry, on: doers, at: position, to: &graph)
      }
    }
  }

  /// Adds “secret” below, or beside, the marks of events that are secret and only possible.
  func addSecretNotes(to graph: inout DotGraph) {
    for (position, entry) in storyline.entries.enumerated() {
      let mark = mark(of: entry)
      guard mark.needsSecretNote, let foot = entry.lines.map({ depth($0, position) }).max() else {
        continue
      }
      let half = axes.isUpright ? TextWidth.ems(style.words.word(.secret)) / 2 : 0.5
      graph.addSecretNote(
        position,
        at: axes.point(scale.times[position + 1], foot + 6 + half * measures.smallSize),
        size: measures.smallSize, ink: style.theme.ink(of: mark.kind), in: style.words)
    }
  }

  /// Adds the capsule around the lines of a meeting.
  private func addCapsule(
    _ entry: Storyline.Entry, at position: Int, to graph: inout DotGraph
  ) {
    let depths = entry.from.map { depth($0, position) }
    guard let top = depths.min(), let foot = depths.max() else { return }
    let mark = mark(of: entry)
    // Where time runs down, meetings of one day stand close.
    let size = axes.size(axes.isUpright ? 5 : 6, foot - top + 8)
    graph.addNode(
      name(of: entry, position),
      [
        .label: .text(""), .shape: .keyword("box"), .fixedsize: .keyword("true"),
        .width: .number(size.width / 72), .height: .number(size.height / 72),
        .fillcolor: .colour(.white), .color: .colour(style.theme.ink(of: mark.kind)),
        .penwidth: .number(1),
        .style: .keyword(
          // The lines of a meeting that is only possible are seen through it.
          mark.isPossible ? "rounded" : mark.isSecret ? "rounded,filled,dashed" : "rounded,filled"),
        .pos: pinned(axes.point(scale.times[position + 1], (top + foot) / 2)),
      ])
  }

  private func addShapes(
    _ entry: Storyline.Entry, on lines: [Int], at position: Int, to graph: inout DotGraph
  ) {
    for line in lines {
      var look = sides[storyline.members[line].side].attributes
      look[.color] = .colour(style.theme.ink(of: entry.kind.edgeKind))
      look[.penwidth] = .number(1)
      let id = "\(position)-\(line)"
      graph.addMark(
        DotName("mark", id: id, position: position), EventShape(of: entry.kind), size: 6,
        at: axes.point(scale.times[position + 1], depth(line, position)), look)
    }
  }

  /// Adds a dot on the line of each who wrote, where the arrow starts.
  private func addStarts(
    of entry: Storyline.Entry, at position: Int, to graph: inout DotGraph
  ) {
    let ink = style.theme.ink(of: .message)
    for line in entry.from {
      graph.addMark(
        DotName("start", id: "\(position)-\(line)", position: position), .circle, size: 3.2,
        at: axes.point(scale.times[position + 1], depth(line, position)),
        [.fillcolor: .colour(ink), .color: .colour(ink), .penwidth: .number(0.5)])
    }
  }

  private func name(of entry: Storyline.Entry, _ position: Int) -> DotName {
    DotName("event", id: entry.selected.event.id.rawValue, position: position)
  }

  private func pinned(_ point: Point) -> DotValue {
    .pair(point.x, point.y, isPinned: true)
  }

  /// Adds the numbers of the events in the key, above their marks, or beside them where time runs down.
  func addNumbers(to graph: inout DotGraph) {
    let size = measures.smallSize
    var ends: [Double] = []
    let numbered = numbered
    for (position, entry) in storyline.entries.enumerated() {
      let number = numbered.firstIndex(of: position).map { "\($0 + 1)" }
      let count = entry.count > 1 ? "×\(entry.count)" : nil
      let text = [number, count].compactMap(\.self).joined(separator: " ")
      guard !text.isEmpty else { continue }
      let time = scale.times[position + 1]
      let half = TextWidth.ems(text) * size / 2
      // Where two numbers would touch, the later one stands higher.
      let row = ends.firstIndex { $0 + 2 < time - half } ?? min(ends.count, 3)
      if row == ends.count { ends.append(0) }
      ends[row] = time + half
      let depth =
        axes.isUpright ? coordinates.height + 12 : -11 - Double(row) * size * 1.05
      let at = axes.point(time, depth)
      graph.addText(
        DotName("number", id: "event", position), [text], left: at.x - half - 1,
        right: at.x + half + 1, y: at.y, size: size, alignment: "CENTER")
    }
  }
}
