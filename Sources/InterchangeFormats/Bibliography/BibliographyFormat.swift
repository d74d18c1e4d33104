package import Documents
package import Negotiations

/// A format that holds sources and nothing else of a corpus.
package protocol BibliographyFormat: InterchangeFormat {
  /// The sources of one document, each item counted as used or rejected.
  func sources(
    in document: InputDocument, taken: inout [SourceKey: Diagnostic.Location],
    _ ledger: inout Ledger
  ) throws(InputError) -> [Source]
  /// Sources as a document.
  func text(of sources: [Source]) -> String
}

extension BibliographyFormat {
  /// Reads documents as the sources of one corpus; of two with one key the first is used.
  public func read(
    _ documents: [InputDocument], _ choices: ReadingChoices, ledger: Ledger
  ) throws(InputError) -> Imported {
    var ledger = ledger
    var corpus = Corpus(title: documents.first?.name ?? name)
    var taken: [SourceKey: Diagnostic.Location] = [:]
    for document in documents {
      for source in try sources(in: document, taken: &taken, &ledger) {
        corpus.sources.insert(source)
      }
    }
    return Imported(corpus: corpus, ledger: ledger)
  }

  /// Writes the sources of a corpus.
  public func write(_ corpus: Corpus, _ choices: WritingChoices) -> WrittenDocument {
    var leftOut = LeftOut()
    leftOut.add("actors", corpus.actors.count)
    leftOut.add("events", corpus.events.count)
    leftOut.add("ties", corpus.ties.count)
    leftOut.add("issues", corpus.issues.count)
    leftOut.add("positions", corpus.positions.count)
    leftOut.add("rounds", corpus.rounds.count)
    leftOut.add("topics", corpus.topics.count)
    leftOut.add("places", corpus.places.count)
    let text = text(of: Array(corpus.sources))
    return WrittenDocument(parts: [WrittenDocument.Part(bytes: Array(text.utf8))], leftOut: leftOut)
  }
}

/// BibTeX and biblatex.
public struct BibTeXFormat: BibliographyFormat {
  /// What the command line calls it.
  public let name = "bibtex"
  /// What it is.
  public let summary = "bibliography of BibTeX, biblatex and Zotero: the sources"
  /// The endings of its files.
  public let endings = ["bib"]

  /// The format.
  public init() {}

  package func sources(
    in document: InputDocument, taken: inout [SourceKey: Diagnostic.Location],
    _ ledger: inout Ledger
  ) throws(InputError) -> [Source] {
    try BibTeXReader().sources(in: document, taken: &taken, &ledger)
  }

  package func text(of sources: [Source]) -> String { BibTeXWriter().text(of: sources) }
}

/// CSL-JSON.
public struct CSLJSONFormat: BibliographyFormat {
  /// What the command line calls it.
  public let name = "csl-json"
  /// What it is.
  public let summary = "bibliography of Zotero, Pandoc and Quarto: the sources"
  /// The endings of its files.
  public let endings = ["json"]

  /// The format.
  public init() {}

  /// Whether a list of records with types begins here, and no graph.
  public func recognises(_ beginning: DocumentBeginning) -> Bool {
    beginning.text.contains(/^\s*(\{\s*"items"\s*:\s*)?\[\s*(\]|\{)/)
      && !beginning.text.contains("\"nodes\"")
  }

  package func sources(
    in document: InputDocument, taken: inout [SourceKey: Diagnostic.Location],
    _ ledger: inout Ledger
  ) throws(InputError) -> [Source] {
    let document = try document.rereadable()
    if let root = try? JSONValue.read(document.contents(), from: document.name),
      let known = ForeignJSON.description(of: root)
    {
      throw InputError(name: document.name, reason: known)
    }
    return try CSLJSONReader().sources(in: document, taken: &taken, &ledger)
  }

  package func text(of sources: [Source]) -> String { CSLJSONWriter().text(of: sources) }
}
