/// The advice given where a drawing holds too much to be read.
enum SizeWarning {
  /// Beyond this many nodes a network cannot be read on a page.
  static let mostNodes = 60
  /// Beyond this many lines it is a tangle.
  static let mostLines = 150

  /// Beyond this many events a timeline runs over its page.
  static let mostEvents = 45

  static func warnings(events: Int) -> [String] {
    guard events > mostEvents else { return [] }
    return [
      """
      \(English.count(events, "event")) are too many for one page; narrow the drawing with \
      --during, --topic, or --actor NAME
      """
    ]
  }

  /// Beyond this many boxes the agreements run over their page.
  static let mostAgreements = 24

  static func warnings(agreements: Int) -> [String] {
    guard agreements > mostAgreements else { return [] }
    return [
      """
      \(English.count(agreements, "agreement")) and events that bear on them are too many for one \
      page; narrow the drawing with --during, --topic, or --actor NAME
      """
    ]
  }

  /// Beyond these a storyline is a tangle, or runs over its page.
  static let mostStorylines = 20
  static let mostStorylineEvents = 40

  static func warnings(storylines: Int, events: Int) -> [String] {
    guard storylines > mostStorylines || events > mostStorylineEvents else { return [] }
    return [
      """
      \(English.count(storylines, "line")) and \(English.count(events, "event")) are too many for \
      one page; narrow the drawing with --during, --topic, or --actor NAME
      """
    ]
  }

  static func warnings(around: Int, isUpright: Bool) -> [String] {
    guard around > (isUpright ? 24 : 40) else { return [] }
    return [
      """
      \(English.count(around, "actor")) around one are too many to read; narrow the drawing with \
      --during or --topic
      """
    ]
  }

  static func warnings(nodes: Int, lines: Int) -> [String] {
    guard nodes > mostNodes || lines > mostLines else { return [] }
    return [
      """
      \(English.count(nodes, "node")) and \(English.count(lines, "line")) are too many to read; \
      narrow the drawing with --during, --topic, or --actor NAME --steps 1
      """
    ]
  }
}
