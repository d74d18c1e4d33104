/// An element with all that is in it, for the parts of a document that must be seen as a whole.
package struct XMLElement: Hashable, Sendable {
  /// One thing within an element.
  package enum Child: Hashable, Sendable {
    case element(XMLElement)
    case text(String)
  }

  /// The start tag.
  package var tag: XMLTag
  /// What stands in it, in document order.
  package var children: [Child] = []
  /// The line on which it begins, from 1.
  package var line: Int
  /// The column in which it begins, from 1.
  package var column: Int

  /// The name without its prefix.
  package var name: String { tag.name }

  /// The value of an attribute; see ``XMLTag``.
  package subscript(attribute: String) -> String? { tag[attribute] }

  /// The elements directly within it.
  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text within it, at any depth.
  package var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// The elements called `name` within it, at any depth, in document order.
  package func descendants(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
  }
}

/// Puts elements together from events.
package struct XMLElementBuilder {
  private var open: [XMLElement] = []

  package init() {}

  /// Whether an element has begun and not ended.
  package var isOpen: Bool { !open.isEmpty }

  /// Takes the next event and returns the outermost element once it has ended.
  package mutating func take(_ event: XMLEvent, line: Int, column: Int) -> XMLElement? {
    switch event {
    case .start(let tag):
      open.append(XMLElement(tag: tag, line: line, column: column))
    case .text(let text):
      if !open.isEmpty { open[open.count - 1].children.append(.text(text)) }
    case .end:
      guard let done = open.popLast() else { return nil }
      if open.isEmpty { return done }
      open[open.count - 1].children.append(.element(done))
    }
    return nil
  }
}
