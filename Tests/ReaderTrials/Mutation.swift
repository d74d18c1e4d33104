import TestSupport

/// Damages a document: in its bytes, its lines, its numbers and its words, as the campaign does to the
/// files that it gives the tool.
struct Mutation {
  /// What readers stumble over, whatever the format.
  let words: [[UInt8]]
  /// Documents to take parts from.
  let others: [[UInt8]]

  /// What grows without end tells little.
  private static let most = 100_000

  /// `data` with some damage.
  func of(_ data: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    if let archive = StoredArchive(data), numbers.chance(0.8) {
      return inside(archive, &numbers)
    }
    var data = data
    for _ in 0..<numbers.few(most: 9) {
      data = once(data, &numbers)
      if data.count > Self.most { data.removeLast(data.count - Self.most) }
    }
    return data
  }

  private func once(_ data: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    switch Int.random(in: 0..<218, using: &numbers) {
    case ..<30: ofBytes(data, &numbers)
    case ..<70: ofLines(data, &numbers)
    case ..<100: ofNumbers(data, &numbers)
    case ..<150: ofWords(data, &numbers)
    case ..<190: ofFields(data, &numbers)
    case ..<200: ofEnds(data, &numbers)
    case ..<215: spliced(data, &numbers)
    default: encoded(data, &numbers)
    }
  }

  /// Damages one member of an archive, which stays an archive.
  private func inside(_ archive: StoredArchive, _ numbers: inout SeededGenerator) -> [UInt8] {
    var archive = archive
    let place = Int.random(in: 0..<archive.members.count, using: &numbers)
    let inner = Mutation(words: words, others: archive.members.map(\.bytes))
    archive.members[place].bytes = inner.of(archive.members[place].bytes, &numbers)
    if numbers.chance(0.05) { archive.members.remove(at: place) }
    return archive.bytes
  }

  // MARK: Kinds of damage

  private func ofBytes(_ data: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    if data.isEmpty { return [0x78] }
    var data = data
    for _ in 0..<numbers.pick([1, 1, 1, 2, 5, 20]) {
      let place = Int.random(in: 0..<data.count, using: &numbers)
      let flipped = data[place] ^ (1 << UInt8.random(in: 0..<8, using: &numbers))
      data[place] = numbers.pick([UInt8.random(in: 0...255, using: &numbers), flipped, 0, 0x20])
    }
    return data
  }

