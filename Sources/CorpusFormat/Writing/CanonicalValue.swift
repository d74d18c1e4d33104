/// A value on its way to a corpus file, with how it may be laid out.
indirect enum CanonicalValue {
  case text(String)
  case list([CanonicalValue], Layout)
  case record([Field], Layout)

  struct Field {
    var key: String
    var value: CanonicalValue
  }

  /// Whether a value may stand on one line, in brackets, where it fits.
  enum Layout {
    case compact, spread
  }
}

extension CanonicalValue {
  /// A record of those fields that have a value.
  static func record(_ fields: [(String, CanonicalValue?)], _ layout: Layout = .compact)
    -> CanonicalValue
  {
    .record(
      fields.compactMap { key, value in value.map { Field(key: key, value: $0) } }, layout)
  }

  /// A text, or `nil` for none.
  static func optional(_ text: String?) -> CanonicalValue? { text.map { .text($0) } }

  /// A list, or `nil` for an empty one.
  static func list(_ items: [CanonicalValue]) -> CanonicalValue? {
    items.isEmpty ? nil : .list(items, .compact)
  }

  /// A list with a line for each item, or `nil` for an empty one.
  static func lines(_ items: [CanonicalValue]) -> CanonicalValue? {
    items.isEmpty ? nil : .list(items, .spread)
  }

  /// The value under each id.
  static func section(_ records: [(String, CanonicalValue)]) -> CanonicalValue? {
    records.isEmpty
      ? nil : .record(records.map { Field(key: $0.0, value: $0.1) }, .spread)
  }
}
