internal import HistoricalDates
internal import Negotiations

/// A source is of a type that styles of citation know, and was issued on a date, where that is in numbers.
struct SourceTypes: CorpusRule {
  let codes = ["source.type", "source.issued"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    for file in corpora.files {
      for source in file.corpus.sources {
        let path = ModelPath.source(source.id)
        if !StyleVariables.types.contains(source.type) {
          let near = Nearest.suggestions(for: source.type, among: StyleVariables.types.sorted())
          report.add(
            .warning, "source.type", at: path.field("type"), in: file,
            "'\(source.type)' is no type of the Citation Style Language",
            help: near.first.map { "did you mean '\($0)'?" }
              ?? "such as book, chapter, document, webpage")
        }
        guard let issued = source.issued, Self.isInNumbers(issued) else { continue }
        do throws(DateSyntaxError) {
          _ = try HistoricalDate(issued)
        } catch {
          report.add(
            .warning, "source.issued", at: path.field("issued"), in: file,
            "'\(issued)' is no date: \(error.message)",
            help: error.suggestion.map { "did you mean \($0)?" })
        }
      }
    }
  }

  /// Whether a text is written as a date of numbers is; others (`forthcoming`) say what they say.
  private static func isInNumbers(_ text: String) -> Bool {
    text.first?.isNumber == true && text.allSatisfy { $0.isNumber || "-/.".contains($0) }
  }
}
