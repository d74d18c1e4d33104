import ArgumentParser
import Diagrams
import Negotiations

/// `entente draw`: a diagram for a paper.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw a diagram to PNG, SVG, PDF or DOT.",
    usage: """
      entente draw -o <file> [--view <view>] [--theme <theme>]
                   [--during <edtf>] [--actor <name> --steps <n>]
                   [--width <width>] [--lang <tag>]
      """,
    discussion: """
      The ending of the file gives its format; '-o -' with --as prints to
      standard output. The caption is printed to standard error.

      EXAMPLES
        entente draw -o network.pdf --during 1945-07/1945-08 --width page
        entente draw -o soong.svg --actor Soong --steps 1
        entente draw -o around-soong.pdf --view ego --actor Soong --during 1945
        entente draw -o treaties.png --view agreements --theme print
        entente draw -o 1924.png --view timeline --during 1923/1924 --lang zh-Hant
        entente draw -o - --as dot --view two-mode | less
        entente draw -o word.pdf --view path --from Roosevelt --to Soong
        entente draw -o brokers.pdf --size-by betweenness --colour-by community
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write, or '-'.", valueName: "file"))
  var output: String

  @Option(name: .customLong("as"), help: "The format, where the file's ending does not tell it.")
  var format: PictureFormat?

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var figure: FigureOptions

  func validate() throws {
    if format == nil && PictureFormat(ending: output) == nil {
      throw ValidationError(
        "'\(output)' does not end in .png, .svg, .pdf or .dot; say which with --as.")
    }
  }

  func run() throws {
    // Flags that cannot be read are told before any file is.
    let window = try figure.selection.window()
    let loaded = try corpora.load()
    let request = try figure.request(in: loaded, window: window)
    let figure = request.figure(of: loaded.corpus)
    let printed = try Progress.during("drawing") {
      try FigurePrinter(style: request.style).print(
        figure, as: format ?? PictureFormat(ending: output) ?? .dot)
    }
    printed.remarks.forEach(printError)
    if output == "-" {
      try printOut(printed.bytes)
    } else {
      try AtomicFile.write(printed.bytes, to: output)
    }
    printError(VisibleText.visible(figure.diagram.caption))
    if figure.isEmpty { throw Failure.no }
  }
}
