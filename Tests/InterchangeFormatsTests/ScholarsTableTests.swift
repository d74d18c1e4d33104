import CorpusFormat
import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// Spreadsheets of events as scholars keep them.
struct ScholarsTableTests {
  private func read(
    _ table: String, _ choices: ReadingChoices = ReadingChoices(), as name: String = "events"
  ) throws -> Imported {
    try Samples.readTable(table, as: name, choices)
  }

  private func names(_ cell: String, _ choices: ReadingChoices = ReadingChoices()) throws
    -> [String]
  {
    try read("date,participants\n1905-08-09,\"\(cell)\"\n", choices).corpus.actors.map(\.name)
  }

  @Test(arguments: [
    ("Witte, Rosen, Roosevelt", ["Witte", "Rosen", "Roosevelt"]),
    ("Witte; Rosen", ["Witte", "Rosen"]), ("Witte & Rosen", ["Witte", "Rosen"]),
    ("Witte|Rosen", ["Witte", "Rosen"]), ("Witte and Rosen", ["Witte", "Rosen"]),
    ("Witte, Rosen and Komura", ["Witte", "Rosen", "Komura"]),
    ("Витте и Розен", ["Витте", "Розен"]), ("维特、罗森", ["维特", "罗森"]),
    ("Witte, Sergei; Rosen, Roman", ["Sergei Witte", "Roman Rosen"]),
    ("Witte, S. Yu.", ["S. Yu. Witte"]),
    ("Kennedy, John F., Jr.; Rusk", ["John F. Kennedy, Jr.", "Rusk"]),
    ("Witte; ?; n/a; [?]; —; Unknown", ["Witte"]), ("Witte; et al.", ["Witte"]),
    ("Witte (chair); Komura", ["Witte", "Komura"]),
    ("President Roosevelt, Secretary of War Taft", ["Roosevelt", "Taft"]),
    ("Witte, Minister of Finance; Komura, Foreign Minister", ["Witte", "Komura"]),
    ("General Marshall, Admiral King", ["General Marshall", "Admiral King"]),
    ("Soong, Stalin and 3 others", ["Soong", "Stalin"]),
    ("Soong et al., Stalin", ["Soong", "Stalin"]),
    ("Komura, and others", ["Komura"]), ("宋子文、斯大林等人", ["宋子文", "斯大林"]),
    ("Soong, an interpreter", ["Soong"]), ("Witte; N/A", ["Witte"]),
    ("Soong, Hu Shih-tze with Stalin", ["Soong", "Hu Shih-tze", "Stalin"]),
    ("Truman, cc: Byrnes", ["Truman", "Byrnes"]), ("Soong vs. Stalin", ["Soong", "Stalin"]),
    ("Soong – Stalin", ["Soong", "Stalin"]), ("Soong • Stalin", ["Soong", "Stalin"]),
    ("1. Soong 2. Stalin", ["Soong", "Stalin"]),
    ("A B, C D, E F, G H and I J", ["A B", "C D", "E F", "G H", "I J"]),
    ("Soong, T. V. (China), Stalin, J. V. (USSR)", ["T. V. Soong", "J. V. Stalin"]),
    ("Ford & Co.; Witte & Sons", ["Ford & Co.", "Witte & Sons"]),
    ("Bosnia and Herzegovina; Serbia", ["Bosnia and Herzegovina", "Serbia"]),
  ])
  func `a cell with several people is several people`(cell: String, expected: [String]) throws {
    #expect(try names(cell) == expected)
  }

  @Test func `what was taken apart is told with the number of cells`() throws {
    let imported = try read(
      "date,participants\n1905,\"Witte, Rosen\"\n1906,Witte & Komura\n1907,Witte\n")
    let warning = try #require(imported.ledger.warnings.first { $0.code == "cells.split" })
    #expect(warning.message.hasPrefix("2 cells of 'participants' name several people"))
    #expect(imported.ledger.counts["cells.split"] == 1)
  }

