internal import Foundation
internal import Negotiations

/// One item of CSL-JSON as a source.
struct SourceFromCSLJSON {
  private let fields: [String: Any]
  private let range: Range<Int>
  private(set) var source = Source(id: "", type: "", title: "")

  init(_ fields: [String: Any], range: Range<Int>) {
    self.fields = fields
    self.range = range
  }

  /// The citation key: Zotero's own where it has one, whose `id` may be an address.
  var key: String? {
    [fields["citation-key"], fields["id"]].compactMap { $0.flatMap(Self.text) }
      .first { !$0.isEmpty }
  }

  /// Fills the source from the fields, in the order of `names`.
  mutating func make(
    _ key: String, in names: [String], _ remarks: inout BibliographyRemarks
  ) {
    source.id = SourceKey(key)
    source.type = type(&remarks)
    source.title = fields["title"].flatMap(Self.text) ?? ""
    var seen: Set<String> = ["id", "citation-key", "type", "title"]
    for name in names where seen.insert(name).inserted {
      if let value = fields[name] { add(name, value, &remarks) }
    }
  }

  private func type(_ remarks: inout BibliographyRemarks) -> String {
    guard let type = fields["type"].flatMap(Self.text), !type.isEmpty else {
      remarks.add(
        "type.missing", "", range, "an item has no 'type' and is taken for a document")
      return "document"
    }
    if !StyleVariables.types.contains(type) {
      remarks.add(
        "type.unknown", type, range,
        "'\(type)' is no type of the Citation Style Language; it is kept as it is")
    }
    return type
  }

  private mutating func add(
    _ name: String, _ value: Any, _ remarks: inout BibliographyRemarks
  ) {
    if StyleVariables.names.contains(name) {
      let names = (value as? [Any] ?? [value]).compactMap(Self.person).filter { name in
        let whole = [name.given, name.family, name.literal].compactMap(\.self)
        return !BibliographyOthers.contains(whole.joined(separator: " "))
      }
      if !names.isEmpty { source.contributors.append(Source.Contribution(name, names)) }
      return
    }
    let text = CSLJSONDate.variables.contains(name) ? CSLJSONDate.text(value) : Self.text(value)
    guard let text else {
      remarks.add(
        "field.left-out", name, range, "'\(name)' holds more than a text and is left out")
      return
    }
    guard !text.isEmpty else { return }
    if name == "issued" {
      source.issued = text
      return
    }
    source.variables.append(Source.Variable(name, text))
    if !StyleVariables.texts.contains(name) {
      remarks.add(
        "field.unknown", name, range,
        "'\(name)' is no variable of the Citation Style Language; it is kept as it is")
    }
  }

  /// A text or number as text, without the few tags that CSL allows in it.
  static func text(_ value: Any) -> String? {
    if let text = value as? String {
      return text.contains("<")
        ? text.replacing(/<\/?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>/, with: "") : text
    }
    guard let number = value as? NSNumber else { return nil }
    return number.stringValue
  }

  private static func person(_ value: Any) -> Source.PersonName? {
    if let literal = value as? String {
      return literal.isEmpty ? nil : Source.PersonName(literal: literal)
    }
    guard let parts = value as? [String: Any] else { return nil }
    func part(_ name: String) -> String? {
      parts[name].flatMap(text).flatMap { $0.isEmpty ? nil : $0 }
    }
    if let literal = part("literal") { return Source.PersonName(literal: literal) }
    let family = [part("dropping-particle"), part("non-dropping-particle"), part("family")]
      .compactMap(\.self).joined(separator: " ")
    let given = [part("given"), part("suffix")].compactMap(\.self).joined(separator: ", ")
    guard !family.isEmpty || !given.isEmpty else { return nil }
    return Source.PersonName(
      family: family.isEmpty ? nil : family, given: given.isEmpty ? nil : given)
  }
}
