public import Negotiations
internal import Typesetting

/// A `CITATION.cff` for a corpus: how others cite it as a data set (Citation File Format 1.2.0,
/// doi:10.5281/zenodo.5171937).
///
/// ```swift
/// CitationFile(corpus)?.text   // "cff-version: 1.2.0\nmessage: …"
/// ```
public struct CitationFile: Sendable {
  private let corpus: Corpus

  /// The file for `corpus`; `nil` where nobody is recorded to have made it, whom the format demands.
  public init?(_ corpus: Corpus) {
    if corpus.creators.isEmpty { return nil }
    self.corpus = corpus
  }

  /// The file. Every text stands in double quotes, which YAML reads as JSON does.
  public var text: String {
    var lines = [
      "cff-version: 1.2.0", line("message", "If you use this data set, please cite it as below."),
      "type: dataset", line("title", corpus.title),
    ]
    lines += ["authors:"] + corpus.creators.map { "  - " + Self.author($0) }
    lines += [
      corpus.version.map { line("version", $0) }, corpus.doi.map { line("doi", Self.bare($0)) },
      corpus.licence.map(licence), abstract.map { line("abstract", $0) },
    ].compactMap(\.self)
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ key: String, _ value: String) -> String { "\(key): \(Self.quoted(value))" }

  /// `Family, Given` is a person; anything else is taken as it stands.
  private static func author(_ creator: String) -> String {
    let parts = creator.split(separator: ",", maxSplits: 1).map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      return "name: \(quoted(creator))"
    }
    return "family-names: \(quoted(parts[0]))\n    given-names: \(quoted(parts[1]))"
  }

  /// A DOI without the address that resolves it.
  private static func bare(_ doi: String) -> String {
    doi.firstRange(of: "10.").map { String(doi[$0.lowerBound...]) } ?? doi
  }

  /// An SPDX identifier has no blank in it; an address is one; what else is said stands in words.
  private func licence(_ text: String) -> String {
    if text.contains("://") { return line("license-url", text) }
    return line(text.contains(where: \.isWhitespace) ? "# licence" : "license", text)
  }

  private var abstract: String? {
    let parts = [corpus.note, corpus.boundary, corpus.collected.map { "Collected \($0)." }]
      .compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String { JSONText.string(text) }
}
