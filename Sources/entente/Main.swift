import ArgumentParser
import FileSystem
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
    // A reader that goes away is noticed when something is written, and ends the program quietly.
    signal(SIGPIPE, SIG_IGN)
    do {
      let words = ProgramArguments.words
      try UnreadableArgument.refuse(in: words)
      try UnknownCommand.refuse(in: words)
      var command = try EntenteCommand.parseAsRoot(words)
      try command.run()
    } catch let failure as Failure {
      failure.tell()
      exit(failure.code.rawValue)
    } catch {
      finish(with: error)
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
