public import Negotiations

/// Writes a corpus in the one form that every corpus file should have.
///
/// Keys stand in a fixed order and records in that of the corpus. What is short stands on one line in
/// brackets, prose over 100 columns in a block of lines; text is quoted only where it would be misread.
/// Writing what was read of a written corpus gives the same bytes.
public struct CorpusWriter: Sendable {
  /// A writer.
  public init() {}

  /// The text of a corpus file that holds `corpus`.
  ///
  /// One whom only an office names is written by that office again.
  public func text(of corpus: Corpus) -> String {
    var layout = CanonicalLayout()
    for field in fields(of: corpus.statingZones) {
      if let section = Corpus.sections.first(where: { $0.key == field.key }),
        case .record(let records, _) = field.value
      {
        layout.addBlankLine()
        layout.add(field.key, records, isSpaced: section.isSpaced)
      } else {
        layout.add(field.key, field.value, indent: 0)
      }
    }
    return layout.lines.joined(separator: "\n") + "\n"
  }

  /// What stands in the file, before it is laid out.
  package func fields(of corpus: Corpus) -> [CanonicalValue.Field] {
    let version = CanonicalValue.Field(key: "entente", value: .text("1"))
    let head = Corpus.type.fields.flatMap { CanonicalValue.fields($0, of: corpus, in: nil) }
    let sections = Corpus.sections.compactMap { section -> CanonicalValue.Field? in
      let records = records(of: section, in: corpus)
      if records.isEmpty { return nil }
      return CanonicalValue.Field(key: section.key, value: .record(records, .spread))
    }
    return [version] + head + sections
  }

  private func records<Section: CorpusSection>(
    of section: Section, in corpus: Corpus
  ) -> [CanonicalValue.Field] {
    corpus[keyPath: section.records].filter(section.holds).map {
      CanonicalValue.Field(
        key: section.type.keyText($0), value: .record($0, section.type, in: section.kind))
    }
  }
}

extension CanonicalLayout {
  /// A section of records, with a blank line between them where they are long.
  fileprivate mutating func add(
    _ section: String, _ fields: [CanonicalValue.Field], isSpaced: Bool
  ) {
    for (position, field) in fields.enumerated() {
      if position == 0 {
        addLine(section + ":")
      } else if isSpaced {
        addBlankLine()
      }
      add(field.key, field.value, indent: 2)
    }
  }
}
