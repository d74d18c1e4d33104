import Foundation
import GraphvizRenderer
import TestSupport

/// What the suites share: a renderer whose worker is the built `render-dot`, and small graphs.
enum Sample {
  static func renderer(_ limits: RenderLimits = .default) -> DotRenderer {
    DotRenderer(worker: BuiltProducts.renderDot.path, limits: limits)
  }

  static let talks = """
    digraph talks {
      graph [fontname="Liberation Sans"]
      Soong -> Stalin [label="2 July 1945"]
      Molotov -> Stalin
      "宋子文" -> "Сталин"
    }
    """

  /// Text that a failed drawing throws, or `nil` when there is a drawing.
  static func failure(
    of dot: String, layout: Layout = .dot, as format: RenderFormat = .svg,
    with renderer: DotRenderer = renderer()
  ) -> RenderError? {
    do throws(RenderError) {
      _ = try renderer.render(dot, layout: layout, as: format)
      return nil
    } catch {
      return error
    }
  }
}
