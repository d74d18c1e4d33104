import ArgumentParser
import CorpusFormat
import FileSystem
import Negotiations
import RecordImports

/// Joining what is imported to a corpus that exists.
struct MergeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A corpus, or a folder of them, to join: its people keep their ids, and only what it lacks is "
        + "written. Its files are not touched. '@' and its name stand for one that comes with the "
        + "program.", valueName: "path"), completion: .yaml)
  var into: [String] = []

  @Option(
    help: ArgumentHelp(
      "Who is the same as whom, decided by you; doubtful matches are added to it as questions. "
        + "By default it stands beside the corpus; here, if that comes with the program.",
      valueName: "file"), completion: .file())
  var decisions: String?

  func validate() throws {
    guard decisions == nil || !into.isEmpty else {
      throw ValidationError("--decisions is about joining a corpus; name it with --into")
    }
  }

  /// Refuses to write `outputs` over the corpora that are joined, or over the decisions.
  func protectInputs(from outputs: [String]) throws {
    let read = try ShippedCorpora.resolve(into)
    try OutputFiles(inputs: read + (decisions.map { [$0] } ?? [])).require(outputs)
    try OutputFiles(inputs: read).require(decisions.map { [$0] } ?? [])
  }

  /// What `imported` adds to the corpora, with an account of what was matched: `imported` itself where
  /// there are none to join, and `nil`, which is told, where they have all of it.
  func addition(of imported: Corpus, writingTo output: String) throws -> Corpus? {
    guard !into.isEmpty else { return imported }
    let corpus = try merge(imported, writingTo: output)
    if !corpus.actors.isEmpty || !corpus.events.isEmpty || !corpus.ties.isEmpty { return corpus }
    let unwritten = output == "-" ? "nothing was written" : "\(output) was not written"
    printError("The corpus has all of it; \(unwritten).")
    return nil
  }

  private func merge(_ imported: Corpus, writingTo output: String) throws -> Corpus {
    try OutputFiles(inputs: []).require([output] + (decisions.map { [$0] } ?? []))
    try refuseHandwritten(output)
    let paths = try ShippedCorpora.resolve(into)
    let present = try corpus(at: paths, excluding: output)
    let beside = Self.decisionsFile(beside: paths[0])
    let file = decisions ?? (ShippedCorpora.isNamed(by: into[0]) ? beside.fileName : beside)
    // What is decided already of a corpus that comes with the program comes with it, too.
    let isThere = decisions != nil || FileStatus.at(file) != nil
    let decided = try read(isThere ? file : beside)
    let merged = CorpusMerge(into: present, decisions: decided).merging(imported)
    if isThere || !merged.questions.isEmpty {
      try write(decided.text(adding: merged.questions), to: file)
    }
    MergePrinter(merged: merged, decisions: file, decided: decided).print()
    var corpus = merged.corpus
    corpus.note = [corpus.note, Self.mark].compactMap { $0 }.joined(separator: "\n")
    return corpus
  }

  /// Stands in the note of every file that `--into` wrote.
  private static let mark =
    "Made by an import into a corpus; changes are lost when it is made again."

  /// Importing again replaces what an import wrote, and nothing else.
  private func refuseHandwritten(_ output: String) throws {
    guard output != "-", FileStatus.at(output) != nil else { return }
    if let bytes = File.plainContents(of: output),
      let text = String(validating: bytes, as: UTF8.self), text.contains(Self.mark)
    {
      return
    }
    throw Failure.unusable(
      "\(output): is there already, and no import with --into wrote it; name a new file, and load "
        + "both as one graph with -g")
  }

  private func corpus(at paths: [String], excluding output: String) throws -> Corpus {
    let reading = try CorpusOptions.read(paths, checks: .errors, excluding: [output])
    // What the left out file held may be mentioned in the others.
    let isPart = FileStatus.at(output) != nil
    let errors = reading.diagnostics.filter { problem in
      problem.severity == .error
        && !(isPart && (problem.code.hasSuffix(".unknown") || problem.code == "office.unheld"))
    }
    guard errors.isEmpty else {
      let printer = DiagnosticPrinter(style: Terminal.coloursError ? .coloured : .plain)
      for error in errors.prefix(20) { printError(printer.print(error, text: reading.text)) }
      throw Failure.badData("the corpus to join has errors; 'entente check' lists every problem")
    }
    return reading.corpus
  }

  /// The file of decisions that stands beside a corpus, or in a folder of them.
  private static func decisionsFile(beside corpus: String) -> String {
    if FileStatus.isFolder(corpus) {
      return corpus.hasSuffix("/") ? "\(corpus)decisions.tsv" : "\(corpus)/decisions.tsv"
    }
    let file = FileName.last(of: corpus)
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
    return corpus.dropLast(file.count) + "\(stem.isEmpty ? file[...] : stem).decisions.tsv"
  }

  private func read(_ file: String) throws -> MergeDecisions {
    guard FileStatus.at(file) != nil else { return MergeDecisions() }
    guard let data = try? File.contents(of: file, upTo: 16 << 20), data.count < 16 << 20,
      let text = String(validating: data, as: UTF8.self)
    else { throw Failure.unusable("\(file): cannot be read as decisions in UTF-8") }
    let decided = MergeDecisions(text: text, file: file)
    guard decided.problems.isEmpty else {
      let printer = DiagnosticPrinter(style: Terminal.coloursError ? .coloured : .plain)
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for problem in decided.problems.prefix(20) {
        printError(printer.print(problem) { _ in lines.joined(separator: "\n") })
      }
      throw Failure.badData("the decisions in \(file) cannot be followed; nothing was written")
    }
    return decided
  }

  private func write(_ text: String, to file: String) throws {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, File.plainContents(of: file) != bytes else { return }
    try AtomicFile.write(bytes, to: file)
  }
}

extension String {
  /// The last part of the path.
  fileprivate var fileName: String { FileName.last(of: self) }
}
