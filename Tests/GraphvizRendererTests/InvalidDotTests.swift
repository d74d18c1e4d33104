import GraphvizRenderer
import Testing

@Suite struct `Text that is not DOT` {
  @Test func `a syntax error gives its line`() {
    let error = Sample.failure(of: "digraph {\n  a -> b\n  b -> ]\n  c -> d\n}")
    #expect(error?.code == .syntax(line: 3))
    #expect(error?.details.contains("syntax error") == true)
  }

  @Test(arguments: ["digraph { a -> b", "digraph { a -> \"b", "digraph { a [label=<<b>x]"])
  func `a graph that breaks off is an error, not half a drawing`(_ dot: String) {
    guard case .syntax = Sample.failure(of: dot)?.code else {
      Issue.record("\(dot) was drawn")
      return
    }
  }

  @Test(arguments: ["", "  \n", "// only a remark\n"])
  func `no graph is an error`(_ dot: String) {
    let error = Sample.failure(of: dot)
    #expect(error?.code == .syntax(line: nil))
    #expect(error?.message.contains("no graph") == true)
  }

  @Test func `a NUL gives its line`() {
    #expect(Sample.failure(of: "graph {\n a [label=\"x\0y\"]\n}")?.code == .syntax(line: 2))
  }

  @Test func `too much text is refused before it is read`() {
    let renderer = Sample.renderer(RenderLimits(inputBytes: 100))
    let dot = "graph { \(String(repeating: "a;", count: 60)) }"
    #expect(Sample.failure(of: dot, with: renderer)?.code == .inputTooLarge)
  }
}
