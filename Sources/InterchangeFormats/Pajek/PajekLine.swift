internal import Documents

/// The words of a line: quoted ones whole, and the times in brackets.
struct PajekLine {
  private(set) var words: [String] = []
  private(set) var spells: [NetworkSpell] = []
  /// Whether a quotation mark was opened and not closed.
  private(set) var isUnclosed = false

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.properties.isWhitespace {
        position += 1
      } else if scalar == "\"" || scalar == "'" {
        position = takeQuoted(scalars, from: position)
      } else if scalar == "[" {
        position = takeTimes(scalars, from: position)
      } else {
        let end = scalars[position...].firstIndex { $0.properties.isWhitespace } ?? scalars.count
        words.append(Self.text(scalars[position..<end]))
        position = end
      }
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private mutating func takeQuoted(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    let mark = scalars[start]
    guard let end = scalars[(start + 1)...].firstIndex(of: mark) else {
      isUnclosed = true
      words.append(Self.text(scalars[(start + 1)...]))
      return scalars.count
    }
    words.append(Self.text(scalars[(start + 1)..<end]))
    return end + 1
  }

  /// Times such as `[5-10,12-*]`: a dash before a number makes it negative only in first place.
  private mutating func takeTimes(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    let end = scalars[start...].firstIndex(of: "]") ?? scalars.count
    let inside = Self.text(scalars[(start + 1)..<end])
    for piece in inside.split(separator: ",").prefix(TimeSet.greatestCount) {
      let text = piece.trimmed
      let dash = text.dropFirst().firstIndex(of: "-")
      let first = dash.map { String(text[..<$0]) } ?? text
      let last = dash.map { String(text[text.index(after: $0)...]) } ?? first
      if first.isEmpty { continue }
      let hasEnd = !["*", "", PajekWriter.lastDay].contains(last)
      // Where days are counted, the first time of all is no day but the lack of one.
      let hasStart = first != PajekWriter.firstTime || last.utf8.count != 8
      spells.append(
        NetworkSpell(start: hasStart ? first : "-Infinity", end: hasEnd ? last : "Infinity"))
    }
    return min(end + 1, scalars.count)
  }
}
