private import CGraphviz

#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// A file descriptor that is closed when its owner goes. No child process inherits it by accident.
struct Descriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }
}

extension Descriptor {
  /// The two ends of a connection with a child process.
  struct Pair: ~Copyable {
    /// Reads and writes here return at once instead of waiting.
    let ours: Descriptor
    let theirs: Descriptor

    /// A connection to write to a child through.
    static func toChild() -> Pair? {
      var ours: Int32 = -1
      var theirs: Int32 = -1
      guard unsafe child_process_open_socket(&ours, &theirs) else { return nil }
      return Pair(ours: Descriptor(ours), theirs: Descriptor(theirs))
    }

    /// A connection to read from a child through.
    static func fromChild() -> Pair? {
      var ours: Int32 = -1
      var theirs: Int32 = -1
      guard unsafe child_process_open_pipe(&ours, &theirs) else { return nil }
      return Pair(ours: Descriptor(ours), theirs: Descriptor(theirs))
    }

    /// Keeps our end and closes the child's.
    consuming func takeOurs() -> Descriptor { ours }
  }
}
