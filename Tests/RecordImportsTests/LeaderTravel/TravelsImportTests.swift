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
    (
      "Met with Foreign Ministers Eden and Molotov; met with Marshal Stalin October 25.",
      [
        "japan-eden as Foreign Minister", "japan-molotov as Foreign Minister",
        "japan-stalin as Marshal",
      ]
    ),
    (
      "Attended the conference with Generals Giraud and de Gaulle, and U.S. military leaders.",
      ["japan-giraud as General", "japan-de-gaulle as General"]
    ),
    (
      "Met informally with Presidents Perez of Venezuela, Lopez Portillo of Mexico, and Prime Minister "
        + "Manley of Jamaica.",
      [
        "venezuela-perez as President", "mexico-lopez-portillo as President",
        "jamaica-manley as Prime Minister",
      ]
    ),
    (
      "Met with the Prime Ministers of Australia (Curtin) and New Zealand (Fraser).",
      ["australia-curtin as Prime Minister", "new-zealand-fraser as Prime Minister"]
    ),
    ("Met with Comandante Ortega.", ["japan-ortega as Comandante"]),
    ("Informal visit; met Prime Minister Ikeda.", ["japan-ikeda as Prime Minister"]),
    (
      "Met with the Foreign Ministers of France, the United Kingdom, Germany, and Antigua and Barbuda "
        + "on trade.",
      [
        "france as Foreign Minister", "united-kingdom as Foreign Minister",
        "germany as Foreign Minister", "antigua-barbuda as Foreign Minister",
      ]
    ),
    (
      "Met with the Belgian and Dutch Foreign Ministers.",
      ["belgium as Foreign Minister", "netherlands as Foreign Minister"]
    ),
    (
      "Met with the President of Finland and the Amir of Kuwait.",
      ["finland as President", "kuwait as Amir"]
    ),
    ("Discussed the Iraq crisis with senior Kuwaiti officials.", ["kuwait as officials"]),
    ("Met with Vice President Nixon and General Eisenhower.", ["eisenhower-dwight-d as General"]),
  ])
  func `people under one title and holders of an office are met, too`(
    remarks: String, expected: [String]
  ) throws {
    let date = remarks.contains("Nixon") ? "1943-12-07" : "1964-01-26"
    let found = met(try read(remarks, date: date))
    #expect(found.filter { !$0.contains("nixon") } == expected)
  }

  @Test(arguments: [
    "Did not meet with Prime Minister Ikeda.", "Postponed meeting with Prime Minister Ikeda.",
    "Was to meet with Prime Minister Ikeda.", "Was unable to meet with Prime Minister Ikeda.",
    "A meeting with Prime Minister Ikeda was cancelled because of illness.",
    "Left Tokyo without meeting with Prime Minister Ikeda.",
    "Cancelled a planned meeting with Prime Minister Ikeda.",
  ])
  func `who is named as not met has no meeting, and that is told`(remarks: String) throws {
    let imported = try read(remarks)
    #expect(met(imported) == [])
    #expect(imported.corpus.events.map(\.kind) == [.act])
    #expect(imported.codes == ["travel.not-met"])
  }

  @Test func `a denial goes no further than its clause`() throws {
    let imported = try read(
      "Met with Prime Minister Ikeda, but not with Emperor Hirohito. Did not visit Kyoto and met "
        + "with Foreign Minister Ohira.")
    #expect(
      met(imported) == ["japan-ikeda as Prime Minister", "japan-ohira as Foreign Minister"])
    #expect(imported.codes == ["travel.not-met"])
  }

  @Test(
    arguments: [
      ("Met with King Hussein of Jordan regarding a peace initiative.", "jordan", true),
      ("Met with President Houphouet-Boigny of the Ivory Coast in Paris.", "cote-divoire", true),
      ("Met with President Djukanovic of Montenegro.", "montenegro", true),
      ("Met with President Magana of El Salvador on aid.", "el-salvador", true),
      ("Met with Russian Foreign Minister Lavrov.", "russia", true),
      ("Met with Foreign Minister Ohira.", "japan", false),
      ("Met with President Smith of Utopia.", nil, true),
      ("Met with Gen. Smith.", nil, true),
      ("Met with Secretary General Solana.", nil, true),
    ] as [(String, String?, Bool)])
  func `a country that the remarks do not name is inferred`(
    remarks: String, country: String?, isNamed: Bool
  ) throws {
    let imported = try read(remarks)
    let met = try #require(imported.corpus.events.first?.participations.last?.actor)
    let affiliations = try #require(imported.corpus.actors[met]).affiliations
    #expect(affiliations.map(\.of.rawValue) == [country].compactMap(\.self))
    #expect(affiliations.allSatisfy { $0.claims.map(\.status) == (isNamed ? [] : [.inferred]) })
    #expect(imported.corpus.problems() == [])
  }

  @Test func `somebody met abroad belongs where the name and title are at home`() throws {
    func row(_ id: String, _ year: Int, _ country: String, _ remarks: String) -> [String] {
      [
        id, "secretary", "x-y", "\(year)-01-26", "\(year)-01-26", country.lowercased(), country, "",
        remarks,
      ]
    }
    let imported = try TravelsImport().read([
      table(
        ["id", "role", "who", "start", "end", "country_id", "country", "locale", "remarks"],
        row("1", 2000, "Israel", "Met with Prime Minister Barak."),
        row("2", 2000, "Israel", "Met with Prime Minister Barak."),
        row("3", 2001, "Israel", "Met with Prime Minister Barak."),
        row("4", 2000, "France", "Met with Prime Minister Barak."),
        row("5", 2000, "Italy", "Met with Foreign Minister Barak."))
    ])
    #expect(imported.people("hsg-travel-4") == ["x-y", "israel-barak"])
    #expect(imported.people("hsg-travel-5") == ["x-y", "italy-barak"])
  }

  @Test func `an encounter of which nobody is understood is told`() throws {
    let imported = try read("Met with representatives of the Group of 24.")
    #expect(imported.corpus.events.map(\.kind) == [.act])
    #expect(imported.codes == ["travel.unread"])
    #expect(try read("Met with U.S. military personnel.").codes == [])
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

  @Test(arguments: [
    (
      "Foreign Ministers Eden and Molotov; met with Marshal Stalin.", ["eden", "molotov", "stalin"]
    ),
    (
      "Attended meeting of Foreign Ministers Eden, Molotov and Bidault.",
      ["eden", "molotov", "bidault"]
    ),
    ("Attended meeting of Foreign Ministers Rusk, Eden and Molotov.", ["eden", "molotov"]),
    ("Meeting with Foreign Minister Ohira did not take place.", []),
    ("Was unable to meet with Foreign Minister Ohira.", []),
    ("Attended the Foreign Ministers Meeting.", []),
  ])
  func `people whom a sentence lists were met, unless it says that they were not`(
    remarks: String, names: [String]
  ) throws {
    let met = met(try read(remarks)).map { person in
      String(person.split(separator: " ")[0].dropFirst("japan-".count))
    }
    #expect(met == names)
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
