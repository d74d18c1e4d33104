import Foundation

/// Programs that some tests use where they are installed.
public enum Program {
  /// Whether a program can be found.
  public static func isThere(_ name: String) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }
}
