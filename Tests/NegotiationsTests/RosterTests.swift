import Negotiations
import Testing

/// Things in order, found by id.
@Suite struct RosterTests {
  private func topic(_ id: String, _ name: String) -> Topic {
    Topic(id: TopicID(id), name: name)
  }

  @Test func `of two with one id the first stays, and the second is handed back`() {
    var roster = Roster([topic("b", "B"), topic("a", "A"), topic("b", "C")])
    #expect(roster.map(\.name) == ["B", "A"])
    let isTaken = !roster.insert(topic("a", "D"))
    #expect(isTaken && roster.map(\.name) == ["B", "A"])
    let isNew = roster.insert(topic("c", "C"))
    #expect(isNew && roster.map(\.name) == ["B", "A", "C"])
    #expect(roster["b"]?.name == "B" && roster["c"]?.name == "C" && roster["d"] == nil)
  }

  @Test func `what is set replaces in place or stands at the end, and nil does nothing`() {
    var roster = Roster([topic("b", "B"), topic("a", "A")])
    roster["b"] = topic("b", "X")
    roster["c"] = topic("c", "C")
    roster["a"] = nil
    #expect(roster.map(\.name) == ["X", "A", "C"])
    #expect(roster["c"]?.name == "C" && roster.count == 3 && roster[1].name == "A")
    #expect(roster == Roster([topic("b", "X"), topic("a", "A"), topic("c", "C")]))
    #expect(roster != Roster([topic("a", "A"), topic("b", "X"), topic("c", "C")]))
  }
}
