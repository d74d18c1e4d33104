import CorpusFormat
import Diagrams
import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// What figures say in each language.
struct FigureLanguageTests {
  static let languages = ["en", "zh-Hant", "ru"]

  /// A view and a language.
  struct Case: CustomTestStringConvertible, Sendable {
    let view: String
    let language: String
    var testDescription: String { "\(view), \(language)" }

    static let foreign = DiagramViews.all.flatMap { view in
      FigureLanguageTests.languages.dropFirst().map { Case(view: view.name, language: $0) }
    }
  }

  private static let shipped = CorpusReader().read(paths: [Repository.graphs.path]).corpus

  private func view(_ name: String) throws -> any DiagramView {
    try #require(DiagramViews.all.first { $0.name == name })
  }

  /// A figure of a corpus in a language: of the talks of July 1945 where the view draws events.
  private func figure(
    _ view: any DiagramView, of corpus: Corpus, in language: String,
    during window: DateWindow? = Self.summer
  ) -> Figure {
    var request = FigureRequest(view: view, style: DiagramStyle(language: language, width: .page))
    request.selection.window = window
    if view.name == "ego" { request.centre = ["soong"] }
    if view.name == "path" {
      request.path = Path(from: .actor("chiang"), to: .actor("stalin"), respectsTime: true)
    }
    return request.figure(of: corpus)
  }

  private static let summer = try? DateWindow(HistoricalDate("1945-06-30/1945-08-14"))

  @Test(arguments: languages)
  func `captions and alternative texts are as they were`(language: String) throws {
    var text = ""
    for view in DiagramViews.all {
      let figure = figure(view, of: Moscow1945.corpus, in: language)
      text += "\(view.name)\n  \(figure.caption.text)\n  \(figure.diagram.alternativeText)\n"
    }
    #expect(try Golden.compare(text, with: "captions.\(language).txt") == .same)
  }

  @Test(arguments: Case.foreign)
  func `no English stands in a figure of another language`(example: Case) throws {
    let figure = figure(try view(example.view), of: Self.nameless, in: example.language)
    #expect(!figure.isEmpty)
    for text in [figure.caption.text, figure.diagram.alternativeText] {
      #expect(!text.contains(/[A-Za-z]/), "\(text)")
    }
    // Terms have no names but their ids.
    let ids = Set(
      Self.nameless.events.flatMap(\.terms).map { $0.id.split(separator: "-") }.joined())
    let words = figure.diagram.labels.flatMap { $0.split { !$0.isLetter } }
      .filter { $0.contains(/[A-Za-z]/) && !ids.contains($0) }
    #expect(words.isEmpty, "\(words.prefix(10))")
  }

  @Test(arguments: [
    ("en", "service"), ("zh-Hant", "僚屬"), ("ru", "служба"),
  ])
  func `ties are called by their names in each language`(language: String, word: String) {
    var corpus = Moscow1945.corpus
    corpus.ties = Roster([Tie(id: "t", kind: "service", between: ["soong", "chiang"])])
    let figure = figure(NetworkView(), of: corpus, in: language, during: nil)
    #expect(figure.diagram.legendTexts.contains(word))
    #expect(language == "en" || !figure.diagram.legendTexts.contains("service"))
  }

