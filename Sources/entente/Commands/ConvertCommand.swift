import ArgumentParser
import CorpusFormat
import Documents
import FileSystem
import HistoricalDates
import InterchangeFormats
import Negotiations

/// `entente convert`: between corpora and the formats of other programs.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert between corpora and graphs or tables of other programs.",
    usage: """
      entente convert <file> ... -o <file> [--from <format>] [--to <format>]
                      [--edges <meaning>] [--projection <projection>]
      entente convert --list
      """,
    discussion: """
      The endings of the files say what is read and written; --list names the
      formats. What is read is accounted for: read = used + rejected. What the
      format written has no place for is told.

      EXAMPLES
        entente convert Graphs -o moscow.graphml
        entente convert Graphs/moscow-1945.yaml -o moscow.csv
        entente convert letters.gexf -o letters.yaml --edges messages
        entente convert nodes.csv edges.csv -o club.yaml --edges meetings --date 1936
        entente convert Graphs -o moscow.csv --to gephi
        entente convert Graphs -o - --to node-link --projection pairs
        entente convert letters.gexf -o new.yaml --edges messages --into Graphs

      A graph of another program says nothing of what its edges stand for. They
      become ties unless --edges says that they are meetings or messages.
      """)

  @Argument(
    help: ArgumentHelp("What to read: corpora, or files of one other format.", valueName: "file"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, or '-' for standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("The format to read.", valueName: "format"),
    completion: .list(FormatChoice.names))
  var from: String?

  @Option(
    help: ArgumentHelp("The format to write.", valueName: "format"),
    completion: .list(FormatTarget.names))
  var to: String?

  @Flag(name: .customLong("list"), help: "List the formats.")
  var lists = false

  @OptionGroup(title: "Reading a graph or table of another program")
  var understanding: ForeignOptions

  @Option(help: "What a graph is made of: the whole record, or pairs of actors.")
  var projection: WritingChoices.Projection = .record

  @Option(help: ArgumentHelp("What the corpus is called.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp("Write every reject and warning to this file, as CSV.", valueName: "file"),
    completion: .file())
  var rejects: String?

  @Flag(help: "Replace files beside the one that -o names that Entente did not write.")
  var force = false

  @OptionGroup(title: "Joining a corpus") var merge: MergeOptions

  func validate() throws {
    if lists { return }
    if inputs.isEmpty { throw ValidationError("Name what to convert, or ask for --list.") }
    if output == nil { throw ValidationError("Say with -o what to write.") }
  }

  func run() throws {
    if lists { return try FormatList.print() }
    guard let output else { return }
    let target = try FormatTarget(output, named: to)
    let rule = OutputFiles(inputs: try ShippedCorpora.resolve(inputs), isForced: force)
    try rule.require([output] + (rejects.map { [$0] } ?? []))
    try merge.protectInputs(from: (rejects.map { [$0] } ?? []))
    if !merge.into.isEmpty, case .format(let format) = target {
      throw Failure.unusable(
        "--into writes a corpus, not \(format.name); name a .yaml file with -o")
    }
    var corpus = try read()
    if let title { corpus.title = title }
    // Nothing is written over a file that is there when there is nothing to write.
    if corpus.actors.isEmpty && corpus.events.isEmpty && corpus.sources.isEmpty {
      throw Failure.badData("nothing could be read, and nothing was written")
    }
    try write(corpus, as: target, to: output, by: rule)
  }

  // MARK: Reading

  private func read() throws -> Corpus {
    let inputs = try ShippedCorpora.resolve(self.inputs)
    let choices = try understanding.choices()
    switch try FormatChoice.origin(inputs, named: from, choices) {
    case .corpus: return try CorpusOptions.loadWhole(inputs).corpus
    case .format(let format):
      return try AccountedReading.corpus(in: inputs, as: format, choices, rejects: rejects)
    }
  }

  // MARK: Writing

  private func write(
    _ corpus: Corpus, as target: FormatTarget, to output: String, by rule: OutputFiles
  ) throws {
    switch target {
    case .corpus:
      guard let addition = try merge.addition(of: corpus, writingTo: output) else { return }
      try CorpusOutput.write(addition, to: output, complementing: !merge.into.isEmpty)
    case .format(let format):
      let choices = WritingChoices(
        projection: projection, ending: FormatChoice.ending(of: output))
      if let pairs = choices.excessivePairs(of: corpus) {
        throw Failure.badData(
          "the events are of so many that they make \(pairs) pairs, too many to write; leave out "
            + "--projection pairs, and each event is a node with a line to everybody who took part")
      }
      let written = format.write(corpus, choices)
      if written.parts.count > 1 && output == "-" {
        throw Failure.unusable(
          "\(format.name) takes \(written.parts.count) files; name one with -o, and the others are "
            + "named after it")
      }
      let paths = written.parts.map { output.with(suffix: $0.suffix) }
      try rule.require(paths + (rejects.map { [$0] } ?? []))
      for (part, path) in zip(written.parts, paths) where path != output {
        try rule.requireOwn(path, beside: output, part.bytes)
      }
      if output == "-" {
        for part in written.parts { try printOut(part.bytes) }
      } else {
        try AtomicFile.write(
          zip(written.parts, paths).map { AtomicFile.Content(bytes: $0.bytes, path: $1) })
        if paths.count > 1 { for path in paths { printError("written: \(path)") } }
      }
      LeftOutPrinter.print(written.leftOut, format: format.name)
    }
  }
}

extension String {
  /// The path with `suffix` before its ending.
  fileprivate func with(suffix: String) -> String {
    let file = FileName.last(of: self)
    guard !suffix.isEmpty, let dot = file.lastIndex(of: "."), dot != file.startIndex else {
      return self + suffix
    }
    let folder = dropLast(file.count)
    return folder + String(file[..<dot]) + suffix + file[dot...]
  }
}
