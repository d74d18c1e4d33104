import Foundation
import TestSupport
import Testing

/// `entente schema`, and what its schemas say of the files that come with the project.
struct SchemaTests {
  private static let hasChecker = Program.isThere("check-jsonschema")
  private let tool = Tool()

  @Test(arguments: ["corpus", "manifest"])
  func `a schema is JSON of draft 2020-12, the same each time`(subject: String) throws {
    let result = try tool.run("schema", subject)
    #expect(result.code == 0)
    let schema = try #require(
      try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(try tool.run("schema", subject).bytes == result.bytes)
  }

  @Test func `of anything else there is no schema`() throws {
    #expect(try tool.run("schema", "paper").code == 2)
  }

  @Test(
    .enabled(if: hasChecker, "check-jsonschema (PyPI) is not installed"),
    arguments: [
      ("corpus", "Graphs/*.yaml"), ("manifest", "Examples/*/figures.yaml"),
    ])
  func `the files that come with the project are as their schema wants`(
    subject: String, files: String
  ) throws {
    let scratch = try Scratch()
    let schema = try scratch.write(try tool.run("schema", subject).bytes, to: "schema.json")
    let check = try shell("check-jsonschema --schemafile '\(schema.path)' \(files)")
    #expect(check.code == 0, "\(check.output)")
  }

  @Test(.enabled(if: hasChecker, "check-jsonschema (PyPI) is not installed"))
  func `a slip in a manifest is seen`() throws {
    let scratch = try Scratch()
    try scratch.write(try tool.run("schema", "manifest").bytes, to: "schema.json")
    for slip in [
      "figures: {one: {viw: network}}", "figures: {one: {view: netwrk}}", "figurs: {}",
      "figures: {one: {steps: -1}}", "figures: {one two: {}}",
    ] {
      try scratch.write("entente: 1\ngraph: Graphs\n\(slip)\n", to: "figures.yaml")
      let check = try shell(
        "check-jsonschema --schemafile schema.json figures.yaml", in: scratch.folder)
      #expect(check.code == 1, "\(slip)")
    }
  }
}
