import ArgumentParser

/// `entente import`: what scholars already have, as a corpus.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a corpus of what archives and data sets publish.",
    discussion: """
      Every import ends with its account: what was read is used or rejected, and
      each reject is told with its line and the reason.
      """,
    subcommands: [
      FRUSImportCommand.self, CMIFImportCommand.self, VisitsImportCommand.self,
      TravelsImportCommand.self, GDELTImportCommand.self, ICEWSImportCommand.self,
      POLECATImportCommand.self,
    ])
}
