import Diagrams
import HistoricalDates
import Negotiations
import Testing

/// Colours that stand for communities.
@Suite struct CommunityColourTests {
  /// Three circles of four who met one another again and again, in a corpus that gives twelve sides every
  /// colour there is.
  private func corpus() throws -> Corpus {
    let sides = SidePalette.colours.enumerated().map { number, colour in
      Actor(id: ActorID("side\(number)"), kind: .state, name: "Side \(number)", colour: colour)
    }
    let people = (0..<12).map { number in
      Actor(
        id: ActorID("p\(number)"), kind: .person, name: "Person \(number)",
        affiliations: [Affiliation(of: ActorID("side\(number)"))])
    }
    let meetings = try (0..<9).map { number in
      Event(
        id: EventID("m\(number)"), kind: .meeting,
        date: try HistoricalDate("1945-07-0\(number + 1)"),
        participations: (0..<4).map {
          Participation(ActorID("p\(number % 3 * 4 + $0)"), as: .present)
        }, claims: [Claim(source: "book")])
    }
    return Corpus(
      title: "Circles", actors: Roster(sides + people), events: Roster(meetings))
  }

  @Test func `communities have colours where the sides of the corpus have all there are`() throws {
    var request = FigureRequest(view: NetworkView())
    request.colouring = .community
    let dot = request.figure(of: try corpus()).diagram.dot
    let outlines = dot.matches(of: /"actor p[0-9]+"[^\n]* color="(#[0-9a-f]{6})"/)
      .map { String($0.output.1) }
    #expect(outlines.count == 12 && Set(outlines).count == 3)
  }

  @Test(arguments: [ScreenTheme() as any Theme, ColourBlindTheme()])
  func `communities look like no side`(theme: any Theme) {
    let looks = Set(theme.communities)
    #expect(looks.count == theme.communities.count)
    #expect(looks.isDisjoint(with: theme.sides + [theme.noSide, theme.otherSides]))
    #expect(theme.communities.allSatisfy { $0.fill.hex == "#ffffff" && $0.outlineWidth > 2 })
  }
}
