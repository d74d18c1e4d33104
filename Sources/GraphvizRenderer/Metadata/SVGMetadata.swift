/// Metadata as elements of an SVG: `title` and `desc`, which browsers and screen readers tell, and
/// `metadata` with the rest.
struct SVGMetadata {
  private let metadata: PictureMetadata

  init(_ metadata: PictureMetadata) { self.metadata = metadata }

  func inscribed(in file: [UInt8]) -> [UInt8]? {
    guard let start = file.firstIndex(of: Array("<svg".utf8)),
      let end = file.firstIndex(of: Array(">".utf8), from: start)
    else { return nil }
    // The root's own attributes are lengths and namespaces; none holds a bracket.
    return file[..<end] + Array((attributes + ">\n" + elements).utf8) + file[(end + 1)...]
  }

  private var attributes: String {
    let labels = "title-\(mark)" + (metadata.alternativeText.isEmpty ? "" : " desc-\(mark)")
    return " role=\"img\" aria-labelledby=\"\(labels)\""
  }

  private var elements: String {
    var lines = ["<title id=\"title-\(mark)\">\(MarkupText.escaped(metadata.title))</title>"]
    if !metadata.alternativeText.isEmpty {
      let text = MarkupText.escaped(metadata.alternativeText)
      lines.append("<desc id=\"desc-\(mark)\">\(text)</desc>")
    }
    lines.append("<metadata>\n\(MetadataPacket(metadata).rdf)\n</metadata>")
    return lines.joined(separator: "\n")
  }

  /// What tells the ids of this picture from those of another that stands in the same page.
  private var mark: String {
    var hash: UInt32 = 2_166_136_261
    for entry in metadata.entries {
      for byte in entry.value.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    }
    return String(hash, radix: 16)
  }
}
