import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// A sketch of the Moscow talks of July 1945 and of those who followed them from afar: enough
/// people, kinds of event and scripts to try every mark on. It is a drawing exercise, not a record.
enum Moscow1945 {
  static let corpus: Corpus = {
    var corpus = Corpus(title: "The Moscow negotiations of 1945")
    corpus.sources = Roster([
      Source(
        id: "elleman-2023", type: "chapter", title: "Secret Negotiations of the Border",
        contributors: [.init("author", [.init(family: "Elleman", given: "Bruce A.")])],
        issued: "2023")
    ])
    corpus.actors = Roster(collectives + people)
    corpus.events = Roster(meetings + messages + others)
    corpus.ties = Roster([
      Tie(
        id: "chiang-soong", kind: "kinship", between: ["chiang", "soong"], role: "brothers-in-law")
    ])
    return corpus
  }()

  /// The content of a diagram of everything in the corpus.
  static var content: DiagramContent { content(of: corpus) }

  static func content(of corpus: Corpus) -> DiagramContent {
    let events = Selection().events(in: corpus)
    // A path for the view that draws one: between the first two who had to do with each other.
    let people = events.flatMap(\.event.participants)
    let path = people.first.flatMap { first in
      people.first { $0 != first }.map {
        Path(from: .actor(first), to: .actor($0), respectsTime: false)
      }
    }
    return DiagramContent(
      corpus: corpus, events: events,
      network: NegotiationNetwork(of: corpus, events: events),
      path: path.map { PathFigure(question: $0, answer: $0.answer(in: corpus)) })
  }

  private static let collectives = [
    actor("ussr", .state, "Soviet Union", ["ru": "Советский Союз", "zh-Hant": "蘇聯"]),
    actor("roc", .state, "Republic of China", ["zh-Hant": "中華民國", "ru": "Китайская Республика"]),
    actor("usa", .state, "United States", ["zh-Hant": "美國", "ru": "США"]),
    actor("uk", .state, "United Kingdom", ["zh-Hant": "英國", "ru": "Великобритания"]),
    actor("mpr", .state, "Mongolian People’s Republic", ["zh-Hant": "蒙古人民共和國", "ru": "МНР"]),
    actor("delegation", .delegation, "Chinese delegation", ["zh-Hant": "中國代表團"], "roc"),
  ]

  private static let people = [
    actor("stalin", .person, "Joseph Stalin", ["ru": "И. В. Сталин", "zh-Hant": "史達林"], "ussr"),
    actor("molotov", .person, "Vyacheslav Molotov", ["ru": "В. М. Молотов"], "ussr"),
    actor("lozovsky", .person, "Solomon Lozovsky", ["ru": "С. А. Лозовский"], "ussr"),
    actor("petrov", .person, "Apollon Petrov", ["ru": "А. А. Петров"], "ussr"),
    actor("pavlov", .person, "Vladimir Pavlov", ["ru": "В. Н. Павлов"], "ussr"),
    actor(
      "soong", .person, "T. V. Soong",
      ["zh-Hant": "宋子文", "zh-Latn-pinyin": "Song Ziwen", "ru": "Сун Цзывэнь"], "roc"),
    actor("fu", .person, "Fu Ping-ch’ang", ["zh-Hant": "傅秉常"], "roc"),
    actor("chiang-ching-kuo", .person, "Chiang Ching-kuo", ["zh-Hant": "蔣經國"], "roc"),
    actor("hoo", .person, "Victor Hoo", ["zh-Hant": "胡世澤"], "roc"),
    actor(
      "chiang", .person, "Chiang Kai-shek",
      ["zh-Hant": "蔣中正", "zh-Latn-pinyin": "Jiang Jieshi", "ru": "Чан Кайши"], "roc"),
    actor("wang", .person, "Wang Shih-chieh", ["zh-Hant": "王世杰"], "roc"),
    actor("harriman", .person, "W. Averell Harriman", ["ru": "У. Аверелл Гарриман"], "usa"),
    actor("truman", .person, "Harry S. Truman", ["ru": "Гарри Трумэн", "zh-Hant": "杜魯門"], "usa"),
    actor("byrnes", .person, "James F. Byrnes", [:], "usa"),
    actor("hurley", .person, "Patrick J. Hurley", ["zh-Hant": "赫爾利"], "usa"),
    actor("grew", .person, "Joseph C. Grew", [:], "usa"),
    actor("bohlen", .person, "Charles E. Bohlen", [:], "usa"),
    actor("churchill", .person, "Winston Churchill", ["ru": "Уинстон Черчилль"], "uk"),
    actor("eden", .person, "Anthony Eden", [:], "uk"),
    actor("attlee", .person, "Clement Attlee", [:], "uk"),
    actor("choibalsan", .person, "Khorloogiin Choibalsan", ["ru": "Х. Чойбалсан"], "mpr"),
  ]

