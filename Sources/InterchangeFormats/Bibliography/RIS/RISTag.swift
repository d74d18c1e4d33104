/// How the tags of RIS and the variables of CSL stand for one another.
enum RISTag {
  /// The CSL type for what a line `TY` says; `nil` for what no program writes there.
  static func type(for word: String) -> String? {
    types.first { $0.word == word.uppercased() }?.type
  }

  /// What a line `TY` says of a CSL type; `nil` where RIS has nothing for it.
  static func word(for type: String) -> String? {
    types.first { $0.type == type }?.word
  }

  private static let types: [(word: String, type: String)] = [
    ("JOUR", "article-journal"), ("MGZN", "article-magazine"), ("NEWS", "article-newspaper"),
    ("INPR", "article"), ("EJOUR", "article-journal"), ("ABST", "article-journal"),
    ("JFULL", "periodical"), ("BOOK", "book"), ("EBOOK", "book"), ("EDBOOK", "book"),
    ("SER", "book"), ("CTLG", "book"), ("CHAP", "chapter"), ("ECHAP", "chapter"),
    ("CPAPER", "paper-conference"), ("CONF", "paper-conference"), ("THES", "thesis"),
    ("RPRT", "report"), ("GOVDOC", "report"), ("MANSCPT", "manuscript"), ("UNPB", "manuscript"),
    ("UNPD", "manuscript"), ("PCOMM", "personal_communication"), ("ELEC", "webpage"),
    ("WEB", "webpage"), ("BLOG", "post-weblog"), ("MAP", "map"), ("DATA", "dataset"),
    ("AGGR", "dataset"), ("DBASE", "dataset"), ("STAT", "legislation"), ("BILL", "bill"),
    ("UNBILL", "bill"), ("CASE", "legal_case"), ("HEAR", "hearing"), ("LEGAL", "regulation"),
    ("ENCYC", "entry-encyclopedia"), ("DICT", "entry-dictionary"), ("PAMP", "pamphlet"),
    ("PAT", "patent"), ("STAND", "standard"), ("ART", "graphic"), ("FIGURE", "figure"),
    ("VIDEO", "motion_picture"), ("MPCT", "motion_picture"), ("ADVS", "broadcast"),
    ("SOUND", "song"), ("MUSIC", "musical_score"), ("COMP", "software"), ("SLIDE", "speech"),
    ("CLSWK", "classic"), ("GEN", "document"), ("GRNT", "document"),
  ]

  /// The CSL name variable for a tag.
  static let names = [
    "AU": "author", "A1": "author", "ED": "editor", "A2": "editor", "A3": "collection-editor",
    "A4": "translator", "TA": "translator",
  ]

  /// The CSL variable for a tag whose value is a text, in a source of a type.
  static func variable(for tag: String, in type: String) -> String? {
    let isArticle = type.hasPrefix("article") || type == "periodical"
    return switch tag {
    case "T2": type == "book" ? "collection-title" : "container-title"
    case "BT", "JF", "JO": "container-title"
    case "J2", "JA", "J1": "container-title-short"
    case "IS": isArticle ? "issue" : "number"
    case "SN": isArticle ? "ISSN" : "ISBN"
    default: variables[tag]
    }
  }

  /// The tag for a CSL variable in a source of a type; `nil` where RIS has none of its own.
  static func tag(for variable: String, in type: String) -> String? {
    let tags =
      ["T2", "JF", "J2", "IS", "SN"] + variables.keys.sorted().filter { !read.contains($0) }
    return tags.first { self.variable(for: $0, in: type) == variable }
  }

  /// Tags that are read for what another is written for.
  private static let read: Set<String> = ["PP", "N2", "RN", "LK", "DP", "Y2"]

  private static let variables = [
    "T3": "collection-title", "ST": "title-short", "SE": "section", "VL": "volume",
    "CY": "publisher-place", "PP": "publisher-place", "PB": "publisher", "UR": "URL", "LK": "URL",
    "DO": "DOI", "AB": "abstract", "N2": "abstract", "N1": "note", "RN": "note", "KW": "keyword",
    "LA": "language", "ET": "edition", "CN": "call-number", "DB": "source", "DP": "source",
    "AV": "archive_location", "M1": "number", "M3": "genre", "NV": "number-of-volumes",
    "OP": "original-title", "Y2": "accessed",
  ]

  /// Tags under which programs keep what says nothing of the source.
  static let housekeeping: Set<String> = [
    "L1", "L2", "L3", "L4", "RP", "AD", "AN", "U1", "U2", "U3", "U4", "U5",
  ]
}
