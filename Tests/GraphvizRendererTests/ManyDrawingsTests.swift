import GraphvizRenderer
import Testing

@Suite struct `Many drawings at once` {
  @Test func `sixteen tasks get the drawing that one gets alone`() async throws {
    let renderer = Sample.renderer()
    let alone = try renderer.render(Sample.talks, layout: .neato, as: .svg)
    let together = try await withThrowingTaskGroup(of: Drawing.self) { group in
      for _ in 0..<16 {
        group.addTask { try renderer.render(Sample.talks, layout: .neato, as: .svg) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.count == 16)
    #expect(together.allSatisfy { $0 == alone })
  }

  @Test func `failures beside drawings stay their own`() async {
    let graphs = (0..<12).map { $0.isMultiple(of: 2) ? "graph { a -- b\($0) }" : "graph { a -- " }
    let failed = await withTaskGroup(of: (Int, Bool).self) { group in
      for (index, graph) in graphs.enumerated() {
        group.addTask { (index, Sample.failure(of: graph) != nil) }
      }
      return await group.reduce(into: Set<Int>()) { if $1.1 { $0.insert($1.0) } }
    }
    #expect(failed == Set(stride(from: 1, to: 12, by: 2)))
  }
}
