/// Metadata as RDF in the vocabulary that XMP (ISO 16684) uses, which PDF and SVG both hold.
struct MetadataPacket {
  private let metadata: PictureMetadata

  init(_ metadata: PictureMetadata) { self.metadata = metadata }

  /// The description, without the wrapper that a file format wants around it.
  var rdf: String {
    // Statements with a name of their own, which the vocabulary has no place for.
    let details = metadata.details.map { "\($0.name): \($0.value)" }
    let parts = [
      alternatives("dc:title", metadata.title),
      alternatives("dc:description", metadata.caption),
      plain("xmp:CreatorTool", metadata.creator),
      list("dc:subject", "rdf:Bag", metadata.keywords),
      plain("dc:source", details.joined(separator: "; ")),
    ]
    return """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <rdf:Description rdf:about="">
      \(parts.compactMap(\.self).joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF>
      """
  }

  /// The packet as a file of its own inside a PDF.
  var packet: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    \(rdf)
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
  }

  private func plain(_ name: String, _ value: String) -> String? {
    value.isEmpty ? nil : "<\(name)>\(MarkupText.escaped(value))</\(name)>"
  }

  private func alternatives(_ name: String, _ value: String) -> String? {
    guard !value.isEmpty else { return nil }
    let item = "<rdf:li xml:lang=\"x-default\">\(MarkupText.escaped(value))</rdf:li>"
    return "<\(name)><rdf:Alt>\(item)</rdf:Alt></\(name)>"
  }

  private func list(_ name: String, _ container: String, _ values: [String]) -> String? {
    guard !values.isEmpty else { return nil }
    let items = values.map { "<rdf:li>\(MarkupText.escaped($0))</rdf:li>" }.joined()
    return "<\(name)><\(container)>\(items)</\(container)></\(name)>"
  }
}
