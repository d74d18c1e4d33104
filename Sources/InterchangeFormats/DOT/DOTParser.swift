internal import Documents
internal import Negotiations

/// Puts a graph together from DOT. Subgraphs are taken as part of the one graph, as are further graphs of
/// the document, in which a name is the same node; the names of subgraphs are kept with the nodes. What says how things are drawn is left out.
struct DOTParser {
  /// The deepest nesting of subgraphs that is followed.
  static let greatestDepth = 100
  /// The most edges that statements between groups may make, and the most values that nodes and edges
  /// may take over from the subgraphs they are in: what a document says in few words grows no more
  /// than its length.
  let greatestGroupProduct: Int
  let greatestStanding: Int

  /// The attributes that hold in a subgraph unless something else is said.
  struct Scope {
    var node: [NetworkAttribute] = []
    var edge: [NetworkAttribute] = []
    /// What the subgraph is labelled with.
    var label: String?
  }

  var builder: NetworkBuilder
  private var scanner: DOTScanner
  private var token = DOTToken.end
  private var line = 1
  private var hasFailed = false
  private var drawings: Set<String> = []
  var madeByGroups = 0
  var madeByScopes = 0
  /// The innermost subgraph that each node is in, by its label or else its name.
  var groups: [String: String] = [:]

  init(bytes: [UInt8], builder: NetworkBuilder) {
    scanner = DOTScanner(bytes: bytes)
    greatestGroupProduct = max(1_000, bytes.count)
    greatestStanding = max(10_000, 4 * bytes.count)
    self.builder = builder
  }

  mutating func parse() {
    advance()
    var graphs = 0
    while !hasFailed, graphs == 0 || token != .end {
      parseGraph(isFirst: graphs == 0)
      graphs += 1
    }
    if graphs > 1, !hasFailed {
      builder.ledger.warn(
        Diagnostic(
          .note, "graphs.joined", at: Diagnostic.Location(file: builder.file),
          "the \(graphs) graphs of the document were read as one",
          help: "a node of one name is the same in all; give each graph a file if they are not"))
    }
    groupNodes()
    if !drawings.isEmpty {
      builder.ledger.warn(
        Diagnostic(
          .note, "drawing.left", at: Diagnostic.Location(file: builder.file),
          "what says how to draw was left out: \(drawings.sorted().joined(separator: ", "))"))
    }
  }

  private mutating func parseGraph(isFirst: Bool) {
    if isKeyword("strict") { advance() }
    guard isKeyword("graph") || isKeyword("digraph") else {
      return fail(
        isFirst
          ? "a DOT document begins with 'graph' or 'digraph'"
          : "behind a graph only another can stand, with 'graph' or 'digraph'")
    }
    let isAny = !isFirst && builder.network.isDirected
    builder.network.isDirected = isKeyword("digraph")
    advance()
    if case .name(let name, _) = token {
      if isFirst, !name.isBlank {
        builder.network.attributes.append(NetworkAttribute("name", .text(name)))
      }
      advance()
    }
    guard take("{") else { return fail("'{' was expected") }
    var scope = Scope()
    _ = statements(&scope, depth: 1)
    builder.network.isDirected = builder.network.isDirected || isAny
  }

  // MARK: Words

  private mutating func advance() {
    line = scanner.line
    token = scanner.next()
    if case .fault(let message) = token { fail(message) }
    line = scanner.line
  }

  private func isKeyword(_ word: String) -> Bool {
    if case .name(let name, false) = token { name.lowercased() == word } else { false }
  }

