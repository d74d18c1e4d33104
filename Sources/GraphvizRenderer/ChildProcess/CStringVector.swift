#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// Strings as C wants a list of them: pointers to characters that end in NUL, and a null at the end.
@safe struct CStringVector: ~Copyable {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    unsafe pointers = strings.map { unsafe strdup($0) } + [nil]
  }

  deinit {
    unsafe pointers.forEach { unsafe free($0) }
  }
}
