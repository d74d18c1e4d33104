import HistoricalDates
import Negotiations

/// Fields of records in words: as lines of a dossier, or as remarks on one of them.
struct RecordLines {
  let names: NamePrinter

  /// A line for each of the fields that is a value, or several, and is there.
  func lines<Record>(
    _ record: Record, _ fields: some Sequence<Field<Record>>, in kind: Event.Kind? = nil
  ) -> [Dossier.Line] {
    fields.compactMap { field in
      text(field, of: record).map { Dossier.Line(label: field.key(in: kind), text: $0) }
    }
  }

  /// What a record says beyond the keys that are put into words of their own: `handed on by …`.
  func remarks<Record: Sendable>(
    _ record: Record, _ type: RecordType<Record>, beyond known: Set<String>
  ) -> [String] {
    lines(record, type.fields.filter { $0.origin == .record && !known.contains($0.key) })
      .map { "\($0.label) \($0.text)" }
  }

  /// The value of a field, those that are ids by their names; `nil` where there is none.
  func text<Record>(_ field: Field<Record>, of record: Record) -> String? {
    switch field.content {
    case .value(let value):
      return value.text(record).map { word($0, value.kind) }
    case .values(let values):
      let words = values.texts(record).map { word($0, values.kind) }
      return words.isEmpty ? nil : words.joined(separator: ", ")
    case .records:
      return nil
    }
  }

  private func word(_ text: String, _ kind: ValueKind) -> String {
    switch kind {
    case .id(.actor): names.actor(ActorID(text))
    case .id(.topic): names.topic(TopicID(text))
    case .id(.issue): names.issue(IssueID(text))
    case .place: names.place(text)
    case .flag: text == "true" ? "yes" : "no"
    case .authority: AuthorityID(text).map { "\(text) <\($0.address)>" } ?? text
    case .date: (try? HistoricalDate(text))?.textWithGregorian ?? text
    default: text
    }
  }
}

extension Field {
  /// Whether it is a mark: there or not.
  var isMark: Bool {
    if case .value(let value) = content { value.kind == .flag } else { false }
  }
}
