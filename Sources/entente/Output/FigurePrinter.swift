import Diagrams
import GraphvizRenderer

/// A figure as it is written, and what there is to say about it.
struct PrintedFigure: Sendable {
  var bytes: [UInt8]
  /// Warnings and remarks, each ready to be printed.
  var remarks: [String]
}

/// Makes the bytes of a figure. Several may be made at once: each is drawn in a process of its own.
struct FigurePrinter: Sendable {
  /// How the figure was asked for. Its language decides between forms of Han characters; one with a
  /// printed width is for a printer, one without for a screen.
  var style: DiagramStyle

  /// The figure in a format, with warnings of what will not read well.
  func print(_ figure: Figure, as format: PictureFormat) throws -> PrintedFigure {
    let diagram = figure.diagram
    var remarks = diagram.warnings.map { "entente: warning: \($0)" }
    guard let rendering = format.rendering else {
      return PrintedFigure(bytes: Array(diagram.dot.utf8), remarks: remarks)
    }
    remarks += FontCheck.missingGlyphs(in: diagram.labels.joined()).map {
      "entente: warning: \($0)"
    }
    if style.width != nil, let warning = smallTypeWarning(of: diagram) { remarks.append(warning) }
    do throws(RenderError) {
      let drawing = try draw(diagram, as: rendering)
      remarks += drawing.remarks.map { "graphviz: \($0)" }
      return PrintedFigure(bytes: drawing.bytes, remarks: remarks)
    } catch {
      throw Failure(code: error.code == .workerMissing ? .fault : .data, message: "\(error)")
    }
  }

  /// Draws in one go or, where the layout moves nodes apart, in two: what that computes differs in
  /// the last digits from run to run, and the text between the two passes has none of these.
  private func draw(_ diagram: Diagram, as format: RenderFormat) throws(RenderError) -> Drawing {
    var renderer = DotRenderer.ofThisExecutable()
    renderer.language = style.language
    renderer.resolution = style.width == nil ? 144 : 300
    guard diagram.layout.engine != .dot && diagram.layout.engine != .neatoPinned else {
      return try renderer.render(diagram.dot, layout: diagram.layout.engine, as: format)
    }
    let laidOut = try renderer.render(diagram.dot, layout: diagram.layout.engine, as: .dot)
    return try renderer.render(
      String(decoding: laidOut.bytes, as: UTF8.self), layout: .neatoPinned, as: format)
  }

  /// Warns where names would come out smaller than a journal prints them. The layout says how large
  /// the drawing is before it is fitted to the page.
  private func smallTypeWarning(of diagram: Diagram) -> String? {
    let layout = try? DotRenderer.ofThisExecutable().render(
      diagram.dot, layout: diagram.layout.engine, as: .json)
    guard let layout, let size = LayoutSize(json: layout.bytes) else { return nil }
    let points = diagram.printedType(naturalWidth: size.width, naturalHeight: size.height)
    guard points < 6 else { return nil }
    let tenths = Int((points * 10).rounded())
    return """
      entente: warning: names come out at \(tenths / 10).\(tenths % 10) points at this width, and \
      journals want 6; \(diagram.advice(printedType: points, wanted: 6))
      """
  }
}
