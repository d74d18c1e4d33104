import Foundation

/// What the terminal, if there is one, can show.
enum Terminal {
  /// Whether standard output goes to a terminal.
  static let isOutput = isatty(STDOUT_FILENO) == 1
  /// Whether standard error goes to a terminal.
  static let isError = isatty(STDERR_FILENO) == 1

  /// Whether to colour what goes to standard output (see no-color.org).
  static let coloursOutput = isOutput && wantsColour
  /// Whether to colour what goes to standard error.
  static let coloursError = isError && wantsColour

  private static let wantsColour: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }()

  /// How many cells a line of standard output has; `nil` where it goes to a file or a pipe.
  static let width: Int? = {
    guard isOutput else { return nil }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return 80
  }()
}
