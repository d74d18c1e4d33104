/// The variables of the Citation Style Language 1.0.2 that a source can have, those that hold people
/// and those that hold text or dates; and the types that a source can be of.
package enum StyleVariables {
  package static let names: Set<String> = [
    "author", "chair", "collection-editor", "compiler", "composer", "container-author",
    "contributor", "curator", "director", "editor", "editorial-director", "executive-producer",
    "guest", "host", "illustrator", "interviewer", "narrator", "organizer", "original-author",
    "performer", "producer", "recipient", "reviewed-author", "script-writer", "series-creator",
    "translator",
  ]

  package static let texts: Set<String> = [
    "abstract", "accessed", "annote", "archive", "archive-place", "archive_collection",
    "archive_location", "authority", "available-date", "call-number", "chapter-number",
    "citation-key", "citation-label", "citation-number", "collection-number", "collection-title",
    "container-title",
    "container-title-short", "dimensions", "division", "DOI", "edition", "event-date",
    "event-place", "event-title", "genre", "ISBN", "ISSN", "issue", "issued", "jurisdiction",
    "keyword", "language", "license", "locator", "medium", "note", "number", "number-of-pages",
    "number-of-volumes", "original-date", "original-publisher", "original-publisher-place",
    "original-title", "page", "page-first", "part-number", "part-title", "PMCID", "PMID",
    "printing-number", "publisher", "publisher-place", "references", "reviewed-genre",
    "reviewed-title", "scale", "section", "source", "status", "submitted", "supplement-number",
    "title", "title-short", "type", "URL", "version", "volume", "volume-title", "year-suffix",
  ]

  /// The types of sources.
  package static let types: Set<String> = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
    "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
  ]
}
