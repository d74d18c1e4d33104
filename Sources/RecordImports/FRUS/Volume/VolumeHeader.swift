internal import Documents
internal import Foundation
internal import Negotiations

/// Makes a bibliographic record of a volume's header.
enum VolumeHeader {
  /// The record of a volume whose header has not been read, named after its file.
  static func unnamed(file: String) -> Source {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.hasSuffix(".xml") ? String(name.dropLast(4)) : name
    var source = Source(id: "frus", type: "book", title: stem)
    self.name(&source, stem)
    return source
  }

  /// Gives the record the id that the volume calls itself.
  static func name(_ source: inout Source, _ id: String) {
    source.id = SourceKey(RecordID.kept(id))
  }

  /// Reads the header of a volume.
  static func read(_ header: XMLElement, into source: inout Source) {
    let titles = header.descendants("title")
    let title = titles.first { $0["type"] == "complete" } ?? titles.first
    if let title = title.map(text), !title.isEmpty { source.title = title }
    let ids = header.descendants("idno")
    if let id = ids.first(where: { $0["type"] == "frus" }).map(text) { name(&source, id) }
    let editors = header.descendants("editor").compactMap(person)
    if !editors.isEmpty { source.contributors = [Source.Contribution("editor", editors)] }
    let publication = header.descendants("publicationStmt").first
    source.issued = year(publication)
    for (variable, element) in [("publisher", "publisher"), ("publisher-place", "pubPlace")] {
      guard let value = publication?.descendants(element).first.map(text), !value.isEmpty else {
        continue
      }
      source.variables.append(Source.Variable(variable, value))
    }
    let isbns = ids.filter { $0["type"]?.hasPrefix("isbn-13") == true }.map(text)
    // Many volumes have the element and no number in it.
    if let isbn = isbns.first(where: { !$0.isBlank }) {
      source.variables.append(Source.Variable("ISBN", isbn))
    }
    guard source.id.rawValue.hasPrefix("frus") else { return }
    source.variables.append(
      Source.Variable("URL", "https://history.state.gov/historicaldocuments/\(source.id.rawValue)"))
  }

  private static func text(_ element: XMLElement) -> String { MarkedText(element).string }

  private static func person(_ editor: XMLElement) -> Source.PersonName? {
    let printed = text(editor)
    guard let name = PersonName(printed: printed) else { return nil }
    if name.given.isEmpty { return Source.PersonName(literal: printed) }
    return Source.PersonName(
      family: name.suffix.isEmpty ? name.family : "\(name.family), \(name.suffix)",
      given: name.given)
  }

  private static func year(_ publication: XMLElement?) -> String? {
    let dates = publication?.descendants("date") ?? []
    let date = dates.first { $0["type"] == "publication-date" } ?? dates.first
    guard let printed = date.map(text), !printed.isEmpty else { return nil }
    return printed
  }
}
