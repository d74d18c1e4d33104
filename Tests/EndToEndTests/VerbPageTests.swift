import Foundation
import TestSupport
import Testing

/// The pages on the verbs are the help of the tool as it is.
struct VerbPageTests {
  @Test(.enabled(if: Program.isThere("python3"), "python3 is not installed"))
  func `the pages on the verbs are made of the help that the tool gives`() throws {
    let scratch = try Scratch()
    let made = scratch.folder.appending(path: "verbs")
    let written = try shell(
      "Scripts/verb-pages '\(BuiltProducts.entente.path)' '\(made.path)'")
    #expect(written.code == 0, "\(written.output)")
    let kept = Repository.root.appending(path: "Documentation/verbs")
    let names = try pages(in: made)
    #expect(try pages(in: kept) == names)
    #expect(names.count > 20)
    for name in names {
      let isSame =
        try Data(contentsOf: made.appending(path: name))
        == Data(contentsOf: kept.appending(path: name))
      #expect(isSame, "Documentation/verbs/\(name): run Scripts/verb-pages")
    }
  }

  private func pages(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
