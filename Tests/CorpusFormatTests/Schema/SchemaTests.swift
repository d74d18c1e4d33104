import CorpusFormat
import Foundation
import Negotiations
import TestSupport
import Testing

/// The JSON Schema of a corpus beside the reader: whatever the one refuses the other refuses too.
@Suite struct SchemaTests {
  private static let hasChecker = Program.isThere("check-jsonschema")

  @Test(.enabled(if: hasChecker, "check-jsonschema (PyPI) is not installed"))
  func `what the schema refuses of 300 breakages the reader refuses too`() throws {
    let scratch = try Scratch()
    try scratch.write(try schema(), to: "schema.json")
    var breakage = Breakage(seed: 11)
    let excerpts = try ["moscow-1945", "aftermath-1945-2002", "outer-mongolia-1911-1925"].map {
      try Excerpt.tree(of: $0, seed: 5)
    }
    var broken: [String: (text: String, what: String)] = [:]
    for number in 0..<300 {
      let (tree, what) = breakage.broken(excerpts[number % excerpts.count])
      let name = "broken-\(number).json"
      try scratch.write(tree.json, to: name)
      broken[name] = (tree.json, what)
    }
    for (number, tree) in excerpts.enumerated() {
      let isSound = !CorpusReader().read(text: tree.json, path: "whole.yaml").hasErrors
      #expect(isSound)
      try scratch.write(tree.json, to: "whole-\(number).json")
    }
    let refused = try refusals(in: scratch)
    #expect(refused.allSatisfy { !$0.hasPrefix("whole-") })
    // A key that was taken out may be one that need not be there; most breakages are seen.
    #expect(refused.count >= 200, "\(refused.count) of 300")
    for name in refused.sorted() {
      let (text, what) = try #require(broken[name])
      let isRefused = CorpusReader().read(text: text, path: "broken.yaml").hasErrors
      #expect(isRefused, "the schema refuses and the reader takes: \(what)")
    }
  }

  @Test(.enabled(if: hasChecker, "check-jsonschema (PyPI) is not installed"))
  func `the schema is a sound one`() throws {
    let scratch = try Scratch()
    try scratch.write(try schema(), to: "schema.json")
    let check = try shell("check-jsonschema --check-metaschema schema.json", in: scratch.folder)
    #expect(check.code == 0, "\(check.output)")
  }

  @Test func `every key that a record can have is in the schema`() throws {
    let text = try schema()
    for kind in Event.Kind.allCases {
      for key in Event.type.layout(in: kind).keys ?? [] { #expect(text.contains("\"\(key)\"")) }
    }
    for key in Actor.type.layout(in: nil).keys ?? [] { #expect(text.contains("\"\(key)\"")) }
  }

  private func schema() throws -> String {
    String(decoding: try JSONEncoder().encode(CorpusSchema.schema), as: UTF8.self)
  }

  /// The names of the files that the schema refuses.
  private func refusals(in scratch: Scratch) throws -> Set<String> {
    let run = try shell(
      "check-jsonschema --output-format json --schemafile schema.json broken-*.json whole-*.json",
      in: scratch.folder)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let errors = try #require(report["errors"] as? [[String: Any]])
    #expect((report["parse_errors"] as? [Any])?.isEmpty == true)
    return Set(errors.compactMap { $0["filename"] as? String })
  }
}
