import Documents
import Foundation
import Negotiations
import RecordImports
import TestSupport
import Testing

struct TravelsImportTests {
  private func read(
    _ remarks: String, who: (role: String, id: String) = ("secretary", "rusk-david-dean"),
    country: (id: String, name: String) = ("japan", "Japan"), date: String = "1964-01-26"
  ) throws -> Imported {
    try TravelsImport().read([
      table(
        ["id", "role", "who", "start", "end", "country_id", "country", "locale", "remarks"],
        ["9", who.role, who.id, date, date, country.id, country.name, "Tokyo", remarks])
    ])
  }

  /// Who was met by the traveller, one meeting each.
  private func met(_ imported: Imported) -> [String] {
    imported.corpus.events.filter { $0.kind == .meeting }.map { event in
      event.participations.dropFirst().map { participation in
        "\(participation.actor)" + (participation.role.map { " as \($0)" } ?? "")
      }.joined(separator: "+")
    }
  }

  @Test(arguments: [
    (
      "Met with Prime Minister Ikeda and Foreign Minister Ohira.",
      ["japan-ikeda as Prime Minister", "japan-ohira as Foreign Minister"]
    ),
    (
      "Met with Prime Minister Blair, Israeli Prime Minister Netanyahu, and PLO Chairman Arafat. "
        + "Attended a G-8 meeting.",
      [
        "japan-blair as Prime Minister", "israel-netanyahu as Prime Minister",
        "arafat as PLO Chairman",
      ]
    ),
    (
      "Attended the funeral of Emperor Hirohito. Met with King Hussein of Jordan.",
      ["jordan-hussein as King"]
    ),
    ("Met with Queen Elizabeth II. Attended a dinner.", ["japan-elizabeth-ii as Queen"]),
    ("Met with Pope John Paul II in Kyoto.", ["holy-see-john-paul-ii as Pope"]),
    (
      "Discussed aid with President de Gaulle at the U.S. Embassy.",
      ["japan-de-gaulle as President"]
    ),
    ("Met with senior Japanese officials.", ["japan as officials"]),
    ("Met with senior British officials.", ["united-kingdom as officials"]),
    (
      "Met with Crown Prince and Prime Minister Mohammed bin Salman, and addressed Parliament.",
      ["japan-mohammed-bin-salman as Prime Minister"]
    ),
  ])
  func `everybody whom the remarks name as met has one meeting`(
    remarks: String, expected: [String]
  ) throws {
    #expect(met(try read(remarks)) == expected)
  }

  @Test(arguments: [
    "Attended the funeral of Prime Minister Churchill.", "Vacation.", "Stopped en route to Egypt.",
    "Attended the NATO Foreign Ministers Meeting.",
  ])
  func `a journey without an encounter is an act of the traveller`(remarks: String) throws {
    let imported = try read(remarks)
    let event = try #require(imported.corpus.events.first)
    #expect(event.kind == .act)
    #expect(event.form == "journey")
    #expect(imported.people(event.id) == ["rusk-david-dean", "japan"])
    #expect(imported.corpus.problems(.warning) == [])
  }

  @Test func `a Secretary who accompanied the President was with him`() throws {
    let imported = try read(
      "Accompanied President Nixon to a meeting with Prime Minister Sato.",
      who: ("secretary", "rogers-william-pierce"), date: "1972-01-06")
    #expect(met(imported) == ["nixon-richard-m as President", "japan-sato as Prime Minister"])
  }

  @Test func `a President who was not in office is told of`() throws {
    let late = try read("Vacation.", who: ("president", "truman-harry-s"), date: "1964-01-26")
    #expect(late.codes == ["travel.president"])
    let elect = try read(
      "Good will trip. [Visit made as President-elect.]", who: ("president", "hoover-herbert-c"),
      date: "1928-11-27")
    #expect(elect.codes == [])
    #expect(elect.corpus.events.first?.participations.first?.role == "President-elect")
  }

  @Test func `a country without a name is called by its id, and one without either is none`() throws
  {
    let imported = try TravelsImport().read([
      table(
        ["id", "role", "who", "start", "end", "country_id", "country", "locale", "remarks"],
        ["1", "secretary", "x-y", "1964-01-26", "1964-01-26", "japan", "", "", "Vacation."],
        ["2", "secretary", "x-y", "1964-01-27", "1964-01-27", "", "Peru", "Lima", "Vacation."],
        ["3", "secretary", "x-y", "1964-01-28", "1964-01-28", "", " ", "Lima", "Vacation."],
        [
          "4", "secretary", "x-y", "1964-01-29", "1964-01-29", "france", "", "Paris",
          "Met with Foreign Minister A B.",
        ],
        [
          "5", "secretary", "x-y", "1964-01-30", "1964-01-30", "france", "France", "Paris",
          "Vacation.",
        ])
    ])
    #expect(imported.account("row") == "5 = 4 + 1")
    #expect(imported.codes == ["row.incomplete"])
    #expect(imported.corpus.problems() == [])
    #expect(imported.corpus.events["hsg-travel-1"]?.place == nil)
    #expect(imported.corpus.events["hsg-travel-2"]?.place == "Lima, Peru")
    #expect(imported.corpus.actors["france"]?.name == "France")
  }

  @Test func `a role the table does not have is rejected`() throws {
    let imported = try read("Vacation.", who: ("senator", "x-y"))
    #expect(imported.account("row") == "1 = 0 + 1")
    #expect(imported.codes == ["travel.role"])
  }

  @Test(.enabled(if: Repository.sharedData("hsg/travels.tsv") != nil))
  func `the published table is read whole and makes a sound corpus`() throws {
    let path = try #require(Repository.sharedData("hsg/travels.tsv")).path
    let imported = try TravelsImport().read([InputDocument(path: path)])
    #expect(imported.account("row") == "4271 = 4271 + 0")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let rows = text.split(separator: "\n").prefix(500).joined(separator: "\n")
    let part = try TravelsImport().read([InputDocument(name: "part", bytes: Array(rows.utf8))])
    #expect(part.corpus.problems() == [])
    let meetings = imported.corpus.events.filter { $0.kind == .meeting }
    #expect(meetings.allSatisfy { $0.participants.count == 2 })
    #expect(meetings.count > 4_000)
  }
}
