/// One kind of entry in a manifest: the section it stands in and the keys it may have.
package struct ManifestSection: Sendable {
  /// The key of the section in the file: `figures`.
  package var name: String
  /// One entry, as said to an author: `figure`.
  package var item: String
  /// What an entry may say.
  package var keys: [ManifestKey]

  package init(name: String, item: String, keys: [ManifestKey]) {
    self.name = name
    self.item = item
    self.keys = keys
  }
}

/// A key of a manifest and what may stand under it.
package struct ManifestKey: Sendable {
  /// What a value must be.
  package enum Content: Sendable {
    /// Any text.
    case text
    /// `true` or `false`.
    case flag
    /// A date in EDTF.
    case date
    /// A whole number.
    case number(ClosedRange<Int>)
    /// One of a few words.
    case words([String])
    /// The name of something in the corpora, which only they can tell.
    case name(Subject)
    /// What a check lets pass; the text says what that is: `a width: column, page or 120mm`.
    case checked(String, @Sendable (String) -> Bool)
    /// A mapping from names to values that a check lets pass, or a list of `name=value`, which is also
    /// how one of a mapping is kept.
    case named(Subject, String, @Sendable (String) -> Bool)
  }

  /// What a name is the name of.
  package enum Subject: String, Sendable {
    case actor, topic
    /// An actor or an event.
    case endpoint
    /// An actor, an event or a source.
    case subject
  }

  package var name: String
  package var content: Content
  /// Whether a list may stand under it.
  package var isRepeated: Bool

  package init(_ name: String, _ content: Content = .text, isRepeated: Bool = false) {
    self.name = name
    self.content = content
    self.isRepeated = isRepeated
  }
}