  @Test(arguments: Case.foreign)
  func `of nothing there is a drawing that says so`(example: Case) throws {
    let figure = figure(try view(example.view), of: Corpus(title: "集"), in: example.language)
    #expect(figure.isEmpty)
    let texts = [figure.caption.text, figure.diagram.alternativeText] + figure.diagram.labels
    for text in texts { #expect(!text.contains(/[A-Za-z]/), "\(text)") }
  }

  @Test(arguments: [
    ("zh-TW", "年"), ("zh-hant-HK", "年"), ("zh", "年"), ("ru-RU", " г."), ("en-GB", "to"),
    ("de", "to"), ("zh-Hans", "to"), ("zh-Latn-pinyin", "to"), ("ru-Latn", "to"), ("", "to"),
  ])
  func `a tag without words of its own is answered in English`(tag: String, sign: String) {
    let text = figure(NetworkView(), of: Moscow1945.corpus, in: tag).diagram.alternativeText
    #expect(text.contains(sign), "\(text)")
  }

  @Test(arguments: [
    ("1945-07-11", "11 July 1945", "1945年7月11日", "11 июля 1945 г."),
    ("1945-07", "July 1945", "1945年7月", "июль 1945 г."),
    ("1945-06/1945-08", "June–August 1945", "1945年6月至8月", "июнь – август 1945 г."),
    ("1945", "1945", "1945年", "1945 г."),
    ("1911/1925", "1911–1925", "1911年至1925年", "1911–1925 гг."),
    (
      "1945-06-30/1945-08-14", "30 June–14 August 1945", "1945年6月30日至8月14日",
      "30 июня – 14 августа 1945 г."
    ),
    ("1945-07-02/1945-07-12", "2–12 July 1945", "1945年7月2日至12日", "2–12 июля 1945 г."),
    (
      "1944-12-14/1945-01-02", "14 December 1944–2 January 1945", "1944年12月14日至1945年1月2日",
      "14 декабря 1944 г. – 2 января 1945 г."
    ),
  ])
  func `a title says when, as its language does`(
    window: String, english: String, chinese: String, russian: String
  ) throws {
    let corpus = try meetings(count: 1, on: window)
    for (language, when) in [("en", english), ("zh-Hant", chinese), ("ru", russian)] {
      let title = figure(
        NetworkView(), of: corpus, in: language, during: DateWindow(try HistoricalDate(window))
      ).caption.title
      #expect(title.contains(when), "\(title)")
    }
  }

  @Test(arguments: [
    (1, "1 встреча"), (2, "2 встречи"), (4, "4 встречи"), (5, "5 встреч"), (11, "11 встреч"),
    (12, "12 встреч"), (21, "21 встреча"), (22, "22 встречи"), (25, "25 встреч"),
    (111, "111 встреч"), (121, "121 встреча"),
  ])
  func `a Russian noun has the form that its number asks for`(count: Int, text: String) throws {
    let corpus = try meetings(count: count, on: "1945-07-02")
    let caption = figure(NetworkView(), of: corpus, in: "ru").caption.text
    #expect(caption.contains(text), "\(caption)")
  }

  @Test func `a title says who, what about and when, and names those of its language`() throws {
    var request = FigureRequest(style: DiagramStyle(language: "ru"))
    request.centre = ["soong"]
    request.selection.topics = ["outer-mongolia"]
    request.selection.window = Self.summer
    #expect(
      request.figure(of: Self.shipped).caption.title
        == "Кто с кем встречался, кому писал и с кем заключал соглашения (в центре: Сун Цзывэнь; "
        + "тема: Монгольский вопрос), 30 июня – 14 августа 1945 г.")
    request.style.language = "zh-Hant"
    #expect(
      request.figure(of: Self.shipped).caption.title
        == "誰與誰會面、通信、簽約（以宋子文為中心；議題：外蒙古問題），1945年6月30日至8月14日。")
    request.style.language = nil
    #expect(
      request.figure(of: Self.shipped).caption.title
        == "Who met, wrote to and signed with whom around T. V. Soong about "
        + "Status of Outer Mongolia, 30 June–14 August 1945.")
  }

  @Test func `only corpora that gave an event are named, and those after all else`() {
    let text = figure(RegisterView(), of: Self.shipped, in: "en").caption.text
    #expect(text.contains(#/not to scale\. .*Records?: The Moscow .*\. Sources: /#), "\(text)")
    #expect(!text.contains("negotiations over Outer Mongolia"), "\(text)")
  }

  // MARK: Corpora

  private func meetings(count: Int, on date: String) throws -> Corpus {
    var corpus = Corpus(title: "集")
    corpus.actors = Roster(["a", "b"].map { Moscow1945.actor(ActorID($0), .person, $0) })
    corpus.events = Roster(
      (0..<count).map { Moscow1945.meeting(EventID("m\($0)"), date, nil, ["a", "b"]) })
    return corpus
  }

  /// The shipped corpora without a word of English: all that they name is numbered.
  private static let nameless: Corpus = {
    var corpus = shipped
    (corpus.title, corpus.parts) = ("集", CorpusParts())
    corpus.actors = numbered(corpus.actors) { actor, number in
      (actor.name, actor.names) = ("名\(number)", [])
    }
    corpus.events = numbered(corpus.events) { event, number in
      event.title = event.title.map { _ in "題\(number)" }
      (event.names, event.about, event.claims) = ([], nil, uncited(event.claims))
      for position in event.terms.indices {
        event.terms[position].text = "條\(position)"
        event.terms[position].claims = uncited(event.terms[position].claims)
      }
    }
    corpus.sources = numbered(corpus.sources) { source, number in
      (source.title, source.contributors) = ("書\(number)", [])
    }
    corpus.issues = numbered(corpus.issues) { issue, number in
      (issue.name, issue.names) = ("議\(number)", [])
      for position in issue.options.indices {
        (issue.options[position].name, issue.options[position].names) = ("案\(position)", [])
      }
      for position in issue.scale.indices { issue.scale[position].meaning = "度\(position)" }
    }
    corpus.positions = numbered(corpus.positions) { position, _ in
      (position.text, position.claims) = (nil, uncited(position.claims))
    }
    corpus.ties = numbered(corpus.ties) { tie, _ in (tie.kind, tie.role) = ("親", nil) }
    return corpus
  }()

  private static func numbered<Record>(
    _ records: Roster<Record>, _ change: (inout Record, Int) -> Void
  ) -> Roster<Record> {
    Roster(
      records.enumerated().map { number, record in
        var record = record
        change(&record, number)
        return record
      })
  }

  private static func uncited(_ claims: [Claim]) -> [Claim] {
    claims.map { Claim(source: $0.source, status: $0.status) }
  }

  @Test(arguments: [("1945-07-01/1945-07-15", "1–15 July 1945"), ("1945-07", "July 1945")])
  func `a title gives the time in short`(dates: String, title: String) throws {
    let figure = figure(
      NetworkView(), of: Moscow1945.corpus, in: "en",
      during: DateWindow(try HistoricalDate(dates)))
    #expect(figure.caption.title.hasSuffix(", \(title)."))
  }
}
