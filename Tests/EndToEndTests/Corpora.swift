/// Corpora for the tests of the binary.
enum Corpora {
  /// Three meetings of people with names in three scripts.
  static let talks = """
    entente: 1
    title: Talks
    sources:
      book: {type: book, title: A Book}
    topics:
      border: {name: The border}
    actors:
      china: {kind: state, name: China}
      russia: {kind: state, name: Russia}
      soong:
        kind: person
        name: T. V. Soong
        names: {zh-Hant: 宋子文, ru: Сун Цзывэнь}
        affiliation: [{of: china}]
      stalin:
        kind: person
        name: Joseph Stalin
        names: {zh-Hant: 史達林, ru: Иосиф Сталин}
        affiliation: [{of: russia}]
      molotov: {kind: person, name: Vyacheslav Molotov, affiliation: [{of: russia}]}
    meetings:
      first:
        date: 1945-06-30
        place: Moscow
        present: [stalin, soong, molotov]
        topics: [border]
        claims: [{source: book, at: p. 1}]
      second: {date: 1945-07, place: Moscow, present: [stalin, soong], claims: [{source: book}]}
      third: {date: 1945, present: [soong, molotov], claims: [{source: book}]}
    messages:
      report: {from: soong, to: [molotov], sent: 1945-08-01, claims: [{source: book}]}

    """
}
