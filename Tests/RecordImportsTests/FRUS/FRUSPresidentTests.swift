import Documents
import HistoricalDates
import Negotiations
import RecordImports
import Testing

/// Who is meant by “the President”, by a President's name, and by a first name under a letter.
struct FRUSPresidentTests {
  private static func dated(_ day: String, _ words: String) -> String {
    "<placeName>Washington</placeName>, <date when=\"\(day)\">\(words)</date>."
  }
  private static let autumn = dated("1959-10-09", "October 9, 1959")
  private static let summer = dated("1967-07-28", "July 28, 1967")

  @Test func `the President is the American one, though another is named so shortly before`() throws
  {
    let persons = """
      <item><persName xml:id="p_N">Norte, Juan</persName>, President of Ruritania from 1958</item>
      <item><persName xml:id="p_E">Eisenhower, Dwight D.</persName>, President of the United States</item>
      <item><persName xml:id="p_H">Herter, Christian A.</persName>, Secretary of State from April 1959</item>
      """
    let imported = try FRUSText.read(
      FRUSText.volume(
        FRUSText.document(
          "d1",
          head: "Letter From President <persName corresp='#p_N' type='from'>Norte</persName> to "
            + "Secretary of State <persName corresp='#p_H' type='to'>Herter</persName>",
          dateline: Self.dated("1959-10-01", "October 1, 1959"))
          + FRUSText.document(
            "d2", head: "Message From the Secretary of State to the President, at New Delhi",
            dateline: Self.autumn, closer: "<signed>Chris</signed>"), persons: persons))
    let second = try #require(imported.corpus.events.last)
    #expect(imported.names(second, .to) == ["Dwight D. Eisenhower"])
    #expect(imported.names(second, .from) == ["Christian A. Herter"])
    #expect(!imported.corpus.actors.contains { $0.name == "Chris" })
  }

  @Test(arguments: [
    "<item><persName xml:id='p_J'>Johnson, Joseph</persName>, President, Peace Foundation</item>",
    "<item><persName xml:id='p_J'>Johnson, Joseph</persName>, Vice President, Sand Oil Company</item>",
  ])
  func `the president of a company is not the President of his name`(other: String) throws {
    let persons =
      other
      + "<item><persName xml:id='p_L'>Johnson, Lyndon B.</persName>, President of the United States</item>"
    let imported = try FRUSText.read(
      FRUSText.volume(
        FRUSText.document(
          head: "Memorandum From Mr. Black to President <persName type='to'>Johnson</persName>",
          dateline: Self.summer), persons: persons))
    #expect(imported.names(imported.corpus.events.first, .to) == ["Lyndon B. Johnson"])
    #expect(imported.corpus.actors.first { $0.name == "Lyndon B. Johnson" }?.note != nil)
  }

  @Test func `a namesake alone in the list is not taken for the President`() throws {
    let imported = try FRUSText.read(
      FRUSText.volume(
        FRUSText.document(
          head: "Memorandum From Mr. Black to President Johnson", dateline: Self.summer),
        persons: "<item><persName xml:id='p_C'>Johnson, Charles E.</persName>, NSC Staff</item>"))
    #expect(imported.names(imported.corpus.events.first, .to) == ["Lyndon B. Johnson"])
  }
}
