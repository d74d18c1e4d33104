import Testing

/// A command that a page shows, as its reader would type it.
struct PrintedCommand: Sendable {
  /// The line of the page on which it begins, counted from 1.
  var line: Int
  /// What is typed, without the prompt.
  var text: String
  /// What the page says the answer is.
  var answer: String?

  /// Whether the answer is to be compared as JSON, which a page may lay out for its readers.
  var answersInJSON: Bool { text.contains("--format json") }
}

/// A text that is shipped, and the commands it shows.
struct PrintedPage: Sendable, CustomTestStringConvertible {
  /// The path of the page, or the command that prints it.
  var name: String
  /// The folder in which its reader types, from the top of the project.
  var folder = ""
  /// Whether the files that the commands name lie in that folder, as a user's own would.
  var hasOwnFiles = false
  /// In the order of the page.
  var commands: [PrintedCommand]
  /// Files that the page shows whole, by the path it gives them.
  var files: [String: String] = [:]

  var testDescription: String { name }
}
