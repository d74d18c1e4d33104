import Foundation
import TestSupport
import Testing

#if os(Linux)
  /// The files of one figure change together or not at all, also where an error comes between the first
  /// that takes its name and the last.
  @Suite(.enabled(if: Program.isThere("clang"), "clang is not on the path"))
  struct ReplacementTests {
    private let scratch: Scratch
    private let tool: Tool

    init() throws {
      scratch = try Scratch()
      try scratch.write(Corpora.talks, to: "x.yaml")
      tool = Tool(in: scratch.folder)
      let source = Repository.root.appending(path: "Scripts/campaign-parts/failing-rename.c").path
      let made = try shell("clang -shared -fPIC -o failing.so '\(source)'", in: scratch.folder)
      try #require(made.code == 0, "\(made.output)")
    }

    /// Runs the tool so that its `wish`th renaming fails: with a plus, all later ones too; with no
    /// error behind it, the tool is killed there.
    private func run(_ wish: String, _ arguments: String...) throws -> Tool.Result {
      var failing = tool
      failing.environment = [
        "LD_PRELOAD": scratch.url("failing.so").path, "FAILING_RENAME": wish,
      ]
      return try failing.run(arguments)
    }

    private var files: [String: Data] {
      get throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        return try Dictionary(
          uniqueKeysWithValues: names.filter { $0 != "failing.so" }.map {
            ($0, try Data(contentsOf: scratch.url($0)))
          })
      }
    }

    // Picture, bibliography and text.
    @Test(arguments: 1...3, [28, 5, 13])
    func `an error at any of the names leaves all the old files`(call: Int, error: Int) throws {
      #expect(try tool.run("draw", "-g", "x.yaml", "-o", "f.tex").code == 0)
      let before = try files
      let result = try run(
        "\(call):\(error)", "draw", "-g", "x.yaml", "-o", "f.tex", "--title", "Anew")
      #expect(result.code == 74, "\(result.message)")
      #expect(result.message.contains(String(cString: strerror(Int32(error)))))
      #expect(try files == before)
      #expect(try tool.run("draw", "-g", "x.yaml", "-o", "f.tex", "--title", "Anew").code == 0)
      #expect(try files["f.tex"] != before["f.tex"])
    }

    @Test(arguments: 1...3)
    func `where there were no files there are none`(call: Int) throws {
      let before = try files
      #expect(try run("\(call):28", "draw", "-g", "x.yaml", "-o", "f.tex").code == 74)
      #expect(try files == before)
    }

    @Test(arguments: 1...3)
    func `old files and new ones keep apart`(call: Int) throws {
      #expect(try tool.run("draw", "-g", "x.yaml", "-o", "f.tex").code == 0)
      try FileManager.default.removeItem(at: scratch.url("f.bib"))
      let before = try files
      #expect(
        try run("\(call):28", "draw", "-g", "x.yaml", "-o", "f.tex", "--title", "B").code == 74)
      #expect(try files == before)
    }

    @Test func `the files of a manifest's figure change together too`() throws {
      let manifest = "entente: 1\ngraph: x.yaml\nfigures: {f: {output: .tex}}\n"
      try scratch.write(manifest, to: "figures.yaml")
      #expect(try tool.run("figures", "figures.yaml").code == 0)
      try scratch.write(
        manifest.replacing("{output", with: "{title: Anew, output"), to: "figures.yaml")
      let before = try files
      #expect(try run("2:28", "figures", "figures.yaml").code == 74)
      #expect(try files == before)
      #expect(try tool.run("figures", "figures.yaml").code == 0)
      #expect(try tool.run("figures", "figures.yaml", "--check").code == 0)
    }

    @Test(arguments: 1...3)
    func `a kill in between leaves whole files, and the next run makes the rest`(call: Int) throws {
      #expect(try tool.run("draw", "-g", "x.yaml", "-o", "f.tex", "--title", "Anew").code == 0)
      let after = try files
      #expect(try tool.run("draw", "-g", "x.yaml", "-o", "f.tex").code == 0)
      let before = try files
      let killed = try run("\(call)", "draw", "-g", "x.yaml", "-o", "f.tex", "--title", "Anew")
      #expect(killed.code == 128 + 9)
      for name in before.keys {
        let now = try files[name]
        #expect(now != nil && (now == before[name] || now == after[name]), "\(name)")
      }
      #expect(try tool.run("draw", "-g", "x.yaml", "-o", "f.tex", "--title", "Anew").code == 0)
      #expect(try files == after)
    }

    @Test func `what cannot be put back is named, and nothing is lost`() throws {
      #expect(try tool.run("draw", "-g", "x.yaml", "-o", "f.tex").code == 0)
      let before = try files
      let result = try run("2+:5", "draw", "-g", "x.yaml", "-o", "f.tex", "--title", "Anew")
      #expect(result.code == 74)
      #expect(result.message.contains("cannot be put back"))
      let now = try files
      #expect(before.values.allSatisfy { old in now.values.contains(old) })
    }

    @Test func `a file with another name elsewhere keeps it`() throws {
      #expect(try tool.run("draw", "-g", "x.yaml", "-o", "f.tex").code == 0)
      try FileManager.default.linkItem(at: scratch.url("f.tex"), to: scratch.url("copy.tex"))
      let old = try files["copy.tex"]
      #expect(try run("3:28", "draw", "-g", "x.yaml", "-o", "f.tex", "--title", "Anew").code == 74)
      #expect(try shell("test f.tex -ef copy.tex", in: scratch.folder).code == 0)
      #expect(try tool.run("draw", "-g", "x.yaml", "-o", "f.tex", "--title", "Anew").code == 0)
      #expect(try files["copy.tex"] == old)
    }
  }
#endif
