import Documents
import HistoricalDates
import Negotiations
import RecordImports
import Testing

struct CMIFImportTests {
  /// A letter, from what stands in its two actions.
  private func letter(
    _ sent: String, _ received: String, attributes: String = "key=\"7\" source=\"#ed\""
  ) -> String {
    """
    <correspDesc \(attributes)>
      <correspAction type="sent">\(sent)</correspAction>
      <correspAction type="received">\(received)</correspAction>
    </correspDesc>
    """
  }

  private func document(_ letters: String..., bibliography: String? = nil) -> InputDocument {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
        <titleStmt><title>Letters of the Congress</title></titleStmt>
        <publicationStmt><publisher>An Academy</publisher>
          <idno type="URL">https://example.org/cmif.xml</idno></publicationStmt>
        <sourceDesc>\(bibliography ?? "<bibl type=\"print\" xml:id=\"ed\">Letters, Vienna 1990</bibl>")
        </sourceDesc></fileDesc>
        <profileDesc>\(letters.joined())</profileDesc></teiHeader></TEI>
      """
    return InputDocument(name: "letters.xml", bytes: Array(text.utf8))
  }

  private func read(_ documents: InputDocument...) throws -> Imported {
    try CMIFImport().read(documents)
  }

  private let metternich =
    "<persName ref=\"http://d-nb.info/gnd/118581465\">Metternich, Clemens von</persName>"
  private let gentz = "<persName ref=\"https://d-nb.info/gnd/118690387\">Gentz</persName>"
  private let castlereagh = "<persName ref=\"http://viaf.org/viaf/9847974\">Castlereagh</persName>"

  @Test func `a letter is a message with all who sent and received it`() throws {
    let sent =
      metternich + gentz + """
        <placeName ref="http://www.geonames.org/2761369">Wien</placeName><date when="1814-10-03"/>
        """
    let received =
      castlereagh + """
        <orgName>Foreign Office</orgName><placeName>London</placeName><date when="1814-10-29"/>
        """
    let imported = try read(document(letter(sent, received)))
    let event = try #require(imported.corpus.events["letter-7"])
    #expect(event.actors(.from) == ["gnd-118581465", "gnd-118690387"])
    #expect(event.actors(.to) == ["viaf-9847974", "foreign-office"])
    #expect(event.date.text == "1814-10-03")
    #expect(event.received?.text == "1814-10-29")
    #expect(event.place == "geonames-2761369")
    #expect(event.note == "Addressed to London.")
    #expect(event.claims.map(\.source) == ["ed"])
    #expect(event.claims.first?.locator == "no. 7")
    #expect(imported.corpus.actors["gnd-118581465"]?.name == "Clemens von Metternich")
    #expect(imported.corpus.actors["foreign-office"]?.kind == .organisation)
    #expect(imported.account("letter") == "1 = 1 + 0")
    #expect(imported.corpus.problems(.warning) == [])
  }

  @Test func `several names in one element are several people where a semicolon parts them`() throws
  {
    let imported = try read(
      document(
        letter("<persName>Cy Doe; Bo Roe</persName><date when=\"1814\"/>", castlereagh),
        letter(
          "<persName>Anna Alpha, Jan Dantis</persName><date when=\"1814\"/>", castlereagh,
          attributes: "key=\"8\"")))
    #expect(imported.corpus.events["letter-7"]?.actors(.from) == ["cy-doe", "bo-roe"])
    // A comma may part two names, or one that begins with the family's.
    let sender = try #require(imported.corpus.events["letter-8"]?.actors(.from).first)
    #expect(imported.corpus.actors[sender]?.name == "Anna Alpha, Jan Dantis")
    #expect(imported.codes == ["cmif.names"])
  }

  @Test func `a plain name beside persName is read by its type`() throws {
    let imported = try read(
      document(
        letter(
          "<persName>Cy Doe</persName><name>Dee Roe</name><name type=\"org\">Board</name>"
            + "<name type=\"ship\">Argo</name><date when=\"1814\"/>", castlereagh)))
    #expect(imported.corpus.events["letter-7"]?.actors(.from) == ["cy-doe", "dee-roe", "board"])
    #expect(imported.corpus.actors["board"]?.kind == .organisation)
    #expect(imported.codes == ["cmif.name"])
  }

  @Test(arguments: [
    ("when-iso=\"1814-10-03\"", "1814-10-03"),
    ("from-iso=\"1814-10-03\" to-iso=\"1814-10-05\"", "1814-10-03/1814-10-05"),
    ("notBefore-iso=\"1814-10-03\" notAfter=\"1814-10-05\"", "[1814-10-03..1814-10-05]"),
  ])
  func `dates of ISO 8601 are read`(attributes: String, date: String) throws {
    let imported = try read(document(letter(metternich + "<date \(attributes)/>", castlereagh)))
    #expect(imported.corpus.events.map(\.date.text) == [date])
  }

  @Test(arguments: [
    ("when=\"1814-10-03\"", "1814-10-03"), ("when=\"1814-10\"", "1814-10"),
    ("when=\"1814\" cert=\"low\"", "1814?"), ("when=\"1814\" precision=\"medium\"", "1814~"),
    ("when=\"1814-10\" evidence=\"conjecture\"", "1814-10?"),
    ("when=\"1814-10\" evidence=\"external\" cert=\"high\"", "1814-10"),
    ("when=\"1814-10-03T12:00:00\"", "1814-10-03T12:00:00"),
    ("when=\"1814-10-03T12:00:00+01:00\"", "1814-10-03T12:00:00+01:00"),
    ("when=\"1814-10-03T12:00:00.123456+99:00\"", "1814-10-03"), ("when=\"--10-03\"", "XXXX-10-03"),
    ("from=\"1814-10-03\" to=\"1814-10-05\"", "1814-10-03/1814-10-05"),
    ("from=\"1814-10-03\"", "1814-10-03/"), ("to=\"1814-10-05\"", "/1814-10-05"),
    ("notBefore=\"1814-10-03\" notAfter=\"1814-11\"", "[1814-10-03..1814-11]"),
    ("notBefore=\"1814-10-03\"", "[1814-10-03..]"), ("notAfter=\"1814\"", "[..1814]"),
    ("notBefore=\"1814\" notAfter=\"1814\"", "1814"),
  ])
  func `dates stay as vague as they stand`(attributes: String, date: String) throws {
    let imported = try read(document(letter(metternich + "<date \(attributes)/>", castlereagh)))
    #expect(imported.corpus.events.first?.date.text == date)
    #expect(imported.codes == [])
    #expect(imported.corpus.problems() == [])
  }

  @Test func `a letter without a day of sending was sent by the day of receipt`() throws {
    let imported = try read(
      document(letter(metternich, castlereagh + "<date when=\"1814-10-29\"/>")))
    #expect(imported.corpus.events.first?.date.text == "[..1814-10-29]")
    let undated = try read(document(letter(metternich, castlereagh)))
    #expect(undated.corpus.events.first?.date.text == "XXXX")
    #expect(undated.codes == ["cmif.undated"])
  }

  @Test func `a date that is none, or a second one, is told of`() throws {
    let imported = try read(
      document(
        letter(metternich + "<date when=\"1814-02-30\"/><date when=\"1814-03\"/>", castlereagh),
        letter(gentz + "<date when=\"1814\"/><date when=\"1815\"/>", castlereagh)))
    #expect(imported.codes == ["cmif.date", "cmif.dates"])
    #expect(imported.corpus.events.map(\.date.text) == ["1814-03", "1814"])
  }

  @Test func `a letter received before it was sent keeps that in its note`() throws {
    let imported = try read(
      document(
        letter(
          metternich + "<date when=\"1814-10-03\"/>", castlereagh + "<date when=\"1814-09\"/>")))
    let event = try #require(imported.corpus.events.first)
    #expect(imported.codes == ["cmif.received"])
    #expect(event.date.text == "1814-10-03")
    #expect(event.received == nil)
    #expect(event.note == "Said to be received 1814-09, before it was sent.")
    #expect(imported.corpus.problems(.warning) == [])
  }

  @Test(arguments: [
    ("from=\"1814-10-03\" notAfter=\"1814-11\"", "1814-10-03/", "notAfter 1814-11"),
    ("to=\"1814-10-03\" notBefore=\"1814-09\"", "/1814-10-03", "notBefore 1814-09"),
    ("when=\"1814\" from=\"1814-09\" to=\"1814-10\"", "1814", "from 1814-09 and to 1814-10"),
  ])
  func `bounds beside the date that was read are told of`(
    attributes: String, date: String, unused: String
  ) throws {
    let imported = try read(document(letter(metternich + "<date \(attributes)/>", castlereagh)))
    #expect(imported.corpus.events.first?.date.text == date)
    #expect(
      imported.ledger.warnings.map(\.message) == [
        "the date was read as \(date); \(unused) was left out"
      ])
  }

  @Test func `the words of another calendar are kept beside the Gregorian date`() throws {
    let julian = "<date when=\"1814-10-15\" calendar=\"#julian\">3 October 1814</date>"
    let gregorian = "<date when=\"1814-10-15\" calendar=\"#Gregorian\">15 October</date>"
    let imported = try read(
      document(letter(metternich + julian, castlereagh), letter(gentz + gregorian, castlereagh)))
    #expect(imported.codes == ["cmif.calendar"])
    #expect(imported.corpus.events.map(\.date.text) == ["1814-10-15", "1814-10-15"])
    #expect(imported.corpus.events.map(\.note) == ["Dated “3 October 1814 (julian)”.", nil])
  }

  @Test func `a date in words is kept in the note`() throws {
    let imported = try read(
      document(
        letter(
          metternich + "<date>shortly after Easter</date>",
          castlereagh + "<date when=\"1814-10-29\"/>")))
    let event = try #require(imported.corpus.events.first)
    #expect(imported.codes == ["cmif.date", "cmif.date"])
    #expect(imported.ledger.warnings.last?.message.contains("dated [..1814-10-29]") == true)
    #expect(event.date.text == "[..1814-10-29]")
    #expect(event.note == "Dated “shortly after Easter”.")
    let undated = try read(document(letter(metternich + "<date>in May</date>", castlereagh)))
    #expect(undated.codes == ["cmif.date", "cmif.undated"])
    #expect(undated.corpus.events.first?.note == "Dated “in May”.")
  }

  @Test func `a letter of or to nobody known is rejected`() throws {
    let imported = try read(
      document(
        letter("<persName>Unknown</persName>", castlereagh), letter(metternich, ""),
        letter(metternich + "<date when=\"1814\"/>", castlereagh)))
    #expect(imported.account("letter") == "3 = 1 + 2")
    #expect(imported.ledger.rejections.map(\.code) == ["cmif.sender", "cmif.addressee"])
    #expect(imported.ledger.rejections.map(\.location.line) == [8, 11])
  }

  @Test func `one person under several names is one actor, and two ids are two`() throws {
    let other = "<persName ref=\"http://d-nb.info/gnd/118581465\">Clemens Metternich</persName>"
    let plain = "<persName>Metternich</persName>"
    let imported = try read(
      document(
        letter(metternich, castlereagh), letter(other, castlereagh), letter(plain, castlereagh)))
    #expect(imported.corpus.actors.count == 3)
    let actor = imported.corpus.actors["gnd-118581465"]
    #expect(actor?.names.map(\.text) == ["Clemens Metternich"])
  }

  @Test func `an edition that is not named, or does not exist, is the index itself`() throws {
    let imported = try read(
      document(
        letter(metternich, castlereagh, attributes: "key=\"1\" source=\"#other\""),
        letter(metternich, castlereagh, attributes: "key=\"2\""),
        bibliography: "<bibl xml:id=\"a\">A</bibl><bibl xml:id=\"b\">B</bibl>"))
    #expect(imported.codes.filter { $0 == "cmif.source" }.count == 1)
    let keys = imported.corpus.events.flatMap { $0.claims.map(\.source) }
    #expect(Set(keys) == ["letters-of-the-congress"])
    #expect(imported.corpus.sources.map(\.title) == ["Letters of the Congress"])
  }

  @Test func `letters before a break are read, and the document is rejected`() throws {
    let whole = letter(metternich + "<date when=\"1814\"/>", castlereagh)
    let text = "<TEI>" + whole + "<correspDesc><correspAction>"
    let imported = try read(InputDocument(name: "cut.xml", bytes: Array(text.utf8)))
    #expect(imported.account("letter") == "1 = 1 + 0")
    #expect(imported.account("document") == "1 = 0 + 1")
    #expect(imported.codes.first == "xml.malformed")
  }

  @Test func `a document without letters is rejected`() throws {
    let imported = try read(document(), document(letter(metternich, castlereagh)))
    #expect(imported.account("document") == "2 = 1 + 1")
    #expect(imported.ledger.rejections.map(\.code) == ["cmif.none"])
    #expect(imported.ledger.rejections.first?.message.contains("correspDesc") == true)
  }

  @Test func `two documents are one corpus, and one key for two editions is told apart`() throws {
    let first = document(letter(metternich + "<date when=\"1814\"/>", castlereagh))
    let second = document(
      letter(gentz + "<date when=\"1815\"/>", castlereagh),
      bibliography: "<bibl xml:id=\"ed\">Other letters</bibl>")
    let imported = try read(first, second)
    #expect(imported.corpus.events.map(\.id) == ["letter-7", "letter-7-2"])
    #expect(imported.corpus.events.flatMap { $0.claims.map(\.source) } == ["ed", "ed-2"])
  }

  @Test func `the header's own lists give names to whoever is pointed to`() throws {
    let lists = """
      <listPerson><person xml:id="p1"><persName>Karl Braun</persName>
        <idno>https://d-nb.info/gnd/118581465</idno></person></listPerson>
      <listPlace><place xml:id="pl1"><placeName>Weimar</placeName></place></listPlace>
      """
    let imported = try read(
      document(
        letter(
          "<persName ref=\"#p1\"/><placeName ref=\"#pl1\"/><date when=\"1810\"/>", castlereagh,
          attributes: ""),
        letter("<persName ref=\"#p1\">Carl Braun</persName>", gentz, attributes: ""),
        bibliography: lists))
    let actor = try #require(imported.corpus.actors["gnd-118581465"])
    #expect(actor.name == "Karl Braun" && actor.names.map(\.text) == ["Carl Braun"])
    let event = try #require(imported.corpus.events["letter-1"])
    #expect(event.place.flatMap { imported.corpus.places[PlaceID($0)]?.name } == "Weimar")
    #expect(imported.corpus.events.map(\.id) == ["letter-1", "letter-2"])
  }

  @Test func `sameAs points to the header's own lists as ref does`() throws {
    let lists = """
      <listPerson><person xml:id="p1"><persName>Karl Braun</persName>
        <idno>https://d-nb.info/gnd/118581465</idno></person>
        <person xml:id="p2" sameAs="#p1"><persName>Carl Braun</persName></person></listPerson>
      <listPlace><place xml:id="pl1" sameAs="https://www.geonames.org/2812482">
        <placeName>Weimar</placeName></place></listPlace>
      """
    let imported = try read(
      document(
        letter(
          "<persName sameAs=\"#p1\"/><placeName sameAs=\"#pl1\"/><date when=\"1810\"/>",
          castlereagh,
          attributes: ""),
        letter("<persName sameAs=\"#p2\">Carl Braun</persName>", gentz, attributes: ""),
        bibliography: lists))
    let senders = imported.corpus.events.flatMap { $0.actors(.from) }
    #expect(senders == ["gnd-118581465", "gnd-118581465"])
    let event = try #require(imported.corpus.events["letter-1"])
    let place = try #require(event.place.flatMap { imported.corpus.places[PlaceID($0)] })
    #expect(place.name == "Weimar" && place.sameAs.count == 1)
  }

  @Test(arguments: ["Unknown recipient", "o. N.", "unbekannte Person"])
  func `whoever is unknown in other words is nobody`(name: String) throws {
    let imported = try read(document(letter(metternich, "<persName>\(name)</persName>")))
    #expect(imported.corpus.events.isEmpty)
    #expect(imported.ledger.counts["cmif.addressee"] == 1)
  }

  @Test func `names without addresses are told, doubted and joined`() throws {
    let imported = try read(
      document(
        letter("<persName>Alpha, Anna</persName>", "<persName>Bo Beta?</persName>"),
        letter("<persName>Anna Alpha</persName>", "<persName>Cleo Gamma und Dora Delta</persName>"),
        letter("<persName>Verschiedene</persName>", "<persName>Anna Alpha</persName>")))
    #expect(
      imported.corpus.actors.map(\.name) == ["Anna Alpha", "Bo Beta", "Cleo Gamma und Dora Delta"])
    #expect(imported.corpus.events.map(\.participations.last?.status) == [.inferred, .asserted])
    #expect(imported.ledger.warnings.contains { $0.code == "cmif.names" })
    #expect(imported.ledger.rejections.map(\.code) == ["cmif.sender"])
  }
}
