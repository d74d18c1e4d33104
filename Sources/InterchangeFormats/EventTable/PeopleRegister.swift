internal import Documents
internal import Negotiations
internal import Typesetting

/// Those whom a table of people lists, beside tables of events that call them by their ids: `id,name`.
struct PeopleRegister {
  /// What the ids and names are compared by.
  private var keys: Set<String> = []
  /// Names that several have.
  private var shared: Set<String> = []
  /// Names that the tables of events have and this one has not.
  private var missed: [String] = []
  /// All of them.
  private(set) var actors: Set<ActorID> = []

  /// Takes somebody.
  mutating func insert(_ actor: ActorID, _ names: [String]) {
    actors.insert(actor)
    keys.formUnion(names.map(NameCells.key))
  }

  /// Says that several have a name.
  mutating func share(_ name: String) { shared.insert(NameCells.key(name)) }

  /// Whether an id or a name stands in it.
  func contains(_ name: String) -> Bool { keys.contains(NameCells.key(name)) }

  /// The people of a cell in which nothing but ids and names of the table stands; `nil` where anything else does.
  func people(in cell: String) -> NamedPeople? {
    guard !keys.isEmpty else { return nil }
    for separators in [[], [";", "；", "|", "\n", "\u{2028}"], [","]] {
      let (names, used) = NameCells.pieces(of: cell, at: separators)
      guard !names.isEmpty, names.allSatisfy(contains) else { continue }
      var people = NamedPeople()
      if let name = names.first(where: { shared.contains(NameCells.key($0)) }) {
        people.problem = "'\(name)' is the name of several in the table of people"
      }
      people.people = names.map(NamedPerson.init(name:))
      people.separators = used
      return people
    }
    return nil
  }

  /// Counts a name that does not stand in it.
  mutating func miss(_ name: String) {
    if !keys.isEmpty { missed.append(name) }
  }

  /// Tells of the names that do not stand in it.
  func tell(in file: String, _ ledger: inout Ledger) {
    guard let first = missed.first else { return }
    ledger.warn(
      Diagnostic(
        .warning, "people.unlisted", at: Diagnostic.Location(file: file),
        "\(English.count(missed.count, "name")) of the events \(missed.count == 1 ? "does" : "do") not stand in the "
          + "table of people, such as '\(first.shown)'; \(missed.count == 1 ? "it was" : "they were") taken all the same"
      ))
  }
}

extension EventTableReading {
  /// Reads a table of people, whom the events call by their ids or names.
  mutating func readPeople(
    _ prepared: PreparedTable, _ renamed: [String: String]
  ) throws(InputError) {
    for note in prepared.notes { ledger.warn(note) }
    var table = try prepared.open(renamed, [:])
    tellUnusedOfPeople(table.headings, names: table.names, in: prepared.name)
    while let row = try table.next() {
      ledger.read("person")
      do throws(RecordProblem) {
        if let problem = row.problem {
          throw RecordProblem(problem, code: row.isCutOff ? "row.unclosed" : nil)
        }
        try takePerson(row)
        ledger.use("person")
      } catch {
        ledger.reject(
          "person",
          Diagnostic(
            .error, error.code ?? "row.unusable", at: row.place.location, error.message,
            help: error.help))
      }
    }
  }

  private mutating func takePerson(_ row: HeadedTable.Row) throws(RecordProblem) {
    guard let written = row[Self.idsOfPeople + Self.namesOfPeople]?.collapsed else {
      throw RecordProblem("the row names nobody")
    }
    let name = row[Self.namesOfPeople]?.collapsed ?? written
    if register.contains(written) {
      throw RecordProblem("'\(written.shown)' stands in a row before")
    }
    let isTelling = written.contains(where: \.isLetter) && RecordID.isSound(written)
    let id = ActorID(
      isTelling ? actorMint.unused(written) : actorMint.identifier(of: name))
    let kind = row["actor kind", "kind", "type"].flatMap(ActorKindWord.meaning)
    corpus.actors.insert(Actor(id: id, kind: kind ?? choices.actors, name: name))
    actorIDs[NameCells.key(written)] = id
    // A name that two have is neither's.
    if name == written || !register.contains(name) {
      actorIDs[NameCells.key(name)] = id
    } else {
      register.share(name)
    }
    register.insert(id, [written, name])
  }

  private static let idsOfPeople = ["id", "vertex id", "node"]
  private static let namesOfPeople = ["label", "name"]

  private mutating func tellUnusedOfPeople(_ headings: [String], names: [String], in file: String) {
    let known = Set(Self.idsOfPeople + Self.namesOfPeople + ["actor kind", "kind", "type"])
    for (heading, name) in zip(headings, names) where !heading.isBlank && !known.contains(name) {
      ledger.warn(
        Diagnostic(
          .warning, "column.unknown", at: Diagnostic.Location(file: file),
          "the column '\(heading.shown)' is none that a table of people has, and was left out",
          help: "people have an id, a name and a kind"))
    }
  }
}