  private func ofLines(_ data: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    var lines = Self.lines(of: data)
    let place = Int.random(in: 0..<lines.count, using: &numbers)
    let other = Int.random(in: 0..<lines.count, using: &numbers)
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: lines.removeSubrange(place..<min(lines.count, place + numbers.pick([1, 1, 2, 5])))
    case 1: lines.insert(lines[place], at: other)
    case 2: lines.swapAt(place, other)
    case 3:
      let line = lines[place]
      let count = min(numbers.pick([2, 3, 50, 400]), Self.most / max(1, line.count))
      lines[place] = Array(repeatElement(line, count: count).joined())[...]
    case 4:
      let indent = numbers.pick(["  ", "\t", "# ", "- "])
      lines[place] = Array(indent.utf8)[...] + lines[place]
    default: lines.insert(numbers.pick(Self.lines(of: numbers.pick(others))), at: place)
    }
    return Array(lines.joined())
  }

  /// The lines with their ends, one at least.
  private static func lines(of data: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (place, byte) in data.enumerated() where byte == 0x0A {
      lines.append(data[start...place])
      start = place + 1
    }
    if start < data.count || lines.isEmpty { lines.append(data[start...]) }
    return lines
  }

  private func ofNumbers(_ data: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    let found = Self.runs(of: data) { (0x30...0x39).contains($0) }
    guard let one = numbers.some(of: found) else { return data }
    let value = String(decoding: data[one], as: UTF8.self)
    let near = (Int(value.prefix(15)) ?? 0) + numbers.pick([-1, 1, 100])
    let new = numbers.pick([
      "0", "-" + value, value + String(repeating: "0", count: numbers.pick([1, 3, 12])), "\(near)",
      "2147483648", "9223372036854775808", "1e309", String(value.dropLast()), value + ".5", "XX",
      "00" + value,
    ])
    return Self.replacing(one, of: data, with: Array(new.utf8))
  }

  private func ofWords(_ data: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    let place = numbers.stretch(of: data.count, most: 12)
    let replaced = numbers.chance(1.0 / 3) ? place : place.lowerBound..<place.lowerBound
    return Self.replacing(replaced, of: data, with: numbers.pick(words))
  }

  /// Puts a word in place of a value: what stands between quotes, tags, commas or after a colon.
  private func ofFields(_ data: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    let bounds = Set(" \t\r\n,;:\"'<>=[]{}()".utf8)
    let found = Self.runs(of: data) { !bounds.contains($0) }
    guard let one = numbers.some(of: found), let other = numbers.some(of: found) else {
      return data
    }
    let value = Array(data[one])
    let new = numbers.pick([numbers.pick(words), Array(data[other]), [], value + value])
    guard numbers.chance(0.1) else { return Self.replacing(one, of: data, with: new) }
    // Everywhere.
    var result: [UInt8] = []
    var end = 0
    for place in found where data[place].elementsEqual(value) && result.count < Self.most {
      result += data[end..<place.lowerBound] + new
      end = place.upperBound
    }
    return result + data[end...]
  }

  private func ofEnds(_ data: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    let place = Int.random(in: 0...data.count, using: &numbers)
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: return Array(data[..<place])
    case 1: return Array(data[place...])
    case 2: return data + data
    case 3:
      var data = data
      while data.last == 0x0A { data.removeLast() }
      return data
    case 4: return data + [0]
    default: return [0x0A] + data
    }
  }

  private func spliced(_ data: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    let other = numbers.pick(others)
    let from = numbers.stretch(of: other.count, most: 600)
    let place = numbers.stretch(of: data.count, most: 300)
    return Self.replacing(place, of: data, with: Array(other[from]))
  }

  private func encoded(_ data: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    let text = String(decoding: data, as: UTF8.self)
    func wide(bigEndian: Bool) -> [UInt8] {
      text.utf16.flatMap { unit in
        let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return bigEndian ? bytes.reversed() : bytes
      }
    }
    switch Int.random(in: 0..<7, using: &numbers) {
    case 0: return [0xFF, 0xFE] + wide(bigEndian: false)
    case 1: return wide(bigEndian: true)
    case 2: return text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 0x3F }
    case 3: return [0xEF, 0xBB, 0xBF] + data
    case 4: return Array(text.replacing("\n", with: "\r\n").utf8)
    case 5: return data.map { $0 == 0x0A ? 0x0D : $0 }
    default: return Array(text.uppercased().utf8)
    }
  }

  // MARK: Pieces

  private static func runs(of data: [UInt8], where isWanted: (UInt8) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (place, byte) in data.enumerated() {
      if isWanted(byte) {
        start = start ?? place
      } else if let first = start {
        runs.append(first..<place)
        start = nil
      }
    }
    if let start { runs.append(start..<data.count) }
    return runs
  }

  private static func replacing(
    _ place: Range<Int>, of data: [UInt8], with new: [UInt8]
  ) -> [UInt8] {
    Array(data[..<place.lowerBound]) + new + data[place.upperBound...]
  }
}

extension SeededGenerator {
  /// `true` with a probability.
  mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < probability
  }

  /// One more often than two, two than three.
  mutating func few(most: Int) -> Int {
    var count = 1
    while count < most && chance(0.55) { count += 1 }
    return count
  }

  /// One of them, where there are any.
  mutating func some<Element>(of choices: [Element]) -> Element? {
    choices.isEmpty ? nil : pick(choices)
  }

  /// A short stretch of so many places.
  mutating func stretch(of count: Int, most: Int) -> Range<Int> {
    let start = Int.random(in: 0...count, using: &self)
    return start..<min(count, start + Int.random(in: 1..<most, using: &self))
  }
}
