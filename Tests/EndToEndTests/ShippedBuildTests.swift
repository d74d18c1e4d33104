import TestSupport
import Testing

/// What is tested is what users get: the optimised tool, by tests that are optimised themselves.
struct ShippedBuildTests {
  @Test func `the tool under test is the optimised one`() throws {
    let result = try Tool().run("--version")
    #expect(result.code == 0)
    #expect(!result.output.contains("debug build"), "run Scripts/test: it builds with -c release")
  }

  @Test func `the modules under test are optimised`() {
    #expect(!Self.isDebugBuild, "run Scripts/test, which builds with -c release")
  }

  private static var isDebugBuild: Bool {
    #if DEBUG
      true
    #else
      false
    #endif
  }
}
