import ArgumentParser
import CorpusFormat
import FileSystem
import Negotiations

/// Which corpora a command reads.
struct CorpusOptions: ParsableArguments {
  @Option(
    name: [.customShort("g"), .customLong("graph")],
    help: ArgumentHelp(
      "A corpus, a folder of them, or '@' and the name of one that comes with the program; may be "
        + "given several times.", valueName: "path"),
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

  /// Reads the corpora and refuses them where they are not sound.
  func load() throws -> LoadedCorpus {
    try CorpusOptions.load(try paths())
  }

  /// Reads the corpora at `paths` and refuses them where they are not sound.
  static func loadSound(_ paths: [String]) throws -> Corpus {
    try load(paths).corpus
  }

  /// The same, with what names mean and the files they were read from.
  static func load(_ paths: [String]) throws -> LoadedCorpus {
    let reading = try read(paths, checks: .errors)
    let errors = reading.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      let printer = DiagnosticPrinter(style: Terminal.coloursError ? .coloured : .plain)
      for error in errors.prefix(20) { printError(printer.print(error, text: reading.text)) }
      let count = errors.count == 1 ? "1 error" : "\(errors.count) errors"
      throw Failure.badData("\(count) in the corpora; 'entente check' lists every problem")
    }
    return LoadedCorpus(reading.corpus, files: reading.files)
  }

  /// Reads the corpora with everything there is to say about them; a path that is not there is
  /// the user's slip and no fault of the data.
  static func read(
    _ paths: [String], checks: CorpusReader.Checks = .all
  ) throws -> CorpusReading {
    for path in paths where FileStatus.at(path) == nil {
      throw Failure.unusable("\(path): there is no such file or folder")
    }
    return Progress.during("reading") { CorpusReader(checks: checks).read(paths: paths) }
  }
}
