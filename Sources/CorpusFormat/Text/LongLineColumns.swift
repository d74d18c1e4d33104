/// Columns that are known beforehand at some places of very long lines, so that finding the column of
/// each of many problems on one line does not cost the line every time.
struct LongLineColumns {
  private var marks: [(offset: Int, column: Int)] = []
  /// Lines up to this many bytes are counted when asked, and marks lie this far apart.
  private static let stride = 4_096

  init(_ text: String, lineStarts: [Int]) {
    for (line, start) in lineStarts.enumerated() {
      let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : text.utf8.count
      if end - start > Self.stride { addMarks(text, from: start, to: end) }
    }
  }

  private mutating func addMarks(_ text: String, from start: Int, to end: Int) {
    let bytes = text.utf8
    let first = bytes.index(bytes.startIndex, offsetBy: start)
    let last = bytes.index(first, offsetBy: end - start)
    var offset = start
    var next = start + Self.stride
    for (position, character) in text[first..<last].enumerated() {
      if offset >= next {
        marks.append((offset, position + 1))
        next = offset + Self.stride
      }
      offset += character.utf8.count
    }
  }

  /// A place on the line that begins at `lineStart` whose column is known, the last one before
  /// `offset`.
  func last(before offset: Int, notBefore lineStart: Int) -> (offset: Int, column: Int) {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, marks[low - 1].offset > lineStart else { return (lineStart, 1) }
    return marks[low - 1]
  }
}
