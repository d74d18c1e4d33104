import CorpusFormat
import Documents
import Negotiations
import RecordImports
import TestSupport
import Testing

/// Input that is broken or means harm: told of, accounted for, never followed.
struct FRUSHostileTests {
  private static let sound = FRUSText.volume(
    (1...6).map {
      FRUSText.document(
        "d\($0)", head: "The Ambassador in China (Gauss) to the Secretary of State and Mr. White",
        text: "<p>\($0)01. Text.</p><list type='participants'><item>Mr. Black</item></list>",
        closer: "<signed>[<hi>Gauss</hi>]</signed>")
    }.joined(),
    persons: "<item><persName xml:id='p_G'>Gauss, C. E.</persName>, Ambassador</item>")

  @Test func `a volume that is cut off gives what stands before, and rejects the rest`() throws {
    let text = Self.sound
    let place = try #require(text.firstRange(of: "xml:id=\"d4\""))
    let imported = try FRUSText.read(String(text[..<place.upperBound]) + "><head>The")
    #expect(imported.corpus.events.count == 3)
    #expect(imported.rejected == ["frus.cut-off"])
    #expect(imported.warned.contains("xml.malformed"))
    #expect(imported.ledger.isBalanced)
  }

  @Test func `an entity bomb and an external entity add nothing`() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">
      <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">
      <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;">
      <!ENTITY x SYSTEM "file:///etc/passwd">]>
      <TEI xml:id="frus1"><text><body>
      """
    for entity in ["&h;&h;&h;", "&x;"] {
      let document = FRUSText.document(head: "Mr. Black\(entity) to Mr. White")
      let imported = try FRUSText.read(bomb + document + "</body></text></TEI>")
      #expect(imported.ledger.isBalanced)
      #expect(imported.corpus.actors.allSatisfy { $0.name.utf8.count < 100 })
      #expect(!imported.ledger.warnings.isEmpty)
    }
  }

  @Test func `absurd nesting ends the reading with an error`() throws {
    let deep = String(repeating: "<hi>", count: 5_000)
    let imported = try FRUSText.read(
      document: FRUSText.document(head: "Mr. Black to Mr. White", text: "<p>\(deep)</p>"))
    #expect(imported.warned.contains("xml.refused"))
    #expect(imported.ledger.isBalanced)
  }

  @Test func `bytes that are no UTF-8 end the reading with an error`() throws {
    var bytes = Array(Self.sound.utf8)
    let place = try #require(bytes.lastIndex(of: UInt8(ascii: "W")))
    bytes[place] = 0xFF
    let imported = try FRUSImporter().read([InputDocument(name: "a.xml", bytes: bytes)])
    #expect(imported.corpus.events.count == 5)
    #expect(imported.warned.contains("xml.malformed"))
    #expect(imported.ledger.isBalanced)
  }

  @Test(arguments: ["", "no XML at all", "<html/>", "<TEI/>"])
  func `what is no volume is said to be none`(_ text: String) throws {
    let imported = try FRUSText.read(text)
    #expect(imported.corpus.events.isEmpty)
    #expect(imported.warned.contains("frus.no-documents"))
  }

  @Test func `ids that repeat or cannot be ids become ids that can`() throws {
    let documents = ["d1", "d1", "ünmöglich id", "!!"].map {
      FRUSText.document($0, head: "Mr. Black to Mr. White")
    }
    let imported = try FRUSText.read(FRUSText.volume(documents.joined(), id: "../../etc"))
    #expect(imported.corpus.events.count == 4)
    #expect(imported.warned == ["frus.repeated-id"])
    try expectSound(imported.corpus)
  }

  @Test func `names that are hostile stay within the corpus format`() throws {
    let heads = [
      "\"}: &amp;x *y !z to Mr. # {[%", "Mr. \u{202E}evil to Mr. 宋子文", "Mr. Null to Mr. True",
      "The " + String(repeating: "very long ", count: 5_000) + "Ambassador to Mr. X",
    ]
    let documents = heads.enumerated().map { FRUSText.document("d\($0)", head: $1) }
    let imported = try FRUSText.read(FRUSText.volume(documents.joined()))
    try expectSound(imported.corpus)
  }

  @Test(arguments: ["to ", "and the ", "(", "[", ", ", "of ", "July [9] "])
  func `a heading of a megabyte takes no longer than it deserves`(_ piece: String) throws {
    let long = String(repeating: piece, count: 1_000_000 / piece.count)
    let time = try ProcessorTime.measure {
      let imported = try FRUSText.read(
        document: FRUSText.document(
          head: "Mr. Black \(long)to Mr. White", dateline: long,
          text: "<list type='participants'><item>\(long)</item></list>"))
      #expect(imported.ledger.isBalanced)
    }
    #expect(time < .seconds(60))
  }

  @Test func `mutated volumes never break the account`() throws {
    let sound = Array(Self.sound.utf8)
    var generator = SeededGenerator(seed: 20_261_122)
    for _ in 0..<400 {
      var bytes = sound
      for _ in 0..<generator.below(8) + 1 { generator.mutate(&bytes) }
      let imported = try FRUSImporter().read([InputDocument(name: "fuzz.xml", bytes: bytes)])
      #expect(imported.ledger.isBalanced)
      #expect(imported.corpus.events.count <= 40)
    }
  }

  /// What is written must be a corpus without errors.
  private func expectSound(_ corpus: Corpus) throws {
    let text = CorpusWriter().text(of: corpus)
    let reading = CorpusReader().read(text: text, path: "written.yaml")
    #expect(!reading.diagnostics.contains { $0.severity == .error }, "\(reading.diagnostics)")
  }
}

extension SeededGenerator {
  fileprivate mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// Changes, drops, doubles or moves some bytes.
  fileprivate mutating func mutate(_ bytes: inout [UInt8]) {
    guard bytes.count > 128 else { return }
    let place = below(bytes.count - 40)
    let length = below(32) + 1
    switch below(5) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
    case 1: bytes.removeSubrange(place..<(place + length))
    case 2: bytes.insert(contentsOf: bytes[place..<(place + length)], at: below(bytes.count))
    case 3: bytes.removeLast(below(bytes.count / 4))
    default:
      let scraps = [
        "<", ">", "&", "</div>", "<div type=\"document\">", " to ", "(", ")", "[", "]", "99999999",
      ]
      bytes.insert(contentsOf: Array(pick(scraps).utf8), at: place)
    }
  }
}
