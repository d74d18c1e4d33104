import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

@Suite struct PositionTableTests {
  private func read(
    _ text: String, _ choices: ReadingChoices = ReadingChoices()
  ) throws -> Imported {
    let format = try Samples.found("positions")
    return try format.read(
      [InputDocument(name: "stands.csv", bytes: Array(text.utf8))], choices,
      ledger: Ledger())
  }

  @Test func `the six columns of a coder make issues, actors, positions and sources`() throws {
    let imported = try read(
      """
      issue,actor,stand,date,source,locator
      Status of Outer Mongolia,T. V. Soong,status quo,1945-07-07,frus1945v07,d652
      Status of Outer Mongolia,T. V. Soong,independence,1945-07-09,frus1945v07,d657
      Years,Stalin,45,1945-07-02,frus1945v07,d644
      Years,Stalin,30,1945-07-09,frus1945v07,d657
      """)
    let corpus = imported.corpus
    #expect(imported.ledger.isBalanced && imported.ledger.rejections.isEmpty)
    #expect(corpus.issues.map(\.name) == ["Status of Outer Mongolia", "Years"])
    #expect(corpus.issues[0].options.map(\.name) == ["status quo", "independence"])
    #expect(corpus.issues[1].range == 30...45)
    #expect(corpus.positions.map(\.actor) == ["t-v-soong", "t-v-soong", "Stalin", "Stalin"])
    #expect(corpus.positions.map(\.stand?.text) == ["status-quo", "independence", "45", "30"])
    #expect(corpus.positions.map { $0.claims.first?.locator } == ["d652", "d657", "d644", "d657"])
    #expect(Set(corpus.positions.map(\.id)).count == 4)
  }

  @Test func `a row that cannot be used is rejected, with what is wrong`() throws {
    let imported = try read(
      """
      issue,actor,stand,date,kind
      I,A,x,1945-13,demand
      I,A,x,1945,ofer
      I,A,,1945,demand
      ,A,x,1945,demand
      I,,x,1945,demand
      I,A,x,,demand
      I,A,x,1945,demand
      """)
    #expect(imported.ledger.rejections.count == 6 && imported.ledger.isBalanced)
    #expect(imported.corpus.positions.map(\.kind) == [.demand])
    #expect(imported.corpus.positions.first?.claims.first?.locator == "line 8")
  }

  private let named = """
    id,issue,actor,option,date
    p1,border,soong,x,1945-07
    p2,border,"Soong; Stalin",x,1945-07
    p3,border,Soong and Stalin,x,9 July 1945
    p4,border,n/a,x,1945-08
    p5,border,?,x,1945-08
    p6,border,Molotov (?),x,1945-08
    """

  @Test func `cells of a coder's table are read as those of other tables are`() throws {
    let imported = try read(named, ReadingChoices(takesSuggestedDates: true))
    let corpus = imported.corpus
    #expect(corpus.actors.map(\.name) == ["soong", "Stalin", "Molotov"])
    #expect(corpus.positions.map(\.id) == ["p1", "p2", "p2-2", "p3", "p3-2", "p6"])
    #expect(corpus.positions[3].date?.text == "1945-07-09")
    #expect(corpus.positions[3].note == "The date is written “9 July 1945”.")
    #expect(corpus.positions[5].claims.map(\.status) == [.inferred])
    let codes = Set(imported.ledger.warnings.map(\.code))
    #expect(codes.isSuperset(of: ["cells.split", "cell.split", "date.read-so", "names.doubtful"]))
    #expect(imported.ledger.rejections.count == 2 && imported.ledger.isBalanced)
  }

  @Test func `dates of positions stay strict unless suggestions are taken`() throws {
    let rejected = try read(named).ledger.rejections
    #expect(rejected.contains { $0.help?.contains("as-suggested takes") == true })
  }

  @Test func `a table without the columns that it needs is refused`() {
    #expect(throws: InputError.self) { try read("issue,actor,date\\nI,A,1945\\n") }
  }

  @Test func `positions come back from their table`() throws {
    var corpus = Corpus(title: "Talks")
    corpus.sources.insert(Source(id: "s", type: "book", title: "S"))
    corpus.actors.insert(Actor(id: "a", kind: .state, name: "A"))
    corpus.actors.insert(Actor(id: "b", kind: .person, name: "B"))
    corpus.issues.insert(
      BargainingIssue(
        id: "i", name: "I", options: [.init(id: "x", name: "Ex"), .init(id: "y", name: "Why")]))
    corpus.issues.insert(
      BargainingIssue(id: "n", name: "N", scale: [.init(1, "1"), .init(9, "9")]))
    corpus.positions = Roster([
      Position(
        id: "p", actor: "a", issue: "i", option: "x", text: "In words", kind: .refusal,
        date: try HistoricalDate("1945-07-02~"), toward: ["b"], inReturn: ["n"], note: "N",
        claims: [
          Claim(source: "s", locator: "p. 1", status: .inferred, differs: Statement(option: "y"))
        ]),
      Position(
        id: "q", actor: "b", issue: "n", value: 1, date: try HistoricalDate("1945"),
        follows: ["p"], claims: [Claim(source: "s", locator: "p. 2", quote: "One")]),
      Position(
        id: "r", actor: "b", issue: "n", value: 9, date: try HistoricalDate("1946"),
        claims: [Claim(source: "s")]),
      Position(
        id: "t", actor: "b", issue: "i", option: "y", date: try HistoricalDate("1946"),
        claims: [Claim(source: "s")]),
    ])
    let format = try Samples.found("positions")
    let written = format.write(corpus, WritingChoices())
    let read = try Samples.reread(written, as: format).corpus
    #expect(read.positions == corpus.positions && read.actors == corpus.actors)
    #expect(read.issues == corpus.issues)
  }
}
