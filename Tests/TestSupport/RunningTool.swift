public import Foundation

/// The built tool while it runs, for commands that go on until they are interrupted.
public final class RunningTool {
  private let process = Process()
  private let scratch: Scratch

  /// Starts the tool in `folder`.
  public init(_ arguments: [String], in folder: URL) throws {
    scratch = try Scratch()
    process.executableURL = BuiltProducts.entente
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    for name in ["out", "error"] { try scratch.write("", to: name) }
    process.standardOutput = try FileHandle(forWritingTo: scratch.url("out"))
    process.standardError = try FileHandle(forWritingTo: scratch.url("error"))
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// What has gone to standard error so far.
  public var message: String {
    (try? String(contentsOf: scratch.url("error"), encoding: .utf8)) ?? ""
  }

  /// Presses Ctrl-C and waits for the end.
  ///
  /// - Returns: the exit code; 128 and the signal where a signal ended it; `nil` where nothing did.
  public func interrupt() async throws -> Int32? {
    process.interrupt()
    return try await end()
  }

  /// Waits for the end.
  ///
  /// - Returns: as ``interrupt()`` does.
  public func end() async throws -> Int32? {
    guard try await eventually({ !process.isRunning }) else { return nil }
    return process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
  }
}

/// Whether `condition` comes to hold; asked over and over, and given up only when something must have
/// gone wrong.
public func eventually(_ condition: () throws -> Bool) async throws -> Bool {
  for _ in 0..<2_400 {
    if try condition() { return true }
    try await Task.sleep(for: .milliseconds(50))
  }
  return false
}
