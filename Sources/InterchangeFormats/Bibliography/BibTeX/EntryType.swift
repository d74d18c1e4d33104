/// How the types of CSL and those of BibTeX and biblatex stand for one another.
enum EntryType {
  /// The entry type that bibliography styles of BibTeX know for a CSL type.
  static func entry(for type: String) -> String {
    switch type {
    case "article-journal", "article-magazine", "article-newspaper", "article": "article"
    case "book": "book"
    case "chapter", "entry", "entry-dictionary", "entry-encyclopedia": "incollection"
    case "paper-conference": "inproceedings"
    case "thesis": "phdthesis"
    case "report": "techreport"
    case "manuscript": "unpublished"
    case "pamphlet": "booklet"
    default: "misc"
    }
  }

  /// The CSL type for an entry type; `nil` for one that neither BibTeX nor biblatex nor Zotero has.
  static func type(for entry: String) -> String? { types[entry] }

  private static let types = [
    "article": "article-journal", "suppperiodical": "article-journal", "review": "review",
    "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book",
    "reference": "book", "mvreference": "book", "proceedings": "book", "mvproceedings": "book",
    "manual": "book", "booklet": "pamphlet", "inbook": "chapter", "bookinbook": "chapter",
    "suppbook": "chapter", "incollection": "chapter", "suppcollection": "chapter",
    "inreference": "entry-encyclopedia", "inproceedings": "paper-conference",
    "conference": "paper-conference", "phdthesis": "thesis", "mastersthesis": "thesis",
    "thesis": "thesis", "techreport": "report", "report": "report",
    "unpublished": "manuscript", "misc": "document", "online": "webpage",
    "electronic": "webpage", "www": "webpage", "dataset": "dataset", "patent": "patent",
    "software": "software", "letter": "personal_communication", "periodical": "periodical",
    "legislation": "legislation", "legal": "legislation", "jurisdiction": "legal_case",
    "movie": "motion_picture", "video": "motion_picture", "audio": "song", "music": "song",
    "artwork": "graphic", "image": "graphic", "map": "map", "standard": "standard",
    "performance": "performance",
  ]
}
