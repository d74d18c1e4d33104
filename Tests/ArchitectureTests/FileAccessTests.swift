import Foundation
import TestSupport
import Testing

/// Names of files are bytes, and one module alone hands them to the system.
struct FileAccessTests {
  /// What takes a name of a file as a Swift string, and repairs or refuses one that is no UTF-8.
  private static let calls = [
    #"FileManager\b"#, #"\bURL\((?:filePath|fileURLWithPath)"#, #"FileHandle\(for"#,
    #"contentsOf(?:File)?:.*encoding"#, #"NSString"#, #"CommandLine\.(?:arguments|unsafeArgv)"#,
    #"(?:^|[^\w.])(?:stat|lstat|realpath|opendir|unlink|rename|access|mkdir|getenv)\("#,
  ]

  @Test func `only FileSystem hands names of files to the system`() throws {
    let expression = try Regex(Self.calls.joined(separator: "|"))
    var count = 0
    for module in try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path
    ).sorted() {
      // The one takes no names, and the other starts a program that it does not name itself.
      if ["GraphvizRenderer", "FileSystem"].contains(module) { continue }
      let folder = Repository.root.appending(path: "Sources/\(module)")
      let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      for path in (paths ?? []).sorted() where path.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        count += 1
        for line in text.split(separator: "\n")
        where !line.drop(while: \.isWhitespace).hasPrefix("//") && line.contains(expression) {
          if Self.isHarmless(line) { continue }
          Issue.record("\(module)/\(path): \(line); let FileSystem do it")
        }
      }
    }
    #expect(count > 300)
  }

  /// The path of a program of the system is text, and a home folder is the shell's to name.
  private static func isHarmless(_ line: Substring) -> Bool {
    ["/usr/bin/env", "expandingTildeInPath", "func "].contains { line.contains($0) }
  }
}
