/// A value in a YAML document, with where it stands.
struct SyntaxNode {
  enum Content {
    case scalar(Scalar)
    case list([SyntaxNode])
    case record([Entry])
  }

  /// A piece of text in a document.
  struct Scalar {
    var text: String
    /// Whether it stands without quotes, so that `null` means nothing and not a word.
    var isPlain: Bool
    /// How far into the written form `text` begins; `nil` where the two differ letter by letter
    /// (escapes, folded lines), so that no place within can be pointed at.
    var textOffset: Int?

    var isNull: Bool { isPlain && ["", "~", "null", "Null", "NULL"].contains(text) }
  }

  /// A key with its value.
  struct Entry {
    var key: String
    var keyRange: Range<Int>
    var value: SyntaxNode
  }

  var content: Content
  /// The bytes it covers; of a list or record only where it begins.
  var range: Range<Int>

  var isNull: Bool {
    if case .scalar(let scalar) = content { scalar.isNull } else { false }
  }

  /// Whether it is text, and no list or record.
  var isText: Bool {
    if case .scalar = content { true } else { false }
  }

  /// What it is, as said to an author.
  var description: String {
    switch content {
    case .scalar(let scalar): scalar.isNull ? "nothing" : "text"
    case .list: "a list"
    case .record: "a record"
    }
  }
}
