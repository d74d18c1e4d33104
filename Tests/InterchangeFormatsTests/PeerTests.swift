import Foundation
import InterchangeFormats
import Negotiations
import TestSupport
import Testing

/// Files as NetworkX and igraph open them.
struct PeerTests {
  /// Whether Python can import a module here.
  static func has(_ module: String) -> Bool {
    (try? Python.run("import \(module)", in: FileManager.default.temporaryDirectory))?.code == 0
  }

  static let networkX: [(format: String, file: String, code: String)] = [
    ("graphml", "a.graphml", "networkx.read_graphml('a.graphml')"),
    ("gexf", "a.gexf", "networkx.read_gexf('a.gexf', version='1.3')"),
    ("gml", "a.gml", "networkx.read_gml('a.gml')"),
    ("pajek", "a.net", "networkx.read_pajek('a.net')"),
    ("node-link", "a.json", "networkx.node_link_graph(json.load(open('a.json')), edges='edges')"),
    ("cytoscape", "a.cyjs", "networkx.cytoscape_graph(json.load(open('a.cyjs')))"),
  ]

  static let igraph: [(format: String, file: String, code: String)] = [
    ("graphml", "a.graphml", "igraph.Graph.Read_GraphML('a.graphml')"),
    ("gml", "a.gml", "igraph.Graph.Read_GML('a.gml')"),
    ("pajek", "a.net", "igraph.Graph.Read_Pajek('a.net')"),
  ]

  @Test(
    .enabled(if: has("networkx"), "Python has no module networkx here"),
    arguments: WritingChoices.Projection.allCases)
  func `NetworkX opens what is written, with the same counts`(
    projection: WritingChoices.Projection
  ) throws {
    let script = Self.networkX.map {
      "g = \($0.code); print(g.number_of_nodes(), g.number_of_edges())"
    }
    try expectCounts(
      Self.networkX.map { ($0.format, $0.file) }, projection,
      script: "import json, networkx\n" + script.joined(separator: "\n"))
  }

  @Test(
    .enabled(if: has("igraph"), "Python has no module igraph here"),
    arguments: WritingChoices.Projection.allCases)
  func `igraph opens what is written, with the same counts`(
    projection: WritingChoices.Projection
  ) throws {
    let script = Self.igraph.map { "g = \($0.code); print(g.vcount(), g.ecount())" }
    try expectCounts(
      Self.igraph.map { ($0.format, $0.file) }, projection,
      script: "import warnings; warnings.simplefilter('ignore')\nimport igraph\n"
        + script.joined(separator: "\n"))
  }

  private func expectCounts(
    _ formats: [(format: String, file: String)], _ projection: WritingChoices.Projection,
    script: String
  ) throws {
    let corpus = try #require(Samples.corpora["moscow-1945"])
    let scratch = try Scratch()
    var expected: [String] = []
    for (name, file) in formats {
      let format = try Samples.found(name)
      let bytes = format.write(corpus, WritingChoices(projection: projection)).parts[0].bytes
      try scratch.write(Data(bytes), to: file)
      let (network, _) = try Samples.network(String(decoding: bytes, as: UTF8.self), as: name)
      expected.append("\(network.nodes.count) \(network.edges.count)")
    }
    #expect(Set(expected).count == 1)
    let result = try Python.run(script, in: scratch.folder)
    #expect(result.code == 0, "\(result.text)")
    #expect(result.text.split(separator: "\n").map(String.init) == expected)
  }
}

/// Python, as found on the path.
enum Python {
  static func run(_ script: String, in folder: URL) throws -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
