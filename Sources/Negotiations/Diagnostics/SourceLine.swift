/// One line of a document with a stretch of it marked, ready to be shown with an underline.
struct SourceLine {
  private let before: String
  private let marked: String
  private let after: String

  /// The line on which `location` begins, or `nil` where `text` is not the text it speaks of.
  ///
  /// Of a very long line only the neighbourhood is taken, so that the cost does not grow with it.
  init?(of text: String, at location: Diagnostic.Location) {
    let bytes = text.utf8
    guard location.offset <= bytes.count,
      let place = bytes.index(
        bytes.startIndex, offsetBy: location.offset, limitedBy: bytes.endIndex)
    else { return nil }
    var start = place
    var taken = 0
    while start > bytes.startIndex, taken < Self.reach {
      let previous = bytes.index(before: start)
      if Self.isBreak(bytes[previous]) { break }
      start = previous
      taken += 1
    }
    var end = place
    taken = 0
    while end < bytes.endIndex, !Self.isBreak(bytes[end]), taken < Self.reach {
      end = bytes.index(after: end)
      taken += 1
    }
    let markEnd = bytes.index(place, offsetBy: max(location.length, 0), limitedBy: end) ?? end
    before = VisibleText.visible(String(decoding: bytes[start..<place], as: UTF8.self))
    marked = VisibleText.visible(String(decoding: bytes[place..<markEnd], as: UTF8.self))
    after = VisibleText.visible(String(decoding: bytes[markEnd..<end], as: UTF8.self))
  }

  private static let reach = 2_000

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The line in at most `width` cells, with how far the underline is indented and how long it is.
  func clipped(to width: Int) -> (text: String, indent: Int, underline: Int) {
    let (lead, leadCells) = Self.suffix(of: before, cells: width / 2)
    let start = lead.count < before.count ? "…" : ""
    let indent = leadCells + start.count
    let (shown, markCells) = Self.prefix(of: marked, cells: width - indent - 1)
    if shown.count < marked.count {
      return (start + lead + shown + "…", indent, markCells)
    }
    let (tail, _) = Self.prefix(of: after, cells: width - indent - markCells - 1)
    let end = tail.count < after.count ? "…" : ""
    return (start + lead + shown + tail + end, indent, markCells)
  }

  private static func prefix(of text: String, cells: Int) -> (String, Int) {
    var used = 0
    var result = ""
    for character in text {
      let next = TerminalWidth.cells(of: character)
      if used + next > cells { break }
      result.append(character)
      used += next
    }
    return (result, used)
  }

  private static func suffix(of text: String, cells: Int) -> (String, Int) {
    var used = 0
    var result: [Character] = []
    for character in text.reversed() {
      let next = TerminalWidth.cells(of: character)
      if used + next > cells { break }
      result.append(character)
      used += next
    }
    return (String(result.reversed()), used)
  }
}
