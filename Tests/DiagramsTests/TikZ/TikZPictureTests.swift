import Diagrams
import TestSupport
import Testing

/// Drawings as TikZ, from what Graphviz writes as SVG.
struct TikZPictureTests {
  static let svg = """
    <?xml version="1.0" encoding="UTF-8" standalone="no"?>
    <!-- Title: talks <polygon points="9,9"/> -->
    <svg width="100pt" height="50pt" viewBox="0.00 0.00 100.00 50.00" xmlns="http://www.w3.org/2000/svg">
    <g id="graph0" class="graph" transform="scale(0.5 0.5) rotate(0) translate(4 96)">
    <title>talks</title>
    <polygon fill="white" stroke="transparent" points="-4,4 -4,-96 196,-96 196,4 -4,4"/>
    <text text-anchor="start" x="0" y="-4" font-family="Liberation Sans" font-size="8.00">China</text>
    <text text-anchor="start" x="40" y="-4" font-family="Liberation Sans" font-size="8.00" fill="#0072b2">►</text>
    <g id="node1" class="node">
    <title>actor soong</title>
    <path fill="#f6d5a0" stroke="#b87a00" d="M42,-60C42,-60 12,-60 12,-60 6,-60 0,-54 0,-48"/>
    <text text-anchor="middle" x="27" y="-40" font-family="Liberation Sans" font-size="10.00">T. V. Soong &amp; 50% &#8211; a_b</text>
    </g>
    <g id="edge1" class="edge">
    <title>soong&#45;&gt;stalin</title>
    <path fill="none" stroke="#8c8c8c" stroke-width="2" stroke-dasharray="5,2" d="M1,-1C2,-2 3,-3 4,-4"/>
    <polyline fill="none" stroke="black" stroke-dasharray="1,5" points="1,-1 2,-2 "/>
    <ellipse fill="black" stroke="black" cx="10" cy="-10" rx="4" ry="2"/>
    <text text-anchor="start" x="10" y="-20" font-family="Liberation Sans" font-weight="bold" font-size="8.00">secret</text>
    </g>
    </g>
    </svg>
    """

  @Test func `shapes, lines and words stand where Graphviz put them`() throws {
    let picture = try #require(TikZPicture(svg: Self.svg, remarks: ["Made\nby a test."]))
    #expect(try Golden.compare(picture.text, with: "talks.tikz") == .same)
  }

  @Test func `what is no drawing makes no picture`() {
    for text in ["", "<svg>", "<svg viewBox=\"0 0 1 1\">", "<svg viewBox=\"0 0", "&#xFFFFFFFF;"] {
      #expect(TikZPicture(svg: text) == nil)
    }
  }

  @Test func `words that pdflatex lacks are told at the head`() throws {
    let svg = Self.svg.replacing("T. V. Soong", with: "宋子文")
    #expect(try #require(TikZPicture(svg: svg)).text.contains("lualatex"))
    // The little figures of the legend are drawn, and need no letter.
    #expect(!(try #require(TikZPicture(svg: Self.svg)).text.contains("lualatex")))
  }
}
