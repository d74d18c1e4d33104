import Foundation
import TestSupport
import Testing

/// What the tool says to what it cannot use: a clear message, the right exit code, nothing lost.
struct BadInputTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  private func expect(
    _ arguments: String..., code: Int32, says words: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try tool.run(arguments)
    #expect(result.code == code, "\(result.message)", sourceLocation: sourceLocation)
    for word in words {
      #expect(result.message.contains(word), "\(result.message)", sourceLocation: sourceLocation)
    }
    #expect(!result.message.contains("Fatal error"), sourceLocation: sourceLocation)
  }

  @Test func `an unknown actor is met with the nearest`() throws {
    try expect("met", "Sonng", code: 2, says: "no actor is called 'Sonng'", "soong (T. V. Soong)")
  }

  @Test func `a range that ends before it begins is refused`() throws {
    try expect("met", "--during", "1945-08/1945-07", code: 2, says: "--during", "ends before")
  }

  @Test(arguments: ["{1940,1946}", "[1940,1946]", "1945-XX-11"])
  func `a window with gaps is refused`(dates: String) throws {
    try expect("met", "--during", dates, code: 2, says: "leaves out days")
    #expect(try tool.run("met", "--during", "{1945,1946}").code == 0)
    #expect(try tool.run("met", "--during", "194X").code == 0)
  }

  @Test func `an empty answer says what was asked`() throws {
    try expect(
      "met", "--place", "Moscow", "--during", "1899", code: 1,
      says: "no meeting at 'Moscow' during 1899")
  }

  @Test func `a place that nobody recorded is none, rather than one where nothing was`() throws {
    try expect("met", "--place", "Atlantis", code: 2, says: "'entente list places'")
    try expect("list", "meetings", "--place", "Moskow", code: 2, says: "did you mean Moscow?")
    try expect("draw", "-o", "x.dot", "--place", "Moskow", code: 2, says: "did you mean Moscow?")
  }

  @Test func `a date in words is answered with EDTF`() throws {
    try expect("met", "--during", "9 June 1945", code: 2, says: "did you mean 1945-06-09?")
    try expect("met", "--during", "194", code: 2, says: "194X")
  }

  @Test func `a missing file or folder is named`() throws {
    try expect("met", "-g", "nowhere.yaml", code: 2, says: "nowhere.yaml")
    try expect("check", "nowhere", code: 2, says: "nowhere")
  }

  @Test func `a folder without corpora is no answer`() throws {
    try scratch.write("hello", to: "empty/readme.txt")
    try expect("list", "-g", "empty", code: 65, says: "empty")
  }

  @Test func `without Graphs the flag is named`() throws {
    let elsewhere = try Scratch()
    let result = try Tool(in: elsewhere.folder).run("list")
    #expect(result.code == 2)
    #expect(result.message.contains("-g PATH"))
  }

  @Test func `wrong flags end with 2`() throws {
    try expect("met", "--nonsense", code: 2, says: "--nonsense")
    try expect("frobnicate", code: 2)
    try expect("met", "--format", "xml", code: 2)
  }

  @Test(arguments: [
    ("broken", "entente: 1\nactors: {a: [}\n"), ("NUL", "entente: 1\ntitle: a\u{0}b\n"),
    ("other", "- just\n- a list\n"), ("nothing", ""),
  ])
  func `a document that is no corpus is told with its place`(name: String, text: String) throws {
    try scratch.write(text, to: "\(name).yaml")
    let check = try tool.run("check", "\(name).yaml")
    #expect(check.code == 1)
    #expect(check.output.contains("\(name).yaml"))
    #expect(check.output.contains("error:"))
    try expect("met", "-g", "\(name).yaml", code: 65, says: "\(name).yaml")
  }

  @Test func `bytes that are no UTF-8 are told with their place`() throws {
    try scratch.write(Data("entente: 1\ntitle: ".utf8) + Data([0xFF, 0xFE]), to: "bytes.yaml")
    let check = try tool.run("check", "bytes.yaml")
    #expect(check.code == 1)
    #expect(check.output.contains("bytes.yaml:2:8"))
  }

  @Test func `nested aliases do not multiply`() throws {
    var bomb = "entente: 1\ntitle: &a0 [x, x]\n"
    for level in 1...40 {
      bomb += "k\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
    }
    try scratch.write(bomb, to: "bomb.yaml")
    let check = try tool.run("check", "bomb.yaml")
    #expect(check.code == 1)
    #expect(check.output.contains("error:"))
  }

  @Test func `a file of 100 MB is refused without reading it`() throws {
    let file = try scratch.write("", to: "huge.yaml")
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 100_000_000)
    try handle.close()
    let check = try tool.run("check", "huge.yaml")
    #expect(check.code == 1)
    #expect(check.output.contains("huge.yaml"))
  }

  @Test func `every problem is reported in one pass`() throws {
    let text = Corpora.talks.replacing("[stalin, soong, molotov]", with: "[stalin, sonng]")
      .replacing("1945-08-01", with: "1945-8-1").replacing("place: Moscow\n", with: "plaec: x\n")
    try scratch.write(text, to: "slips.yaml")
    let check = try tool.run("check", "slips.yaml")
    #expect(check.code == 1)
    for word in ["'sonng'", "did you mean", "1945-08-01", "plaec"] {
      #expect(check.output.contains(word), "\(check.output)")
    }
  }

  @Test func `a closed pipe ends quietly`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "'\(BuiltProducts.entente.path)' list events -g Graphs 2>err | head -n 0",
    ]
    process.currentDirectoryURL = scratch.folder
    try process.run()
    process.waitUntilExit()
    let said = try String(contentsOf: scratch.url("err"), encoding: .utf8)
    #expect(said.isEmpty)
  }

  @Test func `a closed pipe ends with 0 where the signal for it is not ignored`() throws {
    // As in an interactive shell; whoever runs the tests may ignore the signal.
    let line =
      "('\(BuiltProducts.entente.path)' list events --format json -g '\(Repository.graphs.path)'; "
      + "echo $? > code) | head -c 1"
    let program =
      "import os,signal,sys; signal.signal(signal.SIGPIPE, signal.SIG_DFL); "
      + "os.execvp('sh', ['sh', '-c', sys.argv[1]])"
    try scratch.write(program, to: "as-a-shell.py")
    try scratch.write(line, to: "line")
    _ = try shell("python3 as-a-shell.py \"$(cat line)\"", in: scratch.folder)
    #expect(try String(contentsOf: scratch.url("code"), encoding: .utf8) == "0\n")
  }
}
