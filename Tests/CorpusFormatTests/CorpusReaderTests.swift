import CorpusFormat
import HistoricalDates
import Negotiations
import Testing

@Suite struct CorpusReaderTests {
  @Test func `the example of the format reads without a word`() {
    let reading = expect(
      """
      entente: 1
      title: The Moscow negotiations of 1945
      sources:
        elleman-2023:
          type: chapter
          title: Secret Negotiations of the Sino-Soviet Border (1945)
          author: [{family: Elleman, given: Bruce A.}]
          issued: 2023
          container-title: The Impact of Coincidence
          page: 57-60
      topics:
        border: {name: Border of Outer Mongolia}
      places:
        moscow: {name: Moscow, names: {ru: Москва}}
      actors:
        roc: {kind: state, name: Republic of China}
        ussr: {kind: state, name: Soviet Union}
        stalin: {kind: person, name: Joseph Stalin}
        molotov: {kind: person, name: Vyacheslav Molotov}
        soong:
          kind: person
          name: T. V. Soong
          names: {zh-Hant: 宋子文, zh-Latn-pinyin: Song Ziwen, ru: Сун Цзывэнь}
          affiliation: [{of: roc}]
          offices: [{title: Foreign Minister, of: roc, during: ../1945-07-30}]
      meetings:
        stalin-soong-1945-07-11:
          date: 1945-07-11
          place: Moscow
          present: [stalin, soong, {actor: molotov, role: foreign minister}]
          about: The border in the declaration on Outer Mongolia
          topics: [border]
          claims:
            - {source: elleman-2023, at: p. 57}
      agreements:
        treaty:
          date: 1945-08-14
          parties: [roc, ussr]
          claims:
            - {source: elleman-2023}
      """, [], ignoring: [])
    let meeting = reading.corpus.events["stalin-soong-1945-07-11"]
    #expect(meeting?.participants == ["stalin", "soong", "molotov"])
    #expect(meeting?.participations.last?.role == "foreign minister")
    #expect(reading.corpus.actors["soong"]?.names.count == 3)
    #expect(reading.corpus.actors["soong"]?.offices.first?.during?.text == "../1945-07-30")
    #expect(reading.corpus.sources["elleman-2023"]?.issued == "2023")
  }

  @Test func `several problems come in one pass, each at its place`() {
    expect(
      head + """
        meetings:
          m1:
            date: 1945-1️⃣6-9
            present: [soong, 2️⃣Stalin, 7️⃣宋, 3️⃣Молотов]
            claims: [{source: 4️⃣bok}]
          m2:
            5️⃣dtae: 1945-06-09
            present: [soong, stalin]
        6️⃣metings: {}
        """,
      [
        Expected(1, "date.syntax"),
        Expected(2, "actor.unknown", help: "'stalin'"),
        Expected(3, "actor.unknown"),
        Expected(7, "actor.unknown"),
        Expected(4, "source.unknown", help: "'book'"),
        Expected(5, "key.unknown", help: "'date'"),
        Expected(6, "key.unknown", help: "'meetings'"),
      ], ignoring: everyday.union(["key.missing"]))
  }
}
