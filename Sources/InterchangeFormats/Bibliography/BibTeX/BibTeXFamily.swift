/// The entries of a file by key, so that an entry can take from the one that its `crossref` names
/// what it has not itself.
struct BibTeXFamily {
  private var entries: [String: BibTeXParser.Entry] = [:]

  init(_ all: [BibTeXParser.Entry]) {
    for entry in all where entries[entry.key.lowercased()] == nil {
      entries[entry.key.lowercased()] = entry
    }
  }

  /// How many generations an entry inherits from, and how many fields.
  private static let greatest = (generations: 8, fields: 200)

  /// The fields of an entry and those it inherits. A parent's title is the child's book title; what
  /// names the parent alone is not inherited.
  func fields(of entry: BibTeXParser.Entry) -> [BibTeXParser.Field] {
    var fields = entry.fields
    var seen: Set<String> = [entry.key.lowercased()]
    var child = entry
    while seen.count <= Self.greatest.generations, let key = Self.parent(of: child),
      seen.insert(key).inserted, let parent = entries[key]
    {
      for field in parent.fields.prefix(Self.greatest.fields)
      where !Self.notInherited.contains(field.name) {
        var field = field
        field.name = Self.inherited[field.name] ?? field.name
        if !fields.contains(where: { $0.name == field.name }) { fields.append(field) }
      }
      child = parent
    }
    return fields
  }

  private static func parent(of entry: BibTeXParser.Entry) -> String? {
    entry.fields.first { $0.name == "crossref" }.map {
      TeXText.decoded($0.value).lowercased()
    }
  }

  private static let inherited = [
    "title": "booktitle", "subtitle": "booksubtitle", "author": "bookauthor",
  ]

  private static let notInherited: Set<String> = [
    "crossref", "xref", "ids", "shorttitle", "sorttitle", "abstract", "annotation", "annote",
    "keywords", "note", "pages", "doi", "label", "shorthand", "entrysubtype", "citation-key",
  ]
}
