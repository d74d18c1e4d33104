/// Draws graphs written in DOT.
///
/// Each drawing is made by a child process of its own, which is this very program started again (see
/// ``RenderWorker``). Graphviz is not made for untrusted graphs, for several threads, or for two
/// drawings in a row; so whatever it does to its process — crash, hang, fill the memory — ends as
/// a ``RenderError`` here, and any number of drawings may be under way at once.
///
/// ```swift
/// RenderWorker.runIfAsked()  // the first line of the program
/// let renderer = DotRenderer.ofThisExecutable()
/// let drawing = try renderer.render("graph { Soong -- Stalin }", layout: .neato, as: .svg)
/// ```
///
/// The same text gives the same bytes, as long as the fonts and the Graphviz of the system stay the
/// same. The text cannot make Graphviz read a file, and no text of it ends unescaped in an SVG:
/// images, style sheets and links are left out of the drawing.
public struct DotRenderer: Sendable {
  /// The program that draws.
  public let worker: String
  /// How much a drawing may use.
  public var limits: RenderLimits
  /// The language of the labels as a BCP 47 tag, such as `zh-Hant`. It decides between the forms that
  /// one Han character has in China, Taiwan, Japan and Korea where the fonts have several.
  public var language: String?
  /// The dots per inch of a PNG; `nil` for Graphviz's own 96. Printers want 300.
  public var resolution: Int?

  /// A renderer whose drawings are made by `worker`, the path of a program that calls
  /// ``RenderWorker/runIfAsked()`` before it does anything else.
  public init(worker: String, limits: RenderLimits = .default, language: String? = nil) {
    self.worker = worker
    self.limits = limits
    self.language = language
  }

  /// A renderer whose drawings are made by the running program, which must call
  /// ``RenderWorker/runIfAsked()`` before it does anything else.
  public static func ofThisExecutable(limits: RenderLimits = .default) -> DotRenderer {
    DotRenderer(worker: pathOfThisExecutable(), limits: limits)
  }

  /// Lays out and draws the graph that the DOT text holds.
  ///
  /// The call returns when the drawing is there or has failed, at the latest when
  /// ``RenderLimits/seconds`` have passed. It may be made from any number of threads at once.
  public func render(
    _ dot: String, layout: Layout, as format: RenderFormat
  ) throws(RenderError) -> Drawing {
    let input = try checkedInput(dot)
    guard !WorkerEnvironment.isWorker else { throw DrawingOutcome.workerInWorker }
    let request = RenderRequest(
      layout: layout, format: format, resolution: format == .png ? resolution ?? 0 : 0,
      limits: limits)
    var child = try ChildProcess(
      program: worker, arguments: [worker] + request.arguments,
      environment: WorkerEnvironment(language: language).variables)
    let exchange = child.exchange(
      input, deadline: .now + .seconds(limits.seconds),
      outputLimit: limits.outputBytes + WorkerAnswer.overhead)
    return try DrawingOutcome(request: request, worker: worker).drawing(from: exchange)
  }

  private func checkedInput(_ dot: String) throws(RenderError) -> [UInt8] {
    let input = Array(dot.utf8)
    guard input.count <= limits.inputBytes else {
      throw RenderError(
        .inputTooLarge,
        "The graph is \(input.count) bytes of DOT; at most \(limits.inputBytes) are drawn.")
    }
    if let position = input.firstIndex(of: 0) {
      let line = 1 + input[..<position].count { $0 == UInt8(ascii: "\n") }
      throw RenderError(
        .syntax(line: line), "Line \(line) of the graph holds a NUL character, which DOT cannot.")
    }
    return input
  }
}
