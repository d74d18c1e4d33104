import Foundation
import TestSupport
import Testing

/// `entente convert` as its user runs it.
struct ConvertTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: scratch.url(name), encoding: .utf8)
  }

  @Test(arguments: ["graphml", "gexf", "gml", "dot", "json", "cyjs"])
  func `a corpus goes out and comes back`(ending: String) throws {
    try tool.run("convert", "talks.yaml", "-o", "before.yaml").expectSuccess()
    let out = try tool.run("convert", "talks.yaml", "-o", "talks.\(ending)")
    #expect(out.code == 0 && out.message.isEmpty, "\(out.message)")
    let back = try tool.run("convert", "talks.\(ending)", "-o", "after.yaml")
    #expect(back.code == 0 && back.message.contains("+ 0 rejected"))
    #expect(try text("before.yaml") == text("after.yaml"))
  }

  @Test func `a graph joins a corpus, whose people keep their ids`() throws {
    try scratch.write("Source,Target,Timestamp\nSoong,Stalin,1945-08-05\n", to: "edges.csv")
    let joined = try tool.run(
      "convert", "edges.csv", "-o", "new.yaml", "--edges", "meetings", "--into", "talks.yaml")
    #expect(joined.code == 0 && joined.message.contains("found in the corpus"), "\(joined.message)")
    #expect(try text("new.yaml").contains("present: [soong, stalin]"))
    let graph = try tool.run("convert", "edges.csv", "-o", "new.gml", "--into", "talks.yaml")
    #expect(graph.code == 2 && graph.message.contains("--into writes a corpus, not gml"))
  }

  @Test func `a date that cannot be read is rejected, whatever date the undated are given`() throws
  {
    try scratch.write("Source;Target;Date\nA;B;11.07.1945\nB;C;\n", to: "edges.csv")
    let result = try tool.run(
      "convert", "edges.csv", "-o", "x.yaml", "--edges", "meetings", "--date", "1936")
    #expect(result.message.contains("edges.csv:2:1: error: '11.07.1945' is no date"))
    #expect(result.message.contains("did you mean 1945-07-11?"))
    #expect(result.message.contains("2 edges read = 1 used + 1 rejected"))
    #expect(try text("x.yaml").contains("date: 1936"))
  }

  @Test(arguments: ["gephi", "igraph", "palladio"])
  func `a table may come through a pipe`(format: String) throws {
    let rows = (0..<8_000).map { "a \($0 % 50),b \($0 % 49)\n" }.joined()
    let result = try tool.run(
      "convert", "-", "--from", format, "-o", "x.yaml",
      input: "source,target\n" + rows)
    #expect(result.code == 0 && result.message.contains("8000 edges read = 8000 used"))
  }

  @Test func `what stands in claims is converted as the event is`() throws {
    let graphs = Repository.graphs.appending(path: "moscow-1945.yaml").path(percentEncoded: false)
    try tool.run("convert", graphs, "-o", "moscow.csv").expectSuccess()
    try tool.run("convert", "moscow.csv", "-o", "back.yaml").expectSuccess()
    try tool.run("check", "back.yaml", "--quiet").expectSuccess()
  }

  @Test func `what a format has no place for is told`() throws {
    let out = try tool.run("convert", "talks.yaml", "-o", "talks.csv")
    #expect(out.code == 0)
    #expect(out.message.contains("left out, since events has no place for it:"))
    #expect(out.message.contains("bibliographic records"))
  }

  @Test func `tables of nodes and edges are two files named after one`() throws {
    let out = try tool.run("convert", "talks.yaml", "-o", "talks.tsv", "--to", "gephi")
    #expect(out.code == 0 && out.message.contains("written: talks-nodes.tsv"))
    #expect(try text("talks-edges.tsv").hasPrefix("Source\tTarget\tType"))
    let back = try tool.run(
      "convert", "talks-edges.tsv", "talks-nodes.tsv", "-o", "-", "--to", "corpus")
    #expect(back.code == 0 && back.output.hasPrefix("entente: 1"))
    #expect(try tool.run("convert", "talks.yaml", "-o", "-", "--to", "gephi").code == 2)
  }

  @Test func `pipes are read and written`() throws {
    let out = try tool.run("convert", "talks.yaml", "-o", "-", "--to", "graphml")
    #expect(out.code == 0)
    let back = try tool.run(
      ["convert", "-", "--from", "graphml", "-o", "-", "--to", "node-link"], input: out.output)
    #expect(back.code == 0 && back.output.contains("\"edges\""))
    #expect(try tool.run("convert", "-", "-o", "x.yaml").code == 2)
  }

  @Test func `the formats are listed`() throws {
    let list = try tool.run("convert", "--list")
    #expect(list.code == 0)
    for name in [
      "corpus", "events", "gephi", "graphml", "gexf", "pajek", "ucinet", "gml", "dot", "node-link",
    ] {
      #expect(list.output.contains(name))
    }
  }

  @Test func `a graph of another program becomes a sound corpus`() throws {
    try scratch.write(
      "Source;Target;Datum\nJohn A;Mr. Hi;1972\nMr. Hi;Actor 3;1973-05\n", to: "club.csv")
    let out = try tool.run(
      "convert", "club.csv", "-o", "club.yaml", "--edges", "meetings", "--columns", "date=Datum")
    #expect(out.code == 0 && out.message.contains("2 edges read = 2 used + 0 rejected"))
    #expect(try tool.run("check", "club.yaml", "--strict").code == 0)
    #expect(try tool.run("met", "-g", "club.yaml", "--during", "1972").output.contains("John A"))
  }

  @Test func `a messy spreadsheet is a sound corpus in three commands`() throws {
    try scratch.write(
      """
      Date,Participants,Place,Source,Weather
      9 June 1905,"Witte, Rosen, Roosevelt",Washington,Diary,fine
      Aug 9,Witte & Komura,Portsmouth,,
      1905-08-10, WITTE ; ?,Portsmouth,,
      25 May/7 June 1905,Rosen; Unknown,,,

      """, to: "talks.csv")
    let out = try tool.run(
      "convert", "talks.csv", "-o", "talks.yaml", "--dates", "as-suggested", "--rejects", "list.csv"
    )
    #expect(out.code == 0 && out.message.contains("4 rows read = 4 used + 0 rejected"))
    #expect(out.message.contains("2 cells of 'Participants' name several people"))
    #expect(out.message.contains("'Weather'"))
    #expect(try text("list.csv").contains("'Aug 9' was read as 1905-08-09"))
    #expect(try tool.run("check", "talks.yaml").code == 0)
    let met = try tool.run("met", "Witte", "-g", "talks.yaml")
    #expect(met.code == 0 && met.output.contains("Komura"))
    let people = try tool.run("list", "actors", "-g", "talks.yaml", "--format", "csv").output
    #expect(people.split(separator: "\r\n").count == 5)
  }

  @Test(arguments: [
    (["nosuch.graphml", "-o", "x.yaml"], "no such file"),
    (["talks.yaml", "-o", "x.docx"], ".graphml"),
    (["talks.yaml", "-o", "x", "--to", "word"], "no format is called 'word'"),
    (["talks.yaml"], "Say with -o"),
    (["-o", "x.yaml"], "Name what to convert"),
    (["talks.yaml", "-o", "x.gml", "--date", "yesterday"], "no date"),
    (["talks.yaml", "-o", "x.gml", "--columns", "date"], "MEANING=COLUMN"),
  ])
  func `wrong usage is said and ends with 2`(arguments: [String], message: String) throws {
    let result = try tool.run(["convert"] + arguments)
    #expect(result.code == 2 && result.message.contains(message), "\(result.message)")
  }

  @Test func `a document of which nothing is used ends with 65 and writes nothing`() throws {
    try scratch.write("<graphml><graph><node/></graph>", to: "broken.graphml")
    try scratch.write("kept", to: "old.yaml")
    let result = try tool.run(
      "convert", "broken.graphml", "-o", "old.yaml", "--rejects", "rejects.csv")
    #expect(result.code == 65 && result.message.contains("1 node read = 0 used + 1 rejected"))
    #expect(try text("old.yaml") == "kept")
    #expect(try text("rejects.csv").contains("node.unusable"))
  }

  @Test func `a language in which nothing has a name is refused by every verb`() throws {
    for words in [
      ["met"], ["show", "soong"], ["list", "actors"], ["path", "soong", "stalin"],
      ["reach", "soong"],
      ["influence"], ["report"], ["terms"], ["draw", "-o", "x.dot"], ["explore", "-o", "x.html"],
    ] {
      let run = try tool.run(words + ["-g", "talks.yaml", "--lang", "xx"])
      #expect(
        run.code == 2 && run.message.contains("--lang: nothing has a name in 'xx'; there are"))
    }
    #expect(try tool.run("met", "-g", "talks.yaml", "--lang", "en").code == 0)
  }

  @Test func `a file that may not be written to is not replaced`() throws {
    try scratch.write("date,participants\n1905,Witte; Komura\n", to: "i.csv")
    try scratch.write("kept", to: "o.yaml")
    let path = scratch.url("o.yaml").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let run = try tool.run("convert", "i.csv", "-o", "o.yaml")
    #expect(run.code == 2 && run.message.contains("may not be written to"))
    #expect(try text("o.yaml") == "kept")
  }

  @Test func `a bibliography in RIS is read by its ending`() throws {
    try scratch.write("TY  - BOOK\nAU  - Doe, J.\nTI  - T\nPY  - 1990\nER  - \n", to: "a.ris")
    try tool.run("convert", "a.ris", "-o", "o.yaml").expectSuccess()
    #expect(try text("o.yaml").contains("doe-1990:"))
  }
}

extension Tool.Result {
  fileprivate func expectSuccess() { #expect(code == 0, "\(message)") }
}
