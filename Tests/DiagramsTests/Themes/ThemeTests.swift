import Diagrams
import NegotiationAnalysis
import Negotiations
import Testing

@Suite struct ThemeTests {
  @Test(arguments: Themes.all.map(\.name))
  func `words can be read on every fill`(name: String) throws {
    let theme = try theme(name)
    for side in theme.sides + [theme.otherSides, theme.noSide] {
      #expect(side.fill.contrast(with: side.ink) >= 4.5, "\(side.fill.hex)")
    }
  }

  @Test(arguments: Themes.all.map(\.name))
  func `lines and outlines stand out from the paper`(name: String) throws {
    let theme = try theme(name)
    for kind in NegotiationNetwork.EdgeKind.allCases {
      #expect(theme.ink(of: kind).contrast(with: .white) >= 3, "\(kind)")
    }
    for side in theme.sides {
      #expect(side.outline.contrast(with: .white) >= 3, "\(side.outline.hex)")
    }
  }

  /// Which visions each theme is made for, and how far its fills are apart.
  @Test(arguments: [
    ("screen", [ColourVision.full], 14.0), ("colour-blind", ColourVision.allCases, 16.0),
    ("print", ColourVision.allCases, 13.0),
  ])
  func `sides are told apart by readers the theme is made for`(
    name: String, visions: [ColourVision], least: Double
  ) throws {
    let sides = try theme(name).sides
    for (position, side) in sides.enumerated() {
      for other in sides[..<position] where other.outlineWidth == side.outlineWidth {
        for vision in visions {
          let difference = side.fill.difference(from: other.fill, seenWith: vision)
          #expect(difference >= least, "\(side.fill.hex) \(other.fill.hex) \(vision)")
        }
      }
    }
  }

  @Test func `a side is not taken for those without a colour`() {
    for theme in Themes.all where !theme.sides.allSatisfy(\.fill.isGrey) {
      for side in theme.sides {
        for plain in [theme.otherSides, theme.noSide] {
          #expect(side.fill.difference(from: plain.fill) > 14, "\(theme.name) \(side.fill.hex)")
        }
      }
    }
  }

  @Test
  func `lines of different kinds look different to readers of any vision, or end differently`() {
    let theme = ColourBlindTheme()
    let kinds = NegotiationNetwork.EdgeKind.allCases.filter { $0 != .tie }
    for (position, kind) in kinds.enumerated() {
      for other in kinds[..<position] {
        let difference = theme.ink(of: kind).leastDifference(from: theme.ink(of: other))
        #expect(difference > 20, "\(kind) \(other)")
      }
    }
  }

  @Test func `no two sides look alike`() {
    for theme in Themes.all {
      #expect(Set(theme.sides).count == theme.sides.count)
    }
  }

  @Test func `shapes, ends and dashes are the same in every theme`() {
    let looks = Themes.all.map { theme in
      let style = DiagramStyle(theme: theme)
      let dot = NetworkView().diagram(of: Moscow1945.content, style: style).dot
      return dot.matches(of: /(?:shape|arrowhead|arrowtail|dir|style|peripheries)="?\w+/)
        .map { String($0.0) }
    }
    #expect(looks.first?.isEmpty == false)
    #expect(Set(looks).count == 1)
  }

  @Test(arguments: DiagramViews.all.map(\.name))
  func `print has no colour`(name: String) throws {
    let view = try #require(DiagramViews.all.first { $0.name == name })
    let style = DiagramStyle(theme: PrintTheme(), sideColours: ["ussr": Colour(0xC00000)])
    let dot = view.diagram(of: Moscow1945.content, style: style).dot
    let colours = dot.matches(of: /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/)
    #expect(name != "network" || !colours.isEmpty)
    #expect(colours.allSatisfy { $0.1 == $0.2 && $0.2 == $0.3 })
  }

  private func theme(_ name: String) throws -> any Theme {
    try #require(Themes.all.first { $0.name == name })
  }
}

@Suite struct SidePaletteTests {
  @Test func `the first five sides differ in lightness, and to readers of any vision`() {
    let first = SidePalette.colours.prefix(5)
    for (position, colour) in first.enumerated() {
      for other in first[..<position] {
        #expect(abs(colour.lightness - other.lightness) >= 7, "\(colour.hex) \(other.hex)")
        #expect(colour.leastDifference(from: other) >= 12, "\(colour.hex) \(other.hex)")
      }
    }
  }

  @Test func `all sides of the palette can be told apart, and words on them be read`() {
    for (position, colour) in SidePalette.colours.enumerated() {
      #expect(max(colour.contrast(with: .black), colour.contrast(with: .white)) >= 4.5)
      for other in SidePalette.colours[..<position] {
        #expect(colour.leastDifference(from: other) >= 11.9, "\(colour.hex) \(other.hex)")
      }
    }
  }

  @Test(arguments: Themes.all.map(\.name))
  func `a side looks the same in a figure of one file and of all`(name: String) throws {
    let theme = try #require(Themes.all.first { $0.name == name })
    var corpus = Moscow1945.corpus
    for (side, place) in [("roc", 0), ("usa", 1), ("ussr", 2), ("mpr", 3)] {
      corpus.actors[ActorID(side)]?.colour = SidePalette.colours[place]
    }
    var larger = corpus
    for number in 0..<40 {
      let id = ActorID("uk-\(number)")
      larger.actors.insert(Moscow1945.actor(id, .person, "Briton \(number)", [:], "uk"))
    }
    let style = DiagramStyle(theme: theme)
    let (one, all) = (
      NetworkView().diagram(of: Moscow1945.content(of: corpus), style: style),
      NetworkView().diagram(of: Moscow1945.content(of: larger), style: style)
    )
    for person in ["T. V. Soong", "Harry S. Truman", "Joseph Stalin", "Khorloogiin Choibalsan"] {
      let fill = one.fill(of: person)
      #expect(fill != nil && fill == all.fill(of: person), "\(person)")
    }
  }

  @Test func `from the eighth side on there is grey and a name, and no colour twice`() {
    var corpus = Corpus(title: "Ten sides")
    for number in 1...10 {
      let side = ActorID("side-\(number)")
      corpus.actors.insert(Moscow1945.actor(side, .state, "Land \(number)"))
      corpus.actors.insert(
        Moscow1945.actor(ActorID("p-\(number)"), .person, "Person \(number)", [:], side))
    }
    corpus.events = Roster(
      (2...10).map {
        Moscow1945.meeting(
          EventID("m\($0)"), "1945-07-01", nil, [ActorID("p-1"), ActorID("p-\($0)")])
      })
    for theme in [ScreenTheme(), ColourBlindTheme()] as [any Theme] {
      let dot = NetworkView().diagram(
        of: Moscow1945.content(of: corpus), style: DiagramStyle(theme: theme)
      ).dot
      let fills = dot.matches(of: /"actor p-\d+" .*fillcolor="(#[0-9a-f]{6})"/).map { String($0.1) }
      let grey = theme.otherSides.fill.hex
      #expect(fills.count { $0 == grey } == 3, "\(theme.name)")
      #expect(Set(fills).count == 8, "\(theme.name)")
    }
  }
}
