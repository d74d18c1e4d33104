import Documents
import HistoricalDates
import Negotiations
import RecordImports
import Testing

/// One actor a person, and a person to each actor: namesakes in one list, names spelled in several ways,
/// and phrases that only look like names.
struct FRUSNamesTests {
  private func list(_ items: String...) -> String {
    "<list type='participants'>\(items.map { "<item>\($0)</item>" }.joined())</list>"
  }

  private func read(_ lists: String..., persons: String = "") throws -> Imported {
    let documents = lists.enumerated().map { place, text in
      FRUSText.document("d\(place + 1)", head: "Memorandum of Conversation", text: text)
    }
    return try FRUSText.read(FRUSText.volume(documents.joined(), persons: persons))
  }

  private func people(_ imported: Imported) -> [String] {
    imported.corpus.actors.filter { $0.kind == .person }.map(\.name)
  }

  @Test func `one list names nobody under two titles`() throws {
    let imported = try read(list("Senator Hale", "Dr. Hale", "Major Hale", "Mr. Mann"))
    #expect(people(imported).count == 4)
    #expect(imported.rejected.isEmpty)
  }

  @Test func `the rank in the list of persons tells brothers apart`() throws {
    let persons = """
      <item><persName xml:id="p_1">Hale, Edward</persName>, Senator</item>
      <item><persName xml:id="p_2">Hale, Milton S.</persName>, his brother</item>
      <item><persName xml:id="p_3">Hale, Major John</persName>, assistant</item>
      <item><persName xml:id="p_4">Brand, General of the Army Omar N.</persName>, USA</item>
      """
    let imported = try read(
      list("Senator Hale", "Dr. Hale", "Major Hale", "Omar N. Brand"), persons: persons)
    #expect(
      people(imported) == ["Edward Hale", "Milton S. Hale", "John Hale", "Omar N. Brand"])
  }

  @Test func `a man may be called by his second name, by initials and by his family name`() throws {
    let imported = try read(
      list("Mr. G. Hayden Rayner"), list("Hayden Rayner, EUR"), list("Mr. Rayner"),
      list("Howard C. Jones, IS", "Mr. Jones, UNS"), list("H. C. Jones, UNS"))
    #expect(people(imported) == ["G. Hayden Rayner", "Howard C. Jones", "Jones"])
  }

  @Test func `Spanish titles and double family names`() throws {
    let imported = try read(
      list("Lic. Antonio Carrillo Flores"), list("Ambassador Antonio Carrillo Flores"),
      list("Ambassador Don César Barros Hurtado"), list("Don Barros Hurtado"),
      list("President Lopez Mateos"),
      persons: "<item><persName xml:id='p_M'>Lopez Mateos, Adolfo</persName>, of Mexico</item>")
    #expect(
      people(imported) == [
        "Antonio Carrillo Flores", "Don César Barros Hurtado", "Adolfo Lopez Mateos",
      ])
  }

  @Test func `Asian names however they are written`() throws {
    let imported = try read(
      list("T’ang Wen-Sheng", "Mr. HAN Hsu"), list("Tang Wen-sheng", "Han Hsu"),
      list("Mr. Pote Sarasin"),
      persons: "<item><persName xml:id='p_P'>Pote Sarasin</persName>, of Thailand</item>")
    #expect(people(imported).count == 3)
  }

  @Test func `what names nobody in particular is rejected, what is a side is passed over`() throws {
    let imported = try read(
      list("Mr. Black", "One Notetaker", "Visitors", "See Attached List"),
      "<table><row><cell>Present:</cell><cell>U—</cell><cell>Mr. Black</cell></row></table>",
      list("Mr. Black et al."))
    #expect(people(imported) == ["Black"])
    #expect(imported.rejected == Array(repeating: "frus.participant", count: 4))
  }

  @Test func `offices with more than a word are no names`() throws {
    let imported = try read(
      list(
        "His Excellency, The President of the Ruritanian Nation, Dr. Juan Norte",
        "Vice President of Central Bank Julio del Rio",
        "Ruritanian Minister of Economy Alvaro C. Sur", "Shen Jo-yun - Interpreter",
        "Winston White - NSC Staff", "Director, Bureau of the Budget"))
    #expect(
      people(imported) == [
        "Juan Norte", "Julio del Rio", "Alvaro C. Sur", "Shen Jo-yun", "Winston White",
      ])
    let roles = imported.corpus.events.first?.participations.map(\.role) ?? []
    #expect(
      roles.prefix(2) == ["President of the Ruritanian Nation", "Vice President of Central Bank"])
    #expect(
      imported.corpus.actors.contains {
        $0.name == "Director, Bureau of the Budget (holder not named)"
      })
  }
}
