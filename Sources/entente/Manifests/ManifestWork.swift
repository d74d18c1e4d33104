import ArgumentParser
import CorpusFormat
import Diagrams
import NegotiationAnalysis
import Negotiations

/// One entry of a manifest, understood: what is to be made, and where it goes.
struct ManifestWork: Sendable {
  /// What is to be made.
  enum Task: Sendable {
    case figure(FigureRequest)
    case met(MetOptions, language: String?)
    case influence(InfluenceOptions, language: String?)
  }

  let name: String
  let location: Diagnostic.Location
  let task: Task
  let corpus: LoadedCorpus
  let outputs: [ManifestOutput]

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
    case .figure(let request):
      let figure = request.figure(of: corpus.corpus)
      guard !figure.isEmpty else { return nil }
      return outputs.map { output in
        let format = PictureFormat(ending: output.name) ?? .dot
        let key = FigureKey.digest(of: figure, request: request, output: output.name)
        return (
          output,
          Product(from: key) { try FigurePrinter(style: request.style).print(figure, as: format) }
        )
      }
    case .met(let options, let language):
      let answer = try options.answer(
        in: corpus, window: try options.selection.window(), language: language)
      return answer.isEmpty ? nil : try tables(answer)
    case .influence(let options, let language):
      let window = try options.selection.window()
      let question = try options.question(in: corpus, window: window)
      let answer = try options.answer(
        to: question, in: corpus,
        names: NamePrinter(corpus.corpus, language: language, window: window))
      return answer.answer.actorCount == 0 ? nil : try tables(answer)
    }
  }

  /// A table is soon written, so it is compared with what it was, whole.
  private func tables(_ answer: some PrintableAnswer) throws -> [(ManifestOutput, Product)] {
    try outputs.map { output in
      let format = TableEnding.format(of: output.name) ?? .csv
      let bytes = Array(try format.text(of: answer).utf8)
      let product = Product(from: SHA256.hexadecimal(of: bytes)) {
        PrintedFigure(bytes: bytes, remarks: [])
      }
      return (output, product)
    }
  }
}

/// What a picture is made from, as a digest.
///
/// It is taken of the drawing as text, its caption and how it is to be rendered, and not of the corpora:
/// a change to them that the figure does not show changes nothing. Fonts and the version of Graphviz
/// are no part of it, so that the same figures are up to date on every machine.
enum FigureKey {
  static func digest(of figure: Figure, request: FigureRequest, output: String) -> String {
    let diagram = figure.diagram
    let parts = [
      EntenteCommand.configuration.version, output, diagram.dot, diagram.layout.rawValue,
      diagram.caption, diagram.alternativeText, request.style.language ?? "",
      request.style.width.map { "\($0.millimetres)" } ?? "",
    ]
    // Each part begins with its length, so that nothing moves from one to the next unseen.
    return SHA256.hexadecimal(of: parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) })
  }
}
