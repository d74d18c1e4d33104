import ArgumentParser
import Foundation
import GraphvizRenderer
import Negotiations

/// The entry point: runs a command and turns what it throws into a message and an exit code.
@main
enum Main {
  static func main() {
    RenderWorker.runIfAsked()
    // A file that grows beyond its limit is an error to report, not a signal that ends the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try requireText()
      try UnknownCommand.refuse(in: Array(CommandLine.arguments.dropFirst()))
      var command = try EntenteCommand.parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.tell()
      exit(failure.code.rawValue)
    } catch {
      finish(with: error)
    }
  }

  /// Refuses names of files that are no UTF-8 text: read as text they would be those of other files.
  private static func requireText() throws(Failure) {
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[index], String(validatingCString: argument) == nil
      else { continue }
      throw .unusable(
        "'\(VisibleText.visible(String(cString: argument)))' is no UTF-8 text; give the file another "
          + "name, or link to it under one")
    }
  }

  /// Help and the version go to standard output; wrong usage to standard error.
  private static func finish(with error: any Error) -> Never {
    let message = EntenteCommand.fullMessage(for: error)
    guard EntenteCommand.exitCode(for: error) == .success else {
      printError(UsageMessage.withSuggestion(message))
      exit(Failure.Code.usage.rawValue)
    }
    do {
      try printOut(BashScript.withWholeWords(message) + "\n")
      exit(0)
    } catch {
      printError("entente: standard output cannot be written")
      exit(Failure.Code.output.rawValue)
    }
  }
}
