import Negotiations
import TestSupport
import Testing

/// How far a word may lie from what was meant, compared with the definition of the distance.
@Suite struct NearestLimitTests {
  /// The optimal string alignment distance by its recurrence, over the whole table.
  private func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left), Array(right))
    var table = (0...a.count).map { i in (0...b.count).map { j in i == 0 ? j : i } }
    for i in a.indices {
      for j in b.indices {
        let changed = table[i][j] + (a[i] == b[j] ? 0 : 1)
        var best = min(table[i][j + 1] + 1, table[i + 1][j] + 1, changed)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, table[i - 1][j - 1] + 1)
        }
        table[i + 1][j + 1] = best
      }
    }
    return table[a.count][b.count]
  }

  private func word(_ length: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
    String(
      (0..<Int.random(in: length, using: &random)).map { _ in
        "abc".randomElement(using: &random) ?? "a"
      })
  }

  /// One slip up to four letters, two up to seven, three beyond; none in a single letter.
  private func limit(_ length: Int) -> Int { length < 2 ? 0 : length < 5 ? 1 : length < 8 ? 2 : 3 }

  /// An id that is far from every word here.
  private func id(_ number: Int) -> ActorID { ActorID("d\(number)ddddddddddd") }

  @Test(arguments: 0..<300)
  func `a word is found within its slips and not beyond`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let target = word(0...9, &random)
    let words = (0..<6).map { _ in word(0...9, &random) }
    let near = words.map { ($0, distance(target, $0)) }
      .filter { $0.1 <= limit(target.count) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    for count in [1, 3, 6] {
      #expect(
        Nearest.suggestions(for: target, among: words, count: count) == Array(near.prefix(count)),
        "\(target) \(words)")
    }
    // An index of names looks for the same, in the order of its records; `d` is in no name.
    var index = NameIndex<Actor>()
    for (number, word) in words.enumerated() { index.add(id(number), name: word) }
    let query = "\(target)d"
    let distances = words.enumerated().filter { !$1.isEmpty }.map {
      ($0, distance(query, $1))
    }
    let nearest = distances.filter { $0.1 <= limit(query.count) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(3)
    guard case .unknown(let found) = index.lookup(query) else {
      Issue.record("\(query) is nobody")
      return
    }
    #expect(found.map(\.id) == nearest.map { id($0.0) }, "\(query) \(words)")
  }

  @Test(arguments: [
    ("a", "b", false), ("ab", "ac", true), ("abcd", "abce", true), ("abcd", "abfe", false),
    ("abcde", "abfge", true), ("abcde", "afghe", false), ("abcdefg", "abcdehi", true),
    ("abcdefg", "abcdhij", false), ("abcdefgh", "abcdeijk", true), ("abcdefgh", "abcdijkl", false),
    ("abcdefghijklmnop", "abcdefghijklmxyz", true), ("abcdefghijklmnop", "abcdefghijklwxyz", false),
  ])
  func `the slips that are allowed grow with the word`(word: String, other: String, isNear: Bool) {
    #expect(Nearest.suggestions(for: word, among: [other]).isEmpty == !isNear)
  }

  @Test func `of long words the first sixty-four letters are compared`() {
    let stem = String(repeating: "x", count: 64)
    let long = stem + "abcdef"
    #expect(Nearest.suggestions(for: long, among: [stem + "uvwxyz"]) == [stem + "uvwxyz"])
    let nearly = String(repeating: "x", count: 60)
    #expect(Nearest.suggestions(for: nearly + "abcd", among: [nearly + "uvwy"]).isEmpty)
  }
}
