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
    return file[..<end] + Array((attributes + ">\n" + elements).utf8)
      + labelled(file[(end + 1)...])
  }

  /// The drawing with what each part stands for at its group.
  private func labelled(_ drawing: ArraySlice<UInt8>) -> [UInt8] {
    guard !metadata.parts.isEmpty else { return Array(drawing) }
    let words = Dictionary(
      metadata.parts.map { (Self.title($0.name), $0.words) },
      uniquingKeysWith: { first, _ in first })
    var lines = String(decoding: drawing, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for place in lines.indices.dropLast() where lines[place].hasPrefix("<g id=") {
      // Graphviz writes the name of a node or edge in the line after that of its group.
      guard lines[place].hasSuffix(">"), let text = words[lines[place + 1]] else { continue }
      lines[place].removeLast()
      lines[place] += " aria-label=\"\(MarkupText.escaped(text))\">"
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// The line in which Graphviz writes a name.
  private static func title(_ name: String) -> String {
    let escaped = MarkupText.escaped(name).replacing("-", with: "&#45;")
    return "<title>\(escaped)</title>"
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
