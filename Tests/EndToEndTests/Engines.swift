import Foundation
import TestSupport

/// The engines that are installed where the tests run.
enum Engines {
  static let hasDuckDB =
    Program.isThere("duckdb") || (try? shell("python3 -c 'import duckdb'"))?.code == 0
  /// PySpark and the Java that it needs; it takes seconds to start.
  static let hasSpark =
    Program.isThere("java") && (try? shell("python3 -c 'import pyspark'"))?.code == 0

  /// The flags of DuckDB, and those of Spark: in one process, and as a master and two workers.
  static let duckdb: [[String]] = hasDuckDB ? [["--engine", "duckdb"]] : []
  static let spark: [[String]] =
    hasSpark ? [["--engine", "spark", "--master", "local[2]"]] : []
  static let cluster: [[String]] =
    hasSpark ? [["--engine", "spark", "--master", "local-cluster[2,1,1024]"]] : []
  /// Each engine that is there.
  static let all = duckdb + spark

  static let noneThere: String =
    "neither DuckDB nor PySpark is installed; Scripts/test --with-engines brings both"

  /// Why a command on a page cannot be run here; `nil` where it can.
  static func reasonToSkip(_ command: String) -> String? {
    if command.contains("--print") { return nil }
    if command.contains("--engine duckdb"), !hasDuckDB { return "DuckDB is not installed" }
    if command.contains("--engine spark"), !hasSpark { return "PySpark is not installed" }
    return nil
  }
}
