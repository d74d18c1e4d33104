import Foundation
import TestSupport
import Testing

/// A copy of what a reader of a page has, in which the page's commands are typed one after the other.
struct CommandRun {
  /// What a command left behind.
  struct Outcome {
    /// The exit code of the line.
    var code: Int32
    /// The exit code of every `entente` that the line ran; 128 and the signal where a signal ended it.
    var codes: [Int32]
    /// What was to be seen: both streams, or without messages where the answer is JSON.
    var output: String
  }

  private let scratch: Scratch
  private let folder: URL
  private let programs: URL
  private let codes: URL

  /// A copy for `page`, with the corpora, the examples and the files that the page shows.
  init(_ page: PrintedPage) throws {
    let scratch = try Scratch()
    let files = FileManager.default
    // Not what another test is building meanwhile.
    let copy = try shell(
      """
      tar -cf - --exclude=.build Graphs Examples Scripts | tar -C '\(scratch.folder.path)' -xf -
      """)
    try #require(copy.code == 0, "\(copy.output)")
    // What somebody made by hand in the checkout is not what is tested.
    for made in ["paper/figures", "paper/figures.lock", "quarto/figures", "quarto/figures.lock"] {
      try? files.removeItem(at: scratch.url("Examples/\(made)"))
    }
    if page.hasOwnFiles {
      let imports = scratch.url("Examples/imports")
      for name in try files.contentsOfDirectory(atPath: imports.path) where !name.hasSuffix(".md") {
        try files.copyItem(at: imports.appending(path: name), to: scratch.url(name))
      }
      // One folder higher than in the examples.
      let manifest = try String(
        contentsOf: scratch.url("Examples/paper/figures.yaml"), encoding: .utf8)
      try scratch.write(
        manifest.replacing("../../Graphs", with: "../Graphs"), to: "paper/figures.yaml")
    }
    for (name, text) in page.files {
      try scratch.write(text, to: page.folder.isEmpty ? name : "\(page.folder)/\(name)")
    }
    self.scratch = scratch
    folder = page.folder.isEmpty ? scratch.folder : scratch.url(page.folder)
    programs = scratch.url(".programs")
    codes = scratch.url(".codes")
    try writePrograms()
  }

  /// `entente`, which notes its exit code even within a pipeline, and programs that would wait for
  /// somebody at a terminal.
  private func writePrograms() throws {
    try write(
      "entente",
      """
      "\(BuiltProducts.entente.path)" "$@"
      code=$?
      echo $code >> "\(codes.path)"
      exit $code
      """)
    try write("less", "exec cat \"$@\"")
    try write("xdg-open", "exit 0")
    try write("open", "exit 0")
  }

  private func write(_ program: String, _ text: String) throws {
    try scratch.write("#!/bin/sh\n\(text)\n", to: ".programs/\(program)")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: programs.appending(path: program).path)
  }

  private func type(_ line: String) throws -> (code: Int32, output: String) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    // As a script, so that nothing has to be quoted; with bash, whose forms some pages show.
    let script = try scratch.write("\(line)\n", to: ".typed")
    return try shell(
      "\(Program.isThere("bash") ? "bash" : "sh") '\(script.path)'", in: folder,
      environment: ["PATH": "\(programs.path):\(path)", "HOME": folder.path])
  }

  /// Types a command.
  func run(_ command: PrintedCommand) throws -> Outcome {
    try? FileManager.default.removeItem(at: codes)
    let line = command.answersInJSON ? "{ \(command.text)\n} 2>/dev/null" : command.text
    let result = try type(line)
    let noted = (try? String(contentsOf: codes, encoding: .utf8)) ?? ""
    return Outcome(
      code: result.code, codes: noted.split(separator: "\n").compactMap { Int32($0) },
      output: result.output)
  }

  /// The size of a file, or of the largest of those that share its name up to the ending; 0 where there
  /// is none.
  func size(of file: String) -> Int {
    let target = folder.appending(path: file)
    let beside = target.deletingLastPathComponent()
    let stem = target.deletingPathExtension().lastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: beside.path)) ?? []
    return names.filter { $0.hasPrefix(stem) }.map { name in
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: beside.appending(path: name).path)
      return attributes?[.size] as? Int ?? 0
    }.max() ?? 0
  }

  /// What `Scripts/quickstart` prints when the tool is built.
  func quickstart() throws -> String {
    try write(
      "swift",
      """
      case "$*" in
      *--show-bin-path*) echo "\(BuiltProducts.directory.path)" ;;
      esac
      """)
    return try type("Scripts/quickstart 2>/dev/null").output
  }
}
