import Foundation

/// Writes data to standard output. A reader that has gone away ends the program quietly.
func printOut(_ text: String) throws {
  try printOut(Array(text.utf8))
}

/// Writes bytes to standard output. A reader that has gone away ends the program quietly.
func printOut(_ bytes: [UInt8]) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if written >= 0 {
      rest = rest.dropFirst(written)
    } else if errno == EPIPE {
      exit(0)
    } else if errno != EINTR {
      throw Failure.unusable("standard output: \(String(cString: strerror(errno)))")
    }
  }
}

/// Writes a message to standard error.
func printError(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}
