package import Documents
internal import Negotiations

/// GML, the Graph Modelling Language, as igraph, NetworkX, Gephi, yEd and Cytoscape write it.
public struct GMLFormat: NetworkFormat {
  /// What the command line calls it.
  public let name = "gml"
  /// What it is.
  public let summary = "GML: igraph, NetworkX, Gephi, Cytoscape"
  /// The endings of its files.
  public let endings = ["gml"]
  package let numbersNodes = true

  /// The format.
  public init() {}

  package func network(
    in document: InputDocument, _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument {
    var parser = GMLParser(bytes: try document.contents(), file: document.name)
    let pairs = parser.parse()
    if let problem = parser.problem { ledger.warn(problem) }
    let graphs = pairs.filter { $0.key == "graph" }.compactMap { pair -> [GMLPair]? in
      if case .list(let graph) = pair.value { graph } else { nil }
    }
    var network = NetworkDocument()
    for (number, graph) in graphs.enumerated() {
      var reading = GMLReading(builder: NetworkBuilder(file: document.name, ledger: ledger))
      reading.read(graph)
      var next = reading.builder.finish(&ledger)
      // The numbers of nodes mean something in one graph alone.
      if number > 0 { next = next.renamed(after: network, file: number + 1) }
      network = network.joined(with: next, &ledger)
    }
    if graphs.isEmpty {
      ledger.warn(
        Diagnostic(
          .warning, "graph.missing", at: DocumentPlace(file: document.name).location,
          "the document holds no graph"))
    }
    if graphs.count > 1 {
      ledger.warn(
        Diagnostic(
          .note, "graphs.joined", at: Diagnostic.Location(file: document.name),
          "the \(graphs.count) graphs of the document were read as one",
          help: "a node of one label is the same in all; give each graph a file if they are not"))
    }
    return network
  }

  package func parts(
    of network: NetworkDocument, _ choices: WritingChoices, _ leftOut: inout LeftOut
  ) -> [WrittenDocument.Part] {
    [WrittenDocument.Part(bytes: Array(GMLWriter.text(of: network, &leftOut).utf8))]
  }
}

/// Puts a graph together from the pairs of a GML document.
struct GMLReading {
  var builder: NetworkBuilder
  private var nested: [String: Int] = [:]
  private var nestedOrder: [String] = []

  init(builder: NetworkBuilder) { self.builder = builder }

  mutating func read(_ graph: [GMLPair]) {
    for pair in graph where pair.key == "directed" {
      builder.network.isDirected = pair.value.text == "1"
    }
    for pair in graph {
      let place = DocumentPlace(file: builder.file, line: pair.line)
      switch (pair.key, pair.value) {
      case ("node", .list(let pairs)): readNode(pairs, place)
      case ("edge", .list(let pairs)): readEdge(pairs, place)
      case ("directed", _), ("multigraph", _): break
      default:
        if let attribute = attribute(pair) { builder.network.attributes.append(attribute) }
      }
    }
    for key in nestedOrder {
      builder.ledger.warn(
        Diagnostic(
          .note, "drawing.left", at: Diagnostic.Location(file: builder.file),
          "'\(key.shown)', which has parts of its own, was left out \(nested[key] ?? 0) times"))
    }
  }

  private mutating func readNode(_ pairs: [GMLPair], _ place: DocumentPlace) {
    guard let id = pairs.first(where: { $0.key == "id" })?.value.text else {
      return builder.reject("node", at: place, "the node has no id")
    }
    var node = NetworkNode(id: id, place: place)
    node.label = pairs.first { $0.key == "label" }?.value.text
    for pair in pairs where pair.key != "id" && pair.key != "label" {
      if let attribute = attribute(pair) { node.attributes.append(attribute) }
    }
    // Labels that had to be told apart stand beside what they were.
    if let plain = node[GMLWriter.plainLabel] {
      node.label = plain.text
      node.attributes.removeAll { $0.name == GMLWriter.plainLabel }
    }
    builder.add(node)
  }

  private mutating func readEdge(_ pairs: [GMLPair], _ place: DocumentPlace) {
    guard let source = pairs.first(where: { $0.key == "source" })?.value.text,
      let target = pairs.first(where: { $0.key == "target" })?.value.text
    else {
      return builder.reject("edge", at: place, "the edge has no source or no target")
    }
    var edge = NetworkEdge(
      [source, target], isDirected: builder.network.isDirected, place: place)
    for pair in pairs {
      switch pair.key {
      case "source", "target", "key": continue
      case "label": edge.label = pair.value.text
      case "id": edge.id = pair.value.text
      case "weight", "value":
        guard edge.weight == nil, let number = Double(pair.value.text ?? "") else { fallthrough }
        edge.weight = number
      default:
        if let attribute = attribute(pair) { edge.attributes.append(attribute) }
      }
    }
    builder.add(edge)
  }

  private mutating func attribute(_ pair: GMLPair) -> NetworkAttribute? {
    switch pair.value {
    case .text(let text):
      return text == "_networkx_list_start" ? nil : NetworkAttribute(pair.key, .text(text))
    case .integer(let number): return NetworkAttribute(pair.key, .integer(number))
    case .number(let number): return NetworkAttribute(pair.key, .number(number))
    case .list:
      if nested[pair.key] == nil { nestedOrder.append(pair.key) }
      nested[pair.key, default: 0] += 1
      return nil
    }
  }
}
