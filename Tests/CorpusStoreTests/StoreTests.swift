import CorpusFormat
import CorpusStore
import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import RandomCorpora
import TestSupport
import Testing

/// What is written to a store comes out of it as it was; what is no store is refused.
struct StoreTests {
  // MARK: The same

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `every field of every record comes back`(seed: UInt64) throws {
    let corpus = try FullRecords.corpus(seed: seed)
    try withStore(of: corpus) { try expectSame($0, as: corpus) }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `texts of any kind come back`(seed: UInt64) throws {
    var random = RandomCorpus(seed: seed)
    let corpus = try random.make()
    try withStore(of: corpus) { try expectSame($0, as: corpus) }
  }

  @Test func `the corpora come back as they were joined`() throws {
    let corpus = try Self.shipped()
    try withStore(of: corpus) { try expectSame($0, as: corpus) }
  }

  private func expectSame(_ store: CorpusStore, as corpus: Corpus) throws {
    let stored = try store.corpus()
    #expect(stored == corpus)
    // Equality does not ask which files gave what.
    let events = corpus.events.suffix(9).map(\.id)
    #expect(stored.titles(giving: Set(events)) == corpus.titles(giving: Set(events)))
    #expect(stored.parts.all.map(\.events.count) == corpus.parts.all.map(\.events.count))
  }

  @Test func `events keep the zones of the corpus that they are from`() throws {
    let files = ["A": "+03:00", "B": "+08:00"].map { title, zone in
      (
        path: "\(title).yaml",
        text: """
        entente: 1
        title: \(title)
        zone: "\(zone)"
        actors:
          x: {kind: person, name: X}
          y: {kind: person, name: Y}
        meetings:
          \(title.lowercased()):
            date: "1945-07-02T10:00"
            present: [x, y]

        """
      )
    }
    let corpus = CorpusReader().read(documents: files.map { ($0.path, Array($0.text.utf8)) }).corpus
    #expect(corpus.events.count == 2)
    try withStore(of: corpus) { store in
      let stored = try store.corpus()
      #expect(stored == corpus)
      #expect(CorpusWriter().text(of: stored) == CorpusWriter().text(of: corpus))
      #expect(CorpusWriter().text(of: stored).contains("+08:00"))
    }
  }

  @Test func `the same corpus makes the same bytes`() throws {
    let corpus = try Self.shipped()
    let (one, other) = (try bytes(of: corpus), try bytes(of: corpus))
    #expect(one == other)
  }

  // MARK: What is refused

  @Test func `a store of which a byte is another is refused`() throws {
    let bytes = try bytes(of: try FullRecords.corpus(seed: 1))
    var numbers = SeededGenerator(seed: 1945)
    let places =
      [0, 17, 27, 60, 71, 99, bytes.count - 1]
      + (0..<60).map { _ in
        Int.random(in: 0..<bytes.count, using: &numbers)
      }
    for place in places {
      var damaged = bytes
      damaged[place] ^= 0x21
      try withFile(damaged) { path in
        #expect(throws: StoreError.self, "byte \(place)") { try CorpusStore(at: path) }
      }
    }
  }

  @Test func `a store that breaks off is refused`() throws {
    let bytes = try bytes(of: try FullRecords.corpus(seed: 1))
    for length in [0, 1, 15, 16, 99, 100, 101, 4096, bytes.count / 2, bytes.count - 1] {
      try withFile(Array(bytes.prefix(length))) { path in
        #expect(throws: StoreError.self, "\(length) bytes") { try CorpusStore(at: path) }
      }
    }
    try withFile(bytes + [0]) { path in
      #expect(throws: StoreError.self) { try CorpusStore(at: path) }
    }
  }

  @Test func `a store of a newer program says so`() throws {
    var bytes = try bytes(of: try FullRecords.corpus(seed: 1))
    bytes[63] += 1
    try withFile(bytes) { path in
      let error = #expect(throws: StoreError.self) { try CorpusStore(at: path) }
      #expect(error?.description.contains("newer Entente") == true)
    }
  }

  @Test func `what is no store says what it is instead`() throws {
    for (bytes, words) in [
      (Array("entente: 1\n".utf8), "is no SQLite file"), ([], "is an empty file"),
      (Array("SQLite format 3\0".utf8) + Array(repeating: 0, count: 5000), "another program"),
    ] {
      try withFile(bytes) { path in
        let error = #expect(throws: StoreError.self) { try CorpusStore(at: path) }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
      }
    }
  }

  // MARK: A part of it

  @Test func `who met whom is the same of a part as of the whole`() throws {
    let leftOut = try expectSameMeetings(in: try Self.shipped(), seed: 1, questions: 120)
    #expect(leftOut > 0)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `and in corpora made by chance`(seed: UInt64) throws {
    var random = RandomCorpus(seed: seed)
    _ = try expectSameMeetings(in: try random.make(), seed: seed, questions: 20)
  }

  /// Asks the whole and the part that is read; gives how many events the parts left out.
  private func expectSameMeetings(
    in corpus: Corpus, seed: UInt64, questions: Int
  ) throws -> Int {
    var numbers = SeededGenerator(seed: seed)
    let actors = corpus.actors.map(\.id)
    let dates = corpus.events.map(\.date)
    var leftOut = 0
    try withStore(of: corpus) { store in
      for _ in 0..<questions {
        let named = (0..<Int.random(in: 0...2, using: &numbers)).compactMap { _ in
          actors.randomElement(using: &numbers)
        }
        let window = Bool.random(using: &numbers) ? dates.randomElement(using: &numbers) : nil
        var question = Met(named, selection: Selection(window: window.map { DateWindow($0) }))
        question.selection.policy = Bool.random(using: &numbers) ? .all : .preferred
        let days = window.map { date in
          let bounds = date.dayNumbers
          return bounds.startLow...max(bounds.startLow, bounds.endHigh)
        }
        let part = try store.corpus(
          EventNarrowing(actors: named, days: days),
          beside: Bool.random(using: &numbers) ? .all : .mentioned)
        leftOut += corpus.events.count - part.events.count
        #expect(
          question.answer(in: part) == question.answer(in: corpus), "\(named) \(window?.text ?? "")"
        )
      }
    }
    return leftOut
  }

  // MARK: Files

  private static func shipped() throws -> Corpus {
    CorpusReader(checks: .errors).read(paths: [Repository.graphs.path]).corpus
  }

  private func bytes(of corpus: Corpus) throws -> [UInt8] {
    try withFolder { folder in
      let path = folder.appending(path: "talks.sqlite").path
      try CorpusStore.make(of: corpus, at: path)
      return Array(try Data(contentsOf: URL(filePath: path)))
    }
  }

  private func withStore(of corpus: Corpus, _ body: (CorpusStore) throws -> Void) throws {
    try withFolder { folder in
      let path = folder.appending(path: "talks.sqlite").path
      try CorpusStore.make(of: corpus, at: path)
      try body(try CorpusStore(at: path))
    }
  }

  private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    try withFolder { folder in
      let file = folder.appending(path: "some.sqlite")
      try Data(bytes).write(to: file)
      try body(file.path)
    }
  }

  private func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
