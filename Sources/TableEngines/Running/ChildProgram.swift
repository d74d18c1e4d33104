internal import FileSystem
internal import Foundation

/// A program that was started, and its two streams.
///
/// It gets a group of processes of its own, so that all that it starts ends with it.
final class ChildProgram: Sendable {
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()

  /// Starts the program `words[0]`. What it says on standard error goes to the file `errors`.
  init(_ words: [String], errors: String) throws(EngineError) {
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardInput = input
    process.standardOutput = output
    do {
      let isDevice = errors.hasPrefix("/dev/")
      let file = isDevice ? try File.openToWrite(errors) : try File.openNew(errors)
      process.standardError = FileHandle(fileDescriptor: file, closeOnDealloc: true)
      try process.run()
    } catch {
      throw EngineError(.unavailable, "\(words[0]) cannot be started: \(error)")
    }
  }

  /// Sends it a line.
  func send(_ line: String) {
    // A program that has gone is noticed by its silence, not by a signal.
    let before = signal(SIGPIPE, SIG_IGN)
    try? input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    signal(SIGPIPE, before)
  }

  /// The next line that it prints; `nil` where none comes any more.
  func line() -> String? {
    var bytes: [UInt8] = []
    while let piece = try? output.fileHandleForReading.read(upToCount: 1), let byte = piece.first {
      if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return nil
  }

  /// Waits for its end, and gives its exit code.
  func wait() -> Int32 {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : 128
  }

  /// Ends it and all that it started: politely, and after a moment by force.
  func end() {
    let group = process.processIdentifier
    guard group > 0 else { return }
    kill(-group, SIGTERM)
    kill(group, SIGTERM)
    for _ in 0..<20 where process.isRunning { usleep(50_000) }
    kill(-group, SIGKILL)
    kill(group, SIGKILL)
  }
}
