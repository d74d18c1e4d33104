import CorpusFormat
import Negotiations
import Testing

@Suite struct ContradictingSidesTests {
  private static let states = """
    entente: 1
    title: T
    actors:
      red: {kind: state, name: Red}
      white: {kind: state, name: White}
      reds: {kind: party, name: Reds, affiliation: [{of: red}]}

    """

  @Test func `two sides at one time are told, with a note at the other`() {
    let reading = expect(
      Self.states + """
          a: {kind: person, name: A, affiliation: [{of: red}, {of: 1️⃣white}]}
          b: {kind: person, name: B, affiliation: [{of: red}, {of: 2️⃣white, during: 1920/1925}]}
          c:
            kind: person
            name: C
            affiliation: [{of: red, during: ../1921}, {of: 3️⃣white, during: 1920/..}]
        """,
      [
        Expected(1, "affiliation.conflict"), Expected(2, "affiliation.conflict"),
        Expected(3, "affiliation.conflict"),
      ])
    #expect(reading.diagnostics.filter { $0.code == "affiliation.conflict" }.count == 3)
    #expect(
      reading.diagnostics.filter { $0.code == "affiliation.conflict" }
        .allSatisfy { $0.notes.count == 1 })
  }

  @Test func `one side after the other, or the same by two ways, is no conflict`() {
    expect(
      Self.states + """
          a: {kind: person, name: A, affiliation: [{of: red}, {of: reds}]}
          b:
            kind: person
            name: B
            affiliation: [{of: white, during: ../1920-01-01}, {of: red, during: 1920-01-01/..}]
          c: {kind: person, name: C, affiliation: [{of: red, during: 1918/1922}, {of: white, during: 1922/..}]}
        """, [])
  }

  @Test func `nobody is on a side after death`() {
    expect(
      Self.states + """
          turned: {kind: party, name: T, affiliation: [{of: red, during: ../1924}, {of: white, during: 1925/..}]}
          a: {kind: person, name: A, during: ../1923, affiliation: [{of: red}, {of: turned}]}
          b: {kind: person, name: B, affiliation: [{of: red}, {of: 1️⃣turned}]}
        """, [Expected(1, "affiliation.conflict")])
  }

  @Test func `many affiliations are compared in little time`() {
    let many = (0..<3_000).map { "{of: red, role: r\($0)}" }.joined(separator: ", ")
    expect(Self.states + "  a: {kind: person, name: A, affiliation: [\(many)]}\n", [])
  }
}
