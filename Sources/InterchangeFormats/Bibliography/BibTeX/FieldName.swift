internal import Negotiations

/// How the variables of CSL and the fields of BibTeX and biblatex stand for one another.
enum FieldName {
  /// The field for a CSL variable in an entry of a type; a variable that has none keeps its name, in
  /// small letters, which styles pass over.
  static func field(for variable: String, in entry: String) -> String {
    switch (variable, entry) {
    case ("container-title", "article"): "journal"
    case ("container-title", "incollection"), ("container-title", "inproceedings"): "booktitle"
    case ("container-title", _): "howpublished"
    case ("publisher", "phdthesis"): "school"
    case ("publisher", "techreport"): "institution"
    case ("issue", "article"): "number"
    case ("number", "techreport"): "number"
    case ("collection-number", "article"), ("collection-number", "techreport"), ("number", _):
      "\(own)\(variable)"
    case ("genre", "phdthesis"), ("genre", "techreport"): "type"
    default: fields[variable] ?? variable.lowercased()
    }
  }

  /// The CSL variable for a field, written in small letters, in an entry of a type; `nil` where CSL
  /// has none.
  static func variable(for field: String, in entry: String) -> String? {
    if field.hasPrefix(own) { return bySmallLetters[String(field.dropFirst(own.count))] }
    return switch (field, entry) {
    case ("number", "article"), ("number", "periodical"), ("number", "suppperiodical"): "issue"
    case ("number", "techreport"), ("number", "report"), ("number", "patent"): "number"
    case ("number", _): "collection-number"
    case ("type", _): "genre"
    default: variables[field] ?? bySmallLetters[field]
    }
  }

  /// What stands before a variable whose name means something else as a field of the entry.
  private static let own = "csl-"

  /// Fields that programs write for themselves and that say nothing of the source.
  static let housekeeping: Set<String> = [
    "file", "timestamp", "owner", "groups", "date-added", "date-modified", "rating", "read",
    "username", "biburl", "bibsource", "__markedentry", "options", "crossref", "xref", "xdata",
    "ids", "keywords-plus", "citation-key", "entrysubtype", "sortkey", "sortname", "sorttitle",
    "sortyear", "presort", "langidopts", "mendeley-groups", "mendeley-tags", "shorthand",
  ]

  private static let fields = [
    "publisher-place": "address", "page": "pages", "collection-title": "series",
    "collection-number": "number", "accessed": "urldate", "keyword": "keywords",
    "chapter-number": "chapter", "title-short": "shorttitle", "event-title": "eventtitle",
    "event-place": "venue", "event-date": "eventdate", "original-date": "origdate",
    "original-title": "origtitle", "original-publisher": "origpublisher",
    "original-publisher-place": "origlocation", "number-of-pages": "pagetotal",
    "number-of-volumes": "volumes", "container-title-short": "shortjournal",
    "container-author": "bookauthor", "status": "pubstate", "archive": "library",
  ]

  private static let variables: [String: String] = {
    var result = [
      "journal": "container-title", "journaltitle": "container-title",
      "booktitle": "container-title", "howpublished": "container-title",
      "school": "publisher", "institution": "publisher", "organization": "publisher",
      "location": "publisher-place", "langid": "language", "annotation": "annote",
      "issuetitle": "volume-title", "part": "part-number", "holder": "authority",
    ]
    for (variable, field) in fields where field != "number" { result[field] = variable }
    return result
  }()

  /// CSL's own names as they come back from a program that writes fields in small letters.
  private static let bySmallLetters: [String: String] = Dictionary(
    (StyleVariables.texts.union(StyleVariables.names)).map { ($0.lowercased(), $0) },
    uniquingKeysWith: min)
}
