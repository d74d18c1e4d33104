import Negotiations
import Testing

@Suite struct NameIndexTests {
  private let index = NameIndex<Actor>([
    Actor(
      id: "soong", kind: .person, name: "T. V. Soong",
      names: [
        Name("宋子文", language: "zh-Hant"), Name("Soong Tzŭ-wên", language: "zh-Latn-wadegile"),
      ]),
    Actor(id: "soong-mei-ling", kind: .person, name: "Soong Mei-ling"),
    Actor(
      id: "stalin", kind: .person, name: "Joseph Stalin",
      names: [Name("Иосиф Сталин", language: "ru")]),
    Actor(id: "koo", kind: .person, name: "V. K. Wellington Koo"),
    Actor(id: "karakhan", kind: .person, name: "Lev Karakhan"),
    Actor(id: "chiang-kai-shek", kind: .person, name: "Chiang Kai-shek"),
    Actor(id: "chiang-ching-kuo", kind: .person, name: "Chiang Ching-kuo"),
  ])

  @Test(arguments: [
    ("宋子文", "soong"), ("Сталин", "stalin"), ("сталин", "stalin"), ("Wellington Koo", "koo"),
    ("soong tzu-wen", "soong"), ("Soong Tzuwen", "soong"), ("soong", "soong"), ("SOONG", "soong"),
    ("ＳＯＯＮＧ", "soong"), ("t.v. soong", "soong"), ("T V Soong", "soong"),
    ("Mei-ling", "soong-mei-ling"), ("meiling", "soong-mei-ling"), ("Kai-shek", "chiang-kai-shek"),
    ("Chiang Ching‐kuo", "chiang-ching-kuo"), ("karakhan", "karakhan"),
    ("Ch'iang Kaishek", "chiang-kai-shek"),
  ])
  func `a name in any script and spelling finds its actor`(query: String, id: String) {
    #expect(index.lookup(query) == .found(ActorID(id)))
  }

  @Test func `an exact id wins over names that hold the word`() {
    #expect(index.lookup("soong") == .found("soong"))
  }

  @Test func `an ambiguous name lists its candidates in the order of the corpus`() {
    guard case .ambiguous(let candidates) = index.lookup("Chiang") else {
      Issue.record("Chiang is two people")
      return
    }
    #expect(candidates.map(\.id) == ["chiang-kai-shek", "chiang-ching-kuo"])
    #expect(candidates.map(\.name) == ["Chiang Kai-shek", "Chiang Ching-kuo"])
  }

  @Test(arguments: [("Karachan", "karakhan"), ("Soogn", "soong"), ("Стални", "stalin")])
  func `an unknown name suggests the nearest`(query: String, id: String) {
    guard case .unknown(let nearest) = index.lookup(query) else {
      Issue.record("\(query) is nobody")
      return
    }
    #expect(nearest.first?.id == ActorID(id))
  }

  @Test(arguments: ["", "   ", "…", "Metternich", String(repeating: "x", count: 100_000)])
  func `what is like nothing suggests nothing`(query: String) {
    #expect(index.lookup(query) == .unknown(nearest: []))
  }

  @Test func `events are found by id and title`() {
    let date = Event(
      id: "yalta-1945", kind: .meeting, title: "Yalta Conference",
      names: [Name("雅爾達會議", language: "zh-Hant")], date: Fixture.date("1945-02"))
    let index = NameIndex<Event>([date])
    #expect(index.lookup("yalta conference") == .found("yalta-1945"))
    #expect(index.lookup("雅爾達會議") == .found("yalta-1945"))
    #expect(index.lookup("yalta 1945") == .found("yalta-1945"))
  }
}
