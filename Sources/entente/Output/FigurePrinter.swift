import Diagrams
import GraphvizRenderer
import InterchangeFormats
import Negotiations

/// A figure as it is written, and what there is to say about it.
struct PrintedFigure: Sendable {
  /// A file that belongs beside the figure: its picture, its bibliography.
  struct Companion: Sendable {
    var ending: String
    var bytes: [UInt8]
  }

  var bytes: [UInt8]
  var companions: [Companion] = []
  /// Warnings and remarks, each ready to be printed.
  var remarks: [String]
}

/// Makes the bytes of a figure. Several may be made at once: each is drawn in a process of its own.
struct FigurePrinter: Sendable {
  /// How the figure was asked for. Its language decides between forms of Han characters; one with a
  /// printed width is for a printer, one without for a screen.
  var style: DiagramStyle
  /// Where the figure comes from.
  var provenance: Provenance
  /// What a paper refers to the figure by; the name of its file when `nil`.
  var label: String?
  /// The bibliography that a paper uses for all its figures, as its text names it; when `nil`, each
  /// figure has one beside it.
  var bibliography: String?

  /// The dots per inch that printers want.
  private static let printResolution = 300

  /// The figure in a format, with warnings of what will not read well.
  ///
  /// - Parameter name: the file that it is written to, as a paper would name it; it makes the label
  ///   of a figure in a paper's text and the names of the files beside it.
  func print(
    _ figure: Figure, as format: PictureFormat, named name: FigureName
  ) throws -> PrintedFigure {
    let diagram = figure.diagram
    if let refusal = diagram.refusal { throw Failure.badData(refusal) }
    var remarks = diagram.warnings.map { "entente: warning: \($0)" }
    guard let rendering = format.rendering else {
      return PrintedFigure(
        bytes: inscribed(Array(diagram.dot.utf8), as: .dot, figure, &remarks), remarks: remarks)
    }
    remarks += FontCheck.missingGlyphs(in: diagram.labels.joined()).map {
      "entente: warning: \($0)"
    }
    let drawing = try drawn(diagram, as: rendering, &remarks)
    remarks += drawing.remarks.map { "graphviz: \($0)" }
    if format == .tikz {
      return PrintedFigure(bytes: try tikz(of: drawing), remarks: remarks)
    }
    let picture = inscribed(drawing.bytes, as: rendering, figure, &remarks)
    guard let float = format.float else { return PrintedFigure(bytes: picture, remarks: remarks) }
    return paper(figure, in: float, picture: picture, named: name, remarks)
  }

  /// How well the figure can be read at its printed size.
  ///
  /// - Parameters:
  ///   - view: the view that it is of.
  ///   - remarks: whether warnings are printed to standard error.
  func measures(
    of figure: Figure, view: any DiagramView, remarks isTelling: Bool
  ) throws -> FigureMeasures {
    let diagram = figure.diagram
    if let refusal = diagram.refusal { throw Failure.badData(refusal) }
    var remarks = diagram.warnings.map { "entente: warning: \($0)" }
    let drawing = try drawn(diagram, as: .svg, &remarks)
    if isTelling { remarks.forEach(printError) }
    let svg = String(decoding: drawing.bytes, as: UTF8.self)
    guard let measures = FigureMeasures(svg: svg, of: view) else {
      throw Failure(code: .fault, message: "Graphviz drew nothing that could be measured")
    }
    return measures
  }

  /// The figure as the text of a paper has it, with its picture and its sources beside it.
  private func paper(
    _ figure: Figure, in format: any FloatFormat, picture: [UInt8], named name: FigureName,
    _ remarks: [String]
  ) -> PrintedFigure {
    func inPaper(_ ending: String) -> String {
      format.findsFilesBesideItself ? "\(name.stem).\(ending)" : name.inPaper(ending: ending)
    }
    let text = format.text(
      of: FigureFloat(
        name: label ?? name.stem, picture: inPaper(format.pictureEnding),
        bibliography: bibliography ?? inPaper("bib"),
        caption: figure.caption, alternativeText: figure.diagram.alternativeText,
        width: printedWidth(of: picture, as: format.pictureEnding), remarks: provenance.lines,
        cited: sources(of: figure).map(\.fullCitation).joined()))
    var companions = [PrintedFigure.Companion(ending: format.pictureEnding, bytes: picture)]
    if bibliography == nil {
      let text = bibliographyText(of: figure, named: name)
      companions.append(PrintedFigure.Companion(ending: "bib", bytes: Array(text.utf8)))
    }
    return PrintedFigure(bytes: Array(text.utf8), companions: companions, remarks: remarks)
  }

  private func bibliographyText(of figure: Figure, named name: FigureName) -> String {
    BibTeXWriter().text(
      of: sources(of: figure),
      remarks: ["The sources of the figure \(name.stem)."] + provenance.lines)
  }

