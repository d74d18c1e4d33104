public import Foundation

/// Runs a line of shell and waits for its end.
///
/// - Returns: the exit code, and what went to standard output and standard error, together.
public func shell(
  _ line: String, in folder: URL = Repository.root, environment: [String: String] = [:]
) throws -> (code: Int32, output: String) {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", line]
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  // A file rather than a pipe: neither side can wait for the other.
  let scratch = try Scratch()
  let out = try scratch.write("", to: "out")
  let handle = try FileHandle(forWritingTo: out)
  process.standardOutput = handle
  process.standardError = handle
  try process.run()
  process.waitUntilExit()
  return (process.terminationStatus, try String(contentsOf: out, encoding: .utf8))
}
