public import Foundation

/// Text that a test compares with a file beside it.
///
/// `ENTENTE_RECORD=1 swift test` writes the files anew; the tests fail all the same, so that a
/// recording never passes for a result.
public enum Golden {
  /// What came of a comparison.
  public enum Outcome: Equatable, Sendable {
    /// The text is what the file holds.
    case same
    /// The file was written; look at what changed and run the tests again.
    case recorded(URL)
    /// There is no such file.
    case missing(URL)
    /// The text and the file part at a line.
    case differs(line: Int, expected: String, actual: String)
  }

  /// Compares `text` with the file `name` in the folder Goldens beside the test's own file, or beside
  /// the nearest folder around it that has one.
  public static func compare(
    _ text: String, with name: String, testFile: String = #filePath
  ) throws -> Outcome {
    let folder = folder(around: URL(filePath: testFile))
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .atomic)
      return .recorded(file)
    }
    guard FileManager.default.fileExists(atPath: file.path) else { return .missing(file) }
    return firstDifference(
      expected: String(decoding: try Data(contentsOf: file), as: UTF8.self), actual: text)
  }

  private static func folder(around testFile: URL) -> URL {
    let beside = testFile.deletingLastPathComponent().appending(path: "Goldens")
    var place = testFile.deletingLastPathComponent()
    while place.lastPathComponent != "Tests" && place.pathComponents.count > 1 {
      let folder = place.appending(path: "Goldens")
      if FileManager.default.fileExists(atPath: folder.path) { return folder }
      place.deleteLastPathComponent()
    }
    return beside
  }

  private static func firstDifference(expected: String, actual: String) -> Outcome {
    guard expected != actual else { return .same }
    let (left, right) = (lines(expected), lines(actual))
    let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let position = line ?? min(left.count, right.count)
    return .differs(
      line: position + 1,
      expected: position < left.count ? left[position] : "(the end)",
      actual: position < right.count ? right[position] : "(the end)")
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
