/// A drawing in DOT, written in the order in which its parts were added.
struct DotGraph {
  /// A statement of the DOT language.
  enum Statement {
    case node(DotName, DotAttributes)
    case edge(DotName, DotName, DotAttributes)
    /// Nodes of one rank, which stand at one height.
    case sameRank([DotName])
  }

  var attributes: DotAttributes
  var nodeDefaults: DotAttributes
  var edgeDefaults: DotAttributes
  private(set) var statements: [Statement] = []
  /// What nodes and lines stand for, in the order added: a picture that keeps them apart can say it.
  private(set) var meanings: [DiagramMeaning] = []

  init(
    attributes: DotAttributes = [:], nodeDefaults: DotAttributes = [:],
    edgeDefaults: DotAttributes = [:]
  ) {
    self.attributes = attributes
    self.nodeDefaults = nodeDefaults
    self.edgeDefaults = edgeDefaults
  }

  /// Adds a node, and what it stands for.
  mutating func addNode(_ name: DotName, _ attributes: DotAttributes, meaning: String? = nil) {
    statements.append(.node(name, attributes))
    if let meaning { meanings.append(DiagramMeaning(name: name.text, words: meaning)) }
  }

  /// Adds an edge, and what it stands for.
  mutating func addEdge(
    _ from: DotName, _ to: DotName, _ attributes: DotAttributes, meaning: String? = nil
  ) {
    statements.append(.edge(from, to, attributes))
    if let meaning {
      meanings.append(DiagramMeaning(name: "\(from.text)->\(to.text)", words: meaning))
    }
  }

  mutating func addRank(_ names: [DotName]) {
    statements.append(.sameRank(names))
  }

  /// The drawing as DOT text.
  var dot: String {
    var lines = ["digraph negotiation {"]
    for (what, attributes) in [
      ("graph", attributes), ("node", nodeDefaults), ("edge", edgeDefaults),
    ] where !attributes.pairs.isEmpty {
      lines.append("  \(what)\(attributes.dot);")
    }
    lines += statements.map { "  \($0.dot);" }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  /// All text in the drawing.
  var labels: [String] {
    let all = [attributes, nodeDefaults, edgeDefaults] + statements.map(\.attributes)
    return all.flatMap { $0.pairs.filter { $0.name == .label }.flatMap(\.value.labels) }
  }
}

/// What a node or a line of a drawing stands for.
public struct DiagramMeaning: Hashable, Sendable {
  /// Its name in DOT; of an edge, `from->to`.
  public let name: String
  /// What it stands for: `W. Averell Harriman → James F. Byrnes: 15 messages`.
  public let words: String
}

/// The name of a node in DOT: its id in the corpus if that is plain ASCII, else a number.
struct DotName: Hashable {
  let text: String

  /// The node for the thing of `kind` with this id, at `position` among its kind.
  init(_ kind: StaticString, id: String, position: Int) {
    let isPlain =
      !id.isEmpty && id.utf8.count <= 100
      && id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."), UInt8(ascii: ":"):
          true
        default: false
        }
      }
    text = "\(kind) \(isPlain ? id : "#\(position)")"
  }

  /// The part called `id` of the thing of `kind` at `position`.
  init(_ kind: StaticString, id: StaticString, _ position: Int) {
    text = "\(kind) \(position) \(id)"
  }
}

extension DotGraph.Statement {
  fileprivate var dot: String {
    switch self {
    case .node(let name, let attributes): "\"\(name.text)\"\(attributes.dot)"
    case .edge(let from, let to, let attributes):
      "\"\(from.text)\" -> \"\(to.text)\"\(attributes.dot)"
    case .sameRank(let names):
      "{ rank=same; \(names.map { "\"\($0.text)\"" }.joined(separator: "; ")) }"
    }
  }

  fileprivate var attributes: DotAttributes {
    switch self {
    case .node(_, let attributes), .edge(_, _, let attributes): attributes
    case .sameRank: [:]
    }
  }
}
