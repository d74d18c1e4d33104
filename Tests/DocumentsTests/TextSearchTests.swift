import Documents
import TestSupport
import Testing

/// Where a text stands in another.
struct TextSearchTests {
  @Test(arguments: 0..<200)
  func `the first place is found`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let letters = ["a", "b", " ", "é", "и", "會"]
    func text(_ count: ClosedRange<Int>) -> String {
      (0..<Int.random(in: count, using: &generator)).map { _ in
        letters.randomElement(using: &generator) ?? ""
      }.joined()
    }
    let (whole, part) = (text(0...12), text(0...3))
    let starts = whole.indices + [whole.endIndex]
    let first = starts.first { whole[$0...].hasPrefix(part) }
    #expect(whole.place(of: part)?.lowerBound == first)
    #expect(whole.holds(part) == (first != nil))
    if let place = whole.place(of: part) { #expect(whole[place] == part) }
  }
}

/// Cells that stand in a table more than once.
struct RepeatedCellTests {
  @Test func `a cell says the same again until more is learned`() {
    var cells = NameCells(separators: nil, arePersons: true)
    cells.learn("Stalin, Molotov", column: 0)
    let open = cells.read("Stalin, Molotov", column: 0, isList: false)
    #expect(open.problem != nil)
    #expect(cells.read("Stalin, Molotov", column: 0, isList: false) == open)
    #expect(cells.read("Stalin, Molotov", column: 0, isList: true).people.count == 2)
    cells.learn("Molotov", column: 0)
    cells.learn("Stalin", column: 0)
    let told = cells.read("Stalin, Molotov", column: 0, isList: false)
    #expect(told.people.map(\.name) == ["Stalin", "Molotov"])
  }

  @Test func `each time counts for the form of the column`() {
    var cells = NameCells(separators: nil, arePersons: true)
    // A name that is known for a given one tells that the table has them so.
    cells.learn("Witte, Sergei", column: 0)
    for _ in 0..<4 { cells.learn("Corrt, Vlad", column: 1) }
    let found = cells.read("Corrt, Vlad", column: 1, isList: false)
    #expect(found.isInverted && found.people.map(\.name) == ["Vlad Corrt"])
  }
}
