/// The engines, by the names that the command line knows.
package enum TableEngine: String, CaseIterable, Sendable {
  case duckdb, spark, bigquery

  /// Its SQL.
  package var dialect: any SQLDialect {
    switch self {
    case .duckdb: DuckDBDialect()
    case .spark: SparkDialect()
    case .bigquery: BigQueryDialect()
    }
  }

  /// What it is called in sentences.
  package var title: String {
    switch self {
    case .duckdb: "DuckDB"
    case .spark: "Spark"
    case .bigquery: "BigQuery"
    }
  }
}
