import Diagrams
import Testing

@Suite struct HostileLabelTests {
  static let labels = [
    "\" ]; evil [URL=\"file:///etc/passwd\", image=\"/etc/passwd\"]; \"",
    "</TD></TR></TABLE>><IMG SRC=\"/etc/passwd\"/>",
    "<b>bold</b>", "&amp; &lt; &#60; &", "back\\slash \\N \\G \\", "quote\"", "'",
    "a\nb\r\nc\u{2028}d", "nul\0 bell\u{7} escape\u{1B}[31m",
    String(repeating: "long ", count: 2_000), String(repeating: "x", count: 10_000),
    "\u{202E}evil\u{202C} \u{2066}x\u{2069}", "שלום عربي", "\u{301}\u{301}lone",
    "Z" + String(repeating: "\u{300}", count: 5_000), "", " ", "\u{FFFE}\u{FFFF}", "\u{E0041}tag",
    "{a|b|<c>}", "digraph { a -> b }", "//comment /* */ #", "👩‍👩‍👧‍👦 family",
  ]

  /// Every attribute that any drawing uses.
  static let attributes: Set<String> = [
    "label", "labelloc", "shape", "style", "peripheries", "fillcolor",
    "color", "penwidth", "margin", "width", "height", "fixedsize", "arrowhead", "arrowtail",
    "arrowsize", "dir", "headclip", "tailclip", "fontname", "fontsize", "fontcolor", "pos", "len",
    "overlap", "overlap_scaling", "sep", "esep", "splines", "start", "pack", "packmode", "rankdir",
    "ranksep", "nodesep", "rank", "outputorder", "pad", "size", "weight",
    "newrank", "inputscale",
  ]

  @Test(arguments: labels)
  func `whatever a label holds is drawn as letters or left out`(label: String) {
    for look in Look.all {
      let diagram = look.diagram(of: SmallTalks.meeting(of: label, and: "B", title: label))
      let reader = DotReader(diagram.dot)
      #expect(reader.isBalanced)
      #expect(reader.attributeNames.subtracting(Self.attributes) == [])
      #expect(diagram.dot.utf8.count < 40_000)
      #expect(diagram.dot.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControlOrOverride })
      #expect(reader.markups.allSatisfy { !$0.uppercased().contains("<IMG") })
      // By scalars, for a combining mark may follow the bracket.
      let empty = /<(FONT|B)[^>]*><\//.matchingSemantics(.unicodeScalar)
      #expect(reader.markups.allSatisfy { !$0.contains(empty) })
      #expect(diagram.caption.text.utf8.count < 4_000)
      #expect(diagram.alternativeText.utf8.count < 4_000)
    }
  }

  @Test func `a label that looks like markup is drawn as it is written`() throws {
    let content = SmallTalks.meeting(of: "<b>&\"", and: "B", title: "T")
    let diagram = NetworkView().diagram(of: content, style: DiagramStyle())
    #expect(diagram.dot.contains("label=\"<b>&amp;\\\"\""))
    #expect(diagram.dot.contains("&lt;b&gt;&amp;&quot;"))
    #expect(diagram.labels.contains("<b>&\""))
  }

  @Test func `a backslash is a backslash`() {
    let content = SmallTalks.meeting(of: "a\\N", and: "B", title: "T")
    let diagram = NetworkView().diagram(of: content, style: DiagramStyle())
    #expect(diagram.dot.contains("label=\"a\\\\N\""))
  }
}

extension Unicode.Scalar {
  fileprivate var isControlOrOverride: Bool {
    properties.generalCategory == .control || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
