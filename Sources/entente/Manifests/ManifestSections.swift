import ArgumentParser
import CorpusFormat
import Diagrams
import NegotiationAnalysis
import Negotiations

/// What a manifest can ask for. A key is the flag of the command of the same name, without dashes, so
/// that whoever knows `draw`, `met` and `influence` knows the manifest.
enum ManifestSections {
  /// All sections, in the order in which what they ask for is made.
  static let all = [figures, met, influence, report]

  static let figures = ManifestSection(
    name: "figures", item: "figure",
    keys: [
      ManifestKey(
        "output", .checked(PictureFormat.expected, PictureFormat.names), isRepeated: true),
      ManifestKey("title"), ManifestKey("caption"), ManifestKey("label"),
      ManifestKey("view", .words(ViewChoice.allValueStrings)),
      ManifestKey("theme", .words(ThemeChoice.allValueStrings)),
      ManifestKey(
        "width", .checked("width: column, page or 120mm") { WidthChoice(argument: $0) != nil }),
      ManifestKey("lang"), ManifestKey("no-legend", .flag),
      ManifestKey("actor", .name(.actor), isRepeated: true),
      ManifestKey("steps", .number(0...1_000)), ManifestKey("at-least", .number(1...100_000)),
      ManifestKey(
        "colour",
        .named(.actor, "colour: write it as '#0072B2'") {
          Colour(hex: $0) != nil
        }, isRepeated: true),
      ManifestKey("from", .name(.endpoint)), ManifestKey("to", .name(.endpoint)),
      ManifestKey("size-by", .words(Influence.measureNames)),
      ManifestKey("colour-by", .words(FigureRequest.Colouring.allValueStrings)),
      ManifestKey("group-by", .words(FigureOptions.Gathering.allValueStrings)),
      ManifestKey("whole-from", .number(0...100_000)), ManifestKey("kinds-apart", .flag),
      ManifestKey("others", .flag), ManifestKey("issue", isRepeated: true), stands,
    ] + events + grouping + path + omission)

  static let met = ManifestSection(
    name: "met", item: "table of 'met'",
    keys: [
      tableOutput, ManifestKey("lang"),
      ManifestKey("actor", .name(.actor), isRepeated: true),
      ManifestKey("only", .words(MetOptions.Part.allValueStrings)),
    ] + events + grouping)

  static let influence = ManifestSection(
    name: "influence", item: "table of 'influence'",
    keys: [
      tableOutput, ManifestKey("lang"),
      ManifestKey("actor", .name(.actor), isRepeated: true),
      ManifestKey("measure", .words(Influence.measureNames), isRepeated: true),
      ManifestKey("top", .number(0...100_000)),
      ManifestKey("weight", .words(Influence.Weight.allValueStrings)),
      ManifestKey("ties", .words(Influence.Ties.allValueStrings)), stands,
      ManifestKey("robust", .flag), ManifestKey("runs", .number(1...100_000)),
      ManifestKey("drop", .checked("share: 10% or 0.1") { ShareChoice(argument: $0) != nil }),
      ManifestKey("seed", .number(0...Int.max)),
    ] + events + grouping + omission)

  static let report = ManifestSection(
    name: "report", item: "text of 'report'",
    keys: [
      tableOutput,
      ManifestKey("only", .words(ReportOptions.Part.allValueStrings)),
      ManifestKey("weight", .words(Influence.Weight.allValueStrings)),
      ManifestKey("ties", .words(Influence.Ties.allValueStrings)),
    ] + events + grouping + omission)

  private static let stands = ManifestKey(
    "stands",
    .words([PositionNetwork.Measure.congruence, .conflict].map(\.rawValue)))

  private static let tableOutput = ManifestKey(
    "output", .checked(TableEnding.expected) { TableEnding.format(of: $0) != nil }, isRepeated: true
  )

  /// Which events count.
  private static let events = [
    ManifestKey("graph", isRepeated: true), ManifestKey("during", .date),
    ManifestKey("topic", .name(.topic), isRepeated: true), ManifestKey("place"),
    ManifestKey("secret", .flag), ManifestKey("certain", .flag),
    ManifestKey(
      "policy",
      .checked("policy: preferred, all or source=KEY") { EvidencePolicy(argument: $0) != nil }),
  ]

  private static let grouping = [
    ManifestKey("by", .words(NegotiationNetwork.Grouping.allValueStrings))
  ]

  /// Which chain, in a figure of a path.
  private static let path = [
    ManifestKey("objective", .words(Path.Objective.allValueStrings)),
    ManifestKey("through", .name(.actor), isRepeated: true),
    ManifestKey("wait", .number(0...Int.max)), ManifestKey("k", .number(1...1_000)),
    ManifestKey("ignore-time", .flag), ManifestKey("meetings-only", .flag),
  ]

  private static let omission = [
    ManifestKey("avoiding", .name(.actor), isRepeated: true),
    ManifestKey("without", .name(.subject), isRepeated: true),
  ]
}

extension PictureFormat {
  fileprivate static let expected =
    "file to draw into; its name ends in "
    + allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")

  @Sendable fileprivate static func names(_ path: String) -> Bool {
    PictureFormat(ending: path) != nil
  }
}

/// The format of a table, by the ending of its file.
enum TableEnding {
  private static let formats: [(ending: String, format: OutputFormat)] = [
    ("tex", .latex), ("typ", .typst), ("md", .markdown), ("qmd", .markdown), ("csv", .csv),
    ("json", .json),
  ]

  static let expected =
    "file to write a table or text into; its name ends in "
    + formats.map { ".\($0.ending)" }.joined(separator: ", ")

  static func format(of path: String) -> OutputFormat? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return formats.first { $0.ending == ending }?.format
  }
}
