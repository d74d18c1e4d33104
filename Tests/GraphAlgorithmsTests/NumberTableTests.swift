import GraphAlgorithms
import Testing

@Suite struct NumberTableTests {
  static func contacts(_ text: String) throws(NumberTableError) -> ContactSequence {
    try ContactSequence(text: Array(text.utf8).span.bytes)
  }

  static func meetings(_ text: String) throws(NumberTableError) -> IncidenceGraph {
    try IncidenceGraph(meetings: Array(text.utf8).span.bytes)
  }

  @Test(arguments: ["3,17,48021\n12345678,9,0\n", "3,17,48021\r\n12345678,9,0"])
  func `contacts are read with or without a last line end`(text: String) throws {
    #expect(
      try Self.contacts(text).contacts == [
        Contact(12_345_678, 9, day: 0), Contact(3, 17, day: 48_021),
      ])
  }

  @Test func `numbers of every length are read`() throws {
    for length in 1...9 {
      let number = String(repeating: "9", count: length)
      let read = try Self.contacts("1,2,\(number)\n3,4,\(number)\n")
      #expect(read.contacts.map { String($0.day) } == [number, number])
    }
    #expect(try Self.contacts("0,1,2147483645\n").contacts[0].day == 2_147_483_645)
  }

  @Test(arguments: [
    ("1,2\n", 3), ("1,2,3,4\n", 5), ("a,2,3\n", 0), ("1,,3\n", 2), ("1,2,-3\n", 4),
    ("1,2,3\n\n", 6), ("1,2,2147483646\n", 4), ("1,2,99999999999999999999\n", 4),
    ("1,2,3\n4,5,6x\n", 11), ("1, 2,3\n", 2), ("\u{0}", 0), ("1,2,3\u{ff}\n", 5),
  ])
  func `a line that is no contact is refused where it goes wrong`(text: String, offset: Int) {
    #expect(throws: NumberTableError.self) { try Self.contacts(text) }
    let error = #expect(throws: NumberTableError.self) { try Self.contacts(text) }
    #expect(error?.offset == offset)
  }

  @Test func `an empty table is an empty sequence`() throws {
    #expect(try Self.contacts("").contacts.isEmpty)
    #expect(try Self.meetings("").eventCount == 0)
  }

  @Test func `meetings are read with their days and actors`() throws {
    let graph = try Self.meetings("0,5,5,3;17;4\n1,6,30,3;3\n")
    #expect(Array(graph.actors(of: 0)) == [3, 17, 4])
    #expect(Array(graph.actors(of: 1)) == [3])
    #expect(graph.start(of: 1) == DayInterval(first: 6, last: 30))
    #expect(graph.actorCount == 18)
    let error = #expect(throws: NumberTableError.self) { try Self.meetings("0,5,5,3;;4\n") }
    #expect(error?.offset == 8)
  }

  @Test func `long lists name everyone once`() {
    let names = (0..<100 as Range<Int32>).map { $0 % 40 }
    var builder = IncidenceGraph.Builder()
    builder.add(.instant(DayInterval(1)), participants: names)
    #expect(Array(builder.build().actors(of: 0)) == Array(0..<40))
  }
}
