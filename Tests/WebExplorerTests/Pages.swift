import CorpusFormat
import Diagrams
import Foundation
import NegotiationAnalysis
import Negotiations
import RandomCorpora
import TestSupport
import Testing
import WebExplorer

/// Pages for the tests, made once.
enum Pages {
  /// What made the pages.
  static let origin = Explorer.Origin(
    program: "entente", inputs: [("corpus.yaml", String(repeating: "ab", count: 32))])

  /// A page of all that a corpus holds.
  static func page(
    of corpus: Corpus, _ change: (inout FigureRequest) -> Void = { _ in }
  ) -> Explorer {
    var request = FigureRequest()
    change(&request)
    return Explorer(of: request, in: corpus, origin: origin)
  }

  /// The corpora that come along.
  static let shipped = CorpusReader(checks: .errors).read(paths: [Repository.graphs.path]).corpus
  /// Their page. It is drawn as the tool draws it, which takes long where nothing is optimised.
  static let ofShipped = page(of: shipped)

  /// A corpus by chance, with texts of every kind.
  static func random(_ seed: UInt64) throws -> Corpus {
    var maker = RandomCorpus(seed: seed)
    return try maker.make()
  }
}

/// A browser, driven by the program beside the tests.
struct Browser {
  /// Which one it is.
  enum Engine { case chromium, firefox }

  /// What the program found.
  struct Result {
    var code: Int32
    var output: String
  }

  private static let program = Repository.root.appending(path: "Tests/Browser/explorer.py")

  /// Why nothing can be driven; `nil` where it can.
  static let obstacle: String? = {
    guard Program.isThere("python3") else { return "python3 is not installed" }
    guard Program.isThere("chromium") || Program.isThere("chromium-browser") else {
      return "Chromium is not installed"
    }
    let parts = "import playwright, axe_playwright_python"
    return (try? run(["-c", parts]))?.code == 0
      ? nil : "Playwright and axe for Python are not installed"
  }()

  static var isThere: Bool { obstacle == nil }

  /// Why Firefox cannot be driven; `nil` where it can.
  static let obstacleOfFirefox: String? = {
    guard Program.isThere("firefox-esr") || Program.isThere("firefox") else {
      return "Firefox is not installed"
    }
    // The program asks for Playwright before it asks which browser it is to drive.
    return obstacle
      ?? ((try? run(["-c", "import websockets.sync.client"]))?.code == 0
        ? nil : "websockets for Python is not installed")
  }()

  /// Checks a page as `check` says.
  static func check(
    _ check: String, _ page: String, file: String? = nil, in engine: Engine = .chromium
  ) throws -> Result {
    let scratch = try Scratch()
    let url = try scratch.write(page, to: "page.html")
    let flags = engine == .firefox ? ["--firefox"] : []
    return try run([program.path] + flags + [check, url.path] + (file.map { [$0] } ?? []))
  }

  /// Checks a page with something beside it to compare.
  static func check(
    _ check: String, _ page: String, beside data: Data, in engine: Engine = .chromium
  ) throws -> Result {
    let scratch = try Scratch()
    let url = try scratch.write(data, to: "beside.json")
    return try Self.check(check, page, file: url.path, in: engine)
  }

  private static func run(_ arguments: [String]) throws -> Result {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }
}
