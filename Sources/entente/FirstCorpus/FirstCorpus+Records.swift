extension FirstCorpus {
  /// The corpus: every kind of record once, each with a remark on what it is for.
  static let corpusText = """
    # A first corpus: how the border of Outer Mongolia was talked about in the summer of 1945.
    #
    # A corpus is a list of what happened, who took part, and which source says so. It is made to be
    # changed: take out what you do not need and write your own beside it. After each change,
    #   entente check          says what is wrong, with line and column, and what was probably meant
    #   entente check --fix    puts the file in order; comments like this one stay where they are
    entente: 1
    title: The border of Outer Mongolia, summer 1945

    # Sources come first: everything below says which of them it rests on, by the key on the left.
    # 'type' and the other fields are those of CSL, which Zotero and Pandoc know too.
    sources:
      elleman-2023:
        type: chapter
        title: Secret Negotiations of the Sino-Soviet Border (1945)
        author: [{family: Elleman, given: Bruce A.}]
        issued: 2023
        container-title: >-
          The Impact of Coincidence in Modern American, British, and Asian History: Twenty-One Unusual
          Historical Events
        publisher: Anthem Press
        page: 57-60
        note: Cited by the paragraphs of the publisher's summary
      frus1945v07:
        type: book
        title: >-
          Foreign Relations of the United States: Diplomatic Papers, 1945, The Far East, China, Volume
          VII
        editor: [{literal: United States Department of State}]
        issued: 1969
        publisher: United States Government Printing Office
        publisher-place: Washington
        URL: https://history.state.gov/historicaldocuments/frus1945v07
        note: Cited by the number of the document
      wilson-soong-talks:
        type: collection
        title: Notes taken at Sino-Soviet Conferences, Moscow, 1945
        container-title: Wilson Center Digital Archive
        URL: https://digitalarchive.wilsoncenter.org
        note: Cited by the date of the record
      ensiklopedia-treaty-1945:
        type: entry-encyclopedia
        title: Sino-Soviet Treaty of Friendship and Alliance
        container-title: Ensiklopedia Dunia

    # What events are about. Every question can be narrowed to a topic: entente met --topic border
    topics:
      border: {name: Border of Outer Mongolia}

    # Names can be given in any language and script, and each of them finds the place or the person.
    places:
      moscow: {name: Moscow, names: {ru: Москва, zh-Hant: 莫斯科}}
      chungking: {name: Chungking, names: {en: Chongqing, zh-Hant: 重慶}}

    # Who took part: people, and the collectives that they belong to. 'affiliation' says whose side
    # somebody was on; the people of one side are drawn in one colour.
    actors:
      roc: {kind: state, name: Republic of China, names: {zh-Hant: 中華民國}}
      ussr: {kind: state, name: Soviet Union, names: {ru: Советский Союз, zh-Hant: 蘇聯}}
      chinese-delegation:
        kind: delegation
        name: Chinese delegation
        affiliation: [{of: roc}]
      soong:
        kind: person
        name: T. V. Soong
        names: {zh-Hant: 宋子文, zh-Latn-pinyin: Song Ziwen, ru: Сун Цзывэнь}
        affiliation: [{of: roc}]
      chiang:
        kind: person
        name: Chiang Kai-shek
        names: {zh-Hant: 蔣介石, zh-Latn-pinyin: Jiang Jieshi, ru: Чан Кайши}
        affiliation: [{of: roc}]
      # An office is held over a span of time. '1945-07-30/' is from that day to one not known here.
      wang-shijie:
        kind: person
        name: Wang Shijie
        names: {zh-Hant: 王世杰, ru: Ван Шицзе}
        affiliation: [{of: roc}]
        offices:
          - title: Foreign Minister
            of: roc
            during: 1945-07-30/
            claims: [{source: frus1945v07, at: d638 note 67}]
      stalin:
        kind: person
        name: Joseph Stalin
        names: {ru: Иосиф Сталин, zh-Hant: 史達林}
        affiliation: [{of: ussr}]
      molotov:
        kind: person
        name: Vyacheslav Molotov
        names: {ru: Вячеслав Молотов, zh-Hant: 莫洛托夫}
        affiliation: [{of: ussr}]
      lozovsky:
        kind: person
        name: Solomon Lozovsky
        affiliation: [{of: ussr}]

    # A meeting: all who were present together, on a date. Each event has claims: which source says so,
    # and where in it ('at': a page, a paragraph, the number of a document).
    meetings:
      stalin-soong-1945-07-11:
        date: 1945-07-11
        place: moscow
        present: [stalin, soong]
        about: >-
          Soong asks that the declaration on Outer Mongolia not mention the border; Stalin would keep
          the status quo, which Soong says is in dispute
        topics: [border]
        claims:
          - {source: elleman-2023, at: para. 1, note: names no place}
          - {source: frus1945v07, at: d660}

      # A vague date stays vague. The source says only that Soong saw Chiang while the talks were broken
      # off: one day between 12 July and 7 August. Answers then say what is certain and what possible.
      soong-chiang-1945-07:
        date: "[1945-07-12..1945-08-07]"
        place: chungking
        present: [soong, chiang]
        about: Soong consults his brother-in-law Chiang during the break in the talks
        topics: [border]
        claims:
          - {source: elleman-2023, at: para. 1}

      stalin-soong-1945-08-10:
        date: 1945-08-10
        place: moscow
        present: [stalin, soong]
        about: Stalin disputes the maps that Soong has shown; existing frontiers should be recognised
        topics: [border]
        claims:
          - {source: elleman-2023, at: para. 9, note: names no place}
          - {source: frus1945v07, at: d685}

      # Where sources differ, the values above the claims are those that you follow, and a claim states
      # what its source says otherwise. Both stay on record: entente list conflicts
      stalin-soong-1945-08-13:
        date: 1945-08-13
        place: moscow
        present: [stalin, soong, molotov, lozovsky]
        about: Chiang accepts the existing boundaries; agreement on all outstanding points
        topics: [border]
        claims:
          - {source: wilson-soong-talks, at: 13 August 1945}
          - {source: frus1945v07, at: d688, present: [soong, stalin]}

    # A message goes from senders to recipients, and may be received later than it was sent: add
    # 'received' where a source says when.
    messages:
      chiang-soong-1945-08:
        sent: "[1945-08-10..1945-08-13]"
        place: chungking
        form: telegram
        from: [chiang]
        to: [soong]
        about: Chiang accepts the existing boundaries
        topics: [border]
        claims:
          - {source: wilson-soong-talks, at: 13 August 1945}

    # An agreement has parties, who are bound, and those who signed for them.
    agreements:
      sino-soviet-treaty-1945:
        title: Treaty of Friendship and Alliance
        names: {zh-Hant: 中蘇友好同盟條約}
        date: 1945-08-14
        place: moscow
        form: treaty
        parties: [roc, ussr]
        signed: [wang-shijie, molotov]
        claims:
          - {source: ensiklopedia-treaty-1945, at: lead}
          - {source: frus1945v07, at: d690, note: signed in the night of 14 August}

    # An act is what one side does alone: a declaration, a recognition, an invasion. A slash in a date
    # says that it lasted from one day to another.
    acts:
      border-plea-1945-08:
        date: 1945-08-07/1945-08-14
        by: [chinese-delegation]
        to: [stalin]
        about: The delegation pleads to define the border and offers a Chinese college atlas as guide
        topics: [border]
        note: The source gives no days; the span is that of the resumed talks.
        claims:
          - {source: elleman-2023, at: para. 10}

    # A tie joins actors outside of events: kinship, marriage, patronage.
    ties:
      soong-chiang-brothers-in-law:
        kind: kinship
        between: [soong, chiang]
        as: brothers-in-law
        claims:
          - {source: elleman-2023, at: para. 1}

    # An issue is a matter bargained over, with the stands that can be taken on it. 'ordered' says that
    # the options run from one end to the other, so that a move can be measured in steps.
    issues:
      boundary:
        name: Boundary of Outer Mongolia
        topics: [border]
        ordered: true
        options:
          settled-first: Agreed on before China recognises
          commission-after: Left to a commission after the recognition
          existing: The existing boundaries are recognised as they are

    # A position is what one actor held on an issue, as a demand, an offer, an acceptance, a refusal, an
    # instruction to its own side: entente positions, entente moves
    positions:
      soong-boundary-1945-08-10:
        actor: soong
        issue: boundary
        option: settled-first
        kind: demand
        event: stalin-soong-1945-08-10
        toward: [stalin]
        claims:
          - source: frus1945v07
            at: d685
            quote: >-
              the Chinese should recognize its independence after a mixed Commission had agreed upon the
              boundaries

      stalin-boundary-1945-08-10:
        actor: stalin
        issue: boundary
        option: existing
        kind: demand
        event: stalin-soong-1945-08-10
        toward: [soong]
        claims:
          - {source: elleman-2023, at: para. 9, quote: Existing frontiers should be recognized.}

      chiang-boundary-1945-08:
        actor: chiang
        issue: boundary
        option: existing
        kind: instruction
        event: chiang-soong-1945-08
        toward: [soong]
        claims:
          - {source: wilson-soong-talks, at: 13 August 1945, status: inferred}

      soong-boundary-1945-08-13:
        actor: soong
        issue: boundary
        option: existing
        kind: acceptance
        event: stalin-soong-1945-08-13
        toward: [stalin]
        claims:
          - {source: wilson-soong-talks, at: 13 August 1945}

    """
}
