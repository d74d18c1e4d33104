import Foundation
import TestSupport
import Testing

/// Nothing travels unseen: what a function works with is an argument or a value that it is handed.
struct HiddenStateTests {
  /// What would let state travel past the arguments, and what to do instead.
  static let channels: [(name: String, pattern: String)] = [
    ("a task-local", #"@TaskLocal"#),
    ("a thread's own value", #"threadDictionary|pthread_setspecific|_Thread_local|__thread"#),
    ("a variable of a type", #"^\s*(?:\w+ )*(?:static|class) var \w+[^{]*=(?!=)"#),
    ("a variable of a file", #"^(?:\w+ )*var \w+[^{]*=(?!=)"#),
    (
      "a C variable that changes",
      #"^static (?!const\b|inline\b)(?:\w+ )*\**\w+(?:\[\w*\])*(?: = |;)"#
    ),
    ("user defaults", #"UserDefaults"#),
    ("a notification", #"NotificationCenter"#),
    ("a change of the environment", #"\b(?:setenv|putenv|unsetenv|chdir|setlocale)\s*\("#),
  ]

  @Test(arguments: channels.map(\.name))
  func `no state travels unseen through`(channel: String) throws {
    let pattern = try #require(Self.channels.first { $0.name == channel }).pattern
    let expression = try Regex(pattern).anchorsMatchLineEndings()
    for file in try Self.sources() {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: expression) {
        Issue.record(
          "\(file.lastPathComponent): '\(text[match.range])' is \(channel); pass it as an argument")
      }
    }
  }

  /// The reason why progress of a reading is a value: kept, so that a newer compiler without the
  /// fault is noticed.
  @Test(.enabled(if: Program.isThere("swiftc"), "swiftc is not on the path"))
  func `a task-local closure is still miscompiled by the optimiser`() throws {
    let scratch = try Scratch()
    let source = Repository.root.appending(
      path: "Tests/ArchitectureTests/OptimiserFault/task-local-closure.swift")
    func output(optimised: Bool) throws -> (code: Int32, output: String) {
      let program = scratch.url(optimised ? "optimised" : "plain").path
      let flag = optimised ? "-O" : "-Onone"
      let build = try shell("swiftc \(flag) '\(source.path)' -o '\(program)'")
      try #require(build.code == 0, "\(build.output)")
      return try shell("SWIFT_BACKTRACE=enable=no exec '\(program)'")
    }
    let plain = try output(optimised: false)
    #expect(plain.code == 0 && plain.output == "1\n")
    let optimised = try output(optimised: true)
    #if compiler(<6.4)
      withKnownIssue("the optimiser passes a null metadata pointer") {
        #expect(optimised.code == 0 && optimised.output == "1\n")
      }
    #else
      #expect(optimised.code == 0 && optimised.output == "1\n")
    #endif
  }

  private static func sources() throws -> [URL] {
    let folder = Repository.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let found = (files?.compactMap { $0 as? URL } ?? []).filter {
      ["swift", "c", "h"].contains($0.pathExtension)
    }
    try #require(found.count > 100)
    return found
  }
}
