import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads an SVG with an XML parser: the names of its elements, its attributes and its text.
final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  private(set) var attributes: [String: [String]] = [:]
  private(set) var text = ""

  /// False when the drawing is not well-formed.
  func read(_ drawing: [UInt8]) -> Bool {
    let parser = XMLParser(data: Data(drawing))
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes found: [String: String]
  ) {
    elements.append(name)
    for (key, value) in found { attributes[key, default: []].append(value) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
