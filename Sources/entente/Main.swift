import ArgumentParser
import Foundation
import GraphvizRenderer

/// The entry point: runs a command and turns what it throws into a message and an exit code.
@main
enum Main {
  static func main() {
    RenderWorker.runIfAsked()
    do {
      var command = try EntenteCommand.parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      if !failure.message.isEmpty { printError("entente: \(failure.message)") }
      exit(failure.code.rawValue)
    } catch {
      finish(with: error)
    }
  }

  /// Help and the version go to standard output; wrong usage to standard error.
  private static func finish(with error: any Error) -> Never {
    let message = EntenteCommand.fullMessage(for: error)
    if EntenteCommand.exitCode(for: error) == .success {
      try? printOut(message + "\n")
      exit(0)
    }
    printError(message)
    exit(Failure.Code.usage.rawValue)
  }
}
