#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Without Foundation, whose start-up would double the time of a small drawing.
enum StandardOutput {
  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}

enum StandardError {
  static func end(_ message: String, code: Int32) -> Never {
    StandardOutput.write(Array("render-dot: \(message)\n".utf8), to: STDERR_FILENO)
    exit(code)
  }
}

#if canImport(Darwin)
  private let send = Darwin.write
#else
  private let send = Glibc.write
#endif
