import Documents
import TestSupport
import Testing

/// Who is in a cell, as it is read beside the other cells of its column.
struct NameCellsTests {
  /// Columns: what is in question, and their cells. What a cell means may rest on the others.
  private static let columns: [(title: String, cells: [String])] = [
    (
      "one after the other",
      [
        "Witte; Komura", "Witte|Rosen", "宋子文、斯大林", "Witte; ; Rosen;", "1. Soong 2. Stalin",
        "(1) Soong (2) Stalin",
        "a) Soong b) Stalin", "10) Soong 11) Stalin", "Soong 2. Stalin", "- Witte\n- Komura",
        "* Witte", "• Witte • Komura",
        "-", "- ", "Witte · Komura", "Witte (with a; semicolon); Komura",
        "Soong\u{200B}; Sta\u{AD}lin", "宋子文；斯大林",
      ]
    ),
    (
      "words between",
      [
        "Witte and Komura", "Witte & Komura", "Witte -> Komura", "Witte to Komura",
        "Minister to China", "Minister Witte to Komura",
        "Witte met with Komura", "Witte accompanied by Rosen", "Witte und Komura", "Witte / Komura",
        "Витте и Розен",
        "宋子文和斯大林", "和子", "Witte and the others", "Witte and an interpreter",
        "between Witte and Komura",
        "Meeting of Witte and Komura", "zwischen Witte und Komura", "both Witte and Komura",
        "Витте с Комурой", "между Витте и Комурой",
        "Ford & Co.", "Smith and Sons", "Bosnia and Herzegovina",
        "Bosnia and Herzegovina and Serbia", "The Bosnia and Herzegovina",
        "Mr. and Mrs. Hull", "President and Mrs. Roosevelt",
        "the President and the Secretary of State", "witte and komura",
        "A very long name that is no name and Witte", "Witte and 1945", "cc: Witte",
        "Witte CC: Komura", "x and y",
      ]
    ),
    (
      "commas between people",
      [
        "Witte", "Komura", "Witte, Komura", "Witte, Komura, Rosen", "Witte, Minister of Finance",
        "Witte, Minister of Finance, Komura",
        "Witte, RUS, Komura, JPN", "RUS, JPN", "Witte, probably", "Witte, Oyster Bay",
        "Honduras, Mexico", "Haiti, Cuba, Panama",
        "Witte, Jr.", "Lord Curzon, K.G.", "Curzon, K.G.", "Witte, and others", "witte, komura",
        "Witte, a man of note", "Lloyd George, W., Jr.",
        "Clemenceau, Lloyd George", "Witte, unknown", "Rosen, Secretary of War Taft",
        "Witte (chair), Komura (Japan)",
      ]
    ),
    (
      "family names first",
      [
        "Churchill, Winston", "Stalin, Joseph", "Roosevelt, Franklin D.", "Witte, S. Yu.",
        "Churchill, Winston, Stalin, Joseph",
        "Kennedy, John F., Jr.", "Witte, Sergei (chair)", "Hull, Cordell; Molotov, Vyacheslav",
        "Komura, Jutaro; Takahira, Kogoro",
        "Eden, Tony", "Witte, S.Yu. and Rosen, R.", "Witte, S.; Rosen, R.", "Winston, Churchill",
        "Molotov, Vyacheslav, Witte",
      ]
    ),
    (
      "family names and given ones that the column tells",
      [
        "Sergei Witte", "R. Rosen", "Witte, Sergei", "Rosen, Roman", "Rosen, Quill", "Witte",
        "Witte, Ardalion", "Komura, Zed",
        "A. Witte", "Stalin, Molotov", "Molotov", "Stalin", "Takahira, Molotov", "Takahira, Stalin",
      ]
    ),
    (
      "most family names first",
      [
        "Churchill, Winston", "Stalin, Joseph", "Hull, Cordell", "Eden, Anthony", "Plum, Zarquon",
        "Attlee, Clement", "Beaver, Quoll",
        "Bevin",
      ]
    ),
    (
      "what stands at a name",
      [
        "Witte?", "?Witte", "Witte (?)", "Witte [?]", "(Witte)", "[Witte]", "Witte (chair)",
        "Witte (宋子文)", "宋子文 (Soong)",
        "宋子文（Soong）", "Witte (probably)", "probably Witte", "Witte possibly", "Witte Possibly",
        "Witte*", "Witte¹", "Witte [1]",
        "Witte [ab]", "Witte [abc]", "Witte [A]", "ab*", "abc*", "宋*", "Witte ()", "()", "(x)",
        "[x]", "Witte (with Rosen)",
        "Witte (+2)", "Witte (with two aides)", "Witte (and Rosen, Komura)",
        "Witte (with interpreter)", "Witte (with Minister)",
        "Witte (absent)", "Witte, absent", "no Witte", "without Komura", "not in Witte",
        "ohne Witte", "Sergei (Serge) Witte (chair)",
        "Witte (Russia) Komura (Japan)", "Witte (chair) Komura (chair)",
        "Witte (RUS) Komura (JPN) Rosen", "宋子文 斯大林", "宋子文 王",
        "小村 寿太郎", "王世杰 宋子文", "Witte (a) (b)",
      ]
    ),
    (
      "offices and addresses",
      [
        "Secretary of War Taft", "Minister of Finance", "President of Mexico", "President Harriman",
        "General Marshall", "Admiral King",
        "Mr. Soong", "Vice-President Wallace", "Prime Minister of Great Britain", "interpreter",
        "note taker", "Interpreter", "the Minister",
        "Stalin – General Secretary", "Stalin - Molotov", "General Secretary – Stalin",
        "Russia – Witte", "Russia - Japan", "Witte - Russia",
        "Minister of Foreign Affairs and Witte", "Secretary Hull and Minister Soong",
        "King of England", "Speaker",
        "interpreter (chief)", "翻译", "interpreter Witte", "t. b. d.",
      ]
    ),
    (
      "for others",
      [
        "Harriman for FDR", "Harriman on behalf of FDR", "Harriman via Moscow Embassy",
        "Minister for Foreign Affairs",
        "Assistant Secretary for War", "Committee for Polish Liberation",
        "Harriman for Foreign Affairs", "Harriman via Foreign Affairs",
        "Harriman (chair) for FDR", "FDR or Hull", "FDR and/or Hull", "Hull or 2",
        "Hull oder Soong", "either or both", "harriman for fdr",
        "Harriman p.p. FDR", "Харриман за Рузвельта",
      ]
    ),
    (
      "sides",
      [
        "Russia: Witte, Rosen", "Russia: Witte and Rosen; Japan: Komura, Takahira", "Witte: chair",
        "Russia: Witte", "Witte", "Rosen",
        "Rosen: Witte", "Japan: Komura", "Russia: Witte: Rosen", ": Witte", "Russia:",
        "Russia：Witte, Rosen", "Russia: Witte, ?",
        "Russia: Witte (absent), Rosen, others",
      ]
    ),
    (
      "nobody by name",
      [
        "?", "unknown", "Unknown man", "unknown recipient", "Unknown Soldier", "n/a", "n. a.",
        "NaN", "Nan", "Na", "NA", "none", "#N/A", "#REF!",
        "#NAME", "#ND", "#hash", "Err:502", "Err:x", "ditto", "\"", "同上", "s.o.", "-", "…",
        "et al.", "Witte et al.", "Witte et al", "Witte et alii",
        "Witte & al.", "Witte and al.", "Witte et Albert", "Witte u.a.", "Witte u. a.",
        "Witte etc.", "Witte and others", "Witte and 3 others",
        "Witte and the others", "Witte + 2", "Witte + 200", "A+2", "Witte, two others",
        "Witte и др.", "宋子文等人", "宋等", "等人", "various", "staff",
        "Staff", "an American officer", "An American Officer", "two secretaries", "his wife",
        "3 men", "others", "several", "(others)", "0", "-9",
        "99", "x", "xx", "yes", "no", "not applicable", "Witte; x", "Witte; 0", "Witte; no",
        "[unknown]", "б. п.", "Б. П.", "anon.", "N.N.",
      ]
    ),
    ("numbers are nodes", ["0", "1", "12", "x", "a*", "b"]),
    ("numbers beside names", ["0", "12", "Witte", "x", "TRUE"]),
    ("no capitals", ["witte", "komura", "interpreter", "witte, komura", "witte and komura"]),
  ]

