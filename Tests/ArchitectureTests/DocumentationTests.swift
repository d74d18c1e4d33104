import Foundation
import TestSupport
import Testing

/// The documentation can be built and read.
struct DocumentationTests {
  private func exists(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }

  @Test(.enabled(if: Program.isThere("docc"), "docc is not on the path"))
  func `the documentation of the library is built without a warning`() throws {
    let scratch = try Scratch()
    let modules = BuiltProducts.directory.appending(path: "Modules").path
    let result = try shell("Scripts/documentation '\(scratch.url("site").path)' '\(modules)'")
    #expect(result.code == 0, "\(result.output)")
    #expect(!result.output.contains("warning:"))
    for page in [
      "index.html", "documentation/entente/fromanemptyfiletoadrawing/index.html",
      "documentation/historicaldates/certainandpossible/index.html",
      "documentation/graphalgorithms/journeysintime/index.html",
      "documentation/negotiationanalysis/met/index.html",
    ] {
      #expect(exists(scratch.url("site/\(page)")), "\(page) is missing")
    }
    for figure in ["certain-and-possible.svg", "two-meetings.svg", "first-program.svg"] {
      #expect(
        try !FileManager.default.subpathsOfDirectory(atPath: scratch.url("site").path)
          .filter { $0.hasSuffix("/\(figure)") }.isEmpty, "\(figure) is missing")
    }
  }

  /// The pages for readers of the project.
  static let pages: [String] = {
    let files = FileManager.default.enumerator(atPath: Repository.root.path)
    var pages: [String] = []
    while let path = files?.nextObject() as? String {
      if path.hasPrefix(".") || path.contains("/.build") {
        files?.skipDescendants()
      } else if path.hasSuffix(".md") && !path.contains(".docc/")
        && !path.contains("/Goldens/")
      {
        pages.append(path)
      }
    }
    return pages.sorted()
  }()

  @Test(arguments: pages)
  func `a link between pages leads to a file`(page: String) throws {
    let file = Repository.root.appending(path: page)
    let text = try String(contentsOf: file, encoding: .utf8)
    for match in text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
      let target = file.deletingLastPathComponent().appending(path: String(match.1))
      #expect(exists(target), "\(page) links to \(match.1)")
    }
  }

  @Test func `the index of the documentation has every page of it`() throws {
    let index = try String(
      contentsOf: Repository.root.appending(path: "Documentation/README.md"), encoding: .utf8)
    // The pages on the verbs have an index of their own.
    let pages = Self.pages.filter {
      $0.hasPrefix("Documentation/") && !$0.hasSuffix("README.md")
        && !$0.hasPrefix("Documentation/verbs/")
    }
    #expect(pages.count > 8)
    for page in pages { #expect(index.contains("](\(page.dropFirst("Documentation/".count)))")) }
  }
}
