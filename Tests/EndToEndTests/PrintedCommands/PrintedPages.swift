import Foundation
import TestSupport

/// Every text that is shipped and shows commands.
enum PrintedPages {
  /// All of them: the pages of the project, the examples of every verb's help, and what
  /// `Scripts/quickstart` prints when it is done.
  static let all: [PrintedPage] =
    (files + helps + [quickstart]).filter { !$0.commands.isEmpty }

  // MARK: Files

  /// Files and folders that are searched for commands.
  private static var places: [String] {
    let top = (try? FileManager.default.contentsOfDirectory(atPath: Repository.root.path)) ?? []
    return top.filter { $0.hasSuffix(".md") }.sorted()
      + ["Documentation", "Examples", "Graphs", "Tests/Benchmarks"]
  }
  private static let endings: Set<String> = [
    "md", "qmd", "sh", "py", "yaml", "yml", "tex", "typ", "lua", "swift",
  ]

  private static var files: [PrintedPage] {
    places.flatMap(paths).filter { !$0.contains("/.build/") }.compactMap { path in
      let file = Repository.root.appending(path: path)
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      let isMarkdown = ["md", "qmd"].contains(file.pathExtension)
      let found =
        isMarkdown
        ? PageText(markdown: text, verbs: Verbs.names)
        : PageText(plain: text, verbs: Verbs.names)
      // The pages of an example speak to a reader who is in its folder; all others from the top.
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      return PrintedPage(
        name: path, folder: path.hasPrefix("Examples/") ? folder : "", commands: found.commands,
        files: found.files)
    }
  }

  /// The files at a place, from the top of the project.
  private static func paths(_ place: String) -> [String] {
    let folder = Repository.root.appending(path: place)
    // On Linux a file has an enumerator too, an empty one.
    guard folder.isFolder, let inside = FileManager.default.enumerator(atPath: folder.path) else {
      return [place]
    }
    let paths = inside.compactMap { $0 as? String }.map { "\(place)/\($0)" }
    // The pages on the verbs are made of the helps, which are tried with files of their own.
    return paths.filter {
      endings.contains(URL(filePath: $0).pathExtension) && !$0.hasPrefix("Documentation/verbs/")
    }.sorted()
  }

  // MARK: Helps

  private static var helps: [PrintedPage] {
    Verbs.all.map { verb in
      PrintedPage(
        name: (["entente help"] + verb.path).joined(separator: " "), hasOwnFiles: true,
        commands: verb.examples)
    }
  }

  // MARK: What quickstart prints

  /// Quickstart is run as it is; only `swift`, which it builds with, is stood in for.
  private static var quickstart: PrintedPage {
    var lines: [Substring] = []
    if let run = try? CommandRun(PrintedPage(name: "Scripts/quickstart", commands: [])),
      let printed = try? run.quickstart()
    {
      lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
    }
    let commands = lines.enumerated().filter { $0.element.hasPrefix("  entente ") }
      .map { PrintedCommand(line: $0.offset + 1, text: String($0.element.dropFirst(2))) }
    return PrintedPage(name: "what Scripts/quickstart prints", commands: commands)
  }
}

extension URL {
  fileprivate var isFolder: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
  }
}
