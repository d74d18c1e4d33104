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
    if let refusal = diagram.refusal { throw Failure.badData(refusal) }
    var remarks = diagram.warnings.map { "entente: warning: \($0)" }
    guard let rendering = format.rendering else {
      return PrintedFigure(bytes: Array(diagram.dot.utf8), remarks: remarks)
    }
    remarks += FontCheck.missingGlyphs(in: diagram.labels.joined()).map {
      "entente: warning: \($0)"
    }
    do throws(RenderError) {
      let engine = diagram.layout.engine
      let drawing: Drawing
      do throws(RenderError) {
        drawing = try draw(diagram, layout: engine, as: rendering)
        if style.width != nil, let warning = smallTypeWarning(of: diagram) {
          remarks.append(warning)
        }
      } catch {
        guard engine == .dot || engine == .neato, error.asksForLess else { throw error }
        drawing = try draw(diagram, layout: .sfdp, as: rendering)
        remarks.append(
          "entente: warning: the layout \(engine.rawValue) came to no end with this; drawn with sfdp, "
            + "which keeps no order of time; \(diagram.advice(printedType: 3, wanted: 6))")
      }
      remarks += drawing.remarks.map { "graphviz: \($0)" }
      return PrintedFigure(bytes: drawing.bytes, remarks: remarks)
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
    renderer.resolution = style.width == nil ? 144 : 300
    guard layout != .dot && layout != .neatoPinned else {
      return try renderer.render(diagram.dot, layout: layout, as: format)
    }
    let laidOut = try renderer.render(diagram.dot, layout: layout, as: .dot)
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

extension RenderError {
  /// Whether another layout, which does less, might come to an end.
  fileprivate var asksForLess: Bool {
    switch code {
    case .timedOut, .outOfMemory, .crashed: true
    default: false
    }
  }
}
