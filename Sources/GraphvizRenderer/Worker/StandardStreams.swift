#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// The standard input and output of the drawing process.
enum StandardStreams {
  /// The descriptor to write the answer to. Descriptor 1 becomes another name of standard error, so
  /// that nothing a library prints can end up in a drawing.
  static func takeOutput() -> Int32 {
    let output = dup(STDOUT_FILENO)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    return output
  }

  /// All of standard input, or `nil` when it is longer than it may be or cannot be read.
  static func readInput(atMost limit: Int) -> [UInt8]? {
    var input: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while input.count <= limit {
      let count = unsafe read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return input }
      if count > 0 {
        input += buffer[..<count]
      } else if errno != EINTR {
        return nil
      }
    }
    return nil
  }

  /// Writes all the bytes, or as many as the other side takes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    unsafe bytes.withUnsafeBytes { bytes in
      var rest = unsafe bytes[...]
      while unsafe !rest.isEmpty {
        let piece = unsafe UnsafeRawBufferPointer(rebasing: rest)
        let count = unsafe systemWrite(descriptor, piece.baseAddress, piece.count)
        if count > 0 {
          unsafe rest = unsafe rest.dropFirst(count)
        } else if errno != EINTR {
          return
        }
      }
    }
  }

  /// Ends the process without the clean-up that a normal exit runs.
  static func endProcess() -> Never { _exit(0) }
}

#if canImport(Darwin)
  private let systemWrite = unsafe Darwin.write
#else
  private let systemWrite = unsafe Glibc.write
#endif
