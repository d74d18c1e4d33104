import CorpusFormat
import CorpusStore
import FileSystem
import Negotiations

/// Corpora that were compiled.
enum StoredCorpora {
  /// How their files end.
  static let endings = ["sqlite", "sqlite3", "db"]

  /// Whether `path` leads to a store: by what it holds, or to a file that is called so, of which there is
  /// to be said that it is none.
  static func isStore(_ path: String) -> Bool {
    CorpusStore.isStore(path)
      || FileStatus.isFile(path) && endings.contains(FormatChoice.ending(of: path))
  }

  /// The one store that all the paths name; `nil` where they name anything else.
  static func only(among paths: [String]) -> String? {
    guard paths.allSatisfy(isStore) else { return nil }
    let stores = distinct(paths)
    return stores.count == 1 ? stores[0] : nil
  }

  /// Each store once, by whatever names.
  static func distinct(_ paths: [String]) -> [String] {
    var seen: Set<FileIdentity> = []
    return paths.filter { path in
      FileIdentity(of: path).map { seen.insert($0).inserted } ?? true
    }
  }

  /// As much of the store at `path` as is needed. Where a name is not plainly that of one actor all of it is
  /// read, so that what there is to say of the name can be said.
  static func load(_ path: String, _ need: CorpusNeed) throws -> LoadedCorpus {
    let corpus = try refusing { try Self.corpus(of: try CorpusStore(at: path), need) }
    return LoadedCorpus(corpus, files: [CorpusInput(path: path)])
  }

  /// As much of a store as is needed.
  static func corpus(of store: CorpusStore, _ need: CorpusNeed) throws(StoreError) -> Corpus {
    var actors: [ActorID] = []
    for name in need.actors + need.names {
      // One that an event bears as well may mean the event.
      guard let actor = try store.actor(called: name) else { return try store.corpus() }
      if actor.rawValue != name, try store.hasEvent(EventID(name)) { return try store.corpus() }
      actors.append(actor)
    }
    return try store.corpus(
      EventNarrowing(actors: Array(actors.prefix(need.actors.count)), days: need.days),
      beside: need.isOfEventsAlone ? .mentioned : .all)
  }

  /// The whole of a store as the text of a corpus.
  static func text(of path: String) throws -> String {
    CorpusWriter().text(
      of: try refusing { try CorpusStore(at: path, isThorough: true).corpus() })
  }

  /// Makes a store of a corpus in a new file, which is to stand in the place of `output`.
  static func make(
    of corpus: Corpus, from inputs: [StoreInput], at path: String, inPlaceOf output: String
  ) throws {
    do throws(StoreError) {
      try CorpusStore.make(of: corpus, from: inputs, at: path)
    } catch {
      if case .system(_, let reason) = error {
        throw Failure.unwritable("\(output): cannot be written: \(reason)")
      }
      throw Failure.unwritable("\(error)")
    }
  }

  /// Does what a store may refuse.
  static func refusing<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as StoreError {
      if case .system = error { throw Failure.unusable("\(error)") }
      throw Failure.badData("\(error)")
    }
  }
}
