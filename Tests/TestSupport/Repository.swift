public import Foundation

/// Where things are in a checkout of the project, for tests that read its files.
public enum Repository {
  /// The top level of the checkout: the folder that holds Package.swift.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent()  // TestSupport
    .deletingLastPathComponent()  // Tests
    .deletingLastPathComponent()

  /// The corpora that come with the project.
  public static let graphs = root.appending(path: "Graphs")

  /// Real data that some tests read when it stands beside the checkout; `nil` where it does not.
  public static func sharedData(_ path: String) -> URL? {
    let url = root.deletingLastPathComponent().appending(path: "shared/data/\(path)")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
