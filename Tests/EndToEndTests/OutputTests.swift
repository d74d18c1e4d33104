import Foundation
import TestSupport
import Testing

/// Where answers and messages go: files, full devices, closed streams and terminals.
struct OutputTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  /// Runs a line of shell in which `$entente` is the tool, and gives back its exit code.
  private func shell(_ line: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = scratch.folder
    process.environment = ProcessInfo.processInfo.environment.merging([
      "entente": BuiltProducts.entente.path
    ]) { $1 }
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func `messages that nobody can read are lost and nothing else`() throws {
    #expect(try shell("\"$entente\" met nobody 2>/dev/full") == 2)
    #expect(try shell("\"$entente\" met nobody 2>&-") == 2)
    #expect(try shell("\"$entente\" check >/dev/null 2>&-") == 0)
  }

  @Test func `an answer that cannot be written is an error`() throws {
    #expect(try shell("\"$entente\" met >/dev/full 2>said") == 74)
    #expect(try shell("\"$entente\" --help >/dev/full 2>said") == 74)
  }

  @Test func `a file that is replaced keeps its permissions`() throws {
    let file = try scratch.write("old", to: "talks.dot")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    #expect(try tool.run("draw", "-o", "talks.dot").code == 0)
    let after = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(after[.posixPermissions] as? Int == 0o600)
    #expect(try String(contentsOf: file, encoding: .utf8).contains("digraph"))
  }

  @Test func `drafts of programs that are gone are cleared away, those of living ones stay`() throws
  {
    try scratch.write("half", to: ".entente-3999999.draft")
    try scratch.write("half", to: ".entente-3999999-1.draft")
    try scratch.write("half", to: ".entente-1.draft")
    try scratch.write("mine", to: ".entente-notes.draft")
    #expect(try tool.run("draw", "-o", "talks.dot").code == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(
      left.filter { $0.hasSuffix(".draft") }.sorted() == [
        ".entente-1.draft", ".entente-notes.draft",
      ])
  }

  @Test func `a first corpus that was broken off is begun anew`() throws {
    try scratch.write("half", to: "first/Graphs/.entente-3999999.draft")
    #expect(try tool.run("init", "first").code == 0)
    #expect(try shell("test -z \"$(ls -A first/Graphs | grep draft)\"") == 0)
    #expect(try tool.run("init", "first").code == 2)
  }

  @Test func `of a figure that cannot be written whole nothing is written`() throws {
    #expect(try tool.run("draw", "-o", "f.tex").code == 0)
    let before = try ["f.tex", "f.pdf"].map { try Data(contentsOf: scratch.url($0)) }
    // The text comes last, and no place is left for its draft.
    #expect(
      try shell(
        "ulimit -f 8; \"$entente\" draw -o f.tex --title Anew --width page --force 2>said") == 74)
    #expect(try ["f.tex", "f.pdf"].map { try Data(contentsOf: scratch.url($0)) } == before)
    #expect(try shell("test -z \"$(ls -A | grep draft)\"") == 0)
  }

  @Test func `a link is followed, and one that leads nowhere is refused`() throws {
    try scratch.write("old", to: "talks.dot")
    #expect(try shell("ln -s talks.dot link.dot && ln -s nowhere.dot lost.dot") == 0)
    #expect(try tool.run("draw", "-o", "link.dot").code == 0)
    #expect(
      try String(contentsOf: scratch.url("talks.dot"), encoding: .utf8).contains("digraph"))
    let lost = try tool.run("draw", "-o", "lost.dot")
    #expect(lost.code == 2)
    #expect(lost.message.contains("leads nowhere"))
  }

  @Test func `a file that grows beyond its limit leaves nothing behind`() throws {
    let before = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count
    #expect(try shell("(ulimit -f 1; \"$entente\" draw -o talks.dot 2>/dev/null)") == 74)
    let after = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count
    #expect(after == before)
  }

  @Test func `a missing folder is named as the reason`() throws {
    let result = try tool.run("draw", "-o", "nowhere/talks.dot")
    #expect(result.code == 74)
    #expect(result.message.contains("nowhere/talks.dot: cannot be written: No such file"))
  }

  @Test(arguments: [["met"], ["show", "soong"], ["path", "soong", "stalin"], ["reach", "soong"]])
  func `names cannot give a terminal orders`(question: [String]) throws {
    try scratch.write(
      Corpora.talks.replacing("name: T. V. Soong", with: #"name: "\e]0;x\a\u202ESoong""#),
      to: "Graphs/talks.yaml")
    let result = try tool.run(question)
    #expect(result.code == 0)
    #expect(result.output.contains("Soong"))
    let orders: [Unicode.Scalar] = ["\u{1B}", "\u{7}", "\u{202E}"]
    #expect(!result.output.unicodeScalars.contains { orders.contains($0) })
  }

  @Test func `a dossier keeps to the width`() throws {
    let long = "A very long title of a very long conference about very many matters of the day"
    try scratch.write(
      Corpora.talks.replacing("  first:\n", with: "  first:\n    title: \(long)\n"),
      to: "Graphs/talks.yaml")
    let result = try tool.run("show", "first")
    #expect(result.code == 0, "\(result.message)")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(result.output.split(separator: "\n").prefix(2).joined(separator: " ").contains(long))
  }
}
