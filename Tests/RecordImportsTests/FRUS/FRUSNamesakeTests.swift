import Documents
import Negotiations
import RecordImports
import Testing

/// One man is one actor, and two of one name are two.
struct FRUSNamesakeTests {
  private func volume(_ heads: String..., persons: String = "") throws -> Imported {
    let documents = heads.enumerated().map { FRUSText.document("d\($0 + 1)", head: $1) }
    return try FRUSText.read(FRUSText.volume(documents.joined(), persons: persons))
  }

  private func person(_ name: String, _ part: String) -> String {
    "<persName type=\"\(part)\">\(name)</persName>"
  }

  @Test func `a consul and a general of one name are two`() throws {
    let imported = try volume(
      "The Consul at Canton (\(person("MacArthur", "from"))) to Mr. \(person("Black", "to"))",
      "General \(person("MacArthur", "from")) to Mr. \(person("Black", "to"))",
      "The Consul at Canton (\(person("MacArthur", "from"))) to General \(person("MacArthur", "to"))"
    )
    #expect(imported.corpus.actors.map(\.id) == ["macarthur", "black", "macarthur-2"])
    #expect(!imported.warned.contains("frus.self"))
  }

  @Test func `a wife is not her husband`() throws {
    let imported = try volume(
      "Madame \(person("Chiang", "from")) to Mr. \(person("Black", "to"))",
      "Generalissimo \(person("Chiang", "from")) to Mr. \(person("Black", "to"))",
      "Madame \(person("Chiang", "from")) to Generalissimo \(person("Chiang Kai-shek", "to"))")
    #expect(imported.corpus.actors.map(\.id) == ["chiang", "black", "chiang-2"])
  }

  @Test func `a rank before a given name in the list of persons is no given name`() throws {
    let imported = try volume(
      "General \(person("A. Goodman", "from")) to Sir \(person("Harold Brown", "to"))",
      persons: """
        <item><persName xml:id="p_G">Goodman, Brig. Gen. Andrew J.</persName>, Staff Secretary</item>
        <item><persName xml:id="p_B">Brown, Sir Harold</persName>, Ambassador</item>
        """)
    #expect(imported.corpus.actors.map(\.name) == ["Andrew J. Goodman", "Sir Harold Brown"])
  }

  @Test func `whoever signs is the sender, whatever initial was read`() throws {
    let documents = ["H. Romero.", "M. Romero."].enumerated().map { number, signature in
      FRUSText.document(
        "d\(number + 1)", head: "Mr. \(person("Romero", "from")) to Mr. \(person("Black", "to"))",
        closer: "<signed>\(signature)</signed>")
    }
    let imported = try FRUSText.read(FRUSText.volume(documents.joined()))
    #expect(imported.corpus.actors.map(\.id) == ["romero", "black"])
  }

  @Test func `the President's assistant is the assistant to the President`() throws {
    let imported = try volume(
      "The President's Special Assistant (\(person("Bundy", "from"))) to Mr. \(person("Black", "to"))",
      persons: """
        <item><persName xml:id="p_M">Bundy, McGeorge</persName>, Special Assistant to the President</item>
        <item><persName xml:id="p_W">Bundy, William</persName>, Assistant Secretary</item>
        """)
    #expect(imported.corpus.actors.map(\.name) == ["McGeorge Bundy", "Black"])
  }

  @Test func `a tag settles a misspelt name`() throws {
    let imported = try volume(
      "Mr. <persName type=\"from\" corresp=\"#p_H\">Hassel</persName> to Mr. \(person("Black", "to"))",
      persons: "<item><persName xml:id=\"p_H\">Hassell, Kai</persName>, Minister</item>")
    #expect(imported.corpus.actors.first?.name == "Kai Hassell")
    #expect(imported.warned.isEmpty)
  }

  @Test func `a tag to the Secretary's brother does not make him sign for the Department`() throws {
    let document = FRUSText.document(
      head: "Telegram From the <gloss type=\"from\">Department of State</gloss> to the "
        + "<gloss type=\"to\">Embassy in France</gloss>",
      closer: "<signed><persName corresp=\"#p_A\">Dulles</persName></signed>")
    let imported = try FRUSText.read(
      document: document,
      persons: """
        <item><persName xml:id="p_A">Dulles, Allen</persName>, Director of Intelligence</item>
        <item><persName xml:id="p_J">Dulles, John</persName>, Secretary of State</item>
        """)
    #expect(imported.corpus.actors.map(\.name).contains("John Dulles"))
    #expect(!imported.corpus.actors.map(\.name).contains("Allen Dulles"))
  }

  @Test(arguments: [
    ("Message for President Black from Prime Minister White", ["White"], ["Black"]),
    ("Message From Prime Minister White for President Black", ["White"], ["Black"]),
    (
      "The Commission to Negotiate Peace to Mr. Black", ["Commission to Negotiate Peace"], ["Black"]
    ),
    (
      "Telegram From the Embassy in France to Mr. Black, Also Sent to Mr. White",
      ["Embassy in France"], ["Black", "White"]
    ),
    (
      "Telegram Polto 2514 From the Mission at Paris to Mr. Black", ["Mission at Paris"], ["Black"]
    ),
    ("No. 116.<lb/>Mr. Black to Mr. White", ["Black"], ["White"]),
    ("Colonel House to Mr. Black", ["House"], ["Black"]),
    (
      "The Consulate General at Calcutta to Mr. Black", ["Consulate General at Calcutta"], ["Black"]
    ),
    (
      "Messrs. <persName type=\"from\">Green, Brown, and Gray</persName> to Mr. Black",
      ["Green", "Brown", "Gray"], ["Black"]
    ),
  ])
  func `headings in all their forms`(head: String, from: [String], to: [String]) throws {
    let imported = try volume(head)
    let event = imported.corpus.events.first
    #expect(imported.names(event, .from) == from)
    #expect(imported.names(event, .to) == to)
  }
}
