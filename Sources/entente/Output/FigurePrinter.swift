import Diagrams
import GraphvizRenderer

/// Makes the picture of a diagram.
struct FigurePrinter {
  /// The language of the labels, which decides between forms of Han characters.
  var language: String?
  /// Whether the diagram is fitted to a printed width.
  var isFitted: Bool

  /// The picture's bytes, with warnings of what will not read well.
  func picture(of diagram: Diagram, as format: RenderFormat) throws -> [UInt8] {
    for missing in FontCheck.missingGlyphs(in: diagram.labels.joined()) {
      printError("entente: warning: \(missing)")
    }
    if isFitted { warnOfSmallType(in: diagram) }
    var renderer = DotRenderer.ofThisExecutable()
    renderer.language = language
    // A figure with a printed width is for a printer, one without for a screen.
    renderer.resolution = isFitted ? 300 : 144
    do {
      let drawing = try Progress.during("drawing") { () throws(RenderError) in
        try draw(diagram, with: renderer, as: format)
      }
      for remark in drawing.remarks { printError("graphviz: \(remark)") }
      return drawing.bytes
    } catch {
      throw Failure(code: error.code == .workerMissing ? .fault : .data, message: "\(error)")
    }
  }

  /// Draws in one go or, where the layout moves nodes apart, in two: what that computes differs in
  /// the last digits from run to run, and the text between the two passes has none of these.
  private func draw(
    _ diagram: Diagram, with renderer: DotRenderer, as format: RenderFormat
  ) throws(RenderError) -> Drawing {
    guard diagram.layout.engine != .dot && diagram.layout.engine != .neatoPinned else {
      return try renderer.render(diagram.dot, layout: diagram.layout.engine, as: format)
    }
    let laidOut = try renderer.render(diagram.dot, layout: diagram.layout.engine, as: .dot)
    return try renderer.render(
      String(decoding: laidOut.bytes, as: UTF8.self), layout: .neatoPinned, as: format)
  }

  /// Warns where names would come out smaller than a journal prints them. The layout says how large
  /// the drawing is before it is fitted to the page.
  private func warnOfSmallType(in diagram: Diagram) {
    let layout = try? DotRenderer.ofThisExecutable().render(
      diagram.dot, layout: diagram.layout.engine, as: .json)
    guard let layout, let size = LayoutSize(json: layout.bytes) else { return }
    let points = diagram.printedType(naturalWidth: size.width, naturalHeight: size.height)
    guard points < 6 else { return }
    let tenths = Int((points * 10).rounded())
    printError(
      """
      entente: warning: names come out at \(tenths / 10).\(tenths % 10) points at this width, and \
      journals want 6; draw wider, or narrow it with --during, --topic, or --actor NAME --steps 1
      """)
  }
}
