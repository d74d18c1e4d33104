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
    layout.add("entente", .text("1"), indent: 0)
    layout.add("title", .text(corpus.title), indent: 0)
    if let note = corpus.note { layout.add("note", .text(note), indent: 0) }
    if let days = corpus.approximateDays {
      layout.add("approximate-days", .text("\(days)"), indent: 0)
    }
    for (key, section, isSpaced) in sections(of: corpus) {
      guard case .record(let fields, _)? = section else { continue }
      layout.addBlankLine()
      layout.add(key, fields, isSpaced: isSpaced)
    }
    return layout.lines.joined(separator: "\n") + "\n"
  }

  private func sections(of corpus: Corpus) -> [(String, CanonicalValue?, isSpaced: Bool)] {
    var sections: [(String, CanonicalValue?, isSpaced: Bool)] = [
      ("sources", .section(corpus.sources.map { ($0.id.rawValue, .source($0)) }), false),
      (
        "topics",
        .section(corpus.topics.map { ($0.id.rawValue, .named($0.name, $0.names)) }), false
      ),
      (
        "places",
        .section(corpus.places.map { ($0.id.rawValue, .named($0.name, $0.names)) }), false
      ),
      ("actors", .section(corpus.actors.map { ($0.id.rawValue, .actor($0)) }), false),
    ]
    for kind in Event.Kind.allCases {
      let events = corpus.events.filter { $0.kind == kind }
      sections.append(
        (kind.section, .section(events.map { ($0.id.rawValue, .event($0)) }), true))
    }
    sections.append(("ties", .section(corpus.ties.map { ($0.id.rawValue, .tie($0)) }), false))
    return sections
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
