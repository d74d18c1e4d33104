import GraphvizRenderer
import Testing

@Suite struct `The same text gives the same bytes` {
  @Test(arguments: RenderFormat.allCases)
  func `more than a second apart`(_ format: RenderFormat) async throws {
    let renderer = Sample.renderer()
    let first = try renderer.render(Sample.talks, layout: .dot, as: format)
    try await Task.sleep(for: .seconds(1.2))
    #expect(try renderer.render(Sample.talks, layout: .dot, as: format) == first)
  }

  @Test(arguments: [Layout.neato, .fdp, .sfdp, .circo, .twopi])
  func `in layouts that begin at random`(_ layout: Layout) throws {
    let renderer = Sample.renderer()
    let first = try renderer.render(Sample.talks, layout: layout, as: .svg)
    #expect(try renderer.render(Sample.talks, layout: layout, as: .svg) == first)
  }

  @Test func `a PDF does not tell when it was drawn`() throws {
    let pdf = try Sample.renderer().render(Sample.talks, layout: .dot, as: .pdf)
    let text = String(decoding: pdf.bytes, as: UTF8.self)
    for date in text.matches(of: /Date \(D:([0-9]{4})/) { #expect(date.1 == "1970") }
  }
}
