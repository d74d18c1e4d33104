/// The variables of the Citation Style Language 1.0.2 that a source can have: those that hold people, and
/// those that hold text or dates.
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
    "citation-number", "collection-number", "collection-title", "container-title",
    "container-title-short", "dimensions", "division", "DOI", "edition", "event-date",
    "event-place", "event-title", "genre", "ISBN", "ISSN", "issue", "issued", "jurisdiction",
    "keyword", "language", "license", "locator", "medium", "note", "number", "number-of-pages",
    "number-of-volumes", "original-date", "original-publisher", "original-publisher-place",
    "original-title", "page", "page-first", "part-number", "part-title", "PMCID", "PMID",
    "printing-number", "publisher", "publisher-place", "references", "reviewed-genre",
    "reviewed-title", "scale", "section", "source", "status", "submitted", "supplement-number",
    "title", "title-short", "type", "URL", "version", "volume", "volume-title", "year-suffix",
  ]
}
