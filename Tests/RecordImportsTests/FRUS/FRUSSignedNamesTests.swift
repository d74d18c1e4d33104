import Documents
import HistoricalDates
import Negotiations
import RecordImports
import Testing

/// Who a heading means, as the signature and the volume tell.
struct FRUSSignedNamesTests {
  private let listed =
    "<item><persName xml:id=\"p_M\">Bundy, McGeorge</persName>, Special Assistant to the President</item>"

  private func letter(_ id: String, from title: String, signed: String) -> String {
    FRUSText.document(
      id,
      head:
        "Letter From the \(title) (<persName type=\"from\" corresp=\"#p_M\">Bundy</persName>) to "
        + "Mr. <persName type=\"to\">Black</persName>",
      closer: signed.isEmpty ? "" : "<signed><persName>\(signed)</persName></signed>")
  }

  @Test func `a brother whom no list has is not taken for the one whom it has`() throws {
    let defense = "Deputy Assistant Secretary of Defense for Affairs"
    let imported = try FRUSText.read(
      FRUSText.volume(
        letter("d1", from: defense, signed: "William P. Bundy")
          + letter("d2", from: defense, signed: "Bill")
          + letter("d3", from: "Acting Assistant Secretary of Defense", signed: "")
          + letter("d4", from: "Special Assistant to the President", signed: "McGeorge Bundy"),
        persons: listed))
    #expect(
      imported.corpus.events.map { imported.names($0, .from) } == [
        ["William P. Bundy"], ["William P. Bundy"], ["William P. Bundy"], ["McGeorge Bundy"],
      ])
  }

  @Test func `initials are no signature, tagged or not`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Memorandum by the Counselor (Bohlen) to the Secretary of State",
        closer: "<signed><persName>DA</persName></signed>"))
    #expect(!imported.corpus.actors.map(\.name).contains("DA"))
  }

  @Test func `an embassy's signer is whom the list has in its country`() throws {
    let persons = """
      <item><persName xml:id="p_G">Smith, Gerard</persName>, Consultant</item>
      <item><persName xml:id="p_H">Smith, Henry T.</persName>, Counselor of Embassy in Ceylon</item>
      """
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Telegram From the Embassy in Ceylon to the Department of State",
        closer: "<signed>Smith</signed>"), persons: persons)
    #expect(imported.corpus.actors.map(\.name).contains("Henry T. Smith"))
  }

  @Test(arguments: [
    (
      "Memorandum From the Deputy Director for Intelligence, the Joint Staff (Collins) to Mr. Black",
      ["Collins"], ["Black"]
    ),
    (
      "Memorandum From <persName>William Colby</persName>, Chief, Far East Division, Plans Directorate "
        + "to Mr. Black", ["William Colby"], ["Black"]
    ),
    (
      "Telegram From the <persName>Department of State</persName> to the Embassies in Greece, Turkey, "
        + "and the United Kingdom, and the Mission to the United Nations",
      ["Department of State"],
      [
        "Embassies in Greece, Turkey, United Kingdom", "Mission to the United Nations",
      ]
    ),
    (
      "Telegram From the Embassy in <persName>Jordan</persName> to Mr. <persName>Philip</persName> J. "
        + "<persName>Farley</persName>", ["Embassy in Jordan"], ["Philip J. Farley"]
    ),
  ])
  func `headings whose parts name nobody apart`(head: String, from: [String], to: [String]) throws {
    let imported = try FRUSText.read(document: FRUSText.document(head: head))
    let event = imported.corpus.events.first
    #expect(imported.names(event, .from) == from)
    #expect(imported.names(event, .to) == to)
  }

  @Test(arguments: [
    (
      "Telegram 5338 From the Mission to the United Nations to the Department of State, November 16, "
        + "1976, 0258Z.", "1976-11-16T02:58:00Z", nil as String?
    ),
    (
      "Memorandum From the Coordinator (Martin) to Secretary of State Kissinger, Washington, January 21, "
        + "1974.", "1974-01-21", "Washington"
    ),
    (
      "Memorandum from Hilsman (INR) to Woodward (ARA), July 18, 1961. Concern for stability. Secret. "
        + "2 pp.", "1961-07-18", nil
    ),
  ])
  func `a message without a dateline is of the day that ends its heading`(
    head: String, date: String, place: String?
  ) throws {
    let imported = try FRUSText.read(
      document: "<div type=\"document\" xml:id=\"d1\"><head>\(head)</head><p>Text.</p></div>")
    let event = try #require(imported.corpus.events.first)
    #expect(event.kind == .message && event.date.text == date && event.place == place)
  }
}