  @Test func `a cell that can be read two ways is not guessed at`() throws {
    let table = "event,date,actor\na,1905,\"Witte, Ardalion\"\nb,1905,Komura\n"
    let imported = try read(table)
    #expect(imported.ledger.counts["cell.several"] == 1)
    #expect(imported.corpus.actors.map(\.name) == ["Komura"])
    let one = try read(table, ReadingChoices(separators: []))
    #expect(one.corpus.actors.map(\.name) == ["Witte, Ardalion", "Komura"])
    let two = try read(table, ReadingChoices(separators: [","]))
    #expect(two.corpus.actors.map(\.name) == ["Witte", "Ardalion", "Komura"])
  }

  @Test func `the other cells tell what a comma means`() throws {
    let known = try read("event,date,actor\na,1905,\"Witte, Rosen\"\nb,1905,Rosen\n")
    #expect(known.corpus.actors.map(\.name) == ["Witte", "Rosen"])
    let inverted = try read(
      "event,date,actor\na,1905,\"Witte, Sergei\"\na,1905,\"Rosen, Roman\"\na,1905,\"Komura, Jutaro\"\n"
    )
    #expect(inverted.corpus.actors.map(\.name) == ["Sergei Witte", "Roman Rosen", "Jutaro Komura"])
    #expect(inverted.ledger.counts["names.inverted"] == 1)
  }

  @Test func `blanks and case make no second person`() throws {
    let imported = try read("date,participants\n1905,Witte; Rosen\n1906, WITTE ;  rosen\n")
    #expect(imported.corpus.actors.map(\.name) == ["Witte", "Rosen"])
  }

  @Test func `a ministry is no two people, and the reader is told`() throws {
    let imported = try read(
      "date,participants\n1905,Ministry of Trade and Industry; Witte\n",
      ReadingChoices(actors: .organisation))
    #expect(imported.corpus.actors.map(\.name) == ["Ministry of Trade and Industry", "Witte"])
    #expect(imported.ledger.counts["cells.whole"] == 1)
  }

  @Test func `nobody known is in the note, with the role, and a row of nobody is rejected`() throws
  {
    let imported = try read(
      "event,date,actor,role\na,1905,?,interpreter\na,,Witte,\nb,1906,Unknown,\n")
    let event = try #require(imported.corpus.events["a"])
    #expect(event.participants == ["Witte"] && event.note?.contains("interpreter") == true)
    #expect(imported.corpus.events.count == 1)
    #expect(imported.ledger.counts["event.incomplete"] == 1)
  }

  static let dates: [(String, String)] = [
    ("9 June 1905", "1905-06-09"), ("c. June 1905", "1905-06~"), ("Aug 9", "1905-08-09"),
    ("1905-08-09/12", "1905-08-09/1905-08-12"),
    ("25 May/7 June 1905", "1905-05-25 (Julian)"),
    ("12/25 May 1905", "1905-05-12 (Julian)"), ("mid-August 1905", "1905-08~"),
    ("25.V.1905", "1905-05-25"),
    ("10 августа 1905", "1905-08-10"), ("11.7.1905", "1905-07-11"),
  ]

  @Test(arguments: dates)
  func `dates are read as suggested where that is asked for`(written: String, expected: String)
    throws
  {
    let table = "date,participants\n1905-01-01,Witte\n\(written),Komura\n"
    let strict = try read(table)
    #expect(strict.corpus.events.count == 1 && strict.ledger.accounts[0].rejected == 1)
    let imported = try read(table, ReadingChoices(takesSuggestedDates: true))
    let event = try #require(imported.corpus.events.dropFirst().first)
    #expect(event.date.text == expected)
    #expect(event.note?.contains("“\(written)”") == true)
    #expect(imported.ledger.counts["date.read-so"] == 1)
  }

  @Test(arguments: [("13/5/1945", "1945-11-07"), ("5/13/1945", "1945-07-11")])
  func `the column settles which figure is the day`(other: String, expected: String) throws {
    let choices = ReadingChoices(takesSuggestedDates: true)
    let imported = try read("date,participants\n7/11/1945,Witte\n\(other),Witte\n", choices)
    #expect(imported.corpus.events.first?.date.text == expected)
    let open = try read("date,participants\n7/11/1945,Witte\n", choices)
    #expect(open.corpus.events.isEmpty && open.ledger.accounts[0].rejected == 1)
  }

