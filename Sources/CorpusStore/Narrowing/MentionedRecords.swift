import Negotiations

/// The ids of records that others mention, those that are read already and those that are yet to be.
struct MentionedRecords {
  private var known: [RecordSubject: Set<String>] = [:]
  private var pending: [RecordSubject: Set<String>] = [:]

  /// Takes note of what a record mentions.
  mutating func add<Record>(_ record: Record, of type: RecordType<Record>) {
    type.eachMention(in: record) { add($0, $1) }
  }

  mutating func add(_ subject: RecordSubject, _ id: String) {
    if known[subject, default: []].insert(id).inserted { pending[subject, default: []].insert(id) }
  }

  /// The ids that are yet to be read, which count as read from now on.
  mutating func take(_ subject: RecordSubject) -> Set<String> {
    pending.removeValue(forKey: subject) ?? []
  }
}