  /// Passes over a sign, if it is the next word.
  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard token == .sign(UInt8(ascii: sign)) else { return false }
    advance()
    return true
  }

  private mutating func fail(_ message: String) {
    if hasFailed { return }
    hasFailed = true
    builder.ledger.warn(
      Diagnostic(
        .error, "dot.malformed", at: place.location, message,
        help: "what stands before this place was read; repair the file and read it again"))
  }

  private var place: DocumentPlace { DocumentPlace(file: builder.file, line: line) }

  // MARK: Statements

  /// Reads statements up to `}`, and returns the nodes they name.
  private mutating func statements(
    _ scope: inout Scope, depth: Int
  ) -> [String] {
    var nodes: [String] = []
    while !hasFailed, token != .sign(UInt8(ascii: "}")) {
      if token == .end {
        fail("the document breaks off before '}'")
        break
      }
      if take(";") || take(",") { continue }
      statement(&scope, depth: depth, &nodes)
    }
    if !hasFailed { advance() }
    return nodes
  }

  private mutating func statement(
    _ scope: inout Scope, depth: Int, _ nodes: inout [String]
  ) {
    for keyword in ["graph", "node", "edge"] where isKeyword(keyword) {
      advance()
      let attributes = attributeLists()
      setDefaults(keyword, attributes, &scope, depth: depth)
      return
    }
    let start = place
    guard let first = end(&scope, depth: depth) else { return }
    if first.count == 1, !first.isGroup, take("=") {
      let key = first.names[0]
      guard let value = text() else { return fail("a value was expected after '='") }
      if depth == 1, !isDrawing(key) {
        builder.network.attributes.append(NetworkAttribute(key, .text(DOTText.resolved(value))))
      }
      if depth > 1, key == "label" { scope.label = DOTText.label(value).collapsed }
      return
    }
    var chain = [first]
    var isDirected = builder.network.isDirected
    while case .arrow(let direction) = token {
      isDirected = direction
      advance()
      guard let next = end(&scope, depth: depth) else { break }
      chain.append(next)
    }
    let attributes = attributeLists()
    if chain.count == 1, !first.isGroup {
      declare(first.names[0], attributes, scope, at: start)
    } else {
      for name in chain.filter({ !$0.isGroup }).flatMap(\.names) {
        declare(name, [], scope, at: start)
      }
      join(chain, Self.merged(standing(scope.edge), attributes), isDirected, at: start)
    }
    nodes += chain.flatMap(\.names)
  }

  /// What holds for all that follows, or for the graph.
  private mutating func setDefaults(
    _ keyword: String, _ attributes: [NetworkAttribute], _ scope: inout Scope, depth: Int
  ) {
    switch keyword {
    case "node": scope.node = Self.merged(scope.node, attributes)
    case "edge": scope.edge = Self.merged(scope.edge, attributes)
    default:
      if let label = attributes.first(where: { $0.name == "label" }), depth > 1 {
        scope.label = DOTText.label(label.value.text).collapsed
      }
      if depth == 1 {
        builder.network.attributes += attributes.map {
          NetworkAttribute($0.name, .text(DOTText.resolved($0.value.text)))
        }
      }
    }
  }

  /// What an edge leads to: one node, or all of a group.
  struct End {
    var names: [String]
    var isGroup: Bool
    var count: Int { names.count }
  }

  private mutating func end(_ scope: inout Scope, depth: Int) -> End? {
    if isKeyword("subgraph") || token == .sign(UInt8(ascii: "{")) {
      return subgraph(scope, depth: depth)
    }
    guard let name = text() else {
      fail("a node, an edge or a subgraph was expected")
      return nil
    }
    // A port says where on a node an edge ends.
    while take(":") { _ = text() }
    return End(names: [name], isGroup: false)
  }

  private mutating func subgraph(_ scope: Scope, depth: Int) -> End? {
    var name: String?
    if isKeyword("subgraph") {
      advance()
      if case .name(let own, _) = token {
        name = own
        advance()
      }
    }
    guard take("{") else {
      fail("'{' was expected")
      return nil
    }
    guard depth < Self.greatestDepth else {
      fail("subgraphs are nested more than \(Self.greatestDepth) deep")
      return nil
    }
    var inner = scope
    var seen: Set<String> = []
    inner.label = nil
    let nodes = statements(&inner, depth: depth + 1).filter { seen.insert($0).inserted }
    if let called = inner.label ?? name, !called.isBlank {
      for node in nodes where groups[node] == nil { groups[node] = called }
    }
    return End(names: nodes, isGroup: true)
  }

  /// A name; several joined by `+` are one.
  private mutating func text() -> String? {
    guard case .name(var name, _) = token else { return nil }
    advance()
    while take("+") {
      guard case .name(let more, _) = token else { break }
      name += more
      advance()
    }
    return name
  }

  private mutating func attributeLists() -> [NetworkAttribute] {
    var attributes: [NetworkAttribute] = []
    while take("[") {
      while !hasFailed, token != .sign(UInt8(ascii: "]")) {
        if take(",") || take(";") { continue }
        guard let key = text() else {
          fail("an attribute was expected")
          break
        }
        var value = "true"
        if take("=") {
          guard let written = text() else {
            fail("a value was expected after '='")
            break
          }
          value = written
        }
        if !isDrawing(key) { attributes.append(NetworkAttribute(key, .text(value))) }
      }
      if !hasFailed { advance() }
    }
    return attributes
  }

  private mutating func isDrawing(_ key: String) -> Bool {
    guard DOTText.drawingAttributes.contains(key) else { return false }
    drawings.insert(key)
    return true
  }

  static func merged(
    _ old: [NetworkAttribute], _ new: [NetworkAttribute]
  ) -> [NetworkAttribute] {
    if old.isEmpty { return new }
    let names = Set(new.map(\.name))
    return old.filter { !names.contains($0.name) } + new
  }
}
