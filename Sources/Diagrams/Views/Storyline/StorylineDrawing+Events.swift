import HistoricalDates
import NegotiationAnalysis
import Negotiations

extension StorylineDrawing {
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
    var number = 0
    for (position, entry) in storyline.entries.enumerated() {
      let time = scale.times[position + 1]
      var look = mark(of: entry).attributes(in: style.theme, style.words)
      look[.label] = nil
      look[.penwidth] = .number(entry.kind == .agreement ? 0.9 : 1)
      if entry.kind == .agreement {
        let depths = entry.lines.map { depth($0, position) }
        for (top, foot) in zip(depths.sorted(), depths.sorted().dropFirst()) {
          for piece in pieces(from: top, to: foot, of: entry, at: position) {
            graph.addCurve(
              .line(from: axes.point(time, piece.0), to: axes.point(time, piece.1)), "agreed",
              number, look)
            number += 1
          }
        }
      }
      let arrival = self.arrival(of: entry, at: position)
      for from in entry.from {
        for to in entry.to where from != to {
          let (start, end) = (depth(from, position), curves[to].depth(at: arrival))
          let pieces = pieces(from: start, to: end, of: entry, at: position)
          func moment(_ depth: Double) -> Double {
            abs(end - start) < 0.1
              ? arrival : time + (arrival - time) * (depth - start) / (end - start)
          }
          for (place, piece) in pieces.enumerated() {
            let (one, other) = (
              axes.point(moment(piece.0), piece.0), axes.point(moment(piece.1), piece.1)
            )
            let isLast = place == pieces.count - 1
            graph.addCurve(
              isLast
                ? .arrow(from: one, to: other, head: 5, gap: StorylineAxes.lineWidth / 2)
                : .line(from: one, to: other),
              "arrow", number, look.merging([.dir: .keyword(isLast ? "forward" : "none")]))
            number += 1
          }
        }
      }
    }
  }

  /// The pieces of a stroke across the lines that are drawn: all of it where no line of another lies
  /// between, else only its two ends, since strokes across many lines hide who has to do with whom.
  private func pieces(
    from start: Double, to end: Double, of entry: Storyline.Entry, at position: Int
  ) -> [(Double, Double)] {
    let (low, high) = (min(start, end), max(start, end))
    let between = storyline.members.indices.compactMap { line -> Double? in
      let depth = depth(line, position)
      return depth > low + 1 && depth < high - 1 && !entry.lines.contains(line) ? depth : nil
    }
    guard let nearest = between.map({ abs($0 - start) }).min(),
      let last = between.map({ abs($0 - end) }).min()
    else { return [(start, end)] }
    let sign = end > start ? 1.0 : -1
    let room = StorylineAxes.lineWidth / 2 + 1.2
    return [
      (start, start + sign * max(2, min(9, nearest - room))),
      (end - sign * max(2, min(11, last - room)), end),
    ]
  }

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
    let size = axes.size(6, foot - top + 8)
    graph.addNode(
      name(of: entry, position),
      [
        .label: .text(""), .shape: .keyword("box"), .fixedsize: .keyword("true"),
        .width: .number(size.width / 72), .height: .number(size.height / 72),
        .fillcolor: .colour(.white), .color: .colour(style.theme.ink(of: mark.kind)),
        .penwidth: .number(1),
        .style: .keyword(
          mark.isPossible
            ? "rounded,filled,dotted" : mark.isSecret ? "rounded,filled,dashed" : "rounded,filled"),
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
    for (number, position) in numbered.enumerated() {
      let time = scale.times[position + 1]
      let half = TextWidth.ems("\(number + 1)") * size / 2
      // Where two numbers would touch, the later one stands higher.
      let row = ends.firstIndex { $0 + 2 < time - half } ?? min(ends.count, 3)
      if row == ends.count { ends.append(0) }
      ends[row] = time + half
      let depth =
        axes.isUpright ? coordinates.height + 12 : -11 - Double(row) * size * 1.05
      let at = axes.point(time, depth)
      graph.addText(
        DotName("number", id: "event", position), ["\(number + 1)"], left: at.x - half - 1,
        right: at.x + half + 1, y: at.y, size: size, alignment: "CENTER")
    }
  }
}
