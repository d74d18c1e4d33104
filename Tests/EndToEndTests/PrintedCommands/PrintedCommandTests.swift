import Foundation
import TestSupport
import Testing

/// Every command that is printed somewhere runs, and answers as the page says.
///
/// ``PageText`` says what counts as a command. Its reader is in a copy of the project with its corpora and
/// examples, and types the commands of a page in their order.
struct PrintedCommandTests {
  /// A command of a page.
  private struct Place {
    var page: String
    var text: String
    /// Why it is in the list.
    var reason: String
  }

  /// What looks like a command and cannot be run.
  private static let skipped = [
    Place(
      page: "Documentation/import.md",
      text: "entente import gdelt events.tsv -o events.yaml --countries USA RUS --during 2006-01",
      reason: "what a measurement ran, on a table of 1.1 GB"),
    Place(
      page: "Documentation/import-frus.md",
      text: "entente import frus frus1961-63v06.xml -o frus.yaml",
      reason: "what a measurement ran, on a volume that is not part of the project"),
  ]

  /// Commands that end with 1, because the answer is no.
  private static let refusing = [
    Place(
      page: "Documentation/paths.md",
      text: "entente path Chiang Roosevelt --during 1945-02-11/1945-04-11",
      reason: "there is no chain")
  ]

  @Test func `pages, helps and quickstart show commands`() {
    let names = Set(PrintedPages.all.map(\.name))
    for name in [
      "README.md", "Documentation/import.md", "Graphs/README.md", "Examples/paper/paper.tex",
      "entente help", "entente help import frus", "what Scripts/quickstart prints",
    ] {
      #expect(names.contains(name))
    }
    #expect(PrintedPages.all.flatMap(\.commands).count > 150)
    #expect(PrintedPages.all.flatMap(\.commands).count { $0.answer != nil } > 15)
  }

  @Test(arguments: PrintedPages.all)
  func `the commands of a page run and answer as it says`(page: PrintedPage) throws {
    let run = try CommandRun(page)
    for command in page.commands {
      if Self.skipped.contains(where: { $0.page == page.name && $0.text == command.text }) {
        continue
      }
      if let reason = Engines.reasonToSkip(command.text) {
        print("skipped: \(command.text): \(reason)")
        continue
      }
      guard !command.text.contains("--watch") else {
        Issue.record("\(page.name): '\(command.text)' never ends; list it as skipped")
        continue
      }
      let isRefused = Self.refusing.contains { $0.page == page.name && $0.text == command.text }
      let outcome = try run.run(command)
      let place = "\(page.name):\(command.line): \(command.text)"
      #expect(
        outcome.code == (isRefused ? 1 : 0) && outcome.codes.allSatisfy { $0 == outcome.code }
          && !outcome.codes.isEmpty,
        "\(place)\nended with \(outcome.code) \(outcome.codes)\n\(outcome.output)")
      let files = command.text.matches(of: /\s-o ([^\s|;]+)/).map { String($0.1) }
      for file in files where file != "-" {
        #expect(run.size(of: file) > 0, "\(place)\nwrote no \(file)")
      }
      // What it says may go to a file or to the shell.
      let isTaken = [">", "<(", "$("].contains { command.text.contains($0) }
      #expect(!outcome.output.isEmpty || !files.isEmpty || isTaken, "\(place)")
      guard let answer = command.answer else { continue }
      let difference = ShownAnswer.difference(
        shown: answer, said: outcome.output, inJSON: command.answersInJSON)
      #expect(difference == nil, "\(place)\n\(difference ?? "")")
    }
  }

  @Test func `the table of the README on who could have known is right`() throws {
    let readme = try String(
      contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let rows = readme.matches(
      of: /\| (\d+) (May|June) 1945 \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|/)
    #expect(rows.count == 3)
    for row in rows {
      let day = "1945-0\(row.2 == "May" ? 5 : 6)-\(row.1.count == 1 ? "0" : "")\(row.1)"
      let question = ["reach", "yalta-agreement-1945", "--by", day]
      let whole = try Tool().run(question).output
      #expect(whole.contains(": \(row.3) for certain, \(row.4) possibly"), "\(whole)")
      let told = try Tool().run(question + ["--topic", "yalta-clauses"]).output
      #expect(told.contains(": \(row.5) for certain, \(row.6) possibly"), "\(told)")
    }
  }

  @Test func `what is listed as skipped or refusing still stands on its page`() {
    for place in Self.skipped + Self.refusing {
      let page = PrintedPages.all.first { $0.name == place.page }
      #expect(
        page?.commands.contains { $0.text == place.text } == true,
        "\(place.page) no longer shows '\(place.text)' (\(place.reason))")
    }
  }

  @Test(arguments: Verbs.all)
  func `the help of a verb fits a terminal and has examples`(verb: Verbs.Verb) {
    let help = verb.help
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(!verb.examples.isEmpty || (verb.isGroup && !verb.path.isEmpty))
    for example in verb.examples { #expect(example.text.hasPrefix("entente"), "\(example.text)") }
  }
}
