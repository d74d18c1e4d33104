internal import Documents

/// The printed text of an element, white space folded, with the stretches that are marked up in it.
///
/// Footnotes and page breaks are left out: a name in a footnote is no recipient.
struct MarkedText: Hashable, Sendable {
  /// A stretch that the volume's editors marked up.
  struct Mark: Hashable, Sendable {
    /// `persName`, `gloss`, `placeName` or `date`.
    var element: String
    /// Where it stands in ``MarkedText/characters``.
    var range: Range<Int>
    /// The start tag.
    var tag: XMLTag
  }

  /// The text; a line break that was marked up is `\n`, all other white space one space.
  private(set) var characters: [Character] = []
  /// The marked stretches, in the order they begin.
  private(set) var marks: [Mark] = []

  /// The longest text that is looked at, in characters: headings and entries have some hundred, and what
  /// is done with them must not grow without bound.
  private static let longest = 8_000
  private static let silent: Set<String> = ["note", "pb", "figure"]
  private static let marked: Set<String> = ["persName", "gloss", "placeName", "date"]

  /// The text of an element.
  init(_ element: XMLElement) {
    append(element)
    if characters.last == " " { characters.removeLast() }
    for index in marks.indices {
      let end = min(marks[index].range.upperBound, characters.count)
      marks[index].range = min(marks[index].range.lowerBound, end)..<end
    }
    joinPartsOfNames()
  }

  /// Makes one tag of two that hold a given name and the family name behind it:
  /// `<persName>Karl</persName> <persName>Carstens</persName>`.
  private mutating func joinPartsOfNames() {
    let people = marks.indices.filter {
      marks[$0].element == "persName" && !marks[$0].range.isEmpty
    }
    for (first, second) in zip(people, people.dropFirst()).reversed()
    where isGivenName(marks[first], before: marks[second]) {
      marks[second].range = marks[first].range.lowerBound..<marks[second].range.upperBound
      marks.remove(at: first)
    }
  }

  /// Whether a tag holds given names alone, and nothing but an initial or the rest of a double name stands
  /// between it and the next tag: `<persName>Paul</persName>-Henri <persName>Spaak</persName>`.
  private func isGivenName(_ mark: Mark, before next: Mark) -> Bool {
    guard mark.range.upperBound < next.range.lowerBound, mark.range.count <= 24 else {
      return false
    }
    let between = characters[mark.range.upperBound..<next.range.lowerBound]
    guard between.last == " ", !between.contains("\n") else { return false }
    let words = String(between).split(separator: " ")
    let areInitials = words.allSatisfy { $0 == "." || $0.count == 2 && $0.last == "." }
    let isDouble = words.count == 1 && words[0].first == "-" && words[0].count < 12
    guard areInitials || isDouble else { return false }
    if mark.tag["corresp"]?.isEmpty != false { return !characters[mark.range].contains(" ") }
    return string(mark.range).split(separator: " ").allSatisfy { word in
      word.contains(".") || word.count == 1 || word.hasSuffix("vich")
        || GivenNames.isCommon(word.lowercased())
    }
  }

  /// Text without marks.
  init(_ text: String) {
    append(text)
    if characters.last == " " { characters.removeLast() }
  }

  /// The text as a string.
  var string: String { String(characters) }

  /// A stretch as a string, without white space around it.
  func string(_ range: Range<Int>) -> String {
    String(characters[trimmed(range)])
  }

  /// A stretch without the white space around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, characters[low].isWhitespace { low += 1 }
    while low < high, characters[high - 1].isWhitespace { high -= 1 }
    return low..<high
  }

  /// The marks of one kind that lie within a stretch.
  func marks(_ element: String, in range: Range<Int>) -> [Mark] {
    marks.filter {
      $0.element == element && !$0.range.isEmpty && range.lowerBound <= $0.range.lowerBound
        && $0.range.upperBound <= range.upperBound
    }
  }

  /// The first mark of one kind.
  func firstMark(_ element: String) -> Mark? {
    marks.first { $0.element == element }
  }

  /// Makes a space of a line break.
  mutating func closeLine(at index: Int) {
    if characters[index] == "\n" { characters[index] = " " }
  }

  private mutating func append(_ element: XMLElement) {
    if Self.silent.contains(element.name) { return }
    if element.name == "lb" { return breakLine() }
    let place = marks.count
    let isMarked = Self.marked.contains(element.name)
    if isMarked { marks.append(Mark(element: element.name, range: 0..<0, tag: element.tag)) }
    let start = characters.count
    for child in element.children {
      switch child {
      case .text(let text): append(text)
      case .element(let inner): append(inner)
      }
    }
    guard isMarked else { return }
    var low = start
    while low < characters.count, characters[low].isWhitespace { low += 1 }
    var high = characters.count
    while high > low, characters[high - 1].isWhitespace { high -= 1 }
    marks[place].range = low..<high
  }

  private mutating func append(_ text: String) {
    for character in text {
      if characters.count >= Self.longest { return }
      if !character.isBlank {
        characters.append(character)
      } else if let last = characters.last, !last.isBlank {
        characters.append(" ")
      }
    }
  }

  private mutating func breakLine() {
    if characters.last == " " { characters.removeLast() }
    if !characters.isEmpty { characters.append("\n") }
  }
}

extension Character {
  /// Whether it is white space; most characters are ASCII, of which that is soon known.
  fileprivate var isBlank: Bool {
    if let ascii = asciiValue { return ascii == 0x20 || (0x09...0x0D).contains(ascii) }
    return isWhitespace
  }
}

extension MarkedText {
  /// The stretches between the places where `isBreak` holds, empty ones left out.
  func lines(_ isBreak: (Character) -> Bool) -> [Range<Int>] {
    lines(in: 0..<characters.count, isBreak)
  }

  /// Those of a part of the text.
  func lines(in range: Range<Int>, _ isBreak: (Character) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      guard index == range.upperBound || isBreak(characters[index]) else { continue }
      let line = trimmed(start..<index)
      if !line.isEmpty { result.append(line) }
      start = index + 1
    }
    return result
  }
}
