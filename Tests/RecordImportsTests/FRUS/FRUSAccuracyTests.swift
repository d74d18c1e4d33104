import Documents
import Foundation
import HistoricalDates
import Negotiations
import RecordImports
import TestSupport
import Testing

/// How often the importer is right, against documents that were read by eye.
@Suite(.enabled(if: Repository.sharedData("frus") != nil, "the volumes are not here"))
struct FRUSAccuracyTests {
  private func read(_ name: String, offices: Bool) throws -> Imported {
    let path = try #require(Repository.sharedData("frus/\(name)")).path
    var ledger = Ledger()
    var table: OfficeTable?
    if offices, let path = Repository.sharedData("hsg/spells.tsv")?.path {
      table = try OfficeTable(InputDocument(path: path), ledger: &ledger)
    }
    return try FRUSImporter(offices: table).read([InputDocument(path: path)], ledger: ledger)
  }

  /// Counts right and wrong answers, and keeps the wrong ones for the report.
  private struct Score {
    var right = 0
    var wrong: [String] = []

    mutating func count(_ isRight: Bool, _ what: @autoclosure () -> String) {
      if isRight { right += 1 } else { wrong.append(what()) }
    }

    var share: Double { Double(right) / Double(max(right + wrong.count, 1)) }
  }

  @Test func `the 1961–63 volume: sender, recipients, day and place of sixty random documents`()
    throws
  {
    let imported = try read("frus1961-63v06.xml", offices: false)
    var (senders, recipients, days, places) = (Score(), Score(), Score(), Score())
    for row in KennedyKhrushchevSample.documents {
      let event = imported.corpus.events[EventID("frus1961-63v06-\(row.id)")]
      guard row.isMessage else {
        senders.count(event == nil, row.id)
        continue
      }
      let from = (event?.participations ?? []).filter { $0.part == .from && $0.role != "signed" }
      let named = from.compactMap { imported.corpus.actors[$0.actor]?.name }
      let to = imported.names(event, .to)
      senders.count(named == row.from, "\(row.id): from \(named)")
      recipients.count(to == row.to, "\(row.id): to \(to)")
      let day = event?.date.earliest?.description
      let isUndated = event?.claims.first?.status == .inferred
      days.count(row.sent == "undated" ? isUndated : day == row.sent, "\(row.id): \(day ?? "")")
      places.count(event?.place == row.place, "\(row.id): \(event?.place ?? "")")
    }
    #expect(senders.share >= 0.98, "\(senders.wrong)")
    #expect(recipients.share >= 0.98, "\(recipients.wrong)")
    #expect(days.share >= 0.995, "\(days.wrong)")
    #expect(places.share >= 0.99, "\(places.wrong)")
    #expect(imported.ledger.isBalanced)
  }

  @Test func `the 1945 documents agree with what was read by eye`() throws {
    let imported = try read("frus1945v07-extract.xml", offices: true)
    let gold = try #require(Repository.sharedData("frus/gold-documents.tsv"))
    let rows = try String(contentsOf: gold, encoding: .utf8).split(separator: "\n").dropFirst()
    var (senders, first, all, days, places) = (Score(), Score(), Score(), Score(), Score())
    for row in rows {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let event = imported.corpus.events[EventID("frus1945v07-\(fields[0])")]
      days.count(event?.date.earliest?.description == String(fields[1].prefix(10)), fields[0])
      #expect(event?.date.text.hasSuffix("?") == (fields[2] == "uncertain"), "\(fields[0])")
      places.count(event?.place == fields[3], fields[0])
      let isConversation = fields[7] == "memorandum of conversation"
      #expect((event?.kind == .meeting) == isConversation, "\(fields[0])")
      if isConversation { continue }
      let from = imported.names(event, event?.kind == .act ? .by : .from)
      let to = imported.names(event, .to)
      let wanted = fields[6].split(separator: ";").map(Self.family)
      senders.count(from.map(Self.last) == [Self.family(fields[5])], "\(fields[0]): \(from)")
      first.count(to.first.map(Self.last) == wanted.first, "\(fields[0]): \(to)")
      all.count(to.map(Self.last) == wanted, "\(fields[0]): \(to)")
    }
    #expect(senders.share >= 0.99, "\(senders.wrong)")
    #expect(first.share >= 0.99, "\(first.wrong)")
    #expect(all.share >= 0.95, "\(all.wrong)")
    #expect(days.share >= 0.995, "\(days.wrong)")
    #expect(places.share >= 0.99, "\(places.wrong)")
    #expect(rows.count == 35)
    // The documentation gives these counts; one paper is addressed to nobody.
    let counts = [senders.right, first.right, all.right, days.right, places.right]
    #expect(counts == [32, 32, 32, 35, 35], "\(senders.wrong) \(all.wrong) \(places.wrong)")
    #expect(
      rows.count { $0.split(separator: "\t", omittingEmptySubsequences: false)[6].isEmpty } == 4)
  }

  /// The family name of “Harriman, Ambassador in the Soviet Union”; “Mao Tse-tung” stays whole.
  private static func family(_ text: some StringProtocol) -> String {
    text.split(separator: ",").first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
  }

  private static func last(_ name: String) -> String {
    name.contains("-") ? name : name.split(separator: " ").last.map(String.init) ?? ""
  }

  @Test func `the table of a wartime conference makes the meeting of its subchapter`() throws {
    let imported = try read("frus1944Quebec-present-table-fragment.xml", offices: false)
    let event = try #require(imported.corpus.events.first)
    #expect(imported.corpus.events.count == 1)
    #expect(event.id == "frus1944Quebec-ch4subsubch13")
    #expect(
      imported.names(event, .present) == ["Morgenthau", "Cherwell", "H. D. White", "MacDougall"])
    #expect(event.claims.map(\.locator) == ["ch4subsubch13", "d182"])
  }
}
