import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The marks of events on the lines of a storyline.
extension StorylineDrawing {
  private func mark(of entry: Storyline.Entry) -> LineMark {
    LineMark(
      kind: entry.kind.edgeKind, isSecret: entry.selected.event.isSecret,
      isPossible: entry.selected.certainty == .possible)
  }

  private func depth(_ line: Int, _ position: Int) -> Double {
    coordinates.depths[position + 1][line]
  }

  /// The arrows of messages and acts, and the double lines of agreements.
  func addArrows(to graph: inout DotGraph) {
    var number = 0
    for (position, entry) in storyline.entries.enumerated() {
      let time = scale.times[position + 1]
      var look = mark(of: entry).attributes(in: style.theme)
      look[.label] = nil
      look[.penwidth] = .number(entry.kind == .agreement ? 0.9 : 1)
      if entry.kind == .agreement {
        let depths = entry.lines.map { depth($0, position) }
        guard let top = depths.min(), let foot = depths.max(), top < foot else { continue }
        add(
          .line(from: geometry.point(time, top), to: geometry.point(time, foot)), "agreed",
          number, to: &graph, look)
        number += 1
      }
      let arrival = self.arrival(of: entry, at: position)
      for from in entry.from {
        for to in entry.to where from != to {
          let tip = geometry.point(arrival, curves[to].depth(at: arrival))
          add(
            .arrow(
              from: geometry.point(time, depth(from, position)), to: tip, head: 5,
              gap: StorylineGeometry.tube / 2),
            "arrow", number, to: &graph, look.merging([.dir: .word("forward")]))
          number += 1
        }
      }
    }
  }

  /// When a message arrives; when it was sent, where the record does not say.
  private func arrival(of entry: Storyline.Entry, at position: Int) -> Double {
    let sent = scale.times[position + 1]
    guard let day = entry.selected.event.received?.start.earliest else { return sent }
    return max(sent, scale.time(of: day.number))
  }

  /// The marks that stand on the lines.
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

  /// The capsule around those who met.
  private func addCapsule(
    _ entry: Storyline.Entry, at position: Int, to graph: inout DotGraph
  ) {
    let depths = entry.from.map { depth($0, position) }
    guard let top = depths.min(), let foot = depths.max() else { return }
    let mark = mark(of: entry)
    let size = geometry.size(6, foot - top + 8)
    graph.addNode(
      name(of: entry, position),
      [
        .label: .text(""), .shape: .word("box"), .fixedsize: .word("true"),
        .width: .number(size.width / 72), .height: .number(size.height / 72),
        .fillcolor: .colour(.white), .color: .colour(style.theme.ink(of: mark.kind)),
        .penwidth: .number(1),
        .style: .word(
          mark.isPossible
            ? "rounded,filled,dotted" : mark.isSecret ? "rounded,filled,dashed" : "rounded,filled"),
        .pos: pinned(geometry.point(scale.times[position + 1], (top + foot) / 2)),
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
        at: geometry.point(scale.times[position + 1], depth(line, position)), look)
    }
  }

  private func name(of entry: Storyline.Entry, _ position: Int) -> DotName {
    DotName("event", id: entry.selected.event.id.rawValue, position: position)
  }

  private func pinned(_ point: DotSpline.Point) -> DotValue {
    .pair(point.x, point.y, isPinned: true)
  }

  /// The numbers by which the key names the events, above their marks, or beside them where time runs
  /// down.
  func addNumbers(to graph: inout DotGraph) {
    let size = measures.smallSize
    var ends: [Double] = []
    for (number, position) in numbered.enumerated() {
      let time = scale.times[position + 1]
      let half = TextWidth.ems("\(number + 1)") * size / 2
      // Where two would touch, the later one stands higher.
      let row = ends.firstIndex { $0 + 2 < time - half } ?? min(ends.count, 3)
      if row == ends.count { ends.append(0) }
      ends[row] = time + half
      let depth =
        geometry.isUpright ? coordinates.height + 12 : -11 - Double(row) * size * 1.05
      let at = geometry.point(time, depth)
      graph.addText(
        DotName("number", id: "event", position), ["\(number + 1)"], left: at.x - half - 1,
        right: at.x + half + 1, y: at.y, size: size, alignment: "CENTER")
    }
  }

  /// The events that the key names: as many kinds of them as there is room for, agreements first, then
  /// meetings with a name, then all of which it is known what they were about.
  var numbered: [Int] {
    guard style.hasLegend else { return [] }
    let most = geometry.isUpright ? 14 : 30
    let names = EventNames(content: content, style: style)
    let entries = storyline.entries
    let titled = entries.indices.filter { names.title(of: entries[$0].selected.event) != nil }
    let agreements = titled.filter { entries[$0].kind == .agreement }
    let meetings = entries.indices.filter { entries[$0].kind == .meeting }
    let choices = [
      Set(titled).union(meetings.filter { entries[$0].selected.event.about != nil }),
      Set(titled), Set(agreements),
    ]
    return choices.first { $0.count <= most }?.sorted() ?? []
  }
}
