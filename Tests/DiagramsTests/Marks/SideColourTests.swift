import Diagrams
import NegotiationAnalysis
import Negotiations
import Testing

@Suite struct SideColourTests {
  private func draw(_ corpus: Corpus, _ style: DiagramStyle) -> Diagram {
    NetworkView().diagram(of: Moscow1945.content(of: corpus), style: style)
  }

  private func coloured(_ colours: [ActorID: UInt32]) -> Corpus {
    var corpus = Moscow1945.corpus
    for (side, colour) in colours { corpus.actors[side]?.colour = Colour(colour) }
    return corpus
  }

  @Test func `a side has the colour that the corpus gives it, and its people have it too`() {
    let diagram = draw(coloured(["ussr": 0xC00000]), DiagramStyle())
    #expect(diagram.fill(of: "Joseph Stalin") == "#c00000")
    #expect(diagram.fill(of: "Soviet Union") == "#c00000")
  }

  @Test func `the figure's own colour goes before that of the corpus`() {
    let style = DiagramStyle(sideColours: ["ussr": Colour(0x884422)])
    #expect(draw(coloured(["ussr": 0xC00000]), style).fill(of: "Joseph Stalin") == "#884422")
  }

  @Test func `words on a dark side are white`() throws {
    let diagram = draw(coloured(["ussr": 0x400000]), DiagramStyle())
    let stalin = try #require(
      diagram.dot.split(separator: "\n").first { $0.contains("\"actor stalin\" [") })
    #expect(stalin.contains("fontcolor=\"#ffffff\""))
  }

  @Test func `no other side takes a colour that looks like it`() throws {
    let plain = draw(Moscow1945.corpus, DiagramStyle())
    let taken = try #require(plain.fill(of: "Joseph Stalin").flatMap { Colour(hex: $0) })
    let style = DiagramStyle(sideColours: ["mpr": taken])
    let diagram = draw(Moscow1945.corpus, style)
    let fills = ["Khorloogiin Choibalsan", "Joseph Stalin", "T. V. Soong", "Harry S. Truman"]
      .compactMap { diagram.fill(of: $0) }
    #expect(fills.first == taken.hex)
    #expect(Set(fills).count == 4)
  }

  @Test func `a theme that vouches for its colours takes the nearest of them`() {
    let colours: [ActorID: UInt32] = ["ussr": 0xC83200, "roc": 0x1010F0, "usa": 0xC93300]
    let blind = draw(coloured(colours), DiagramStyle(theme: ColourBlindTheme()))
    let own = Set(ColourBlindTheme().sides.map(\.fill.hex))
    let fills = ["Joseph Stalin", "T. V. Soong", "Harry S. Truman"].compactMap {
      blind.fill(of: $0)
    }
    #expect(fills.count == 3 && Set(fills).count == 3)
    #expect(own.isSuperset(of: fills))
    #expect(fills.contains("#d55e00") && blind.fill(of: "T. V. Soong") == "#0072b2")
    // In grey the darker colour is the darker grey.
    let print = draw(
      coloured(["ussr": 0x600000, "roc": 0xFFFF99]), DiagramStyle(theme: PrintTheme()))
    #expect(print.fill(of: "Joseph Stalin") == "#acacac")
    #expect(print.fill(of: "T. V. Soong") == "#ffffff")
  }

  @Test func `a side beyond the looks of a theme is grey and named, whatever else is drawn`() {
    // The ninth colour of the palette, where greys tell six sides apart.
    let colours: [ActorID: UInt32] = ["mpr": 0xEFB0B9, "ussr": 0x4AAC94, "roc": 0xF5D38B]
    let diagram = draw(coloured(colours), DiagramStyle(theme: PrintTheme()))
    let grey = PrintTheme().otherSides.fill.hex
    #expect(
      diagram.dot.contains(/"actor choibalsan" \[[^\n]*Mongolian[^\n]*/)
        && diagram.dot.split(separator: "\n").contains {
          $0.contains("\"actor choibalsan\" [") && $0.contains("fillcolor=\"\(grey)\"")
        })
  }

  @Test func `a theme without colours names no side that nothing but a colour shows`() throws {
    var corpus = Moscow1945.corpus
    corpus.events["yalta"]?.terms = [
      Term(id: "a", by: ["ussr"], to: ["usa"], text: "Enters the war."),
      Term(id: "b", by: ["usa", "uk"], to: ["ussr"], text: "See to it."),
    ]
    let content = Moscow1945.content(of: corpus)
    func draw(_ theme: any Theme) -> Diagram {
      TermsView().diagram(of: content, style: DiagramStyle(theme: theme, width: .page))
    }
    let (black, coloured) = (draw(PrintTheme()), draw(ScreenTheme()))
    #expect(!black.legendTexts.contains("Soviet Union"))
    #expect(!black.caption.text.contains("colour"))
    #expect(coloured.legendTexts.contains("Soviet Union"))
    #expect(coloured.legendTexts.contains("United Kingdom"))
    // What two owe is in the colours of both.
    #expect(coloured.dot.contains(/"owed 1 from" -> [^\n]*color="#[0-9a-f]{6}:#[0-9a-f]{6}"/))
  }
}
