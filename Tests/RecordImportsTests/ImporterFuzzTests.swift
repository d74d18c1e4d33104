import CorpusFormat
import Documents
import Negotiations
import RecordImports
import TestSupport
import Testing

/// Mutated input for every importer of tables and letters: no crash, no hang, a balanced account, and a
/// corpus that a check finds sound.
struct ImporterFuzzTests {
  /// One importer with a document that it reads.
  struct Importer: Sendable, CustomTestStringConvertible {
    var name: String
    var sample: String
    var read: @Sendable ([InputDocument]) throws -> Imported
    var testDescription: String { name }
  }

  static let importers = [
    Importer(
      name: "visits",
      sample: """
        id\tstart\tend\tvisitor\tfrom_id\tfrom\tdescription
        1\t1945-05-28\t1945-06-01\tRegent Prince Abdul Ilah\tiraq\tIraq\tMet with President Truman May 29.
        2\t1960-05-28\t1960-06-01\tKing A and Prime Minister B\tx\tX, Republic of (Y)\t"State ""visit""."
        """, read: { try VisitsImport().read($0) }),
    Importer(
      name: "travels",
      sample: """
        id\trole\twho\tstart\tend\tcountry_id\tcountry\tlocale\tremarks
        1\tsecretary\trusk-david-dean\t1964-01-26\t1964-01-27\tjapan\tJapan\tTokyo\tMet with Prime \
        Minister Ikeda, Israeli Foreign Minister Meir, and senior officials.
        2\tpresident\tnixon-richard-m\t1972-02-21\t1972-02-28\tchina\tChina\t\tMet with Chairman Mao.
        """, read: { try TravelsImport().read($0) }),
    Importer(
      name: "gdelt",
      sample: GDELTRows.row("1", "20170601", "USAGOV", "042", "RUS").joined(separator: "\t") + "\n"
        + GDELTRows.row("2", "20170602", "FRA", "190", "DEU").joined(separator: "\t") + "\n"
        + GDELTRows.row("3", "20170603", "FRA", "057", "DEUMIL").joined(separator: "\t"),
      read: { try GDELTImport().read($0) }),
    Importer(
      name: "icews",
      sample: """
        Event ID,Event Date,Source Name,Source Country,CAMEO Code,Target Name,Target Country
        1,2018-06-01,"Abe, Shinzo",Japan,041,Donald Trump,United States
        2,2018-06-01,Police (India),India,046,Citizen (India),India
        """, read: { try ICEWSImport().read($0) }),
    Importer(
      name: "polecat",
      sample: """
        Event ID\tEvent Date\tEvent Type\tEvent Mode\tContexts\tActor Name\tActor Country\tRecipient Name\
        \tRecipient Country
        a_CONSULT_visit\t2018-01-02\tCONSULT\tvisit\tdiplomatic\tAngela Merkel; Emmanuel Macron\tDEU; FRA\
        \tRussia\tRUS
        a_CONSULT_\t2018-01-03\tCONSULT\t\tNone\tGermany\tDEU\tNone\tNone
        b_AGREE_\t2018-01-03\tAGREE\t\tNone\tGermany\tDEU\tFrance\tFRA
        """, read: { try POLECATImport().read($0) }),
    Importer(
      name: "cmif",
      sample: """
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><bibl xml:id="e">Edition</bibl>
        <correspDesc key="1" source="#e"><correspAction type="sent">
        <persName ref="http://d-nb.info/gnd/1">A &amp; B</persName><date notBefore="1814" cert="low"/>
        </correspAction><correspAction type="received"><orgName>C</orgName>
        <placeName ref="geonames.org/1">D</placeName></correspAction></correspDesc></TEI>
        """, read: { try CMIFImport().read($0) }),
  ]

  @Test(arguments: importers)
  func `mutated input is accounted for to the last row`(importer: Importer) throws {
    var generator = SeededGenerator(seed: 20_150_327)
    let sample = Array(importer.sample.utf8)
    var used = 0
    for _ in 0..<150 {
      let bytes = Self.mutated(sample, &generator)
      guard
        let imported = try? importer.read([InputDocument(name: "fuzz", bytes: bytes)])
      else { continue }
      #expect(imported.ledger.isBalanced)
      #expect(imported.corpus.problems() == [])
      used += imported.corpus.events.count
    }
    #expect(used > 10, "the mutations leave nothing to read")
  }

  @Test(arguments: importers)
  func `the sample itself is read whole`(importer: Importer) throws {
    let imported = try importer.read([
      InputDocument(name: "sample", bytes: Array(importer.sample.utf8))
    ])
    #expect(imported.ledger.isBalanced)
    #expect(!imported.corpus.events.isEmpty)
    #expect(imported.corpus.problems() == [])
  }

  @Test(arguments: importers)
  func `nothing, noise and a long line are survived`(importer: Importer) {
    let noise = (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ 13) }
    let line = Array(importer.sample.utf8) + Array(repeating: UInt8(ascii: "x"), count: 3 << 20)
    for bytes in [[], noise, line, [0xFF, 0xFE, 0x00]] {
      let imported = try? importer.read([InputDocument(name: "odd", bytes: bytes)])
      #expect(imported?.ledger.isBalanced ?? true)
    }
  }

  /// A few bytes changed, taken out, doubled or cut off.
  private static func mutated(
    _ sample: [UInt8], _ generator: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = sample
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      guard bytes.count > 8 else { break }
      let place = Int.random(in: 0..<bytes.count - 4, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(generator.pick(Array("\"\t\n<&,;\u{0}1".utf8)), at: place)
      case 3: bytes.insert(contentsOf: bytes[place..<place + 4], at: place)
      case 4: bytes.removeLast(min(bytes.count - 1, place / 8))
      default: bytes.swapAt(place, place + 3)
      }
    }
    return bytes
  }
}
