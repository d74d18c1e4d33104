/// Why there is no drawing.
public struct RenderError: Error, Sendable, Equatable {
  /// The kinds of failure a caller may want to tell apart.
  public enum Code: Sendable, Equatable {
    /// The DOT text is longer than the limit.
    case inputTooLarge
    /// The text is not DOT, or ends before the graph does; with the line where reading stopped.
    case syntax(line: Int?)
    /// The text asks for something that is never done for it, such as opening a file.
    case refused
    /// The program that is to draw is not there, or is not one that draws.
    case workerMissing
    /// Graphviz crashed on this graph; with the signal that ended it, where the system told it.
    case crashed(signal: Int32?)
    /// The drawing took longer than the limit.
    case timedOut
    /// The drawing needed more memory than the limit.
    case outOfMemory
    /// The drawing is larger than the limit.
    case outputTooLarge
    /// Graphviz gave up on the graph, or the system refused something the drawing needs.
    case failed
  }

  /// The kind of failure.
  public let code: Code
  /// What happened and what to do, in a sentence or two.
  public let message: String
  /// What Graphviz and its libraries said meanwhile; often nothing.
  public let details: String

  init(_ code: Code, _ message: String, details: String = "") {
    self.code = code
    self.message = message
    self.details = details
  }
}

extension RenderError: CustomStringConvertible {
  /// The message, followed by what Graphviz said.
  public var description: String {
    details.isEmpty ? message : "\(message)\n\(details)"
  }
}
