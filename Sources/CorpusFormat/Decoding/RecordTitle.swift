/// A record as said to an author, put into words only where something is to be said.
enum RecordTitle: CustomStringConvertible {
  /// In these words: `a corpus`.
  case words(String)
  /// A noun with an id: `meeting 'yalta'`.
  case named(String, id: String)
  /// A noun with a name, within a record: `term 'border' of agreement 'treaty'`.
  indirect case entry(String, name: String, of: RecordTitle)
  /// One of several, within a record: `a claim of meeting 'yalta'`.
  indirect case item(String, of: RecordTitle)

  var description: String {
    switch self {
    case .words(let words): words
    case .named(let noun, let id): "\(noun) '\(id)'"
    case .entry(let noun, let name, let record): "\(noun) '\(name)' of \(record)"
    case .item(let noun, let record): "\(noun.withArticle) of \(record)"
    }
  }
}

extension String {
  /// The noun with the article that goes before it.
  var withArticle: String {
    (first.map { "aeio".contains($0) } == true ? "an " : "a ") + self
  }
}
