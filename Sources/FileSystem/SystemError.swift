#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A call of the system that failed.
package struct SystemError: Error, CustomStringConvertible {
  /// The number of the error.
  package var code: Int32

  /// What failed last.
  package init(code: Int32 = errno) {
    self.code = code
  }

  /// The system's words for it.
  package var description: String { String(cString: strerror(code)) }
}
