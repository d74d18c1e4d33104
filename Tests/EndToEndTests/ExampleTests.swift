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

  /// The package of the programs is resolved as SwiftPM does it; compiled they are against the modules and
  /// objects of the build that is tested, for a build of their own would compile the library a second time.
  @Test func `the programs against the library build, answer and draw`() throws {
    let scratch = try Scratch()
    let picture = scratch.url("first.svg")
    let result = try shell(
      """
      set -e
      swift package --disable-dependency-cache --package-path Examples/programs show-dependencies >/dev/null
      built='\(BuiltProducts.directory.path)'
      grep -v -e '/EntenteTool[.]build/' -e '/ArgumentParser' "$built/entente.product/Objects.LinkFileList" \
        > '\(scratch.url("objects").path)'
      for name in meetings-by-week first-program; do
        swiftc -swift-version 6 -I "$built/Modules" -I "$built/CGraphviz.build" \
          -I "$built/../../checkouts/Yams/Sources/CYaml/include" -I Sources/CExpat -I Sources/CZlib \
          -I Sources/CSQLite -o '\(scratch.folder.path)'/$name Examples/programs/Sources/$name/*.swift \
          '@\(scratch.url("objects").path)' $(pkg-config --libs libgvc fontconfig expat sqlite3 zlib)
      done
      '\(scratch.folder.path)/meetings-by-week' Graphs/moscow-1945.yaml 宋子文 1945-06-30/1945-07-13
      '\(scratch.folder.path)/first-program' '\(picture.path)'
      """)
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.contains("Meetings of T. V. Soong"))
    #expect(result.output.contains("1945-07-07  █"))
    let guide = try String(
      contentsOf: Repository.root.appending(
        path: "Sources/EntenteLibrary/Entente.docc/FromAnEmptyFileToADrawing.md"), encoding: .utf8)
    #expect(result.output.contains(try Self.printed(in: guide)))
    #expect(try String(contentsOf: picture, encoding: .utf8).contains("T. V. Soong"))
  }

  /// What the guide says that its program prints: its block of plain text.
  private static func printed(in guide: String) throws -> String {
    let start = try #require(guide.range(of: "```text\n"))
    let end = try #require(guide[start.upperBound...].range(of: "```"))
    return String(guide[start.upperBound..<end.lowerBound])
  }
}
