import CorpusFormat
import HistoricalDates
import Negotiations
import Testing

/// What follows and what reports, against the dates and against itself.
@Suite struct EventOrderTests {
  @Test func `a circle is named with its sources, once`() {
    let reading = expect(
      head + """
        meetings:
          m1: {date: 1945, present: [soong], follows: m3, claims: [{source: paper}]}
          m2: {date: 1945, present: [soong], follows: [1️⃣m1]}
          m3: {date: 1945, present: [soong], follows: m2}
          m4: {date: 1945, present: [soong], follows: 2️⃣m4}
          m5: {date: 1945, present: [soong], follows: m1}
        """,
      [
        Expected(
          1, "order.circle", "'m2' follows 'm1', 'm3' follows 'm2', 'm1' follows 'm3' (paper)"),
        Expected(2, "order.circle"),
      ])
    #expect(reading.diagnostics.first { $0.code == "order.circle" }?.notes.count == 2)
  }

  @Test func `what follows or reports is not before it, by the dates alone or together`() {
    expect(
      head + """
        meetings:
          talk: {date: 1945-06-07, present: [soong, stalin]}
          dinner: {date: 1945-06-06, present: [soong, stalin], follows: 1️⃣talk}
          vague: {date: 1945-06, present: [soong, stalin], follows: talk}
          late: {date: 1945-06-07, present: [soong], follows: [2️⃣middle]}
          middle: {date: 1945-06, present: [soong], follows: next}
          next: {date: 1945-06-08, present: [soong]}
        messages:
          t: {sent: 1945-06-06T23:00-04:00, from: [soong], to: [molotov], reports: 5️⃣talk}
          u: {sent: 1945-06-06, from: [soong], to: [molotov], reports: 3️⃣talk}
          v: {sent: "1945-06-06?", from: [soong], to: [molotov], reports: 4️⃣talk}
        """,
      [
        Expected(1, "order.contradiction", "dinner is 1945-06-06, talk is 1945-06-07"),
        Expected(2, "order.contradiction"), Expected(3, "order.contradiction"),
        Expected(4, "order.contradiction"), Expected(5, "order.contradiction"),
      ], ignoring: everyday.union(["format.canonical", "meeting.retold"]))
  }

  @Test func `instants are compared where zones are known`() {
    expect(
      head + """
        places: {k: {name: Chungking, zone: "+07:00"}, w: {name: Washington, zone: 1️⃣west}}
        messages:
          m1: {sent: 1945-07-07T08:00+07:00, received: 1945-07-06T22:00-04:00, from: [soong], to: [stalin]}
          m2: {sent: 1945-07-07T08:00+07:00, received: 2️⃣1945-07-06T20:00-04:00, from: [soong], to: [stalin]}
          m3: {sent: 1945-07-07T08:00, place: k, received: 1945-07-06T22:00-04:00, from: [soong], to: [stalin]}
          m4: {sent: 1945-07-07T15:00, received: 3️⃣1945-07-07T10:11, from: [soong], to: [stalin]}
        """,
      [
        Expected(1, "zone.syntax"), Expected(2, "message.order"), Expected(3, "message.order"),
      ], ignoring: everyday.union(["place.unused"]))
  }

  @Test func `zones and orders are written as they are read`() throws {
    let text = """
      entente: 1
      title: Zones
      zone: "+03:00"

      places:
        tokyo: {name: Tokyo, zone: [{offset: "+10:00", during: 1942/1945}, "+09:00"]}

      actors:
        a: {kind: person, name: A}
        b: {kind: person, name: B}

      meetings:
        m:
          date: 1945-07-06
          place: Tokyo
          present: [a, b]

      messages:
        t:
          sent: 1945-07-06
          from: [a]
          to: [b]
          follows: [m]
          reports: [m]

      """
    let reading = CorpusReader().read(text: text, path: "zones.yaml")
    #expect(reading.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(reading.corpus.zones.map(\.offset.description) == ["+03:00"])
    #expect(reading.corpus.places["tokyo"]?.zones.count == 2)
    let event = try #require(reading.corpus.events["t"])
    #expect(event.follows == ["m"] && event.reports == ["m"])
    let written = CorpusWriter().text(of: reading.corpus)
    let again = CorpusReader().read(text: written, path: "again.yaml")
    #expect(again.corpus == reading.corpus)
  }

  @Test func `corpora of two zones keep their own`() throws {
    func text(_ title: String, _ zone: String, _ event: String) -> String {
      """
      entente: 1
      title: \(title)
      zone: "\(zone)"
      actors: {a: {kind: person, name: A}, b: {kind: person, name: B}}
      meetings: {\(event): {date: "1945-07-06T12:00", present: [a, b]}}
      """
    }
    let documents = [text("One", "+03:00", "m1"), text("Two", "-04:00", "m2")].enumerated().map {
      ("\($0).yaml", Array($1.utf8))
    }
    let corpus = CorpusReader().read(documents: documents).corpus
    let zones = Zones(of: corpus)
    let offsets = corpus.events.map { zones.zone(of: $0)?.description }
    #expect(offsets == ["+03:00", "-04:00"])
  }
}