  private static let talks: [ActorID] = [
    "stalin", "soong", "molotov", "lozovsky", "petrov", "pavlov", "hoo", "chiang-ching-kuo", "fu",
  ]
  private static let conference: [ActorID] = [
    "stalin", "molotov", "truman", "byrnes", "churchill", "eden", "attlee", "bohlen", "pavlov",
  ]

  private static let meetings = [
    meeting("talks-1", "1945-07-02", "First talk on Outer Mongolia", talks),
    meeting("talks-2", "1945-07-07", nil, talks),
    meeting("talks-3", "1945-07-09", nil, talks),
    meeting("talks-4", "1945-07-11", "Stalin and Soong on the border", talks),
    meeting("talks-5", "1945-07-12", nil, talks),
    meeting("soong-harriman-1", "1945-07-03", nil, ["soong", "harriman"]),
    meeting("soong-harriman-2", "1945-07-08", nil, ["soong", "harriman"]),
    meeting("soong-harriman-3", "1945-07-12", nil, ["soong", "harriman"]),
    meeting(
      "stalin-choibalsan", "1945-07-05", "Stalin receives Choibalsan",
      [
        "stalin", "choibalsan",
      ]),
    meeting("potsdam", "1945-07-17/1945-08-02", "Potsdam Conference", conference),
    meeting(
      "chungking", "[1945-07-12..1945-08-07]", "Soong consults Chiang",
      [
        "soong", "chiang", "wang",
      ]),
    meeting("hurley-chiang-1", "1945-07-20", nil, ["hurley", "chiang"]),
    meeting("hurley-chiang-2", "1945-07-28", nil, ["hurley", "chiang"]),
    meeting("delegation", "1945-08-10", "Dispute over the maps", ["delegation", "stalin"]),
  ]

  private static let messages = [
    message("harriman-1", "1945-07-03", "harriman", "truman"),
    message("harriman-2", "1945-07-08", "harriman", "byrnes"),
    message("harriman-3", "1945-07-09", "harriman", "byrnes"),
    message("harriman-4", "1945-07-11", "harriman", "byrnes"),
    message("harriman-5", "1945-07-12", "harriman", "truman"),
    message("truman-1", "1945-07-04", "truman", "harriman"),
    message("grew-hurley", "1945-07-10", "grew", "hurley"),
    message("hurley-grew", "1945-07-15", "hurley", "grew"),
    message("chiang-truman-1", "1945-07-20", "chiang", "truman"),
    message("chiang-truman-2", "1945-07-23", "chiang", "truman"),
    message("truman-chiang", "1945-07-23", "truman", "chiang"),
    message("soong-chiang-1", "1945-07-03", "soong", "chiang", isSecret: true),
    message("soong-chiang-2", "1945-07-08", "soong", "chiang", isSecret: true),
    message("hurley-truman", "1945-07-29", "hurley", "truman"),
  ]

  private static let others = [
    Event(
      id: "yalta", kind: .agreement, title: "Yalta agreement", date: date("1945-02-11"),
      participations: [
        Participation("ussr", as: .parties), Participation("usa", as: .parties),
        Participation("uk", as: .parties),
      ], isSecret: true, claims: [Claim(source: "elleman-2023")]),
    Event(
      id: "treaty", kind: .agreement, title: "Sino-Soviet Treaty of Friendship and Alliance",
      date: date("1945-08-14"), form: "treaty",
      participations: [
        Participation("roc", as: .parties), Participation("ussr", as: .parties),
        Participation("wang", as: .signed), Participation("molotov", as: .signed),
      ],
      claims: [Claim(source: "elleman-2023")]),
    Event(
      id: "invasion", kind: .act, title: "Soviet invasion of Manchuria", date: date("1945-08-09"),
      participations: [
        Participation("ussr", as: .by), Participation("roc", as: .to, status: .disputed),
      ],
      claims: [Claim(source: "elleman-2023")]),
  ]

  // MARK: Records

  static func date(_ text: String) -> HistoricalDate {
    do {
      return try HistoricalDate(text)
    } catch {
      preconditionFailure("\(text): \(error.message)")
    }
  }

  static func actor(
    _ id: ActorID, _ kind: Actor.Kind, _ name: String,
    _ names: KeyValuePairs<String, String> = [:], _ side: ActorID? = nil
  ) -> Actor {
    Actor(
      id: id, kind: kind, name: name, names: names.map { Name($1, language: $0) },
      affiliations: side.map { [Affiliation(of: $0)] } ?? [])
  }

  static func meeting(
    _ id: EventID, _ day: String, _ title: String?, _ present: [ActorID]
  ) -> Event {
    Event(
      id: id, kind: .meeting, title: title, date: date(day), place: "Moscow",
      participations: present.map { Participation($0, as: .present) },
      claims: [Claim(source: "elleman-2023")])
  }

  static func message(
    _ id: EventID, _ day: String, _ from: ActorID, _ to: ActorID, isSecret: Bool = false
  ) -> Event {
    Event(
      id: id, kind: .message, date: date(day), form: "telegram",
      participations: [Participation(from, as: .from), Participation(to, as: .to)],
      isSecret: isSecret, claims: [Claim(source: "elleman-2023")])
  }
}
