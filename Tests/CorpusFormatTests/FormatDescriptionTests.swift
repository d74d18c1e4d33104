import CorpusFormat
import Foundation
import Negotiations
import TestSupport
import Testing

@Suite struct FormatDescriptionTests {
  private func description() throws -> String {
    try String(
      contentsOf: Repository.root.appending(path: "Documentation/corpus-format.md"), encoding: .utf8
    )
  }

  @Test func `its example is a corpus, in canonical form, without a word`() throws {
    let blocks = try description().components(separatedBy: "```")
    let example = try #require(blocks.first { $0.hasPrefix("yaml\n") }?.dropFirst(5))
    let reading = CorpusReader().read(text: String(example), path: "example.yaml")
    #expect(reading.diagnostics.isEmpty, "\(reading.printed)")
    #expect(CorpusWriter().text(of: reading.corpus) == example)
  }

  @Test func `it explains every code that a rule can report`() throws {
    let text = try description()
    for code in RuleCatalogue.codes {
      #expect(text.contains("`\(code)`"), "\(code)")
    }
  }

  @Test func `codes are well formed`() {
    for code in RuleCatalogue.codes {
      #expect(code.wholeMatch(of: /[a-z]+\.[a-z-]+/) != nil, "\(code)")
    }
  }
}
