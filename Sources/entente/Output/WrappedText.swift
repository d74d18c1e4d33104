import Negotiations

/// How many cells of a terminal `text` takes: Chinese and other wide characters take two.
func displayWidth(_ text: some StringProtocol) -> Int { TerminalWidth.cells(of: text) }

extension String {
  /// The text in lines that all begin after `indent` cells and end before `width`.
  func indented(by indent: Int, width: Int) -> [String] {
    wrapped(to: width - indent).map { String(repeating: " ", count: indent) + $0 }
  }

  /// The text in lines of at most `width` cells, broken at spaces where there are any, with nothing
  /// in it that a terminal would obey.
  func wrapped(to width: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      Self.wrap(Substring(VisibleText.visible(String(line))), to: max(1, width))
    }
  }

  private static func wrap(_ line: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      for piece in pieces(of: word, width: width) {
        let size = displayWidth(piece)
        if used > 0 && used + 1 + size > width {
          lines.append(current)
          (current, used) = (String(piece), size)
        } else {
          current += used > 0 ? " " + piece : piece
          used += used > 0 ? size + 1 : size
        }
      }
    }
    lines.append(current)
    return lines
  }

  /// A word cut where it is wider than a line: behind a hyphen or slash where one comes late enough
  /// in the line.
  private static func pieces(of word: Substring, width: Int) -> [Substring] {
    guard displayWidth(word) > width else { return [word] }
    var pieces: [Substring] = []
    var rest = word
    while displayWidth(rest) > width {
      var used = 0
      let end =
        rest.indices.first {
          used += TerminalWidth.cells(of: rest[$0])
          return used > width
        } ?? rest.endIndex
      let joint = rest[..<end].lastIndex { "-/_".contains($0) }.map { rest.index(after: $0) }
      let isLate = joint.map { displayWidth(rest[..<$0]) * 2 >= width } ?? false
      let cut =
        if end == rest.startIndex { rest.index(after: end) } else { isLate ? joint ?? end : end }
      pieces.append(rest[..<cut])
      rest = rest[cut...]
    }
    if !rest.isEmpty { pieces.append(rest) }
    return pieces
  }
}
