import Negotiations

/// Why a command could not do its work, and the code it ends with.
struct Failure: Error {
  /// What the program ends with.
  enum Code: Int32 {
    /// The check found errors, or the answer is "no".
    case no = 1
    /// A flag, name or path that cannot be used.
    case usage = 2
    /// What is read is not sound, or not to its end.
    case data = 65
    /// Another program that is needed is not there, or gave up.
    case unavailable = 69
    /// A fault of our own.
    case fault = 70
    /// A file, or standard output, that cannot be written.
    case output = 74
  }

  var code: Code
  /// What is wrong and what to do; empty where everything is said already.
  var message: String

  static func unusable(_ message: String) -> Failure { Failure(code: .usage, message: message) }
  static func badData(_ message: String) -> Failure { Failure(code: .data, message: message) }
  static func unwritable(_ message: String) -> Failure {
    Failure(code: .output, message: message)
  }
  static func fault(_ message: String) -> Failure { Failure(code: .fault, message: message) }
  /// Ends with "no"; whatever there is to say has been printed.
  static let no = Failure(code: .no, message: "")
}

extension Failure {
  /// Prints the message to standard error, where there is one.
  func tell() {
    if message.isEmpty { return }
    let lines = "entente: \(message)".split(separator: "\n", omittingEmptySubsequences: false)
    printError(lines.map { VisibleText.visible(String($0)) }.joined(separator: "\n"))
  }
}
