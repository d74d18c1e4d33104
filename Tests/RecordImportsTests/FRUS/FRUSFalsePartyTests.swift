import Documents
import Negotiations
import RecordImports
import Testing

/// Headings whose words look like parties and are none.
struct FRUSFalsePartyTests {
  private func parties(_ head: String) throws -> (from: [String], to: [String], Imported) {
    let imported = try FRUSText.read(document: FRUSText.document(head: head))
    let event = imported.corpus.events.first
    return (imported.names(event, .from), imported.names(event, .to), imported)
  }

  @Test(arguments: ["Report", "Memorandum"])
  func `a form before “to … by …” is no sender`(form: String) throws {
    let (from, to, _) = try parties(
      "\(form) to the National Council by the Executive Secretary (<persName type='from'>Gray</persName>)"
    )
    #expect(from == ["Gray"])
    #expect(to == ["National Council"])
  }

  @Test(arguments: ["Ralph Black", "<persName type='to'>Ralph Black</persName>"])
  func `what stands behind a name is the office`(name: String) throws {
    let (_, to, _) = try parties(
      "Letter From Secretary of State Gray to \(name), President of the Southern Leadership Conference"
    )
    #expect(to == ["Ralph Black"])
  }

  @Test func `an office may have two words, and a name that is a title stays one`() throws {
    let (_, to, imported) = try parties(
      "Telegram From the Naval Attaché in Chile (White) to the Director of Naval Intelligence")
    #expect(to == ["Director of Naval Intelligence (holder not named)"])
    #expect(imported.corpus.actors.filter { $0.kind == .person }.map(\.name) == ["White"])
    let (_, lord, _) = try parties(
      "Memorandum From Mr. Gray to the Director of the Policy Planning Staff (Lord)")
    #expect(lord == ["Lord"])
  }

  @Test(arguments: [
    "Mr. G. Hayden Rayner", "<persName type='to'>G. Hayden Rayner</persName>",
  ])
  func `the chief of an assistant is no recipient`(name: String) throws {
    let (_, to, _) = try parties(
      "Mr. Allen to \(name), Special Assistant to the Director of European Affairs (Hickson)")
    #expect(to == ["G. Hayden Rayner"])
  }

  @Test func `a room is no person`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head:
          "Memorandum of a Conversation Between the President and the Acting Secretary of State, "
          + "White House, Washington, March 2, 1950"))
    #expect(
      imported.names(imported.corpus.events.first, .present)
        == ["Harry S. Truman", "Acting Secretary of State (holder not named)"])
  }

  @Test func `a paper prepared in a department is sent to no session`() throws {
    let (_, _, imported) = try parties(
      "Position Paper Prepared in the Department of State for the Delegation to the Third Regular Session"
    )
    #expect(imported.corpus.events.isEmpty)
    #expect(imported.rejected == ["frus.no-parties"])
  }

  @Test func `an address to the nation has no recipient`() throws {
    let (_, _, imported) = try parties("Address by President Gray to the Nation")
    #expect(imported.corpus.events.map(\.kind) == [.act])
    #expect(imported.corpus.actors.map(\.name) == ["Gray"])
  }
}
