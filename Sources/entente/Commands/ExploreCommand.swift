import ArgumentParser
import CorpusFormat
import Diagrams
import FileSystem
import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import WebExplorer

/// `entente explore`: a page to look around in.
struct ExploreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Make a page to explore: network, timeline and evidence in one file.",
    usage: """
      entente explore [-o <file>] [-g <path>] [--during <edtf>]
                      [--topic <topic>] [--actor <name> --steps <n>]
                      [--reach <name>] [--open] [--watch]
      """,
    discussion: """
      Writes one file that needs nothing else: send it by mail, put it on a
      server, or open it without a network. Whoever opens it sees the network
      and the timeline, chooses days, topics, places, sides and sources, and
      reads what every source says. The page gives the answers of the command
      line, and prints the commands for them. Without -o it is a page of the
      moment: it is written to a folder for temporary files and opened.

      EXAMPLES
        entente explore -o talks.html
        entente explore -o july.html --during 1945-07 --title 'Moscow, July 1945'
        entente explore -o soong.html --actor Soong --steps 1 --lang zh-Hant
        entente explore -o yalta.html --during 1945 --reach yalta-agreement-1945
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, or '-'; without it one to look at now.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var output: String?

  @Flag(help: "Open the page in the browser.")
  var open = false

  @Flag(help: "Write the page again whenever a corpus changes, until Ctrl-C.")
  var watch = false

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp("Only what lies around this actor; may be repeated.", valueName: "name"),
    completion: .actors)
  var actor: [String] = []

  @Option(help: ArgumentHelp("How far around the actors.", valueName: "n"))
  var steps = 1

  @Option(
    name: .customLong("at-least"),
    help: ArgumentHelp("Only who shares so many events with another.", valueName: "n"))
  var atLeast = 1

  @Option(
    name: .customLong("whole-from"),
    help: ArgumentHelp(
      "Draw a meeting or signing of so many as one mark; 0 for never.", valueName: "n"))
  var wholeFrom = 5

  @Option(
    help: ArgumentHelp(
      "The colour of a side, before that of the corpus; may be repeated: ussr=#c00000.",
      valueName: "side=colour"))
  var colour: [SideColourChoice] = []

  @Option(
    help: ArgumentHelp(
      "The language of names that the page begins with, as BCP 47: zh-Hant, ru.",
      valueName: "tag"), completion: .languages)
  var lang: String?

  @Option(
    help: ArgumentHelp(
      "Begin with who could have known what this actor knew, or of this event; may be repeated.",
      valueName: "name"),
    completion: .actorsAndEvents)
  var reach: [String] = []

  @Option(help: ArgumentHelp("What the page is called.", valueName: "text"))
  var title: String?

  func validate() throws {
    if atLeast < 1 { throw ValidationError("--at-least must be 1 or more.") }
    if wholeFrom < 0 { throw ValidationError("--whole-from must be 0 or more.") }
    if steps < 0 { throw ValidationError("--steps must be 0 or more.") }
    guard output == "-" else { return }
    if watch { throw ValidationError("--watch writes into a file; name it with -o.") }
    if open { throw ValidationError("--open opens a file; name it with -o.") }
  }

  func run() throws {
    // Flags that cannot be read are told before any file is.
    let window = try selection.window()
    let file = try output ?? Self.momentaryFile()
    guard watch else {
      try write(window, to: file)
      if open || output == nil { try Browser.open(file) }
      return
    }
    let paths = try corpora.paths()
    var isFirst = open || output == nil
    try Watch(paths: { paths }).run {
      try write(window, to: file)
      if isFirst { try Browser.open(file) }
      isFirst = false
    }
  }

  /// A file in a new folder of its own, which nobody else can have put there.
  private static func momentaryFile() throws -> String {
    do { return try TemporaryFolder(named: "entente-explore").file("explore.html") } catch {
      throw Failure.unwritable("a folder for temporary files: \(error)")
    }
  }

  private func write(_ window: DateWindow?, to output: String) throws {
    let loaded = try corpora.load(language: lang)
    try OutputFiles(inputs: loaded.files.map(\.path)).require([output])
    let request = try request(in: loaded, window: window)
    let origin = try origin(of: loaded)
    let explorer = Progress.during("drawing") {
      Explorer(of: request, in: loaded.corpus, origin: origin)
    }
    if let refusal = explorer.refusal { throw Failure.badData(refusal) }
    let bytes = Array(explorer.page.utf8)
    if output == "-" {
      try printOut(bytes)
    } else {
      try AtomicFile.write(bytes, to: output)
      printError(
        "\(VisibleText.visible(output)): \(explorer.eventCount) events, "
          + "\((bytes.count + 999) / 1000) kB")
    }
    if explorer.eventCount == 0 { throw Failure.no }
  }

  private func request(in loaded: LoadedCorpus, window: DateWindow?) throws -> FigureRequest {
    var style = DiagramStyle(language: lang)
    style.leastGathering = wholeFrom
    for choice in colour { style.sideColours[try loaded.actor(choice.side)] = choice.colour }
    var request = FigureRequest(
      style: style, selection: try selection.selection(in: loaded, window: window))
    request.centre = Set(try actor.map(loaded.actor))
    request.steps = steps
    request.atLeast = atLeast
    request.title = title
    return request
  }

  /// What the page tells of where it comes from. The folders of this machine are no reader's business.
  private func origin(of loaded: LoadedCorpus) throws -> Explorer.Origin {
    let graphs = corpora.graphs.map { path in
      FileName.visible(path.hasPrefix("/") ? FileName.last(of: path) : path)
    }
    var origin = Explorer.Origin(
      program: Program.name,
      inputs: loaded.files.map { (FileName.visible(FileName.last(of: $0.path)), $0.digest()) },
      graphs: graphs, during: selection.during)
    origin.word = try reach.map(loaded.endpoint)
    return origin
  }
}

/// The browser of this machine.
private enum Browser {
  /// The address of a file, which is text whatever its name.
  private static func address(of path: String) -> String {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"
    return FileName.bytes(of: File.resolved(path) ?? path).reduce(into: "file://") {
      address, byte in
      let scalar = Unicode.Scalar(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      address += letters.unicodeScalars.contains(scalar) ? String(scalar) : "%\(digits)"
    }
  }

  /// Opens a file as the desktop does.
  static func open(_ path: String) throws {
    #if os(macOS)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program, address(of: path)]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 {
      printError("entente: no browser could be started; open \(VisibleText.visible(path)) in one")
    }
  }
}