  @Test func `two sources and two dates are two claims`() throws {
    let imported = try read(
      """
      event,date,actor,source,locator
      talk,1905-08-09,Witte,Diary,p. 3
      talk,1905-08-10,Komura,Memoirs,p. 9
      talk,1905-08-09,Witte,Diary,p. 3
      """)
    let claims = try #require(imported.corpus.events.first).claims
    #expect(claims.map(\.locator) == ["p. 3", "p. 9"])
    #expect(claims[1].differs.date?.text == "1905-08-10")
    #expect(Set(claims.map(\.source)).count == 2)
  }

  @Test func `a side is an affiliation`() throws {
    let corpus = try read("event,date,actor,side\na,1905,Witte,Russia\na,1905,Komura,Japan\n")
      .corpus
    let witte = try #require(corpus.actors.first { $0.name == "Witte" })
    let side = try #require(witte.affiliations.first)
    #expect(corpus.actors[side.of]?.name == "Russia" && corpus.actors.count == 4)
  }

  @Test func `a column that is not used is named`() throws {
    let imported = try read("date,participants,Weather\n1905,Witte,fine\n")
    #expect(imported.ledger.warnings.contains { $0.message.contains("'Weather'") })
  }

  @Test func `letters and numbered columns are known in several languages`() throws {
    let letters = try read("отправитель,получатель,дата\nВитте,Комура,1905-08-09\n").corpus
    let letter = try #require(letters.events.first)
    #expect(letter.kind == .message && letter.participations.map(\.part) == [.from, .to])
    let meeting = try read("日期,与会者,地点\n1905-08-09,维特、小村,朴茨茅斯\n").corpus
    #expect(meeting.actors.count == 2 && meeting.events.first?.place == "朴茨茅斯")
    let plain = try read("日期,参与者1,参与者2,资料来源\n1905-08-09,维特,小村,日记\n").corpus
    #expect(plain.events.first?.participants.count == 2 && plain.sources.count == 1)
    let numbered = try read("date,actor 1,actor 2,actor 3\n1905,Witte,Komura,\n").corpus
    #expect(numbered.events.first?.participants.count == 2)
  }

