import NegotiationAnalysis

/// The advice given where a drawing holds too much to be read: what would make it small enough.
struct SizeWarning {
  let content: DiagramContent
  let measures: Measures

  private func warning(
    _ what: String, _ fits: @escaping @Sendable (Narrowing.Extent) -> Bool
  ) -> [String] {
    ["\(what); \(Narrowing(content: content, fits: fits).advice)"]
  }

  /// Beyond this many nodes a network cannot be read, and beyond this many lines it is a tangle.
  private static func most(_ measures: Measures) -> (nodes: Int, lines: Int) {
    measures.isUpright ? (36, 110) : (64, 220)
  }

  /// Of a network, with events as nodes of it or not.
  func network(nodes: Int, lines: Int, holdsEvents: Bool = false) -> [String] {
    let most = Self.most(measures)
    guard nodes > most.nodes || lines > most.lines else { return [] }
    let what =
      "\(English.count(nodes, "node")) and \(English.count(lines, "line")) are too many to read"
    return warning(what) { extent in
      extent.actors + (holdsEvents ? extent.events : 0) <= most.nodes && extent.lines <= most.lines
    }
  }

  /// Of a timeline, which has a row for each event.
  func timeline() -> [String] {
    let events = content.events.count
    guard events > 45 else { return [] }
    return warning("\(English.count(events, "event")) are too many for one page") {
      $0.events <= 45
    }
  }

  /// Of agreements and what bears on them.
  func agreements(_ boxes: Int) -> [String] {
    guard boxes > 24 else { return [] }
    let share = Double(boxes) / Double(max(1, content.events.count))
    let what =
      "\(English.count(boxes, "agreement")) and events that bear on them are too many for one page"
    return warning(what) { Double($0.events) * share <= 24 }
  }

  /// Of a storyline.
  func storyline(lines: Int, events: Int) -> [String] {
    guard lines > 20 || events > 40 else { return [] }
    let what =
      "\(English.count(lines, "line")) and \(English.count(events, "event")) are too many for one page"
    let share = Double(events) / Double(max(1, content.events.count))
    return warning(what) { Double($0.events) * share <= 40 && $0.actors <= 60 }
  }

  /// Of those around one actor.
  func surroundings(_ others: Int) -> [String] {
    let most = measures.isUpright ? 24 : 40
    guard others > most else { return [] }
    return warning("\(English.count(others, "actor")) around one are too many to read") {
      $0.actors <= most + 1
    }
  }
}
