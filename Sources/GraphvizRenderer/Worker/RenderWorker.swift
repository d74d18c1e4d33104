private import CGraphviz

/// The side of a drawing that happens in the child process.
public enum RenderWorker {
  /// Draws, and ends the process, when this program was started by a ``DotRenderer`` for that;
  /// returns at once otherwise. To be called before the program does anything else.
  public static func runIfAsked() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == RenderRequest.hiddenArgument else { return }
    let output = StandardStreams.takeOutput()
    guard let request = RenderRequest(arguments: arguments) else {
      answer(.badRequest, on: output)
    }
    ProcessLimits(request.limits).apply()
    guard let input = StandardStreams.readInput(atMost: request.limits.inputBytes) else {
      answer(.badRequest, on: output)
    }
    draw(input, request, on: output)
  }

  private static func draw(_ dot: [UInt8], _ request: RenderRequest, on output: Int32) -> Never {
    var bytes: UnsafePointer<UInt8>?
    var count = 0
    let outcome = unsafe (dot + [0]).withUnsafeBytes { text -> CGraphvizOutcome in
      guard let start = unsafe text.assumingMemoryBound(to: CChar.self).baseAddress else {
        return .syntaxError
      }
      return unsafe cgraphviz_draw(
        start, request.layout.engine, request.format.device,
        Int32(clamping: request.resolution), &bytes, &count)
    }
    guard outcome == .drawn else { answer(Self.outcome(outcome), on: output) }
    guard count <= request.limits.outputBytes else { answer(.outputTooLarge, on: output) }
    var drawing = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    if request.format == .pdf { PDFDates.remove(from: &drawing) }
    answer(.drawn, drawing, on: output)
  }

  private static func outcome(_ outcome: CGraphvizOutcome) -> WorkerAnswer.Outcome {
    switch outcome {
    case .drawn: .drawn
    case .syntaxError: .syntaxError
    case .refused: .refused
    case .layoutFailed: .layoutFailed
    case .drawingFailed: .drawingFailed
    }
  }

  /// Writes the answer and ends the process without running anything else: what Graphviz left behind
  /// is not worth the time of tearing down, nor safe to.
  private static func answer(
    _ outcome: WorkerAnswer.Outcome, _ drawing: [UInt8] = [], on output: Int32
  ) -> Never {
    StandardStreams.write(WorkerAnswer.header(outcome, count: drawing.count), to: output)
    StandardStreams.write(drawing, to: output)
    StandardStreams.endProcess()
  }
}
