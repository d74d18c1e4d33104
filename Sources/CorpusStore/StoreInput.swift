import Negotiations

/// A file that a store was made from.
public struct StoreInput: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// Its SHA-256 digest, as 64 hexadecimal digits.
  public var digest: String

  /// A file that a store was made from.
  public init(name: String, digest: String) {
    self.name = name
    self.digest = digest
  }
}

/// The table of the files that a store was made from, in the order in which they were joined.
struct StoreInputs: StoredTable {
  let inputs: [StoreInput]

  let creations = [
    """
    CREATE TABLE inputs (
      row INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      digest TEXT NOT NULL
    )
    """
  ]

  func write(_ corpus: Corpus, to database: Database) throws(Database.Refusal) {
    let insertion = try database.statement("INSERT INTO inputs (name, digest) VALUES (?, ?)")
    for input in inputs {
      insertion.bind(1, input.name)
      insertion.bind(2, input.digest)
      try insertion.run()
    }
  }

  static func read(_ database: Database) throws(Database.Refusal) -> [StoreInput] {
    let rows = try database.statement("SELECT name, digest FROM inputs ORDER BY row")
    var inputs: [StoreInput] = []
    while try rows.step() {
      inputs.append(StoreInput(name: rows.text(0) ?? "", digest: rows.text(1) ?? ""))
    }
    return inputs
  }
}
