#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the program was given, where names of files may stand.
package enum ProgramArguments {
  /// The words behind the name of the program.
  package static var words: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { FileName.text(of: $0) }
    }
  }

  /// A variable of the environment; `nil` where it is not set.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { FileName.text(of: $0) }
  }
}
