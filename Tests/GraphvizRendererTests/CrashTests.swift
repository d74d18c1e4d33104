import GraphvizRenderer
import Testing

/// Graphs that crash Graphviz, fill the memory or have it work for minutes, each in some version.
@Suite struct `Graphs that Graphviz does not survive` {
  struct Graph: CustomTestStringConvertible {
    let testDescription: String
    let dot: String
  }

  static let graphs = [
    Graph(
      testDescription: "clusters that share nodes of one rank, with newrank",
      dot: """
        digraph { newrank=true
          subgraph cluster_a { a; b; { rank=same; a; c } }
          subgraph cluster_b { c; d; { rank=same; b; d } }
          a -> b -> c -> d -> a; { rank=same; a; d } }
        """),
    Graph(
      testDescription: "orthogonal lines that are merged",
      dot: "digraph { splines=ortho; concentrate=true; "
        + (0..<60).map { "n\($0 * 7 % 12) -> n\($0 * 5 % 11)" }.joined(separator: "; ") + " }"),
    Graph(
      testDescription: "weights at the end of the numbers",
      dot: """
        digraph { edge [weight=2147483647]
          a -> b; a -> c; b -> d; c -> d; d -> a; a -> d [minlen=2000000000] }
        """),
    Graph(
      testDescription: "a label of two hundred thousand lines",
      dot: "digraph { a [label=\"\(String(repeating: "x\\n", count: 200_000))\"] }"),
    Graph(
      testDescription: "twenty thousand clusters in one another",
      dot: "digraph { " + (0..<20_000).map { "subgraph cluster_\($0) {" }.joined()
        + String(repeating: "}", count: 20_001)),
    Graph(
      testDescription: "a node with two thousand million sides",
      dot: "digraph { a [shape=polygon sides=2000000000] }"),
    Graph(
      testDescription: "HTML-like elements thirty thousand deep",
      dot: "digraph { a [label=<\(String(repeating: "<B>", count: 30_000))x"
        + "\(String(repeating: "</B>", count: 30_000))>] }"),
  ]

  @Test(arguments: graphs)
  func `end as a drawing or as an error that says so`(_ graph: Graph) {
    let renderer = Sample.renderer(RenderLimits(seconds: 20, cpuSeconds: 10))
    do throws(RenderError) {
      let drawing = try renderer.render(graph.dot, layout: .dot, as: .svg)
      #expect(SVGReader().read(drawing.bytes))
    } catch {
      #expect(error.message.hasSuffix("."))
      #expect(error.code != .workerMissing)
    }
  }

  @Test func `a picture larger than the memory is an error`() {
    let error = Sample.failure(of: "graph { dpi=100000; size=\"100,100!\"; a -- b }", as: .png)
    #expect(error?.code == .outOfMemory)
  }

  @Test func `the memory limit holds`() {
    let renderer = Sample.renderer(RenderLimits(memoryBytes: 400 << 20))
    let dot = "graph { dpi=1200; size=\"12,12!\"; a -- b }"
    #expect(Sample.failure(of: dot, as: .png, with: renderer)?.code == .outOfMemory)
  }

  @Test func `the limit on the drawing's size holds`() {
    let renderer = Sample.renderer(RenderLimits(outputBytes: 500))
    #expect(Sample.failure(of: Sample.talks, with: renderer)?.code == .outputTooLarge)
  }

  @Test func `limits beyond all measure are no limits`() throws {
    let limits = RenderLimits(
      seconds: .infinity, cpuSeconds: .max, memoryBytes: .max, outputBytes: .max, inputBytes: .max)
    let drawing = try Sample.renderer(limits).render(Sample.talks, layout: .dot, as: .svg)
    #expect(SVGReader().read(drawing.bytes))
  }

  @Test func `the limit on computing holds`() {
    let renderer = Sample.renderer(RenderLimits(seconds: 60, cpuSeconds: 1))
    let error = Sample.failure(of: Self.slow, layout: .fdp, with: renderer)
    #expect(error?.code == .timedOut)
  }

  @Test func `a layout that takes too long ends at the deadline with advice`() throws {
    let renderer = Sample.renderer(RenderLimits(seconds: 1))
    let error = Sample.failure(of: Self.slow, layout: .fdp, with: renderer)
    #expect(error?.code == .timedOut)
    #expect(error?.message.contains("sfdp") == true)
  }

  /// Two thousand nodes, whose layout with springs takes minutes.
  static let slow =
    "graph { "
    + (1..<2000).map { "n\($0) -- n\($0 * 7919 % 1999); n\($0) -- n\($0 / 2)" }
    .joined(separator: "; ") + " }"
}
