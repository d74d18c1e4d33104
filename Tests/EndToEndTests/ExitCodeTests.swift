import Foundation
import TestSupport
import Testing

/// The table of exit codes in the documentation, and a case of every line of it.
@Suite struct ExitCodeTests {
  private static let corpus = """
    entente: 1
    title: T
    sources: {s: {type: book, title: S}}
    actors:
      a: {kind: person, name: A}
      b: {kind: person, name: B}
      c: {kind: person, name: C}
    meetings:
      m: {date: 1945-07-11, present: [a, b], claims: [{source: s}]}
      n: {date: 1945-07-12, present: [c], claims: [{source: s}]}

    """
  /// Lines of shell in which `$entente` is the tool, by what they end with.
  static let cases: [(code: Int32, line: String)] = [
    (0, "$entente met -g x.yaml"), (0, "$entente check x.yaml"), (0, "$entente --help"),
    (0, "$entente list -g x.yaml --format csv | head -c 1"),
    (0, "$entente convert x.yaml -o g.graphml"), (0, "$entente schema corpus"),
    (1, "$entente met a c -g x.yaml"), (1, "$entente path a c -g x.yaml"),
    (1, "$entente check broken.yaml"), (1, "$entente met --during 1800 -g x.yaml"),
    (2, "$entente met nobody -g x.yaml"), (2, "$entente mett"), (2, "$entente list -g none.yaml"),
    (2, "$entente draw -g x.yaml -o x.yaml --as dot"),
    (2, "$entente met --during gestern -g x.yaml"),
    (2, "$entente convert none.csv -o o.yaml"), (2, "$entente import visits none -o o.yaml"),
    (2, "$entente draw -g x.yaml -o folder --as dot"), (2, "$entente figures none.yaml"),
    (65, "$entente list -g broken.yaml"), (65, "$entente met -g odd"),
    (65, "$entente convert broken.yaml -o o.graphml"), (65, "$entente convert odd.json -o o.yaml"),
    (65, "$entente convert odd.graphml -o o.yaml"), (65, "$entente convert half.graphml -o o.yaml"),
    (65, "$entente convert half.gexf -o o.yaml"), (65, "$entente convert half.dot -o o.yaml"),
    (65, "$entente convert half.gml -o o.yaml"), (65, "$entente convert odd.bib -o o.yaml"),
    (65, "$entente import cmif odd.graphml -o o.yaml"),
    (65, "$entente import visits odd.json -o o.yaml"),
    (65, "$entente import gdelt odd.json -o o.yaml"), (65, "$entente figures broken.yaml"),
    (69, "PATH=/nowhere $entente met --engine duckdb --table v.tsv"),
    (74, "$entente list -g x.yaml > /dev/full"), (74, "$entente draw -g x.yaml -o nowhere/x.dot"),
    (74, "$entente draw -g x.yaml -o /dev/full --as dot"),
    (74, "$entente convert x.yaml -o nowhere/x.graphml"),
    (74, "$entente convert x.yaml -o - --to graphml > /dev/full"),
    (74, "$entente import visits v.tsv -o nowhere/o.yaml"),
    (74, "$entente import visits v.tsv -o o.yaml --rejects nowhere/r.csv"),
  ]

  @Test(arguments: cases)
  func `every command ends with the code of the table`(code: Int32, line: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.corpus, to: "x.yaml")
    try scratch.write(
      "entente: 1\ntitle: T\nactors: {a: {kind: persn, name: A}}\n", to: "broken.yaml")
    try scratch.write("x", to: "odd/readme.txt")
    try scratch.write("x", to: "folder/x")
    try scratch.write("{", to: "odd.json")
    try scratch.write("x", to: "odd.graphml")
    try scratch.write("nothing of this kind", to: "odd.bib")
    let nodes = "<node id='a'/><node id='b'/><edge source='a' target='b'/>"
    try scratch.write("<graphml><graph edgedefault='directed'>\(nodes)<node", to: "half.graphml")
    try scratch.write(
      "<gexf><graph><nodes><node id='a' label='A'/><node id='b' label='B'/></nodes><edges><edge",
      to: "half.gexf")
    try scratch.write("digraph { a -> b; c -> ", to: "half.dot")
    try scratch.write("graph [ node [ id 1 label \"a\" ] node [ id 2 ", to: "half.gml")
    try scratch.write(
      "id\tstart\tend\tvisitor\tfrom_id\tfrom\tdescription\n"
        + "1\t1945-06-01\t1945-06-02\tT. V. Soong\tchina\tChina\tOfficial visit.\n", to: "v.tsv")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-o", "pipefail", "-c", line]
    process.currentDirectoryURL = scratch.folder
    process.environment = ProcessInfo.processInfo.environment.merging([
      "entente": BuiltProducts.entente.path
    ]) { $1 }
    let said = scratch.url("said")
    try Data().write(to: said)
    process.standardError = try FileHandle(forWritingTo: said)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let message = try String(contentsOf: said, encoding: .utf8)
    #expect(process.terminationStatus == code, "\(line)\n\(message)")
  }

  @Test func `the table of the documentation has these codes and no others`() throws {
    let page = try String(
      contentsOf: Repository.root.appending(path: "Documentation/command-line.md"), encoding: .utf8)
    let codes = page.split(separator: "\n").compactMap { line -> Int32? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return cells.count >= 2 ? Int32(cells[0]) : nil
    }
    // 70 is a fault that no test knows of.
    #expect(codes == [0, 1, 2, 65, 69, 70, 74])
    #expect(Set(Self.cases.map(\.code)).union([70]) == Set(codes))
  }
}