  @Test func `year, month and day may stand in columns of their own`() throws {
    let table = "sender,recipient,year,month,day\nA,B,1489,05,15\nA,B,1489,June,\nA,B,1489,-9,-9\n"
    #expect(
      try read(table).corpus.events.map(\.date.text) == ["1489-05-15", "1489-06", "1489"])
  }

  @Test func `earliest and latest are the ends of a range`() throws {
    let corpus = try read("earliest,latest,who\n1905-06-01,1905-06-09,Witte\n1905,,Komura\n").corpus
    #expect(corpus.events.map(\.date.text) == ["[1905-06-01..1905-06-09]", "[1905..]"])
  }

  @Test func `signatories make agreements, and ratifications stages of them`() throws {
    let corpus = try read(
      """
      agreement,party,date signed,ratified
      Treaty of X,State A,1925-11-10,1926-01-05
      Treaty of X,State B,1925-11-10,
      """, ReadingChoices(actors: .state)
    ).corpus
    let treaty = try #require(corpus.events.first)
    #expect(treaty.kind == .agreement && treaty.date.text == "1925-11-10")
    #expect(treaty.participations.map(\.part) == [.parties, .parties])
    #expect(corpus.events.count == 1)
    let stage = try #require(treaty.stages.first)
    #expect(stage.kind == .ratified && stage.date.text == "1926-01-05")
    #expect(stage.by == [try #require(treaty.participants.first)] && !stage.claims.isEmpty)
  }

  @Test(arguments: ["1 2\n1 3\n", "# a comment\n1\t2\n1\t3\n", "anna boris\nanna carl\n"])
  func `lists of edges without a head are read`(table: String) throws {
    #expect(try read(table, as: "gephi").corpus.ties.count == 2)
  }

  @Test func `a matrix and a list of neighbours are edges`() throws {
    let matrix = try read(" ,A,B,C\nA,0,1,2\nB,1,0,0\nC,2,0,0\n", as: "gephi").corpus
    #expect(matrix.ties.count == 2 && matrix.actors.count == 3)
    #expect(matrix.ties.compactMap(\.note) == ["weight: 2"])
    let list = try read("a;b\nb;c;d\ne\n", as: "gephi").corpus
    #expect(list.ties.count == 3 && list.actors.count == 5)
  }

  @Test func `nodes by name and edges by name are the same nodes`() throws {
    let documents = ["id,label\n1,Anna\n2,Boris\n", "source,target\nAnna,Boris\n"].map {
      InputDocument(name: "table.csv", bytes: Array($0.utf8))
    }
    let corpus = try Samples.found("gephi").read(documents, ReadingChoices(), ledger: Ledger())
      .corpus
    #expect(corpus.actors.map(\.name) == ["Anna", "Boris"] && corpus.ties.count == 1)
  }

  @Test func `several people at the end of an edge are several nodes`() throws {
    let table = "source,target,date\nAnna; Boris,Carl,1905\n"
    #expect(try read(table, as: "gephi").corpus.ties.count == 2)
    let letter = try read(table, ReadingChoices(edges: .messages), as: "gephi").corpus
    #expect(letter.events.first?.participations.map(\.part) == [.from, .from, .to])
  }

  @Test(arguments: [
    ("Witte, Minister of Finance", "Minister of Finance"),
    ("Secretary of War Taft", "Secretary of War"),
    ("Witte (chair)", "chair"), ("Díaz, President of Mexico", "President of Mexico"),
  ])
  func `an office is the role of the person beside it`(cell: String, role: String) throws {
    let corpus = try read("date,participants\n1905,\"\(cell)\"\n").corpus
    #expect(corpus.events.first?.participations.map(\.role) == [role])
  }

  @Test func `what may be a person or what one was is rejected`() throws {
    let imported = try read("date,participants\n1905,\"Witte, who left early\"\n")
    #expect(imported.ledger.counts["cell.several"] == 1 && imported.corpus.events.isEmpty)
  }

  @Test(arguments: ["Soong et al.", "Komura, and others", "斯大林等", "Soong, an interpreter"])
  func `others are nobody, and the note says that there were some`(cell: String) throws {
    let corpus = try read("date,participants\n1905,\"\(cell)\"\n").corpus
    #expect(corpus.actors.count == 1)
    #expect(corpus.events.first?.note == "Others took part who are not named.")
  }

  @Test func `names with the family name first are known by the cells of several`() throws {
    let corpus = try read(
      "date,sender,recipient\n1905,\"Meyer, George\",\"Roosevelt, Theodore\"\n"
        + "1906,\"Roosevelt, Theodore\",\"Meyer, George; Lodge, Henry\"\n"
    ).corpus
    #expect(
      Set(corpus.actors.map(\.name)) == ["George Meyer", "Theodore Roosevelt", "Henry Lodge"])
  }

  @Test func `sides are paired with people, or left out and told`() throws {
    let imported = try read(
      "date,participants,side\n1945,Soong; Stalin,China; USSR\n1946,Hurley,China; USSR\n")
    let sides = imported.corpus.actors.flatMap { actor in
      actor.affiliations.compactMap { imported.corpus.actors[$0.of]?.name }
    }
    #expect(sides == ["China", "USSR"])
    #expect(imported.ledger.counts["side.unpaired"] == 1)
  }

  @Test func `those who signed are the parties where no column has these`() throws {
    let choices = ReadingChoices(actors: .state)
    for table in [
      "agreement,date,signatory 1,signatory 2\nPact,1905-09-05,Russia,Japan\n",
      "договор,сторона,дата подписания\nPact,Россия,1905-09-05\nPact,Япония,1905-09-05\n",
      "条约,缔约方,签署日期\nPact,俄国,1905-09-05\nPact,日本,1905-09-05\n",
    ] {
      let treaty = try #require(try read(table, choices).corpus.events.first)
      #expect(treaty.participations.map(\.part) == [.parties, .parties])
      #expect(treaty.date.text == "1905-09-05")
    }
  }

  @Test func `a month in Roman figures is read, and what is no month is rejected`() throws {
    let imported = try read("year,month,day,who\n1905,VIII,12th,Witte\n1905,Foo,1,Witte\n")
    #expect(imported.corpus.events.map(\.date.text) == ["1905-08-12"])
    #expect(imported.ledger.accounts[0].rejected == 1)
  }

  @Test func `a number that Excel counts days by is no year`() throws {
    let choices = ReadingChoices(takesSuggestedDates: true)
    let imported = try read("date,who\n16620,Witte\n", choices)
    #expect(imported.corpus.events.isEmpty)
    #expect(imported.ledger.rejections.contains { $0.help?.contains("1945-07-02") == true })
  }

  @Test(arguments: [
    ";Anna;Boris;Clara\nAnna;0;1,5;0\nBoris;1,5;0;2\nClara;0;2;0\n",
    "x,Anna,Boris,Clara\nAnna,-,1,0\nBoris,1,-,3\nClara,0,3,-\n",
    ",Anna,Boris,Clara\nAnna,x,1,0\nBoris,1,x,3\nClara,0,3,x\n",
    ",Anna,Boris,Clara\nBoris,1,0,2\nAnna,0,1,0\nClara,0,2,0\n",
    ",Anna,Boris,Clara\nAnna,0,yes,no\nBoris,yes,0,yes\nClara,no,yes,0\n",
    "Name,Anna,Boris,Clara\nAnna,0,1,0\nBoris,1,0,3\nClara,0,3,0\n",
  ])
  func `a matrix is known by the names of its rows and columns`(table: String) throws {
    let corpus = try read(table, as: "gephi").corpus
    #expect(Set(corpus.actors.map(\.name)) == ["Anna", "Boris", "Clara"] && corpus.ties.count >= 2)
  }

  @Test(arguments: [
    "0 1 0\n1 0 1\n0 1 0\n", ",A,B,C\nA,0,1,0\nB,1,0,0\nX,0,0,0\n",
    ",A,B\nA,0,perhaps\nB,1,0\n",
  ])
  func `what looks like a matrix and is none is refused`(table: String) throws {
    #expect(throws: InputError.self) { try read(table, as: "gephi") }
  }

  @Test(arguments: [
    ("t.csv", "Anna,Boris,Clara\nBoris,Anna\nClara\n", 3, 3),
    ("t.edgelist", "Anna Boris {'weight': 3}\n", 2, 1),
    ("t.csv", "anna boris {\"weight\": 3}\nboris clara {}\n", 3, 2),
    ("t.edgelist", "Anna A\tBoris\t3\n", 2, 1), ("t.adjlist", "#-\n# \n0 1\n1\n", 2, 1),
    ("t.adjlist", "#-\nAnna 1\nBoris {'weight': 3}\nBoris 0\n", 2, 1),
  ])
  func `lists of neighbours and of edges hold what they say`(
    name: String, text: String, actors: Int, ties: Int
  ) throws {
    let document = InputDocument(name: name, bytes: Array(text.utf8))
    let imported = try Samples.found("gephi").read([document], ReadingChoices(), ledger: Ledger())
    #expect(imported.corpus.actors.count == actors && imported.corpus.ties.count == ties)
    #expect(imported.ledger.isBalanced)
  }

  @Test func `edges may say themselves whether they are meetings or messages`() throws {
    let corpus = try read(
      "source,target,date,kind\nA,B,1945-07-02,message\nB,C,1945-07-03,meeting\n",
      ReadingChoices(edges: .meetings), as: "gephi"
    ).corpus
    #expect(corpus.events.map(\.kind) == [.message, .meeting])
  }

  @Test func `dates of edges are read as suggested where that is asked for`() throws {
    let table = "Source,Target,Date\nA,B,9 August 1905\nA,C,1905-08-13\n"
    let strict = try read(table, ReadingChoices(edges: .meetings), as: "gephi")
    #expect(strict.corpus.events.count == 1)
    #expect(strict.ledger.rejections.first?.help?.contains("--dates as-suggested") == true)
    let read = try read(
      table, ReadingChoices(edges: .meetings, takesSuggestedDates: true), as: "gephi")
    #expect(read.corpus.events.map(\.date.text) == ["1905-08-09", "1905-08-13"])
  }

  @Test func `a name that several nodes bear is no third node`() throws {
    let documents = ["id,label\n1,Anna\n2,Anna\n", "source,target\nAnna,2\n"].map {
      InputDocument(name: "table.csv", bytes: Array($0.utf8))
    }
    let imported = try Samples.found("gephi").read(documents, ReadingChoices(), ledger: Ledger())
    #expect(imported.corpus.actors.count == 2 && imported.corpus.ties.isEmpty)
    #expect(imported.ledger.isBalanced)
  }
}
