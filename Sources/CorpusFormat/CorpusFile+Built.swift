internal import Negotiations

extension CorpusFile {
  /// The file that a corpus would be which a program has built, with what it mentions and declares and
  /// without a text, for the rules that look at records alone.
  init(built corpus: Corpus, path: String) {
    var references: [Reference] = []
    var declared: [Reference.Subject: [String: Range<Int>]] = [:]
    for section in Corpus.sections {
      Self.gather(section, of: corpus, &references, &declared)
    }
    let source = SourceText(path: path, text: "")
    self.init(
      source: source, corpus: corpus, places: LazySourceMap(source, SourceMap()),
      references: references, declared: declared, textsWithNumberSign: [], isReadable: true,
      lacksRecords: false, isWhole: true)
  }

  private static func gather<Section: CorpusSection>(
    _ section: Section, of corpus: Corpus, _ references: inout [Reference],
    _ declared: inout [Reference.Subject: [String: Range<Int>]]
  ) {
    for record in corpus[keyPath: section.records] where section.holds(record) {
      if let subject = section.subject {
        declared[subject, default: [:]][section.type.keyText(record)] = 0..<0
      }
      section.type.eachMention(in: record) { subject, id in
        references.append(Reference(subject: subject, id: id, range: 0..<0))
      }
    }
  }
}
