import Diagrams
import Testing

/// A view in a theme.
struct Look: CustomTestStringConvertible, Sendable {
  let view: any DiagramView
  let theme: any Theme
  var testDescription: String { "\(view.name), \(theme.name)" }

  static let all = DiagramViews.all.flatMap { view in
    Themes.all.map { Look(view: view, theme: $0) }
  }

  func diagram(
    of content: DiagramContent, width: FigureWidth? = nil, language: String? = nil
  ) -> Diagram {
    view.diagram(
      of: content, style: DiagramStyle(theme: theme, language: language, width: width))
  }
}

@Suite struct DiagramViewsTests {
  @Test func `views and themes have names of their own and say what they are for`() {
    let names = DiagramViews.all.map(\.name)
    #expect(Set(names).count == names.count)
    let themes = Themes.all.map(\.name)
    #expect(Set(themes).count == themes.count)
    #expect(
      (DiagramViews.all.map(\.summary) + Themes.all.map(\.summary)).allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: Look.all)
  func `of nothing there is a drawing that says so`(look: Look) {
    let diagram = look.diagram(of: Moscow1945.content(of: SmallTalks.nothing))
    #expect(diagram.labels.contains { $0.hasPrefix("No ") })
    #expect(diagram.caption.text.hasPrefix("Nothing. No "))
    #expect(diagram.alternativeText.hasPrefix("An empty "))
    #expect(DotReader(diagram.dot).isBalanced)
  }

  @Test(arguments: Look.all)
  func `one actor, and parts that do not hang together, can be drawn`(look: Look) {
    for content in [SmallTalks.one, Moscow1945.content(of: SmallTalks.twoParts)] {
      let diagram = look.diagram(of: content)
      #expect(DotReader(diagram.dot).isBalanced)
      #expect(!diagram.alternativeText.isEmpty)
    }
  }

  @Test(arguments: Look.all)
  func `the same content gives the same bytes`(look: Look) {
    for width in [nil, FigureWidth.column] {
      let one = look.diagram(of: Moscow1945.content, width: width)
      let other = look.diagram(of: Moscow1945.content, width: width)
      #expect(one.dot == other.dot)
      #expect(one.caption == other.caption)
      #expect(one.alternativeText == other.alternativeText)
    }
  }

  @Test(arguments: Look.all)
  func `a drawing names its size only when it has one`(look: Look) {
    #expect(!look.diagram(of: Moscow1945.content).dot.contains(" size=\""))
    #expect(look.diagram(of: Moscow1945.content).dot.contains(/graph \[.*margin=0/))
    let column = look.diagram(of: Moscow1945.content, width: .column)
    #expect(column.dot.contains("size=\"3.35,7.36\""))
  }

  @Test func `captions and alternative texts are sentences`() {
    for look in Look.all {
      let diagram = look.diagram(of: Moscow1945.content)
      for text in [diagram.caption.text, diagram.alternativeText] {
        #expect(text.last == "." && text.first?.isUppercase == true)
        #expect(!text.contains("  ") && !text.contains("..") && !text.contains(" ."))
      }
    }
  }
}
