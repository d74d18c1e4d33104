#if canImport(Darwin)
  private import Darwin
#endif

/// A path under which the running program can be started again.
package func pathOfThisExecutable() -> String {
  #if canImport(Darwin)
    var size: UInt32 = 0
    _ = unsafe _NSGetExecutablePath(nil, &size)
    var path = [CChar](repeating: 0, count: Int(size))
    guard unsafe _NSGetExecutablePath(&path, &size) == 0 else { return CommandLine.arguments[0] }
    return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  #else
    // Not what it points to: this name still works when the file has been replaced meanwhile.
    return "/proc/self/exe"
  #endif
}
