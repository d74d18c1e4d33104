import ArgumentParser
import CBuildCommit

/// The command line of Entente.
struct EntenteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Negotiations as graphs: who met whom, who told whom, who signed what.",
    discussion: """
      Every edge carries its evidence, dates stay as vague as the sources leave
      them, and paths respect time. Corpora are read from the folder Graphs, or
      from -g PATH; those that come with the program are -g @all, or one of them
      -g @NAME.

      EXAMPLES
        entente check
        entente met Soong Stalin --during 1945-07/1945-08
        entente path Hurley Stalin
        entente draw -o network.pdf --during 1945-07/1945-08
        entente explore -o talks.html
        entente show Soong
        entente influence

      Exit codes: 0 done; 1 the check found errors, or the answer is no; 2 wrong
      usage; 65 what is read is not sound; 69 an engine of tables is not there
      or gave up; 70 a fault of the program; 74 what is to be written cannot be.
      """,
    version: Program.build,
    subcommands: [
      InitCommand.self, CheckCommand.self, ListCommand.self, ShowCommand.self, MetCommand.self,
      PathCommand.self, ReachCommand.self, TermsCommand.self, PositionsCommand.self,
      MovesCommand.self, DrawCommand.self, ExploreCommand.self, FiguresCommand.self,
      InfluenceCommand.self, ReportCommand.self, ConvertCommand.self, ImportCommand.self,
      CompileCommand.self, SchemaCommand.self,
    ])
}

/// What made an answer.
enum Program {
  static let version = "0.3.0"
  /// What pictures say made them, which is the same for every build of the version.
  static let name = "entente \(version)"

  /// The version, and the commit where the build was told it: `0.3.0 (1a2b3c4)`.
  static var build: String {
    var remarks = [String(cString: build_commit())].filter { !$0.isEmpty }
    #if DEBUG
      remarks.append("debug build")
    #endif
    return remarks.isEmpty ? version : "\(version) (\(remarks.joined(separator: ", ")))"
  }
}
