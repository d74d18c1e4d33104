import Diagrams
import NegotiationAnalysis
import Testing

@Suite struct ThemeTests {
  @Test func `black words can be read on every fill`() {
    for theme in Themes.all {
      for side in theme.sides + [theme.otherSides, theme.noSide] {
        #expect(side.fill.contrast(with: .black) >= 4.5, "\(theme.name) \(side.fill.hex)")
      }
    }
  }

  @Test func `lines and outlines stand out from the paper`() {
    for theme in Themes.all {
      for kind in NegotiationNetwork.EdgeKind.allCases {
        #expect(theme.ink(of: kind).contrast(with: .white) >= 3, "\(theme.name) \(kind)")
      }
      for side in theme.sides {
        #expect(side.outline.contrast(with: .white) >= 2.5, "\(theme.name) \(side.outline.hex)")
      }
    }
  }

  @Test func `no two sides look alike`() {
    for theme in Themes.all {
      #expect(Set(theme.sides).count == theme.sides.count)
    }
  }

  @Test(arguments: DiagramViews.all.map(\.name))
  func `print has no colour`(name: String) throws {
    let view = try #require(DiagramViews.all.first { $0.name == name })
    let dot = view.diagram(of: Moscow1945.content, style: DiagramStyle(theme: PrintTheme())).dot
    let colours = dot.matches(of: /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/)
    #expect(view is NetworkView == false || !colours.isEmpty)
    #expect(colours.allSatisfy { $0.1 == $0.2 && $0.2 == $0.3 })
  }

  @Test func `contrast runs from one to twenty-one`() {
    #expect(Colour.black.contrast(with: .black) == 1)
    #expect(abs(Colour.black.contrast(with: .white) - 21) < 0.001)
    #expect(abs(Colour(0x767676).contrast(with: .white) - 4.54) < 0.01)
  }
}
