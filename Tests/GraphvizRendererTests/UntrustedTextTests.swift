import Foundation
import GraphvizRenderer
import Testing

@Suite struct `Text that nobody vouches for` {
  private func svg(_ attributes: String) throws -> [UInt8] {
    let dot = "digraph { a [\(attributes)]; a -> b }"
    return try Sample.renderer().render(dot, layout: .dot, as: .svg).bytes
  }

  @Test func `the file that an image names is not read`() throws {
    // Reading from a pipe without a writer would wait for ever.
    let pipe = FileManager.default.temporaryDirectory
      .appending(path: "entente-pipe-\(UUID().uuidString)").path
    try #require(mkfifo(pipe, 0o600) == 0)
    defer { try? FileManager.default.removeItem(atPath: pipe) }
    let renderer = Sample.renderer(RenderLimits(seconds: 10))
    for attribute in ["image", "shapefile", "shape=custom shapefile"] {
      let dot = "digraph { graph [imagepath=\"/\"]; a [\(attribute)=\"\(pipe)\"] }"
      let drawing = try renderer.render(dot, layout: .dot, as: .svg)
      #expect(!String(decoding: drawing.bytes, as: UTF8.self).contains(pipe))
    }
  }

  @Test(arguments: [
    "URL", "href", "edgeURL", "edgehref", "headURL", "headhref", "tailURL", "tailhref", "labelURL",
    "labelhref", "fontname", "labelfontname", "stylesheet", "tooltip", "target", "id", "class",
    "label", "xlabel", "color", "fillcolor", "style", "comment", "colorscheme", "shape", "image",
  ])
  func `no attribute's text becomes markup`(_ name: String) throws {
    let text = #"x\"><script>alert(1)</script><a onload=\"y"#
    let value = "\(name)=\"\(text)\""
    let dot = """
      digraph { graph [\(value)]; node [\(value)]; edge [\(value)]; a -> b [headlabel=h taillabel=t]
        c [\(value)]; a -> c [label=l; \(value)]; subgraph cluster_x { graph [\(value) label=z]; d } }
      """
    let svg = try Sample.renderer().render(dot, layout: .dot, as: .svg).bytes
    let reader = SVGReader()
    #expect(reader.read(svg))
    #expect(!reader.elements.contains("script"))
    #expect(reader.attributes["onload"] == nil)
    #expect(reader.attributes.values.joined().allSatisfy { !$0.hasPrefix("javascript:") })
  }

  @Test(arguments: [
    #"<TABLE><TR><TD><IMG SRC="/etc/passwd"/></TD></TR></TABLE>"#,
    #"<TABLE href = 'javascript:alert(1)'><TR><TD>x</TD></TR></TABLE>"#,
    #"<FONT FACE='x" onload="alert(1)'>x</FONT>"#, #"<FONT FACE="x&quot; y">x</FONT>"#,
    #"<!-- " --><TABLE HREF="x"><TR><TD>x</TD></TR></TABLE><!-- " -->"#,
    "<TABLE><TR><TD TITLE='a=b' HREF='x'>x</TD></TR></TABLE>",
  ])
  func `an HTML-like label cannot ask for a file, a link or markup`(_ label: String) {
    #expect(Sample.failure(of: "digraph { a [label=<\(label)>] }")?.code == .refused)
  }

  @Test func `an ordinary HTML-like label is drawn`() throws {
    let reader = SVGReader()
    let label = "<TABLE BORDER='0'><TR><TD><FONT FACE='Liberation Sans'>href=img &amp; 宋</FONT>"
    #expect(reader.read(try svg("label=<\(label)</TD></TR></TABLE>>")))
    #expect(reader.text.contains("href=img & 宋"))
  }

  @Test(arguments: [
    #"\"quoted\""#, #"back\\slash"#, "&amp;&#60;&nosuch;", "{a|<p>b}", #"\N\G\E\T\H"#,
    "\u{1}\u{8}", "\u{FFFE}\u{10FFFF}", "e\u{301}\u{202E}mixed", "<<b>>", "%s%n%x",
    String(repeating: "x", count: 200_000),
  ])
  func `an odd label ends as a drawing or an error`(_ label: String) {
    for shape in ["box", "record"] {
      let dot = "digraph { \"\(label)\" [shape=\(shape) label=\"\(label)\"]; a:\"\(label)\" -> b }"
      let error = Sample.failure(of: dot, with: Sample.renderer(RenderLimits(seconds: 30)))
      #expect(error?.code != .workerMissing)
      #expect(error?.code != .timedOut)
    }
  }
}