  @Test func `every cell is read as it is listed`() throws {
    var text = ""
    for (title, cells) in Self.columns {
      text += "# \(title)\n"
      for (name, arePersons, separators) in [
        ("people", true, nil), ("nodes", false, nil), ("told", true, [";", ","]),
      ] as [(String, Bool, [String]?)] {
        var reader = NameCells(separators: separators, arePersons: arePersons)
        for cell in cells { reader.learn(cell, column: 0) }
        for isList in separators == nil ? [true, false] : [false] {
          text += "## \(name)\(isList ? ", a list" : "")\n"
          for cell in cells {
            text += line(cell, reader.read(cell, column: 0, isList: isList))
          }
        }
      }
    }
    #expect(try Golden.compare(text, with: "name-cells.txt") == .same)
  }

  private func line(_ cell: String, _ people: NamedPeople) -> String {
    var parts = people.people.map { person in
      var text = person.name
      if let title = person.title { text += " title:\(title)" }
      if let role = person.role { text += " role:\(role)" }
      if let name = person.otherName { text += " other:\(name)" }
      if let mark = person.footnote { text += " footnote:\(mark)" }
      if person.isDoubtful { text += " doubtful" }
      if person.isActing { text += " acting" }
      return "<\(text)>"
    }
    if !people.separators.isEmpty { parts.append("at:\(people.separators)") }
    if people.isInverted { parts.append("inverted") }
    if people.unknown > 0 { parts.append("unknown:\(people.unknown)") }
    if people.missing > 0 { parts.append("missing:\(people.missing)") }
    if people.hasOthers { parts.append("others") }
    if !people.absent.isEmpty { parts.append("absent:\(people.absent)") }
    if people.isTakenWhole { parts.append("whole") }
    if let problem = people.problem { parts.append("problem: \(problem)") }
    return "\(cell.debugDescription) \(parts.joined(separator: " "))\n"
  }

