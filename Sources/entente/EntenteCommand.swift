import ArgumentParser

/// The command line of Entente.
struct EntenteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Negotiations as graphs: who met whom, who told whom, who signed what.",
    discussion: """
      Every edge carries its evidence, dates stay as vague as the sources leave
      them, and paths respect time. Corpora are read from the folder Graphs, or
      from -g PATH.

      EXAMPLES
        entente check
        entente met Soong Stalin --during 1945-07/1945-08
        entente path Hurley Stalin
        entente draw -o network.pdf --during 1945-07/1945-08
        entente show Soong
        entente influence

      Exit codes: 0 done; 1 the check found errors, or the answer is no; 2 wrong
      usage; 65 the corpora are not sound; 70 a fault of the program.
      """,
    version: Program.version,
    subcommands: [
      InitCommand.self, CheckCommand.self, ListCommand.self, ShowCommand.self, MetCommand.self,
      PathCommand.self, ReachCommand.self, DrawCommand.self, FiguresCommand.self,
      InfluenceCommand.self, ReportCommand.self, ConvertCommand.self, ImportCommand.self,
      SchemaCommand.self,
    ])
}

/// What pictures and reports say made them.
enum Program {
  static let version = "0.1.0"
  static let name = "entente \(version)"
}
