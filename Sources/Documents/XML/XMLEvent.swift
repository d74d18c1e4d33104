/// One thing that an XML document says, in document order.
package enum XMLEvent: Hashable, Sendable {
  /// An element begins.
  case start(XMLTag)
  /// The element of this local name ends.
  case end(String)
  /// Text between two tags, whole unless it is very long.
  case text(String)
}

/// The start tag of an element.
package struct XMLTag: Hashable, Sendable {
  /// The name without its prefix.
  package var name: String
  /// The namespace; `nil` where the document names none.
  package var namespace: String?
  /// The attributes, in the order written.
  package var attributes: [XMLAttribute]

  /// The value of the attribute `name`, which is `xml:id` for those of XML itself and the bare local
  /// name for all others; one without a namespace goes before one that has one.
  package subscript(name: String) -> String? {
    let named = attributes.filter { $0.name == name }
    return (named.first { $0.namespace == nil } ?? named.first)?.value
  }
}

/// One attribute of a start tag.
package struct XMLAttribute: Hashable, Sendable {
  /// The local name; `xml:` stands before those that XML itself defines.
  package var name: String
  /// The namespace, where the attribute has a prefix other than `xml`.
  package var namespace: String?
  /// The value, with entities resolved.
  package var value: String
}

/// What receives an XML document.
package protocol XMLReceiver {
  /// Takes the next thing; `line` and `column` say where it begins, from 1. Returns whether to go on.
  mutating func receive(_ event: XMLEvent, line: Int, column: Int) -> Bool
}
