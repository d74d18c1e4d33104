#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A folder that nobody else may look into, for what a program hands to another.
package struct TemporaryFolder: Sendable {
  /// Where it is.
  package let path: String

  /// Makes a folder where the system keeps what is to last no longer than a program.
  package init(named name: String) throws(SystemError) {
    let parent = ProgramArguments.variable("TMPDIR") ?? "/tmp"
    var template = FileName.bytes(of: "\(parent)/\(name)-XXXXXX").map(CChar.init(bitPattern:)) + [0]
    guard mkdtemp(&template) != nil else { throw SystemError() }
    path = FileName.text(of: template.dropLast().map(UInt8.init(bitPattern:)))
  }

  /// The path of a file in it.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Removes it and the files in it.
  package func remove() {
    for name in Folder.names(in: path) ?? [] { File.remove(file(name)) }
    _ = path.withName { rmdir($0) }
  }
}
