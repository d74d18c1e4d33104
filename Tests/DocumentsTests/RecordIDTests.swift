import Documents
import Testing

/// Ids of records, and values of JSON with their lines.
struct RecordIDTests {
  @Test(arguments: [
    ("Soong", "soong"), ("T. V. Soong", "t-v-soong"), ("O'Neil", "oneil"), ("  a -- b  ", "a-b"),
    ("宋子文", "song-zi-wen"),
    ("Łódź Øre Straße", "lodz-ore-strasse"), ("Æ œ þ đ", "ae-oe-th-d"), ("", "unnamed"),
    ("!?", "u21-u3f"), ("-a-", "a"),
    ("Ünal’s", "unals"), ("a_b", "a-b"), ("Витте", "vitte"),
  ])
  func `a name as an id is small letters, digits and hyphens`(name: String, slug: String) {
    #expect(RecordID.slug(name) == slug)
    #expect(RecordID.isSound(slug))
  }

  @Test func `an id that is made has an end, and none at a hyphen`() {
    let long = String(repeating: "abc ", count: 40)
    #expect(RecordID.slug(long).utf8.count <= 80 && RecordID.slug(long).last != "-")
    #expect(RecordID.slug(String(repeating: "a", count: 90)).utf8.count == 80)
    #expect(RecordID.slug(String(repeating: "é", count: 90)).utf8.count == 80)
    // The last of eighty would be a hyphen.
    #expect(RecordID.slug(String(repeating: "a", count: 79) + " b").utf8.count == 79)
    #expect(RecordID.slug(String(repeating: "é", count: 79) + " b").utf8.count == 79)
    #expect(RecordID.slug(String(repeating: "?", count: 20)).split(separator: "-").count == 12)
  }

  @Test(arguments: [
    ("Q855", "Q855"), ("a b", "a-b"), ("_a", "a"), ("a--b", "a--b"), ("a  b", "a-b"), ("a/", "a"),
    ("é1", "e1"), ("/", "u2f"), ("a.b:c_d", "a.b:c_d"),
    ("", "unnamed"),
  ])
  func `an id that is given is kept but for what no id has`(text: String, kept: String) {
    #expect(RecordID.kept(text) == kept)
  }

  @Test func `an id is sound or not`() {
    let sound = [
      "a", "0", "Z9", "a-b_c.d:e", String(repeating: "a", count: RecordID.greatestLength),
    ]
    let unsound = [
      "", "-a", ".a", "a b", "é", "a/", String(repeating: "a", count: RecordID.greatestLength + 1),
    ]
    #expect(sound.allSatisfy(RecordID.isSound) && !unsound.contains(where: RecordID.isSound))
  }

  @Test func `no id is given out twice`() {
    var ids = UniqueIdentifiers()
    let given = ["a", "A", "a-2", "a", "b", "a-2"].map { ids.identifier(of: $0) }
    #expect(given == ["a", "a-2", "a-2-2", "a-3", "b", "a-2-3"])
    #expect(Set(given).count == given.count)
    let taken: Set = ["a", "a-2"]
    #expect(RecordID.unused("a", isTaken: taken.contains) == "a-3")
    #expect(RecordID.unused("b", isTaken: taken.contains) == "b")
    #expect("abc".prefixOfScalars(2) == "ab" && "e\u{301}".prefixOfScalars(1) == "e")
  }

  // MARK: JSON

  @Test func `values of JSON come back`() throws {
    let text = #"{"a":[1,2.5,"x/y",true,false,null,{}],"b":-9007199254740993}"#
    let value = try JSONValue.read(Array(text.utf8), from: "a.json")
    #expect(value.text() == text)
    #expect(value["a"]?.elements?.count == 7 && value["c"] == nil && value.elements == nil)
    #expect(value["a"]?["b"] == nil)
    #expect(value["a"]?.elements?.map(\.identifier) == ["1", "2.5", "x/y", nil, nil, nil, nil])
    #expect(value.text(isPretty: true).contains("\n"))
    #expect(
      JSONValue.list([.number(.infinity), .number(.nan), .number(2)]).text() == #"["INF","NaN",2]"#)
    let document = JSONValue.document([("b", .integer(1)), ("a", .text("x"))])
    #expect(String(decoding: document, as: UTF8.self) == "{\n\"b\" : 1,\n\"a\" : \"x\"\n}\n")
  }

  @Test func `what is no JSON is told`() {
    for text in ["{\n  \"a\": [1,\n  tru]}", "", "{", "[1] 2"] {
      #expect {
        _ = try JSONValue.read(Array(text.utf8), from: "a.json")
      } throws: {
        ($0 as? InputError)?.reason.hasPrefix("is no JSON that can be read: ") == true
      }
    }
    #expect(throws: InputError.self) { _ = try JSONValue.read([0x22, 0xE9, 0x22], from: "a.json") }
  }

  @Test func `the lines of nodes and edges are found`() throws {
    let text = """
      {"graph": {
        "nodes": [{"id": 1},
          {"id": "a\\"]}"}, [1,
          2]],
        "edges": {"e1": {"source": 1},
          "e2": {}}, "other": [
          {}]
      },
      "links": ["x",
        "y"]}
      """
    let lines = JSONLines(of: Array(text.utf8))
    #expect((0...3).map { lines.line(of: ["graph", "nodes"], at: $0) } == [2, 3, 3, 0])
    #expect(lines.line(of: ["graph", "edges"], at: 0, key: "e1") == 5)
    #expect(lines.line(of: ["graph", "edges"], at: 0, key: "e2") == 6)
    #expect(lines.line(of: ["graph", "edges"], at: 0, key: "e3") == 0)
    #expect(lines.line(of: ["graph", "other"], at: 0) == 0)
    _ = try JSONValue.read(Array(text.utf8), from: "a.json")
    // What is cut short is looked through as far as it goes.
    #expect(JSONLines(of: Array(#"{"nodes": ["b", "a"#.utf8)).line(of: ["nodes"], at: 1) == 1)
    #expect(JSONLines(of: Array(#"{"nodes": [1]}]]"a\"#.utf8)).line(of: ["nodes"], at: 0) == 0)
  }
}
