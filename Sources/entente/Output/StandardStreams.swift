import Foundation
import Negotiations

/// Writes data to standard output. A reader that has gone away ends the program quietly.
func printOut(_ text: String) throws {
  try printOut(Array(text.utf8))
}

/// Writes bytes to standard output. A reader that has gone away ends the program quietly.
func printOut(_ bytes: [UInt8]) throws {
  if writeAll(bytes, to: STDOUT_FILENO) { return }
  if errno == EPIPE { exit(0) }
  throw Failure.unwritable("standard output: \(String(cString: strerror(errno)))")
}

/// Writes a message to standard error, with nothing in it that a terminal would obey but colours. Where
/// nobody can read it, it is lost.
func printError(_ text: String) {
  _ = writeAll(Array((text.withoutOrders + "\n").utf8), to: STDERR_FILENO)
}

extension String {
  /// The text, line by line, without what a terminal would obey; colours stay.
  var withoutOrders: String {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { line in
      var rest = line
      var shown = ""
      while let colour = rest.firstMatch(of: /\u{1B}\[[0-9;]*m/) {
        shown += VisibleText.visible(String(rest[..<colour.range.lowerBound])) + colour.output
        rest = rest[colour.range.upperBound...]
      }
      return shown + VisibleText.visible(String(rest))
    }.joined(separator: "\n")
  }
}

/// Writes all bytes to an open file; `false`, with the reason in `errno`, where that fails.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    if written >= 0 {
      rest = rest.dropFirst(written)
    } else if errno != EINTR {
      return false
    }
  }
  return true
}
