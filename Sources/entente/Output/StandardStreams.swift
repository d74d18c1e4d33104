import Foundation

/// Writes data to standard output. A reader that has gone away ends the program quietly.
func printOut(_ text: String) throws {
  try printOut(Array(text.utf8))
}

/// Writes bytes to standard output. A reader that has gone away ends the program quietly.
func printOut(_ bytes: [UInt8]) throws {
  if writeAll(bytes, to: STDOUT_FILENO) { return }
  if errno == EPIPE { exit(0) }
  throw Failure.unusable("standard output: \(String(cString: strerror(errno)))")
}

/// Writes a message to standard error. Where nobody can read it, it is lost.
func printError(_ text: String) {
  _ = writeAll(Array((text + "\n").utf8), to: STDERR_FILENO)
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
