internal import Dispatch
public import Negotiations

/// A corpus that cannot be written so that it could be read: its reading has errors.
public struct UnsoundCorpus: Error {
  /// The reading of what would have been written.
  public let reading: CorpusReading

  /// What is wrong with it.
  public var errors: [Diagnostic] { reading.diagnostics.filter { $0.severity == .error } }
}

extension CorpusWriter {
  /// The text of a corpus, which has been read back: whoever writes it to a file can ask it.
  ///
  /// - Throws: where the text would not stand; nothing of it is to be written.
  public func soundText(
    of corpus: Corpus, path: String = "corpus.yaml"
  ) throws(UnsoundCorpus) -> String {
    let text = text(of: corpus)
    let reading = CorpusReader(checks: .errors).read(text: text, path: path)
    guard !reading.hasErrors else { throw UnsoundCorpus(reading: reading) }
    return text
  }

  /// Checks a corpus that may be larger than a file: each of its records could be read back, and the
  /// rules hold for all of them together.
  ///
  /// - Throws: where the records would not stand.
  public func requireSound(
    _ corpus: Corpus, path: String = "corpus.yaml"
  ) throws(UnsoundCorpus) {
    let pieces = pieces(of: corpus.statingZones)
    let found = [[Diagnostic]](unsafeUninitializedCapacity: pieces.count) { buffer, count in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: pieces.count) { place in
        slots.initializeElement(at: place, to: problems(of: pieces[place], path))
      }
      count = pieces.count
    }
    var diagnostics = found.flatMap(\.self).filter { $0.severity == .error }
    let file = CorpusFile(built: corpus, path: path)
    if diagnostics.isEmpty {
      let linked = LinkedCorpora([file], isComplete: true)
      for rule in RuleCatalogue.all where rule.findsErrors {
        diagnostics += rule.findings(in: linked).filter { $0.severity == .error }
      }
    }
    guard diagnostics.isEmpty else {
      throw UnsoundCorpus(
        reading: CorpusReading(corpus: corpus, files: [file], diagnostics: diagnostics))
    }
  }

  /// What is wrong with the text of a piece.
  private func problems(of piece: Corpus, _ path: String) -> [Diagnostic] {
    if PlainSoundness.holds(for: piece) { return [] }
    let source = SourceText(path: path, text: text(of: piece))
    return CorpusReader.file(source, keepsPlaces: false).1
  }

  /// The corpus in pieces of so many records, each with its own head and with records of one section.
  private func pieces(of corpus: Corpus) -> [Corpus] {
    var head = Corpus(title: "")
    Corpus.type.join(&head, corpus)
    head.title = corpus.title
    return Corpus.sections.flatMap { pieces(of: $0, in: corpus, under: head) }
  }

  private func pieces<Section: CorpusSection>(
    of section: Section, in corpus: Corpus, under head: Corpus
  ) -> [Corpus] {
    let records = corpus[keyPath: section.records].filter(section.holds)
    return stride(from: 0, to: records.count, by: Self.recordsOfPiece).map { start in
      var piece = head
      let end = min(start + Self.recordsOfPiece, records.count)
      piece[keyPath: section.records] = Roster(records[start..<end])
      return piece
    }
  }

  private static let recordsOfPiece = 4000
}
