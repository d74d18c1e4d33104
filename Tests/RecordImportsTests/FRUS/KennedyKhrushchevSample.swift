/// Sixty documents of the Kennedy–Khrushchev volume, drawn at random (Python's `random.sample` with seed
/// 1961 over its 120 documents) and read by eye before the importer was written: the id, `from`, `to`,
/// the day sent, the place. `-` is what the document does not give; a row with `-` for everything is an
/// editorial note.
enum KennedyKhrushchevSample {
  static let rows = """
    d2|John F. Kennedy|Nikita S. Khrushchev|1960-11-10|-
    d3|Nikita S. Khrushchev; Leonid I. Brezhnev|John F. Kennedy|1961-01-20|Moscow
    d6|Nikita S. Khrushchev|John F. Kennedy|1961-02-15|Moscow
    d8|Department of State|Embassy in the Soviet Union|1961-04-12|Washington
    d9|Embassy in the Soviet Union|Department of State|1961-04-18|Moscow
    d10|John F. Kennedy|Nikita S. Khrushchev|1961-04-18|Washington
    d12|Nikita S. Khrushchev|John F. Kennedy|1961-04-30|Moscow
    d13|Nikita S. Khrushchev|John F. Kennedy|1961-05-06|Moscow
    d14|John F. Kennedy|Nikita S. Khrushchev|undated|Washington
    d16|John F. Kennedy|Nikita S. Khrushchev|1961-06-10|Washington
    d18|Nikita S. Khrushchev; Leonid I. Brezhnev|John F. Kennedy|1961-07-03|Moscow
    d20|-|-|-|-
    d24|Nikita S. Khrushchev|John F. Kennedy|1961-11-10|Moscow
    d25|John F. Kennedy|Nikita S. Khrushchev|1961-11-16|Washington
    d27|Nikita S. Khrushchev|John F. Kennedy|1961-12-13|Moscow
    d29|Department of State|Embassy in the Soviet Union|1961-12-30|Washington
    d30|Nikita S. Khrushchev|John F. Kennedy|undated|Moscow
    d32|Nikita S. Khrushchev|John F. Kennedy|1962-02-10|Moscow
    d38|Department of State|Embassy in the Soviet Union|1962-02-24|Washington
    d41|John F. Kennedy|Nikita S. Khrushchev|1962-03-07|Washington
    d44|Department of State|Embassy in the Soviet Union|1962-04-07|Washington
    d45|John F. Kennedy|Nikita S. Khrushchev|1962-06-05|Washington
    d46|Nikita S. Khrushchev|John F. Kennedy|1962-06-12|Moscow
    d49|Nikita S. Khrushchev|John F. Kennedy|undated|Moscow
    d50|Department of State|Embassy in the Soviet Union|1962-07-12|Washington
    d52|McGeorge Bundy|Brubeck|1962-08-15|Washington
    d53|Nikita S. Khrushchev|John F. Kennedy|1962-09-04|Moscow
    d54|Nikita S. Khrushchev|John F. Kennedy|1962-09-04|Moscow
    d56|Nikita S. Khrushchev|John F. Kennedy|1962-09-28|Moscow
    d58|Department of State|Embassy in the Soviet Union|1962-10-06|Washington
    d60|John F. Kennedy|Nikita S. Khrushchev|1962-10-22|Washington
    d64|Department of State|Embassy in the Soviet Union|1962-10-25|Washington
    d65|Embassy in the Soviet Union|Department of State|1962-10-26|Moscow
    d67|Department of State|Embassy in the Soviet Union|1962-10-27|Washington
    d69|Department of State|Embassy in the Soviet Union|1962-10-28|Washington
    d70|Nikita S. Khrushchev|John F. Kennedy|1962-10-28|Moscow
    d72|John F. Kennedy|Nikita S. Khrushchev|1962-11-03|Washington
    d73|Nikita S. Khrushchev|John F. Kennedy|undated|Moscow
    d74|John F. Kennedy|Nikita S. Khrushchev|1962-11-06|Washington
    d75|Nikita S. Khrushchev|John F. Kennedy|undated|Moscow
    d77|Nikita S. Khrushchev|John F. Kennedy|1962-11-14|Moscow
    d78|John F. Kennedy|Nikita S. Khrushchev|1962-11-15|Washington
    d81|John F. Kennedy|Nikita S. Khrushchev|1962-11-21|Washington
    d85|Nikita S. Khrushchev|John F. Kennedy|1962-12-19|Moscow
    d90|Department of State|Embassy in the Soviet Union|1962-12-30|Washington
    d91|Nikita S. Khrushchev|John F. Kennedy|1963-01-04|Moscow
    d93|Soviet Ministry of Foreign Affairs|Anatoly F. Dobrynin|1963-04-01|Moscow
    d94|Robert F. Kennedy|John F. Kennedy|1963-04-03|Washington
    d95|John F. Kennedy|Nikita S. Khrushchev|1963-04-11|Washington
    d98|Nikita S. Khrushchev|John F. Kennedy|undated|Moscow
    d103|Department of State|Embassy in the Soviet Union|1963-05-19|Washington
    d105|Department of State|Embassy in the Soviet Union|1963-05-30|Washington
    d107|Department of State|Embassy in the Soviet Union|1963-06-19|Washington
    d110|Nikita S. Khrushchev|John F. Kennedy|1963-07-08|Moscow
    d112|Embassy in the Soviet Union|Department of State|1963-07-27|Moscow
    d113|Dean Rusk|Department of State|1963-08-10|Bonn
    d114|John F. Kennedy|Nikita S. Khrushchev|1963-08-16|Washington
    d115|Nikita S. Khrushchev|John F. Kennedy|1963-08-17|Moscow
    d118|Embassy in the Soviet Union|Department of State|1963-10-10|Moscow
    d120|Jacqueline Kennedy|Nikita S. Khrushchev|1963-12-01|Washington
    """

  /// One document as it was read.
  struct Row: Sendable {
    var id: String
    var from: [String]
    var to: [String]
    /// The day; `undated` where the document says so.
    var sent: String
    var place: String?
    /// Whether it is a message at all.
    var isMessage: Bool
  }

  /// The rows, taken apart.
  static let documents = rows.split(separator: "\n").map { line in
    let fields = line.split(separator: "|").map(String.init)
    return Row(
      id: fields[0], from: names(fields[1]), to: names(fields[2]), sent: fields[3],
      place: fields[4] == "-" ? nil : fields[4], isMessage: fields[1] != "-")
  }

  private static func names(_ field: String) -> [String] {
    var names: [String] = []
    for part in field.split(separator: ";") {
      names.append(String(part.drop { $0 == " " }))
    }
    return names
  }
}
