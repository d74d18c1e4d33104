import Foundation
import TestSupport
import Testing

/// The examples are built and run as their reader would.
struct ExampleTests {
  @Test func `the walk-through of the Yalta clauses runs to its end`() throws {
    let result = try shell(
      "Examples/yalta-news.sh", environment: ["ENTENTE": BuiltProducts.entente.path])
    #expect(result.code == 0, "\(result.output)")
    for step in 1...8 { #expect(result.output.contains("== \(step).")) }
    #expect(result.output.contains("Patrick J. Hurley → Chiang Kai-shek"))
  }

  @Test func `the program against the library products builds and counts meetings`() throws {
    let package = Repository.root.appending(path: "Examples/meetings-by-week").path
    let result = try shell(
      """
      swift run --disable-build-manifest-caching --package-path '\(package)' meetings-by-week \
        Graphs/moscow-1945.yaml 宋子文 1945-06-30/1945-07-13 2>&1
      """)
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.contains("Meetings of T. V. Soong"))
    #expect(result.output.contains("1945-07-07  █"))
  }
}
