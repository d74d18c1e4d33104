import Foundation
import TestSupport
import Testing

/// What a busy machine takes long for is not wrong: tests bound what a thread computes, or nothing.
@Suite struct WallTimeTests {
  private static let clocks = ["ContinuousClock", "SuspendingClock", ".timeLimit(", "DispatchTime"]

  @Test func `no test bounds the time on the wall`() throws {
    let tests = Repository.root.appending(path: "Tests")
    let names = try #require(FileManager.default.enumerator(atPath: tests.path))
    for case let name as String in names
    where name.hasSuffix("Tests.swift") && !name.hasSuffix("WallTimeTests.swift") {
      let text = try String(contentsOf: tests.appending(path: name), encoding: .utf8)
      for clock in Self.clocks { #expect(!text.contains(clock), "\(name): \(clock)") }
    }
  }
}
