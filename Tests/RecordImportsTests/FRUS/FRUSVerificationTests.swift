import CorpusFormat
import Documents
import Foundation
import HistoricalDates
import Negotiations
import RecordImports
import TestSupport
import Testing

/// What a corpus claims on documents, compared with the documents.
struct FRUSVerificationTests {
  private typealias Finding = FRUSVerification.Finding

  private func findings(
    _ claims: String, volume: String, date: String = "1950-03-02"
  ) throws -> [Finding] {
    let corpus = CorpusReader().read(
      text: """
        entente: 1
        title: T
        sources: {frus1950v09: {type: book, title: F}, other: {type: book, title: O}}
        actors:
          soong: {kind: person, name: T. V. Soong, names: {pinyin: Song Ziwen}}
          acheson:
            kind: person
            name: Dean Acheson
            offices: [{title: Secretary of State, during: 1949/1953}]
          roc: {kind: state, name: China}
        meetings:
          m: {date: "\(date)", present: [soong, acheson, roc], claims: [\(claims)]}
        """, path: "t.yaml"
    ).corpus
    let document = InputDocument(name: "v.xml", bytes: Array(FRUSText.volume(volume).utf8))
    return try FRUSVerification(of: corpus, against: [document]).findings
  }

  private let volume = FRUSText.document(
    "d1", head: "The Secretary of State to <hi>Mr.</hi> Soong",
    text: "<p>We shall\n  have to <hi>part</hi>.<note>A note on him.</note></p><p>Later.</p>")

  private func finding(_ claim: String, date: String = "1950-03-02") throws -> Finding {
    let found = try findings(claim, volume: volume, date: date)
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test func `a claim on a document that is there, on its day, of those it names`() throws {
    let found = try finding("{source: frus1950v09, at: d1}")
    #expect(found.exists && found.quote == .none && found.day == .same && found.unnamed.isEmpty)
    #expect(found.printed == Day("1950-03-02") && !found.isRefuted && found.subject == "event m")
  }

  @Test func `a document that the volume has not is told`() throws {
    let found = try finding("{source: frus1950v09, at: d12, quote: part}")
    #expect(!found.exists && found.isRefuted && found.day == .undated && found.unnamed.isEmpty)
    #expect(try findings("{source: other, at: d1}, {source: frus1950v09}", volume: volume).isEmpty)
  }

  @Test(arguments: [
    ("We shall have to part.", true), ("part. A note on him.", true), ("We should part", false),
    ("we shall have to part", false), ("him. Later", true),
  ])
  func `a quotation stands there letter by letter`(words: String, isThere: Bool) throws {
    let found = try finding("{source: frus1950v09, at: \"d1, n. 2\", quote: \"\(words)\"}")
    #expect(found.quote == (isThere ? .found : .missing) && found.isRefuted == !isThere)
    let cut = volume.replacing("<p>Later.</p>", with: "<gap/>")
    let extract = try findings(
      "{source: frus1950v09, at: d1, quote: \"No such words\"}", volume: cut)
    #expect(extract.first?.quote == .notInExtract && extract.first?.isRefuted == false)
  }

  @Test(arguments: [("1950-03", true), ("1950-03-03", false), ("1950-03-01/1950-03-05", true)])
  func `the event's day is compared with the printed one`(date: String, isSame: Bool) throws {
    let found = try finding("{source: frus1950v09, at: d1}", date: date)
    #expect(found.day == (isSame ? .same : .differs))
    let told = try finding(
      "{source: frus1950v09, at: d1, date: 1950-03-02, status: disputed}", date: "1950-04-01")
    #expect(told.day == .same)
  }

  @Test func `people are named by name or office, in any spelling`() throws {
    let other = FRUSText.document("d1", head: "Memorandum", text: "<p>Mr. Song Ziwen called.</p>")
    let found = try findings("{source: frus1950v09, at: d1}", volume: other)
    #expect(found.first?.unnamed == ["acheson"])
  }

  @Test func `a volume that ends in the middle refutes nothing`() throws {
    let text = String(FRUSText.volume(volume).dropLast(60))
    let document = InputDocument(name: "v.xml", bytes: Array(text.utf8))
    #expect(throws: InputError.self) {
      try FRUSVerification(of: Corpus(title: "T"), against: [document])
    }
  }

  @Test(.enabled(if: Repository.sharedData("frus") != nil, "the volumes are not here"))
  func `the corpus of 1945 stands against the documents of its main volume`() throws {
    let reading = CorpusReader().read(
      paths: [Repository.root.appending(path: "Graphs/moscow-1945.yaml").path])
    let path = try #require(Repository.sharedData("frus/frus1945v07-extract.xml")).path
    let found = try FRUSVerification(of: reading.corpus, against: [InputDocument(path: path)])
    let there = found.findings.filter(\.exists)
    // The extract has 35 of the volume's documents; that others are not in it says nothing.
    #expect(there.count >= 40)
    #expect(there.allSatisfy { $0.quote != .missing })
  }
}
