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
}
