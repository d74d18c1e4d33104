internal import FileSystem

/// The program through which an engine is spoken to.
package enum EngineClient: Hashable, Sendable {
  /// DuckDB's own command line, started anew for each statement.
  case duckdbProgram(String)
  /// Python with the engine's module, which goes on between statements.
  case python(String, engine: String, master: String?)

  /// The client of an engine on this machine.
  ///
  /// - Throws: where there is none, with what to install.
  package static func found(
    for engine: String, master: String?
  ) throws(EngineError) -> EngineClient {
    if engine == "duckdb", let program = program("duckdb") { return .duckdbProgram(program) }
    let module = engine == "duckdb" ? "duckdb" : "pyspark"
    let isThere = engine == "spark" && program("spark-submit") != nil
    if let python = program("python3"), isThere || hasModule(module, python) {
      return .python(python, engine: engine, master: master)
    }
    throw EngineError(
      .unavailable,
      engine == "duckdb"
        ? "DuckDB is not here: there is neither a program 'duckdb' nor a 'python3' with its module; "
          + "install one of them, as with 'python3 -m pip install duckdb'"
        : "Spark is not here: there is neither a program 'spark-submit' nor a 'python3' with PySpark; "
          + "install Java and 'python3 -m pip install pyspark'")
  }

  /// Where a program is, by the folders of `PATH`.
  private static func program(_ name: String) -> String? {
    let folders = (ProgramArguments.variable("PATH") ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileStatus.isFile($0) && File.isReadable($0) }
  }

  private static func hasModule(_ module: String, _ python: String) -> Bool {
    let look = "import importlib.util, sys; sys.exit(importlib.util.find_spec('\(module)') is None)"
    guard let child = try? ChildProgram([python, "-c", look], errors: "/dev/null") else {
      return false
    }
    return child.wait() == 0
  }
}
