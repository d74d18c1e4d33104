import Foundation
import GraphvizRenderer
import TestSupport
import Testing

/// A program that is its own worker, run as a user would run it.
@Suite struct `A program that draws by starting itself again` {
  private struct Result {
    let code: Int32
    let output: Data
    let errors: String
  }

  /// Runs a shell command in which `$0` is the program.
  private func run(_ command: String, environment: [String: String] = [:]) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command, BuiltProducts.renderDot.path]
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: written,
      errors: String(decoding: complaints, as: UTF8.self))
  }

  @Test func `draws what another program's worker draws`() throws {
    let result = try run("echo 'graph { a -- b }' | \"$0\" dot svg")
    let drawing = try Sample.renderer().render("graph { a -- b }", layout: .dot, as: .svg)
    #expect(result.code == 0)
    #expect(Array(result.output) == drawing.bytes)
  }

  @Test(arguments: [
    "echo 'graph { a -- b }' | (trap '' CHLD; exec \"$0\" dot svg)",
    "echo 'graph { a -- b }' | (exec 2>&-; exec \"$0\" dot svg)",
    "echo 'graph { a -- b }' | env -i \"$0\" dot svg",
    "echo 'graph { a -- b }' | (ulimit -c unlimited; exec \"$0\" dot svg)",
  ])
  func `draws in odd surroundings too`(_ command: String) throws {
    let result = try run(command)
    #expect(result.code == 0)
    #expect(SVGReader().read(Array(result.output)))
  }

  @Test func `drawing does not depend on the language and time zone of who draws`() throws {
    let command = "echo 'graph { a -- 宋 }' | \"$0\" neato pdf"
    let here = try run(command)
    let there = try run(
      command,
      environment: ["LANG": "ja_JP.UTF-8", "LC_ALL": "ja_JP.UTF-8", "TZ": "Asia/Ulaanbaatar"])
    #expect(here.code == 0)
    #expect(here.output == there.output)
  }

  @Test func `a worker that asks for a drawing is told what it forgot`() throws {
    let result = try run(
      "echo 'graph {}' | \"$0\" dot svg", environment: ["GRAPHVIZ_RENDER_WORKER": "1"])
    #expect(result.code == 1)
    #expect(result.errors.contains("runIfAsked"))
  }

  @Test(arguments: ["", "dot svg 1 1 1 1", "spiral svg 1 1 1 1 1", "dot svg 0 1 1 1 1"])
  func `hidden arguments that make no sense draw nothing`(_ arguments: String) throws {
    let result = try run("echo 'graph {}' | \"$0\" --graphviz-render-worker \(arguments)")
    #expect(!String(decoding: result.output, as: UTF8.self).contains("<svg"))
  }
}
