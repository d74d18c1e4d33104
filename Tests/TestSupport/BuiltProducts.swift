public import Foundation

/// The programs of this package as they were built together with the tests.
public enum BuiltProducts {
  /// The command line tool.
  public static var entente: URL { directory.appending(path: "entente") }

  /// The program that draws one DOT text and does nothing else.
  public static var renderDot: URL { directory.appending(path: "render-dot") }

  /// Where the tests themselves lie, and everything built with them.
  public static var directory: URL {
    let bundles = Bundle.allBundles.map(\.bundleURL)
    let tests = bundles.first { $0.pathExtension == "xctest" }
    return tests?.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }
}
