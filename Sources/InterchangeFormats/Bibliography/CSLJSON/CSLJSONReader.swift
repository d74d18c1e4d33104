package import Documents
internal import Foundation
package import Negotiations

/// Reads CSL-JSON, as Zotero and Pandoc write it, into sources.
package struct CSLJSONReader: Sendable {
  /// A reader.
  package init() {}

  /// The sources of a document, in its order.
  ///
  /// - Parameter taken: the keys that are given out, here and in documents read before, with their places;
  ///   of two entries with one key the first is used.
  package func sources(
    in document: InputDocument, taken: inout [SourceKey: Diagnostic.Location],
    _ ledger: inout Ledger
  ) throws(InputError) -> [Source] {
    let text = try BibliographyText(document)
    var remarks = BibliographyRemarks(text)
    if text.isReencoded { remarks.reencoded() }
    var intake = SourceIntake(text, taken: taken)
    let items = CSLJSONItems.items(in: text.bytes)
    if items.allSatisfy(\.isClosed), CSLJSONItems.isCutOff(text.bytes) {
      ledger.warn(
        Diagnostic(
          .error, "item.unclosed", at: Diagnostic.Location(file: document.name),
          "the document breaks off: nothing closes it behind its last item"))
    }
    for item in items {
      intake.take(item.range, called: "item", &ledger) { () throws(Rejection) in
        try source(of: item, in: text, &remarks)
      }
    }
    taken = intake.taken
    remarks.tell(&ledger)
    return intake.sources
  }

  private func source(
    of item: CSLJSONItems.Item, in text: BibliographyText, _ remarks: inout BibliographyRemarks
  ) throws(Rejection) -> Source {
    guard item.isClosed else {
      throw Rejection("item.unclosed", "the item is never closed", item.range)
    }
    let parsed = try? JSONSerialization.jsonObject(with: Data(text.bytes[item.range]))
    guard let fields = parsed as? [String: Any] else {
      throw Rejection(
        "item.broken", "the item is no record that JSON can read", item.range,
        help: "a list of records was expected: [{\"id\": …, \"type\": …, \"title\": …}]")
    }
    var making = SourceFromCSLJSON(fields, range: item.range)
    guard let key = making.key else {
      throw Rejection("item.nameless", "the item has no 'id'", item.range)
    }
    // A key with an escape in it is met again among the fields, where it is decoded.
    let order = item.keys.map(String.init).filter { fields[$0] != nil }
    let rest = fields.keys.filter { !order.contains($0) }.sorted()
    making.make(key, in: order + rest, &remarks)
    guard !making.source.title.isEmpty else {
      throw Rejection(
        "entry.untitled", "'\(key)' has no title", item.range,
        help: "a source needs at least a key, a type and a title")
    }
    return making.source
  }
}
