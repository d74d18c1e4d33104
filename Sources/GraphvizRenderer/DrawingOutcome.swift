#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// Makes a drawing, or an error that says what to do, of what came back from the drawing process.
struct DrawingOutcome {
  let request: RenderRequest
  let worker: String

  static let workerInWorker = RenderError(
    .workerMissing,
    "This program was started to draw and asks for a drawing itself: "
      + "RenderWorker.runIfAsked() has to be called before anything else.")

  func drawing(from exchange: Exchange) throws(RenderError) -> Drawing {
    let details = RendererMessages.readable(exchange.errors)
    switch exchange.end {
    case .deadlinePassed:
      throw timedOut(Self.words(seconds: request.limits.seconds), details)
    case .outputTooLarge:
      throw outputTooLarge(details)
    case .processEnded(let ending):
      guard let answer = WorkerAnswer(exchange.output) else {
        throw noAnswer(ending, details)
      }
      return try drawing(from: answer, details)
    }
  }

  private func drawing(
    from answer: WorkerAnswer, _ details: String
  ) throws(RenderError) -> Drawing {
    switch answer.outcome {
    case .drawn:
      return Drawing(
        bytes: answer.drawing, remarks: details.split(separator: "\n").map(String.init))
    case .syntaxError:
      throw syntaxError(details)
    case .refused:
      throw RenderError(
        .refused, "The graph asks for a file or a link, which a drawing does not get.",
        details: details)
    case .layoutFailed:
      throw RenderError(
        .failed, "Graphviz could not lay out the graph with \(request.layout.rawValue).",
        details: details)
    case .drawingFailed:
      throw RenderError(
        .failed, "Graphviz could not draw the graph as \(request.format.rawValue).",
        details: details)
    case .outputTooLarge:
      throw outputTooLarge(details)
    case .badRequest:
      throw RenderError(
        .workerMissing, "\(worker) does not understand what it is to draw: it is another version.",
        details: details)
    }
  }
}

extension DrawingOutcome {
  private func syntaxError(_ details: String) -> RenderError {
    guard !details.isEmpty else {
      return RenderError(.syntax(line: nil), "The text holds no graph.")
    }
    let line = RendererMessages.line(in: details)
    guard !details.contains("memory exhausted") else {
      return RenderError(
        .syntax(line: line),
        "The graph nests too deep, or chains too many nodes in one statement, to be read.",
        details: details)
    }
    let place = line.map { "in line \($0)" } ?? "before the end of the graph"
    return RenderError(
      .syntax(line: line), "The graph is not valid DOT: reading stopped \(place).",
      details: details)
  }

  private func timedOut(_ limit: String, _ details: String) -> RenderError {
    let advice =
      request.layout == .sfdp || request.layout == .neatoPinned
      ? "Draw fewer nodes" : "Draw fewer nodes, or use the layout sfdp"
    return RenderError(
      .timedOut,
      "Graphviz did not finish the layout \(request.layout.rawValue) within \(limit). "
        + "\(advice); above about 150 nodes few drawings can be read.", details: details)
  }

  private func outputTooLarge(_ details: String) -> RenderError {
    RenderError(
      .outputTooLarge,
      "The drawing is larger than \(request.limits.outputBytes) bytes. "
        + "Draw fewer nodes, or with fewer dots to the inch.", details: details)
  }

  private func outOfMemory(_ details: String) -> RenderError {
    RenderError(
      .outOfMemory,
      "Graphviz needed more than \(request.limits.memoryBytes >> 20) MB of memory. "
        + "Draw fewer nodes, or with fewer dots to the inch.", details: details)
  }

  private static func words(seconds: Double) -> String {
    let rounded = seconds.rounded()
    return rounded == seconds ? "\(Int(seconds)) s" : "\(seconds) s"
  }

  /// The process ended without an answer.
  private func noAnswer(_ ending: ChildProcess.Ending, _ details: String) -> RenderError {
    switch ending {
    case .exited(let code):
      return RenderError(
        .workerMissing,
        "\(worker) ended with code \(code) and drew nothing: it is not a program that draws.",
        details: details)
    case .killed(let signal) where signal == SIGXCPU || signal == SIGALRM:
      return timedOut("\(request.limits.cpuSeconds) s of computing", details)
    case .killed(let signal) where signal == SIGKILL || RendererMessages.speakOfMemory(details):
      return outOfMemory(details)
    case .killed(let signal):
      return crashed(signal, "signal \(signal)", details)
    case .unknown:
      return crashed(nil, "in a way the system does not tell", details)
    }
  }

  private func crashed(_ signal: Int32?, _ how: String, _ details: String) -> RenderError {
    RenderError(
      .crashed(signal: signal),
      "Graphviz crashed on this graph (\(how)). Use another layout than "
        + "\(request.layout.rawValue), or draw fewer nodes.", details: details)
  }
}
