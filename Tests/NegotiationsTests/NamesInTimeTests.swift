import HistoricalDates
import Negotiations
import Testing

/// What something is called in a language, at a time.
@Suite struct NamesInTimeTests {
  @Test(arguments: ["r", "rus", "zh-Latn-wade", "de"])
  func `a part of a tag is no tag`(language: String) {
    let names = [Name("Сун", language: "ru"), Name("Sung", language: "zh-Latn-wadegile")]
    let actor = Actor(id: "a", kind: .person, name: "A", names: names)
    #expect(actor.name(in: language) == (language.hasPrefix("zh") ? "Sung" : "A"))
  }

  private func city() -> Place {
    Place(
      id: "peking", name: "Peking",
      names: [
        Name("Peiping", language: "en", during: Fixture.date("1928-06-28/1949-09-27")),
        Name("Beiping", language: "en-Latn-pinyin", during: Fixture.date("1928-06-28/1949-09-27")),
        Name("北京", language: "zh-Hant", during: Fixture.date("../1928-06-27")),
        Name("北平", language: "zh-Hant", during: Fixture.date("1928-06-28/1949-09-27")),
        Name("Beijing", language: "en", during: Fixture.date("1958/..")),
      ])
  }

  @Test(arguments: [
    ("1945", "Peiping", "北平"), ("1928-06-28/1949-09-27", "Peiping", "北平"),
    ("1928-06-27/1949-09-27", "Peking", "北京"), ("1928-06-28/1949-09-28", "Peking", "北平"),
    ("1900", "Peking", "北京"), ("1920/1930", "Peking", "北京"), ("1955", "Peking", "Peking"),
    ("1970", "Beijing", "Peking"), ("1957/1970", "Peking", "Peking"),
  ])
  func `a name for a time stands for that time`(days: String, english: String, chinese: String) {
    let window = DateWindow(Fixture.date(days))
    #expect(city().name(in: nil, during: window) == english)
    #expect(city().name(in: "zh", during: window) == chinese)
  }

  @Test func `without a window no English name replaces the default`() {
    #expect(city().name(in: nil) == "Peking")
    #expect(city().name(in: "en") == "Peiping")
    #expect(city().name(in: nil, during: DateWindow(Fixture.date("1960/.."))) == "Peking")
  }

  @Test func `an English name without dates never replaces the default`() {
    let actor = Actor(id: "a", kind: .person, name: "A", names: [Name("B", language: "en")])
    #expect(actor.name(in: nil, during: DateWindow(Fixture.date("1945"))) == "A")
  }

  @Test func `an event has a title in a language only where it has one`() {
    var event = Event(
      id: "e", kind: .meeting, title: "Talks", names: [Name("Переговоры", language: "ru")],
      date: Fixture.date("1945"))
    #expect(event.title(in: "ru") == "Переговоры")
    #expect(event.title(in: "de") == "Talks")
    event.title = nil
    #expect(event.title(in: "ru") == nil)
  }
}
