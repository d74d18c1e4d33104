import Foundation
import TestSupport
import Testing

/// `draw --watch` and `figures --watch`: pictures that follow what is written.
struct WatchTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
  }

  /// The picture; `nil` before there is one.
  private func picture(_ name: String = "talks.svg") -> Data? {
    try? Data(contentsOf: scratch.url(name))
  }

  /// Waits until the picture is not `old`, and gives it back.
  private func picture(
    otherThan old: Data?, _ name: String = "talks.svg"
  ) async throws -> Data? {
    #expect(try await eventually { picture(name) != nil && picture(name) != old })
    return picture(name)
  }

  private func watch(_ arguments: String...) throws -> RunningTool {
    try RunningTool(arguments + ["--watch"], in: scratch.folder)
  }

  private func isWatching(_ tool: RunningTool) async throws -> Bool {
    try await eventually { tool.message.contains("Ctrl-C ends") }
  }

  @Test func `a picture follows its corpus, keeps through a mistake, and ends quietly`()
    async throws
  {
    let tool = try watch("draw", "-o", "talks.svg")
    let first = try await picture(otherThan: nil)
    #expect(try await isWatching(tool))

    try scratch.write(
      Corpora.talks.replacing("T. V. Soong", with: "Soong"), to: "Graphs/talks.yaml")
    let second = try await picture(otherThan: first)

    try scratch.write(
      Corpora.talks.replacing("[soong, molotov]", with: "[sonng, molotov]"), to: "Graphs/talks.yaml"
    )
    #expect(try await eventually { tool.message.contains("did you mean 'soong'?") })
    #expect(try await eventually { tool.message.contains("waiting for the next change") })
    #expect(picture() == second)

    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    #expect(try await picture(otherThan: second) == first)

    #expect(try await eventually { tool.message.hasSuffix("talks.svg: drawn\n") })
    let said = tool.message
    #expect(said.contains("changed: Graphs/talks.yaml"))
    #expect(try await tool.interrupt() == 0)
    #expect(tool.message == said)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(left.sorted() == ["Graphs", "talks.svg"])
  }

  @Test func `the picture is that of the same command without --watch`() async throws {
    let tool = try watch("draw", "-o", "talks.svg", "--actor", "soong")
    let watched = try await picture(otherThan: nil)
    #expect(try await isWatching(tool))
    #expect(try await tool.interrupt() == 0)
    #expect(
      try Tool(in: scratch.folder).run("draw", "-o", "once.svg", "--actor", "soong").code == 0)
    #expect(picture("once.svg") == watched)
  }

  @Test func `files that are renamed into place, come and go are seen`() async throws {
    let tool = try watch("draw", "-o", "talks.svg", "-g", "Graphs/talks.yaml", "-g", "more")
    // A folder that is not there is a slip at the command line.
    #expect(try await tool.end() == 2)
    #expect(tool.message.contains("more: there is no such file or folder"))

    try FileManager.default.createDirectory(
      at: scratch.url("Graphs/below"), withIntermediateDirectories: true)
    let second = try watch("draw", "-o", "talks.svg")
    let old = try await picture(otherThan: nil)
    #expect(try await isWatching(second))

    let draft = try scratch.write(
      Corpora.talks.replacing("Joseph Stalin", with: "Stalin"), to: "talks.yaml~")
    #expect(rename(draft.path, scratch.url("Graphs/talks.yaml").path) == 0)
    let renamed = try await picture(otherThan: old)

    try scratch.write(
      """
      entente: 1
      title: More
      sources:
        book: {type: book, title: A Book}
      actors:
        soong: {kind: person, name: T. V. Soong}
        hoo: {kind: person, name: Victor Hoo}
      meetings:
        fourth: {date: 1945-07-12, present: [soong, hoo], claims: [{source: book}]}

      """, to: "Graphs/below/more.yaml")
    let grown = try await picture(otherThan: renamed)
    #expect(grown.map { String(decoding: $0, as: UTF8.self).contains("Victor") } == true)

    try FileManager.default.removeItem(at: scratch.url("Graphs/below/more.yaml"))
    #expect(try await picture(otherThan: grown) == renamed)
    #expect(try await second.interrupt() == 0)
  }

  @Test func `a corpus that is unsound from the start is waited for`() async throws {
    try scratch.write("entente: 1\ntitle: [\n", to: "Graphs/talks.yaml")
    let tool = try watch("draw", "-o", "talks.svg")
    #expect(try await isWatching(tool))
    #expect(tool.message.contains("yaml.syntax"))
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    #expect(try await picture(otherThan: nil) != nil)
    #expect(try await tool.interrupt() == 0)
  }

  @Test func `what no change of a corpus would mend ends at once`() async throws {
    for (arguments, reason) in [
      (["draw", "-o", "-", "--as", "svg"], "--watch draws into a file"),
      (["draw", "-o", "a.svg", "--actor", "sonng"], "did you mean soong"),
      (["draw", "-o", "a.svg", "--during", "1945-13"], "--during"),
      (["draw", "-o", "nowhere/a.svg"], "No such file"),
      (["figures", "missing.yaml"], "there is no such file"),
      (["figures", "missing.yaml", "--check"], "--watch makes figures"),
    ] {
      let tool = try RunningTool(arguments + ["--watch"], in: scratch.folder)
      // What cannot be written has a code of its own.
      #expect(try await tool.end() == (arguments.contains("nowhere/a.svg") ? 74 : 2))
      #expect(tool.message.contains(reason), "\(tool.message)")
    }
  }

  @Test func `figures follow their manifest and its corpora`() async throws {
    let manifest = "entente: 1\ngraph: Graphs\nfigures: {talks: {output: .svg}}\n"
    try scratch.write(manifest, to: "figures.yaml")
    let tool = try watch("figures", "figures.yaml")
    let first = try await picture(otherThan: nil)
    #expect(try await isWatching(tool))

    try scratch.write(
      Corpora.talks.replacing("T. V. Soong", with: "Soong"), to: "Graphs/talks.yaml")
    let second = try await picture(otherThan: first)
    #expect(second != first)

    try scratch.write("entente: 1\nfigures: [\n", to: "figures.yaml")
    #expect(try await eventually { tool.message.contains("waiting for the next change") })
    #expect(picture() == second)

    try scratch.write(manifest + "met: {pairs: {only: pairs, output: .md}}\n", to: "figures.yaml")
    #expect(try await picture(otherThan: nil, "pairs.md") != nil)
    #expect(try await eventually { tool.message.contains("pairs.md: made") })
    #expect(try await tool.interrupt() == 0)
  }
}
