import CorpusFormat
import Diagrams
import InterchangeFormats
import NegotiationAnalysis
import Negotiations

/// One entry of a manifest, understood: what is to be made, and where it goes.
struct ManifestWork: Sendable {
  /// What is to be made.
  enum Task: Sendable {
    case figure(FigureRequest, Provenance, label: String?)
    case met(MetOptions, language: String?)
    case influence(InfluenceOptions, language: String?)
    case report(ReportOptions)
    /// All sources of the corpora.
    case bibliography
  }

  let name: String
  let location: Diagnostic.Location
  let task: Task
  let corpus: LoadedCorpus
  let outputs: [ManifestOutput]
  /// The bibliography that all figures share, as the text of a paper names it.
  let bibliography: String?

  /// A file that was made.
  struct Product: Sendable {
    /// What it was made from, as a digest.
    var from: String
    /// Makes it.
    var make: @Sendable () throws -> PrintedFigure
  }

  /// The entry's files, each ready to be made: `nil` where the corpora hold nothing to be shown.
  func products() throws -> [(ManifestOutput, Product)]? {
    switch task {
    case .figure(let request, let provenance, let label):
      return figures(request, provenance, label: label)
    case .report(let options):
      return try tables(
        try options.answer(in: corpus, window: try options.selection.window()))
    case .bibliography:
      let sources = Array(corpus.corpus.sources)
      if sources.isEmpty { return nil }
      return outputs.map { output in
        let file = BibliographyFile(output.name) ?? .bibtex
        return (output, Product(file.text(of: sources)))
      }
    case .met(let options, let language):
      let answer = try options.answer(
        in: corpus, window: try options.selection.window(), language: language)
      return answer.verdict.isNo ? nil : try tables(answer)
    case .influence(let options, let language):
      let (loaded, window) = try options.ground(in: corpus)
      let answer = try options.answer(
        to: try options.question(in: loaded, window: window), in: loaded,
        names: NamePrinter(loaded.corpus, language: language, window: window))
      return answer.verdict.isNo ? nil : try tables(answer)
    }
  }

  private func figures(
    _ request: FigureRequest, _ provenance: Provenance, label: String?
  ) -> [(ManifestOutput, Product)]? {
    let figure = request.figure(of: corpus.corpus)
    guard !figure.isEmpty else { return nil }
    let printer = FigurePrinter(
      style: request.style, provenance: provenance, label: label, bibliography: bibliography)
    return outputs.map { output in
      let format = PictureFormat(ending: output.name) ?? .dot
      let from = FigureKey.digest(of: figure, printer: printer, output: output.name)
      let product = Product(from: from) {
        try printer.print(figure, as: format, named: FigureName(output.name))
      }
      return (output, product)
    }
  }

  private func tables(_ answer: some PrintableAnswer) throws -> [(ManifestOutput, Product)] {
    try outputs.map { output in
      let format = TableEnding.format(of: output.name) ?? .csv
      return (output, Product(try format.text(of: answer)))
    }
  }
}

extension ManifestWork.Product {
  /// A text, which is soon written and so is compared with what it was, whole.
  fileprivate init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(from: SHA256.hexadecimal(of: bytes)) { PrintedFigure(bytes: bytes, remarks: []) }
  }
}

/// What a figure is made from, as a digest.
///
/// Fonts and the version of Graphviz are no part of it, so that the same figures are up to date on
/// every machine.
enum FigureKey {
  static func digest(of figure: Figure, printer: FigurePrinter, output: String) -> String {
    let diagram = figure.diagram
    let parts =
      printer.provenance.lines + [
        output, diagram.dot, diagram.layout.rawValue, figure.caption.text, diagram.alternativeText,
        printer.label ?? "", printer.bibliography ?? "",
      ] + diagram.meanings.map(\.words)
    // Each part begins with its length, so that nothing moves from one to the next unseen.
    return SHA256.hexadecimal(of: parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) })
  }
}
