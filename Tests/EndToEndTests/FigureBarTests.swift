import Diagrams
import Foundation
import TestSupport
import Testing

/// The figures that the project shows, held to what a journal asks of figures of their view.
struct FigureBarTests {
  /// A figure, as the arguments of `draw`, and what it misses.
  struct Drawn: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    /// What misses its bar today, and the value that is no worse than today's.
    let pinned: [FigureMeasure: Double]
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ flags: String, pinned: [FigureMeasure: Double] = [:]) {
      arguments = flags.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .flatMap { position, part in
          position % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
      self.pinned = pinned
    }
  }

  /// What `draw --stats --format json` prints.
  private struct Answer: Decodable {
    var view: String
    var measures: [String: Double]
    var missed: [String]
  }

  /// The figures of a printed width on the first pages of the project.
  static let shown = PrintedPages.all
    .filter { ["README.md", "Documentation/drawing.md"].contains($0.name) }
    .flatMap(\.commands).map(\.text)
    .filter { $0.hasPrefix("entente draw -o ") && $0.contains("--width") }
    .map { text in
      let words = text.split(separator: " ", maxSplits: 4).map(String.init)
      let flags = words[4].replacing(/\s+#.*$/, with: "")
      return Drawn(flags, pinned: pinnedOfShown[words[3]] ?? [:])
    }

  // Where twenty people met and wrote in four weeks, the longest words on lines find no free place; a
  // timeline of a hundred events is more than a page holds, and a network of fifty more than a column,
  // which a warning says.
  private static let pinnedOfShown: [String: [FigureMeasure: Double]] = [
    "soong-1945.png": [.wordsOnLines: 1],
    "clauses.svg": [.smallestType: 4],
    "network.pdf": [.smallestName: 6.1, .mergedLines: 8, .shortLines: 2, .wordsOnLines: 1],
    "sides.pdf": [.wordsOnLines: 1],
  ]

  /// Figures of the shipped corpora, and those of the examples.
  static let shipped: [Drawn] = [
    // Badges are as wide as their arrows, and lie on no other badge.
    Drawn("--during 1945-07 --width page", pinned: [.wordsOnLines: 1]),
    Drawn(
      "--during 1945-06-30/1945-08-14 --actor Soong --width column",
      // Thirty boxes in a column of 85 mm.
      pinned: [.smallestName: 6.3, .mergedLines: 3, .shortLines: 1, .wordsOnLines: 2]),
    Drawn(
      "--during 1918/1925 --at-least 2 --width column",
      // Taller than the column may be, and so scaled down.
      pinned: [.smallestType: 5.8, .smallestName: 5.8, .mergedLines: 1]),
    Drawn("--during 1945-07 --by affiliation --width column"),
    Drawn(
      "--during 1945-07/1945-08 --topic outer-mongolia --width page", pinned: [.grazedBoxes: 1]),
    Drawn("--during 1945-07/1945-08 --topic outer-mongolia --width page --lang zh-Hant"),
    Drawn(
      "--actor Choibalsan --steps 1 --width column",
      pinned: [.smallestName: 6.2]),
    Drawn("--during 1945-08 --place Moscow --width page --theme print"),
    Drawn("--during 1924 --width page"),
    Drawn("--during 1945-08-14 --width column"),
    Drawn("--during 1945-06-30/1945-08-14 --at-least 3 --width page --group-by side"),
    Drawn(
      "--view ego --actor Soong --during 1945-06-30/1945-08-14 --width column",
      // Twenty-four around one are the most that a column holds.
      pinned: [.smallestType: 5.9, .mergedLines: 3]),
    Drawn(
      "--view two-mode --during 1945-08-07/1945-08-14 --place Moscow --width page",
      // Lines from one side run to the same events.
      pinned: [.mergedLines: 4]),
    Drawn("--view timeline --during 1923/1924 --lang zh-Hant --width page"),
    Drawn(
      "--view timeline --during 1945-07 --topic outer-mongolia --width column",
      pinned: [.smallestType: 5.3]),
    Drawn("--view storyline --during 1945-07-01/1945-07-15 --place Moscow --width column"),
    Drawn("--view agreements --during 1911/1925 --width page --theme print"),
    Drawn("--view register --during 1945-07 --place Moscow --width page"),
    Drawn("--view positions --width page"),
    Drawn("--view positions --during 1945-07/1945-08-14 --width column"),
    Drawn("--view terms --during 1911/1925 --width page --theme print"),
    Drawn("--view timeline --during 1945-08-07/1945-08-14 --place Moscow --width page"),
    Drawn("--view storyline --during 1945-07/1945-08 --topic outer-mongolia --width column"),
    Drawn(
      "--view storyline --during 1945-06-30/1945-08-14 --place Moscow --width column",
      // Nineteen lines and ninety events are more than a column holds, which a warning says.
      pinned: [.smallestType: 5.2]),
    Drawn("--view path --from Chiang --to Stalin --during 1945-06-01/1945-08-14 --width column"),
    Drawn(
      "--view path --from Chiang --to Stalin --during 1945-06-01/1945-08-14 --k 4 --width page"),
    // Examples/paper.
    Drawn(
      "--view storyline --actor Soong --actor Stalin --actor Molotov --actor Harriman "
        + "--actor Chiang --steps 0 --topic outer-mongolia --at-least 2 "
        + "--during 1945-06-30/1945-08-14 --width 160mm"),
    Drawn(
      "--actor Soong --during 1945-06-30/1945-08-14 --width 140mm",
      pinned: [.grazedBoxes: 1, .mergedLines: 3, .shortLines: 1, .wordsOnLines: 4]),
    Drawn(
      "--view path --from yalta-agreement-1945 --to Soong --topic yalta-clauses "
        + "--during ../1945-06-09 --width 120mm"),
    Drawn("--view agreements --actor roc --during 1945-08/1953 --width 140mm"),
    // Examples/quarto.
    Drawn(
      "--by affiliation --during 1918/1925 --width 150mm -g Graphs/outer-mongolia-1911-1925.yaml"),
    Drawn(
      "--view agreements --during 1924 --width 128mm -g Graphs/outer-mongolia-1911-1925.yaml"),
  ]

  @Test(arguments: shown + shipped)
  func `a figure meets the bars of its view, or misses them by no more than is known`(
    figure: Drawn
  ) throws {
    let result = try Tool().run(["draw", "--stats", "--format", "json"] + figure.arguments)
    #expect(result.code == 0, "\(result.message)")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    let bars = try #require(DiagramViews.all.first { $0.name == answer.view }).bars
    #expect(bars.keys.allSatisfy { answer.measures[$0.rawValue] != nil }, "a bar of nothing")
    // What is mended is taken out of the list.
    #expect(Set(answer.missed) == Set(figure.pinned.keys.map(\.rawValue)), "\(answer.missed)")
    // What is warned of is what is measured.
    #expect(
      result.message.contains("the smallest type comes out at")
        == answer.missed.contains("smallestType"))
    for (measure, pinned) in figure.pinned {
      let value = try #require(answer.measures[measure.rawValue])
      switch try #require(bars[measure]) {
      case .most: #expect(value <= pinned, "\(measure)")
      case .least: #expect(value >= pinned, "\(measure)")
      }
    }
  }

  /// Figures in which most marks occur, in all themes.
  static let marked: [Drawn] = [
    Drawn("--during 1924 --width page"), Drawn("--during 1945-08-14 --width column"),
    Drawn("--during 1945-08 --place Moscow --width page --theme print"),
    Drawn("--during 1918/1925 --at-least 2 --width page"),
    Drawn("--during 1945-07 --by affiliation --width column --theme colour-blind"),
    Drawn("--view ego --actor Soong --during 1945-06-30/1945-08-14 --width page --theme print"),
    Drawn("--view two-mode --during 1945-08-07/1945-08-14 --place Moscow --width page"),
    Drawn("--view terms --during 1911/1925 --width page --theme print"),
    Drawn("--view positions --during 1945-07/1945-08-14 --width page"),
    Drawn("--view positions --issue outer-mongolia-status --width page --theme print"),
    Drawn("--view storyline --during 1945-07-01/1945-07-15 --width column --theme print"),
    Drawn("--view register --during 1945-07 --place Moscow --width page --theme print"),
  ]

  @Test(arguments: marked)
  func `each entry of a legend has its mark in the drawing, and each mark its entry`(
    figure: Drawn
  ) throws {
    let result = try Tool().run(["draw", "-o", "-", "--as", "dot"] + figure.arguments)
    #expect(result.code == 0, "\(result.message)")
    let view = figure.arguments.firstIndex(of: "--view").map { figure.arguments[$0 + 1] }
    let joinsBoxes = ["network", "ego", "two-mode"].contains(view ?? "network")
    #expect(LegendMarks(dot: result.output, hasLines: joinsBoxes).faults == [])
  }

  @Test func `a legend that explains what is not drawn is found out`() {
    let row = ##"<TD BORDER="1" STYLE="ROUNDED" BGCOLOR="#123456"></TD><FONT>secret</FONT>"##
    let dot = """
        graph [label=<\(row)>]
        "a" -> "b" [arrowhead="normal"]
        "event m" [shape="ellipse", style="filled,solid"]
      """
    #expect(
      LegendMarks(dot: dot, hasLines: true).faults == [
        "nothing is drawn in #123456", "a dashed line or box is explained and not drawn",
        "an arrow is not explained", "gatherings are not explained",
      ])
  }

  @Test(arguments: ["page", "column"])
  func `issues that have no room are named, and the figure that is proposed for them can be read`(
    width: String
  ) throws {
    func drawn(_ flags: [String]) throws -> Tool.Result {
      try Tool().run(["draw", "--stats", "--view", "positions", "--width", width] + flags)
    }
    let all = try drawn([])
    let pattern = /a figure of [^\n]* has (?<flags>--issue [^\n]*)/
    let advice = try #require(all.message.firstMatch(of: pattern))
    #expect(!all.message.contains("the smallest type comes out"))
    let proposed = try drawn(advice.flags.split(separator: " ").map(String.init))
    #expect(proposed.code == 0 && !proposed.message.contains("warning"), "\(proposed.message)")
  }

  @Test func `the pages show figures to measure`() {
    #expect(Self.shown.count > 12)
  }

  // MARK: The flag

  @Test func `measures are printed as a table, for programs, and beside a picture`() throws {
    let scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    let tool = Tool(in: scratch.folder)
    let table = try tool.run("draw", "--stats", "--width", "column")
    #expect(table.code == 0 && table.output.contains("smallestType"))
    #expect(table.output.contains("≥ 6"))
    let csv = try tool.run("draw", "--stats", "--width", "column", "--format", "csv")
    #expect(csv.output.hasPrefix("Measure,Value,Bar,Met,What it is"))
    let both = try tool.run("draw", "--stats", "-o", "a.svg", "--width", "column")
    #expect(both.output == table.output)
    let alone = try tool.run("draw", "-o", "b.svg", "--width", "column")
    #expect(alone.output.isEmpty)
    // The picture does not say how it was looked at.
    let pictures = try ["a.svg", "b.svg"].map { try Data(contentsOf: scratch.url($0)) }
    #expect(pictures[0] == pictures[1])
  }

  @Test(arguments: [
    (["draw"], "output"), (["draw", "--stats", "-o", "-", "--as", "svg"], "name it with -o"),
    (["draw", "-o", "a.svg", "--format", "json"], "--as"),
    (["draw", "--stats", "--watch"], "output"),
    (["draw", "-o", "a.svg", "--as", "png"], "named as a svg"),
    (["draw", "-o", "a.svg", "--width", "10mm"], "20mm to 1000mm"),
    (["draw", "-o", "a.svg", "--colour", "ussr=red"], "SIDE=#rrggbb"),
  ])
  func `flags that do not go together are refused`(arguments: [String], words: String) throws {
    let result = try Tool().run(arguments)
    #expect(result.code == 2)
    #expect(result.message.contains(words), "\(result.message)")
  }
}
