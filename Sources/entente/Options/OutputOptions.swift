import ArgumentParser

/// How a command prints its answer.
struct OutputOptions: ParsableArguments {
  @Option(help: "How to print: table, json, csv, markdown, latex or typst.")
  var format: OutputFormat = .table

  @Option(
    help: ArgumentHelp(
      "The language of names, as BCP 47: zh-Hant, ru, zh-Latn-pinyin.", valueName: "tag"),
    completion: .languages)
  var lang: String?

  /// Prints an answer in the format asked for.
  func print(_ answer: some PrintableAnswer) throws {
    let lineWidth = Terminal.width ?? .max
    try printOut(try format.text(of: answer, lineWidth: lineWidth))
  }

  /// Prints an answer that has a shape of its own as JSON and is a table otherwise.
  func print(_ record: some Encodable, as tables: @autoclosure () -> [TitledTable]) throws {
    try print(PlainAnswer(record: record, tables: format == .json ? [] : tables()))
  }

  /// An answer with nothing of its own in CSV.
  private struct PlainAnswer: PrintableAnswer {
    var record: any Encodable
    var tables: [TitledTable]
    var rectangle: Table? { nil }
  }
}

/// What `--format` offers.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, markdown, latex, typst

  /// The writer of tables; JSON has shapes of its own and falls back to CSV.
  var writer: any TableFormat {
    switch self {
    case .table: TerminalTable(width: Terminal.width, isColoured: Terminal.coloursOutput)
    case .csv, .json: CSVTable()
    case .markdown: MarkdownTable()
    case .latex: LaTeXTable()
    case .typst: TypstTable()
    }
  }
}

/// A value that JSON shows as `null` where there is none, rather than leaving its key out.
@propertyWrapper
struct Nullable<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}
