/// Metadata in a PDF: the document's information and an XMP packet, appended as an update of the
/// file (ISO 32000-1, 7.5.6), so that nothing that is there already moves.
struct PDFMetadata {
  private let metadata: PictureMetadata

  init(_ metadata: PictureMetadata) { self.metadata = metadata }

  func inscribed(in file: [UInt8]) -> [UInt8]? {
    guard let tail = PDFTail(of: file) else { return nil }
    var update = PDFUpdate(of: file, tail)
    update.add(object: tail.information, information(tail))
    if let catalogue = tail.catalogue {
      let packet = MetadataPacket(metadata).packet
      update.add(
        object: tail.size,
        """
        << /Type /Metadata /Subtype /XML /Length \(packet.utf8.count) >>
        stream
        \(packet)
        endstream
        """)
      let tags = PDFTags(of: file, tail, alternativeText: metadata.alternativeText)
      tags?.add(to: &update)
      update.add(
        object: tail.root,
        "<< \(catalogue) /Metadata \(tail.size) 0 R\(tags?.catalogueEntries ?? "") >>")
    }
    return update.file
  }

  /// The information dictionary. It has no dates: they would be those of the drawing, and no two
  /// drawings of the same figure would be alike.
  private func information(_ tail: PDFTail) -> String {
    var entries = [
      ("Title", metadata.title), ("Subject", metadata.caption),
      ("Keywords", metadata.keywords.joined(separator: ", ")), ("Creator", metadata.creator),
      ("Description", metadata.alternativeText),
    ]
    entries += metadata.details.map { ($0.name, $0.value) }
    var seen: Set<String> = ["Producer", "CreationDate", "ModDate", "Author", "Trapped"]
    let lines = entries.filter { !$0.1.isEmpty && !$0.0.isEmpty && seen.insert($0.0).inserted }
      .map { "/\($0.0) \(PDFText.string($0.1))" }
    let producer = tail.producer.map { ["/Producer \($0)"] } ?? []
    return "<<\n" + (lines + producer).joined(separator: "\n") + "\n>>"
  }
}
