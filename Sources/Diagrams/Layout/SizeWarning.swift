/// The advice given where a drawing holds too much to be read.
enum SizeWarning {
  /// Beyond this many nodes a network cannot be read on a page.
  static let mostNodes = 60
  /// Beyond this many lines it is a tangle.
  static let mostLines = 150

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