  private func sources(of figure: Figure) -> [Source] {
    let keys = Set(figure.caption.sources)
    return figure.content.corpus.sources.filter { keys.contains($0.id) }
  }

  /// How many millimetres wide the picture is, where it was drawn for a printed width: a drawing that
  /// needs less than it was given is not blown up. `nil` for as wide as the text.
  private func printedWidth(of picture: [UInt8], as ending: String) -> Double? {
    guard let width = style.width else { return nil }
    guard ending == "png", picture.count > 24 else { return width.millimetres }
    let pixels = picture[16..<20].reduce(0) { $0 << 8 | Int($1) }
    let inches = Double(pixels) / Double(Self.printResolution)
    return min(width.millimetres, (inches * 254).rounded() / 10)
  }

  private func tikz(of drawing: Drawing) throws -> [UInt8] {
    let svg = String(decoding: drawing.bytes, as: UTF8.self)
    guard let picture = TikZPicture(svg: svg, remarks: provenance.lines) else {
      throw Failure(code: .fault, message: "Graphviz drew nothing that TikZ could be made of")
    }
    return Array(picture.text.utf8)
  }

  /// The picture with what it says of itself inside.
  private func inscribed(
    _ picture: [UInt8], as format: RenderFormat, _ figure: Figure, _ remarks: inout [String]
  ) -> [UInt8] {
    let caption = figure.caption
    let metadata = PictureMetadata(
      title: caption.title, alternativeText: figure.diagram.alternativeText, caption: caption.text,
      creator: Program.name, details: provenance.details,
      parts: figure.diagram.meanings.map { PictureMetadata.Part($0.name, $0.words) })
    if let inscribed = metadata.inscribed(in: picture, as: format) { return inscribed }
    remarks.append(
      "entente: warning: this \(format.rawValue.uppercased()) is built in a way that takes no "
        + "metadata; its caption and provenance are not inside")
    return picture
  }

  /// The drawing; where its layout comes to no end, that of another which does less.
  private func drawn(
    _ diagram: Diagram, as format: RenderFormat, _ remarks: inout [String]
  ) throws -> Drawing {
    let engine = diagram.layout.engine
    do throws(RenderError) {
      do throws(RenderError) {
        let drawing = try draw(diagram, layout: engine, as: format)
        if style.width != nil {
          let svg = format == .svg ? drawing : try? draw(diagram, layout: engine, as: .svg)
          svg.flatMap { smallTypeWarning(of: diagram, drawn: $0) }.map { remarks.append($0) }
        }
        return drawing
      } catch {
        guard engine == .dot || engine == .neato, error.asksForLess else { throw error }
        let drawing = try draw(diagram, layout: .sfdp, as: format)
        remarks.append(
          "entente: warning: the layout \(engine.rawValue) came to no end with this; drawn with sfdp, "
            + "which keeps no order of time; \(diagram.advice(printedType: 3, wanted: 6))")
        return drawing
      }
    } catch {
      throw Failure(code: error.code == .workerMissing ? .fault : .data, message: "\(error)")
    }
  }

  /// Draws in one go or, where the layout moves nodes apart, in two: what that computes differs in
  /// the last digits from run to run, and the text between the two passes has none of these.
  private func draw(
    _ diagram: Diagram, layout: Layout, as format: RenderFormat
  ) throws(RenderError) -> Drawing {
    // A layout that has not ended after so long seldom does.
    var renderer = DotRenderer.ofThisExecutable(
      limits: RenderLimits(seconds: 40, cpuSeconds: 40))
    renderer.language = style.language
    renderer.resolution = style.width == nil ? 144 : Self.printResolution
    guard layout != .dot && layout != .neatoPinned else {
      return try renderer.render(diagram.dot, layout: layout, as: format)
    }
    let laidOut = try renderer.render(diagram.dot, layout: layout, as: .dot)
    return try renderer.render(
      String(decoding: laidOut.bytes, as: UTF8.self), layout: .neatoPinned, as: format)
  }

  /// Warns where type comes out smaller than a journal prints it, as ``FigureMeasure/smallestType`` measures it.
  private func smallTypeWarning(of diagram: Diagram, drawn drawing: Drawing) -> String? {
    let svg = String(decoding: drawing.bytes, as: UTF8.self)
    guard let points = FigureMeasures.smallestType(ofSVG: svg),
      FigureMeasure.smallestType.rounded(points) < 6
    else { return nil }
    let tenths = Int((points * 10).rounded())
    return """
      entente: warning: the smallest type comes out at \(tenths / 10).\(tenths % 10) points at this width, and \
      journals want 6; \(diagram.advice(printedType: points, wanted: 6))
      """
  }
}

extension RenderError {
  /// Whether another layout, which does less, might come to an end.
  fileprivate var asksForLess: Bool {
    switch code {
    case .timedOut, .outOfMemory, .crashed: true
    default: false
    }
  }
}
