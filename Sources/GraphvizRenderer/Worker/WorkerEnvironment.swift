#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// The environment variables of a drawing process: few, so that a drawing depends on the graph and
/// the installed fonts and not on who draws it.
struct WorkerEnvironment {
  /// Set in every drawing process. A program that forgot to call ``RenderWorker/runIfAsked()`` would
  /// otherwise start itself again and again.
  private static let mark = "GRAPHVIZ_RENDER_WORKER"

  /// What is handed on: where programs and plugins lie, and where fontconfig keeps things.
  private static let inherited = [
    "HOME", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "GVBINDIR", "FONTCONFIG_FILE",
    "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
    "XDG_DATA_DIRS", "XDG_CONFIG_DIRS",
  ]

  /// What is the same in every drawing process.
  private static let fixed = [
    "\(mark)=1",
    // The runtime of Swift would otherwise spend seconds on describing a crash.
    "SWIFT_BACKTRACE=enable=no",
    "LC_ALL=C.UTF-8", "TZ=UTC0", "SOURCE_DATE_EPOCH=0",
  ]

  /// The variables as `NAME=value`.
  let variables: [String]

  init(language: String?) {
    var variables = Self.fixed
    for name in Self.inherited {
      if let value = Self.value(of: name) { variables.append("\(name)=\(value)") }
    }
    if let language, Self.isLanguageTag(language) {
      // Fontconfig complains of what it does not know on every drawing.
      variables += ["PANGO_LANGUAGE=\(language)", "FC_LANG=\(Self.fontLanguage(language))"]
    }
    self.variables = variables
  }

  /// Whether this process is a drawing process itself.
  static var isWorker: Bool { value(of: mark) != nil }

  private static func value(of name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The tag as fontconfig has it, which knows languages and regions and no scripts.
  private static func fontLanguage(_ tag: String) -> String {
    let parts = tag.lowercased().split(separator: "-").map(String.init)
    if parts.contains("hant") { return "zh-tw" }
    if parts.contains("hans") { return "zh-cn" }
    let region = parts.dropFirst().first { $0.count == 2 }
    return [parts.first, region].compactMap(\.self).joined(separator: "-")
  }

  private static func isLanguageTag(_ tag: String) -> Bool {
    tag.utf8.count <= 35 && tag.wholeMatch(of: /[A-Za-z0-9]+(-[A-Za-z0-9]+)*/) != nil
  }
}