  @Test func `two forms of address are one person, two ranks and a lady are not`() {
    #expect(
      AddressedNames.same(["Mr. Soong", "Soong", "Count Soong"]) == [
        ["Soong", "Count Soong", "Mr. Soong"]
      ])
    #expect(AddressedNames.same(["Count Ito", "Baron Ito"]).isEmpty)
    #expect(AddressedNames.same(["Gen. Ito", "General Ito"]) == [["Gen. Ito", "General Ito"]])
    #expect(AddressedNames.same(["Madame Chiang", "Chiang"]).isEmpty)
    #expect(
      AddressedNames.same(["Madame Chiang", "Mme. Chiang"]) == [["Madame Chiang", "Mme. Chiang"]])
    #expect(
      AddressedNames.same(["T.V. Soong", "TV Soong", "T V Soong", "T. V. Soong"]).map(\.count) == [
        4
      ])
    #expect(
      AddressedNames.same(["Komura Jutaro", "Jutaro Komura", "Витте С. Ю.", "С. Ю. Витте"]).map(
        \.count) == [2, 2])
    #expect(AddressedNames.same(["Li Bo", "L.I. Bo", "Witte", "Rosen"]).isEmpty)
    #expect(
      AddressedNames.same(["JP Morgan", "J.P. Morgan", "Jp Morgan"]) == [
        ["JP Morgan", "J.P. Morgan"]
      ])
  }

  @Test(arguments: [
    ("Mr. Soong", "mr", "Soong"), ("M. Witte", "m", "Witte"), ("M Witte", "", "M Witte"),
    ("Count", "", "Count"),
    ("le baron Komura", "baron", "Komura"), ("le Komura", "", "le Komura"),
    ("count Witte", "", "count Witte"),
    ("граф Витте", "граф", "Витте"), ("宋子文先生", "先生", "宋子文"), ("宋先生", "", "宋先生"),
    ("宋子先生", "先生", "宋子"),
    ("Gen. Sir Ian Hamilton", "gen sir", "Ian Hamilton"), ("", "", ""),
  ])
  func `a form of address stands before a name`(name: String, address: String, bare: String) {
    let part = AddressedNames.part(name)
    #expect(part.address == address && part.name == bare)
  }

  @Test func `names are compared without case, blanks and the form of signs`() {
    #expect(NameCells.key("T. V.  Soong") == NameCells.key("t.v. soong").replacing(". ", with: "."))
    #expect(NameCells.key("O’Neil–Smith") == "o'neil-smith")
    #expect(NameCells.key("É‘’ʼʹ′`´‐‑") == "é'''''''--")
    #expect(NameCells.parts(of: "a;b and c|d") == ["a", "b and c", "d"])
    #expect(NameCells.pieces(of: "a+b;c", at: ["+"]).0 == ["a", "b;c"])
  }

  @Test func `somebody called Nan is no number, beside which 0 would be a node`() {
    var reader = NameCells(separators: nil, arePersons: true)
    for cell in ["Witte", "Nan", "Inf", "0"] { reader.learn(cell, column: 0) }
    #expect(reader.read("Nan", column: 0, isList: true).people.map(\.name) == ["Nan"])
    #expect(reader.read("0", column: 0, isList: true).missing == 1)
    var nodes = NameCells(separators: nil, arePersons: true)
    for cell in ["Witte", "12", "0"] { nodes.learn(cell, column: 0) }
    #expect(nodes.read("0", column: 0, isList: true).people.map(\.name) == ["0"])
  }

  @Test func `several columns are looked at each for itself`() {
    var reader = NameCells(separators: nil, arePersons: true)
    for cell in [
      "Churchill, Winston", "Stalin, Joseph", "Plum, Zarquon", "Hull, Cordell", "Beaver, Quoll",
    ] {
      reader.learn(cell, column: 0)
    }
    for cell in ["Witte", "Plum, Zarquon", "Rosen"] { reader.learn(cell, column: 1) }
    #expect(reader.read("Plum, Zarquon", column: 0, isList: false).isInverted)
    #expect(reader.read("Plum, Zarquon", column: 1, isList: false).problem != nil)
    #expect(reader.read("Plum, Zarquon", column: 2, isList: false).problem != nil)
  }
}
