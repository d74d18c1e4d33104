import ArgumentParser
import CorpusFormat
import FileSystem
import Negotiations

/// `entente figures`: all figures and tables of a paper, from one manifest.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Make all figures and tables of a paper from one manifest.",
    usage: """
      entente figures <manifest> [--only <name> ...] [--check] [--force]
                      [--watch]
      """,
    discussion: """
      A manifest lists figures, by the flags of 'draw', and tables, by those of
      'met' and 'influence'. Only what is out of date is made anew. What was made
      is recorded in a file beside the manifest: figures.lock to figures.yaml.
      With --watch, makes what is out of date whenever the manifest or a corpus
      changes, until Ctrl-C.

      EXAMPLES
        entente figures paper/figures.yaml
        entente figures paper/figures.yaml --only storyline
        entente figures paper/figures.yaml --check            # in a test
        entente figures paper/figures.yaml --check --force    # byte for byte
      """)

  @Argument(
    help: ArgumentHelp("The list of figures and tables.", valueName: "manifest"),
    completion: .yaml)
  var manifest: String

  @Option(
    help: ArgumentHelp("Make only this one, by its name; may be repeated.", valueName: "name"))
  var only: [String] = []

  @Flag(help: "Make nothing; name every file that is not what the manifest gives, and end with 1.")
  var check = false

  @Flag(
    help: ArgumentHelp(
      "Make everything anew, and replace what stands beside a figure whoever wrote it; with --check, "
        + "compare with what would be made now."))
  var force = false

  @Flag(help: "Make what is out of date whenever the manifest or a corpus changes, until Ctrl-C.")
  var watch = false

  func validate() throws {
    if watch && check { throw ValidationError("--watch makes figures, and --check makes none.") }
  }

  func run() throws {
    guard watch else { return try make() }
    var corpora: [String] = []
    try Watch(paths: { [manifest] + corpora }).run {
      try make { corpora = $0.corpusPaths }
    }
  }

  /// Makes what is out of date; whatever comes of that, `inspect` is given the plan first.
  private func make(inspect: (ManifestPlan) -> Void = { _ in }) throws {
    try requireFile()
    let reading = ManifestReader(sections: ManifestSections.all).read(path: manifest)
    try checkNames(in: reading)
    let folder = ManifestFolder(of: manifest)
    let plan = ManifestPlan(reading, in: folder) { only.isEmpty || only.contains($0) }
    inspect(plan)
    report(plan.diagnostics, reading)
    let lockPath = FigureLock.path(for: manifest)
    let lock = FigureLock(
      text: File.plainContents(of: lockPath).flatMap { String(validating: $0, as: UTF8.self) } ?? ""
    )

    let progress = ProgressBar("figures and tables")
    let read = [manifest] + plan.works.flatMap { $0.corpus.files.map(\.path) }
    let rule = OutputFiles(inputs: Set(read).sorted(), isForced: force)
    let build = ManifestBuild(
      lock: lock, folder: folder, isForced: force, writes: !check, rule: rule)
    if !check { try rule.require([lockPath]) }
    let outcomes = build.outcomes(of: plan.works) { progress.report($0, of: $1) }
    progress.end()

    for outcome in outcomes { outcome.remarks.forEach { printError("\(outcome.name): \($0)") } }
    let failures = outcomes.compactMap(\.failure)
    report(failures, reading)
    if !check && !reading.isUnreadable {
      try write(lock, after: outcomes, keeping: plan.outputNames, to: lockPath)
    }
    let isSound = !plan.diagnostics.contains { $0.severity == .error }
    let failed = outcomes.filter { $0.failure != nil }
    // Where nothing but writing failed, the code says so, as of any verb.
    let code: Failure.Code = isSound && failed.allSatisfy(\.isUnwritable) ? .output : .data
    try conclude(outcomes, failure: isSound && failed.isEmpty ? nil : code)
  }

  /// Devices, pipes and the like could be read for ever.
  private func requireFile() throws {
    guard let status = FileStatus.at(manifest) else {
      throw Failure.unusable("\(manifest): there is no such file")
    }
    guard status.kind == .file else {
      throw Failure.unusable("\(manifest): is no file; name the manifest")
    }
  }

  private var manifestName: String {
    FileName.visible(FileName.last(of: manifest))
  }

  /// Refuses a name that the manifest does not have.
  private func checkNames(in reading: ManifestReading) throws {
    let names = reading.manifest.entries.map(\.name)
    for name in only where !names.contains(name) && !reading.isUnreadable {
      let hint = Nearest.hint(for: name, among: names, otherwise: "it has")
      throw Failure.unusable("\(manifest) has no figure or table '\(name)'; \(hint)")
    }
  }

  private func report(_ diagnostics: [Diagnostic], _ reading: ManifestReading) {
    let printer = DiagnosticPrinter(style: Terminal.coloursError ? .coloured : .plain)
    for diagnostic in diagnostics { printError(printer.print(diagnostic, text: reading.text)) }
  }

  /// Records what is on disk now. What the manifest no longer asks for is forgotten, and its file left
  /// where it is.
  private func write(
    _ old: FigureLock, after outcomes: [ManifestBuild.Outcome], keeping names: Set<String>,
    to path: String
  ) throws {
    var lock = old
    for name in old.records.keys.sorted() where !names.contains(name) {
      printError("\(name): is no longer in the manifest; the file is left as it is")
      lock.records[name] = nil
    }
    for outcome in outcomes { lock.records.merge(outcome.records) { $1 } }
    guard lock.records != old.records else { return }
    try AtomicFile.write(Array(lock.text(manifest: manifestName).utf8), to: path)
  }

  private func conclude(_ outcomes: [ManifestBuild.Outcome], failure: Failure.Code?) throws {
    let states = outcomes.flatMap(\.states)
    var isStale = false
    for (output, state) in states {
      switch state {
      case .made: printError("\(output): made")
      case .stale(let reason):
        isStale = true
        try printOut("\(output) \(reason)\n")
      case .current: break
      }
    }
    let current = states.count { $0.state == .current }
    if current > 0 { printError("\(current) of \(states.count) files up to date") }
    if let failure { throw Failure(code: failure, message: "") }
    if isStale { throw Failure.no }
  }
}
