internal import Negotiations

/// A record of a section that the YAML parser cannot read, and which is left out so that the rest of the
/// file is read.
struct BrokenRecord {
  /// The key of its section: `meetings`.
  var section: String
  /// What it stands under: its id.
  var key: String
  /// Where that stands.
  var keyRange: Range<Int>
  /// All of its lines.
  var range: Range<Int>
  /// What stands in its place, so that the rest is as it was.
  var standIn: String

  /// The record that holds a place in `source`; `nil` where the place lies in no record of a section.
  init?(at offset: Int, in source: SourceText) {
    let lines = Lines(source)
    let line = source.line(of: min(offset, max(source.text.utf8.count - 1, 0)))
    guard let head = lines.last(before: line, where: { $0.indentation == 0 }),
      let first = lines.first(after: head.number, where: { _ in true }), first.indentation > 0,
      let start = lines.last(before: line, where: { $0.indentation == first.indentation }),
      start.number > head.number
    else { return nil }
    let next = lines.first(after: max(start.number, line)) { $0.indentation <= first.indentation }
    let bytes = source.text.utf8.count
    let begin = source.start(ofLine: start.number)
    range = begin..<(next.map { source.start(ofLine: $0.number) } ?? bytes)
    section = Self.key(of: head.text)
    key = Self.key(of: start.text)
    keyRange = (begin + start.indentation)..<(begin + start.indentation + max(key.utf8.count, 1))
    let isAlone = start.number == first.number && (next.map { $0.indentation == 0 } ?? true)
    standIn = isAlone ? "{}" : ""
    if section.isEmpty || key.isEmpty { return nil }
  }

  /// What the file says of itself at a place in `source`, such as its title; `nil` where the place lies in a
  /// section.
  init?(topLevelAt offset: Int, in source: SourceText) {
    let lines = Lines(source)
    let line = source.line(of: min(offset, max(source.text.utf8.count - 1, 0)))
    guard let head = lines.last(before: line, where: { $0.indentation == 0 }) else { return nil }
    let next = lines.first(after: line) { $0.indentation == 0 }
    let begin = source.start(ofLine: head.number)
    range = begin..<(next.map { source.start(ofLine: $0.number) } ?? source.text.utf8.count)
    (section, key) = ("", Self.key(of: head.text))
    keyRange = begin..<(begin + max(key.utf8.count, 1))
    let isSection = Corpus.sections.contains { [key] in $0.key == key }
    // A corpus needs a title, and does without the rest.
    standIn = isSection ? "\(key): {}" : key == "title" ? "title: '-'" : ""
    // The stand-in has to fit, and the version of the format cannot be made up.
    let text = head.text.drop { $0 != ":" }.dropFirst().trimmingPrefix(while: \.isWhitespace)
    guard !key.isEmpty, key != "entente", text.utf8.count >= 3 else { return nil }
  }

  private static func key(of line: String) -> String {
    let name = line.prefix { $0 != ":" }.drop { $0 == " " || $0 == "\t" }
    return name == Substring(line) ? "" : name.filter { $0 != "\"" && $0 != "'" }
  }

  /// The lines of a document that hold something.
  private struct Lines {
    struct Line {
      var number: Int
      var indentation: Int
      var text: String
    }

    let source: SourceText

    init(_ source: SourceText) { self.source = source }

    /// The last line, not after `number`, that fulfils a condition.
    func last(before number: Int, where holds: (Line) -> Bool) -> Line? {
      var number = number
      while number >= 1 {
        if let line = line(number), holds(line) { return line }
        number -= 1
      }
      return nil
    }

    /// The first line after `number` that fulfils a condition.
    func first(after number: Int, where holds: (Line) -> Bool) -> Line? {
      var number = number + 1
      while number <= source.lineCount {
        if let line = line(number), holds(line) { return line }
        number += 1
      }
      return nil
    }

    private func line(_ number: Int) -> Line? {
      let end =
        number < source.lineCount ? source.start(ofLine: number + 1) : source.text.utf8.count
      let text = source.slice(source.start(ofLine: number)..<end)
      let lead = text.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      // A tab stands for a step of the indentation.
      let indentation = lead.reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 2 : 1) }
      let rest = text.utf8.dropFirst(lead.count)
      guard let byte = rest.first, byte != UInt8(ascii: "#"), byte != 0x0A, byte != 0x0D else {
        return nil
      }
      return Line(number: number, indentation: indentation, text: text)
    }
  }
}
