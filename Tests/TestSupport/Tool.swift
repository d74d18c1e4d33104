public import Foundation

/// Runs the built command-line tool as its user would.
public struct Tool: Sendable {
  /// What a run left behind.
  public struct Result: Sendable {
    /// The exit code; 128 and the signal where a signal ended it.
    public var code: Int32
    /// What went to standard output.
    public var output: String
    /// What went to standard error.
    public var message: String
    /// Standard output as bytes.
    public var bytes: Data
  }

  /// The folder in which the tool is run.
  public var folder: URL
  /// Changes to the environment.
  public var environment: [String: String]

  /// The tool, run in `folder`: by default the top of the checkout, where `Graphs` is.
  public init(in folder: URL = Repository.root, environment: [String: String] = [:]) {
    self.folder = folder
    self.environment = environment
  }

  /// Runs the tool and waits for its end.
  public func run(_ arguments: String..., input: String? = nil) throws -> Result {
    try run(arguments, input: input)
  }

  /// Runs the tool and waits for its end.
  public func run(_ arguments: [String], input: String? = nil) throws -> Result {
    let process = Process()
    process.executableURL = BuiltProducts.entente
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files rather than pipes: neither side can wait for the other.
    let scratch = try Scratch()
    let (out, error, given) = ("stdout", "stderr", "stdin")
    try scratch.write(input ?? "", to: given)
    process.standardInput = try FileHandle(forReadingFrom: scratch.url(given))
    process.standardOutput = try scratch.writer(out)
    process.standardError = try scratch.writer(error)
    try process.run()
    process.waitUntilExit()
    let bytes = try Data(contentsOf: scratch.url(out))
    return Result(
      code: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: String(decoding: bytes, as: UTF8.self),
      message: String(decoding: try Data(contentsOf: scratch.url(error)), as: UTF8.self),
      bytes: bytes)
  }
}

/// A folder for one test, removed when the test is done with it.
public final class Scratch: Sendable {
  /// The folder.
  public let folder: URL

  /// A new, empty folder.
  public init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// A place in the folder.
  public func url(_ name: String) -> URL { folder.appending(path: name) }

  /// Writes a text file into the folder, making the folders above it.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> URL {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file into the folder, making the folders above it.
  @discardableResult
  public func write(_ data: Data, to name: String) throws -> URL {
    let target = url(name)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: target)
    return target
  }

  fileprivate func writer(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: url(name))
  }
}
