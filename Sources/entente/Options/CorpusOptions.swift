import ArgumentParser
import CorpusFormat
import FileSystem
import Negotiations
import Typesetting

/// Which corpora a command reads.
struct CorpusOptions: ParsableArguments {
  @Option(
    name: [.customShort("g"), .customLong("graph")],
    help: ArgumentHelp(
      "A corpus, a folder of them, a store, or '@' and the name of one that comes with the program; "
        + "may be given several times.", valueName: "path"),
    completion: .yaml)
  var graphs: [String] = []

  /// The paths to read: those given, or the folder `Graphs` here.
  func paths() throws -> [String] {
    guard graphs.isEmpty else { return try ShippedCorpora.resolve(graphs) }
    guard FileStatus.at("Graphs") != nil else {
      let shipped = ShippedCorpora.installed()?.invitation(flag: "-g ")
      throw Failure.unusable(
        "there is no folder 'Graphs' here; name a corpus or a folder of them with -g PATH"
          + (shipped.map { ", or what comes with the program: \($0)" } ?? ""))
    }
    return ["Graphs"]
  }

  /// Reads the corpora, or as much of them as the question needs, and refuses them where they are not
  /// sound.
  func load(_ need: CorpusNeed = .everything) throws -> LoadedCorpus {
    try CorpusOptions.load(try paths(), need)
  }

  /// Reads the corpora, and refuses a language in which nothing in them has a name.
  func load(_ need: CorpusNeed = .everything, language: String?) throws -> LoadedCorpus {
    let loaded = try load(need)
    guard let language, !LanguageTag.isKnown(language, in: loaded.corpus) else { return loaded }
    // What the question does not need may have names in it.
    try LanguageTag.require(language, in: try load().corpus)
    return loaded
  }

  /// Reads the corpora at `paths`, and joins to them one that is at hand, to be written elsewhere; refuses
  /// what is not sound, and tells what of them is left out.
  static func loadWhole(
    _ paths: [String], beside other: (path: String, corpus: Corpus)? = nil
  ) throws -> LoadedCorpus {
    if other == nil, let store = StoredCorpora.only(among: paths) {
      return try StoredCorpora.load(store, .everything)
    }
    let reading = try read(paths, checks: .errors, beside: other)
    let loaded = try sound(reading)
    let unknown = reading.diagnostics.filter { $0.code == "event.unknown" }
    if let first = unknown.first {
      let all = English.count(unknown.count, "mention")
      printError(
        "entente: warning: \(all) of events that are in none of these corpora "
          + "\(unknown.count == 1 ? "was" : "were") left out (\(first.message)); read the corpora "
          + "that have them together with these")
    }
    return loaded
  }

  /// The same, with what names mean and the files they were read from.
  static func load(_ paths: [String], _ need: CorpusNeed = .everything) throws -> LoadedCorpus {
    if let store = StoredCorpora.only(among: paths) { return try StoredCorpora.load(store, need) }
    let cache = paths.contains(where: StoredCorpora.isStore) ? nil : CorpusCache(of: paths)
    if let kept = cache?.load(need) { return kept }
    let loaded = try sound(try read(paths, checks: .errors))
    cache?.keep(loaded)
    return loaded
  }

  private static func sound(_ reading: CorpusReading) throws -> LoadedCorpus {
    let errors = reading.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      let printer = DiagnosticPrinter(style: Terminal.coloursError ? .coloured : .plain)
      for error in errors.prefix(20) { printError(printer.print(error, text: reading.text)) }
      let count = errors.count == 1 ? "1 error" : "\(errors.count) errors"
      throw Failure.badData("\(count) in the corpora; 'entente check' lists every problem")
    }
    return LoadedCorpus(reading.corpus, files: reading.files.map(CorpusInput.init))
  }

  /// Reads the corpora with everything there is to say about them; a path that is not there is
  /// the user's slip and no fault of the data. Files at `excluded` are passed over.
  static func read(
    _ paths: [String], checks: CorpusReader.Checks = .all, excluding excluded: [String] = [],
    beside other: (path: String, corpus: Corpus)? = nil
  ) throws -> CorpusReading {
    for path in paths where FileStatus.at(path) == nil {
      throw Failure.missing(path)
    }
    return try Progress.during("reading") {
      let stores = paths.filter(StoredCorpora.isStore)
      var texts = try StoredCorpora.distinct(stores).map {
        (path: $0, text: try StoredCorpora.text(of: $0))
      }
      if let other { texts.append((other.path, CorpusWriter().text(of: other.corpus))) }
      return CorpusReader(checks: checks).read(
        paths: paths.filter { !stores.contains($0) }, excluding: excluded, beside: texts)
    }
  }
}
