import Foundation
import TestSupport
import Testing

/// What the program says of itself.
struct VersionTests {
  private let version: String

  init() throws {
    let said = try Tool().run("--version").output
    let parts = try #require(
      try /(\d+\.\d+\.\d+)(?: \((?:[0-9a-f]{7,40}(?:-dirty)?|debug build|, )+\))?\n/
        .wholeMatch(in: said), "\(said)")
    version = String(parts.1)
  }

  @Test func `the changelog and the citation name the same version`() throws {
    let changes = try text("CHANGELOG.md")
    let newest = try #require(changes.firstMatch(of: /(?m)^## (\d+\.\d+\.\d+) \((.+)\)$/))
    #expect(String(newest.1) == version)
    let citation = try text("CITATION.cff")
    #expect(citation.contains("\nversion: \(version)\n"))
    #expect(citation.contains("\ndate-released: \(newest.2)\n"))
  }

  @Test func `the corpora that come with it are of its version`() throws {
    let citation = try Tool().run("report", "--citation").output
    #expect(citation.contains("\nversion: \"\(version)\"\n"), "\(citation)")
  }

  @Test func `pictures and reports name the version and no commit`() throws {
    let picture = try Tool().run(
      "draw", "-o", "-", "--as", "dot", "--actor", "Soong", "--during", "1945-07")
    #expect(picture.output.contains("entente \(version)\n"), "\(picture.output.prefix(400))")
    #expect(try Tool().run("report").output.contains("Entente \(version)"))
    let program = try Tool().run("--version").output
    guard let commit = program.firstMatch(of: /\(([0-9a-f]{7,40})/) else { return }
    #expect(!picture.output.contains(commit.1))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: name), encoding: .utf8)
  }
}
