import Foundation
import GraphvizRenderer
import Testing

@Suite struct `Render formats` {
  private func draw(_ format: RenderFormat, layout: Layout = .dot) throws -> [UInt8] {
    try Sample.renderer().render(Sample.talks, layout: layout, as: format).bytes
  }

  @Test func `an SVG is well-formed and holds the labels`() throws {
    let svg = try draw(.svg)
    let reader = SVGReader()
    #expect(reader.read(svg))
    #expect(reader.elements.contains("svg"))
    #expect(reader.text.contains("Stalin"))
    #expect(reader.text.contains("宋子文"))
    #expect(reader.text.contains("2 July 1945"))
  }

  @Test func `a PNG has its signature and a size`() throws {
    let png = try draw(.png)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect(width > 100)
  }

  @Test func `dots to the inch come from the graph`() throws {
    func width(dpi: Int) throws -> Int {
      let dot = "graph { graph [dpi=\(dpi)] a -- b }"
      let png = try Sample.renderer().render(dot, layout: .dot, as: .png).bytes
      return png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(try width(dpi: 192) > 3 * width(dpi: 48))
  }

  @Test(arguments: ["a", "a -> b -> c -> d -> e -> f -> g", "{a b c d e f g h i} -> z"])
  func `a drawing has the width that it is asked to have, whatever its shape`(
    edges: String
  ) throws {
    func size(_ attributes: String) throws -> (width: Double, height: Double) {
      let dot = "digraph { graph [size=\"3,2\", pad=0.1\(attributes)] \(edges) }"
      let svg = try Sample.renderer().render(dot, layout: .dot, as: .svg).bytes
      let text = String(decoding: svg, as: UTF8.self)
      let box = try #require(text.firstMatch(of: /viewBox="0.00 0.00 ([0-9.]+) ([0-9.]+)"/))
      return (try #require(Double(box.1)), try #require(Double(box.2)))
    }
    let (plain, exact) = (try size(""), try size(", exactwidth=true"))
    #expect(abs(exact.width - 3 * 72) < 1.5)
    #expect(abs(exact.height - plain.height) < 0.1)
  }

  @Test func `a PDF begins and ends as one`() throws {
    let pdf = String(decoding: try draw(.pdf), as: UTF8.self)
    #expect(pdf.hasPrefix("%PDF-1."))
    #expect(pdf.contains("%%EOF"))
  }

  @Test func `laid out DOT has positions and can be drawn again in place`() throws {
    let dot = String(decoding: try draw(.dot), as: UTF8.self)
    #expect(dot.contains("pos="))
    let again = try Sample.renderer().render(dot, layout: .neatoPinned, as: .dot).bytes
    let positions = { (text: String) in
      text.matches(of: /pos="([0-9.]+,[0-9.]+)"/).map { String($0.1) }
    }
    #expect(positions(String(decoding: again, as: UTF8.self)) == positions(dot))
    #expect(positions(dot).count >= 5)
  }

  @Test func `JSON has the nodes with their positions`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(try draw(.json)))
    let objects = (json as? [String: Any])?["objects"] as? [[String: Any]]
    #expect(objects?.count == 5)
    #expect(objects?.allSatisfy { $0["pos"] is String } == true)
  }

  @Test(arguments: Layout.allCases.filter { $0 != .neatoPinned })
  func `every layout draws`(_ layout: Layout) throws {
    #expect(SVGReader().read(try draw(.svg, layout: layout)))
  }

  @Test func `pinned layout of a graph without positions is an error`() {
    let error = Sample.failure(of: Sample.talks, layout: .neatoPinned)
    #expect(error?.code == .failed)
    #expect(error?.details.contains("pos") == true)
  }

  @Test func `an empty graph is an empty drawing`() throws {
    let drawing = try Sample.renderer().render("graph {}", layout: .dot, as: .svg)
    #expect(SVGReader().read(drawing.bytes))
    #expect(drawing.remarks == [])
  }
}
