import ArgumentParser
import CorpusFormat
import Diagrams
import FileSystem
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// `entente draw`: a diagram for a paper.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw a diagram, or a figure for the text of a paper.",
    usage: """
      entente draw -o <file> [--view <view>] [--theme <theme>]
                   [--during <edtf>] [--actor <name> --steps <n>]
                   [--width <width>] [--lang <tag>] [--watch]
      entente draw --stats [--format <format>] [--view <view>] ...
      """,
    discussion: """
      The ending of the file gives its format; '-o -' with --as prints to
      standard output. The caption is printed to standard error.

      Pictures: .png, .svg, .pdf, .dot, and .tikz for LaTeX in its own font.
      Figures: .tex (LaTeX), .typ (Typst), .md and .qmd (Pandoc, Quarto), each
      with caption, citations, label and alternative text, its picture and
      the bibliography of its sources beside it.

      With --watch, draws again whenever a corpus changes, until Ctrl-C: for one
      who writes in an editor and looks at the picture beside it.

      With --stats, prints how well the figure can be read at its printed size:
      its smallest type, crossings, lines behind boxes, what is blank, and which
      of these a journal would not take. No file is needed for it.

      EXAMPLES
        entente draw -o network.pdf --during 1945-07/1945-08 --width page
        entente draw -o soong.svg --actor Soong --steps 1
        entente draw -o around-soong.pdf --view ego --actor Soong --during 1945
        entente draw -o register.pdf --view register --during 1945-07 --place Moscow
        entente draw -o matrix.pdf --view matrix --during 1945-07 --width page
        entente draw -o treaties.png --view agreements --theme print
        entente draw -o 1924.png --view timeline --during 1923/1924 --lang zh-Hant
        entente draw -o - --as dot --view two-mode | less
        entente draw -o word.pdf --view path --from Roosevelt --to Soong
        entente draw -o brokers.pdf --size-by betweenness --colour-by community
        entente draw -o network.tex --during 1945-07 --width column
        entente draw --stats --during 1945-07 --width page --format json
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, or '-'; may be left out with --stats.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(name: .customLong("as"), help: "The format, where the file's ending does not tell it.")
  var format: PictureFormat?

  @Flag(help: "Print how well the figure can be read: type, crossings, what is blank.")
  var stats = false

  @Option(
    name: .customLong("format"),
    help: "How to print --stats: table, json, csv, markdown, latex or typst.")
  var statsFormat: OutputFormat?

  @Flag(help: "Draw again whenever a corpus changes, until Ctrl-C.")
  var watch = false

  @Flag(help: "Replace a picture or bibliography beside the figure that Entente did not write.")
  var force = false

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var figure: FigureOptions

  func validate() throws {
    if statsFormat != nil && !stats {
      throw ValidationError("--format says how --stats is printed; the format of a file is --as.")
    }
    guard let output else {
      guard stats, !watch else {
        throw ValidationError("Missing expected argument '--output <file>'")
      }
      return
    }
    if output == "-" && (watch || stats) {
      let flag = watch ? "--watch draws into a file that you look at" : "--stats prints a table"
      throw ValidationError("\(flag); name it with -o.")
    }
    try validateFormat(of: output)
  }

  private func validateFormat(of output: String) throws {
    guard let format = format ?? PictureFormat(ending: output) else {
      let endings = PictureFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
      throw ValidationError("'\(output)' ends in none of \(endings); say which with --as.")
    }
    let pictures: [PictureFormat] = [.png, .svg, .pdf]
    if let named = PictureFormat(ending: output), named != format, pictures.contains(named),
      pictures.contains(format)
    {
      throw ValidationError(
        "'\(output)' is named as a \(named.rawValue) and --as says \(format.rawValue); leave one of them out."
      )
    }
    guard format.float != nil else { return }
    if output == "-" {
      throw ValidationError(
        "--as \(format.rawValue) writes a picture and a bibliography beside the figure; "
          + "name its file with -o.")
    }
    if !FigureName(output).isPlain {
      throw ValidationError(
        "'\(output)': LaTeX, Typst and Pandoc take file names of letters, digits, '-' and '_' only."
      )
    }
  }

  func run() throws {
    // Flags that cannot be read are told before any file is.
    let window = try figure.selection.window()
    guard watch, let output else { return try draw(window) }
    let paths = try corpora.paths()
    try Watch(paths: { paths }).run {
      try draw(window)
      printError("\(VisibleText.visible(output)): drawn")
    }
  }

  private func draw(_ window: DateWindow?) throws {
    let loaded = try corpora.load(figure.need(in: window), language: figure.lang)
    let rule = OutputFiles(inputs: loaded.files.map(\.path), isForced: force)
    if let output { try rule.require([output]) }
    let request = try figure.request(in: loaded, window: window)
    let figure = request.figure(of: loaded.corpus)
    let provenance = Provenance(
      arguments: Provenance.figureArguments(of: Array(ProgramArguments.words.dropFirst())),
      policy: request.selection.policy, inputs: loaded.files)
    let printer = FigurePrinter(
      style: request.style, provenance: provenance, label: self.figure.label)
    if let output { try write(figure, by: printer, to: output, rule) }
    if stats {
      let measures = try Progress.during("measuring") {
        try printer.measures(of: figure, view: request.view, remarks: output == nil)
      }
      try (statsFormat ?? .table).print(MeasuresWriter(measures: measures))
    }
    printError(VisibleText.visible(figure.caption.text))
    if figure.isEmpty { throw Failure.no }
  }

  private func write(
    _ figure: Figure, by printer: FigurePrinter, to output: String, _ rule: OutputFiles
  ) throws {
    let name = FigureName(output)
    let printed = try Progress.during("drawing") {
      try printer.print(figure, as: format ?? PictureFormat(ending: output) ?? .dot, named: name)
    }
    printed.remarks.forEach(printError)
    if output == "-" {
      try printOut(printed.bytes)
    } else {
      try printed.write(to: name, by: rule)
    }
  }
}
