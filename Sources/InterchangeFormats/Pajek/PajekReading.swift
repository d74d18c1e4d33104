internal import Documents
internal import Negotiations
internal import Typesetting

/// Puts a network together from the lines of a Pajek file.
struct PajekReading {
  private enum Section {
    case none, vertices, arcs, edges, arcsList, edgesList, matrix, partition, vector, skipped
  }

  /// How many bytes were read.
  private var length = 0
  /// How many vertices that no line mentions are made all the same: no more than the document is long.
  private var greatestUnmentioned: Int { min(max(1_000, length), 100_000) }

  private var builder: NetworkBuilder
  private var section = Section.none
  private var declared = 0
  private var ofFirstMode: Int?
  private var matrixRow = 0
  private var relation: String?
  private var title = ""
  private var valueNumber = 0
  private var values: [(name: String, vertex: Int, value: NetworkValue)] = []
  private var edges: [NetworkEdge] = []
  private var vertices: Set<Int> = []
  private var hasVertices = false
  private var isLaterNetwork = false
  private var drawings = 0
  /// Where the last line opens a quotation mark and does not close it.
  private var openQuote: DocumentPlace?

  init(file: String, ledger: Ledger) {
    builder = NetworkBuilder(file: file, ledger: ledger)
  }

  mutating func take(_ line: LineReader.Line) {
    length += line.text.utf8.count + 1
    let text = line.text.trimmed
    if text.isEmpty || text.utf8.first == UInt8(ascii: "%") { return }
    let place = DocumentPlace(file: builder.file, line: line.number)
    if let problem = line.problem {
      return builder.reject(unit, at: place, problem)
    }
    let words = PajekLine(text)
    openQuote = words.isUnclosed ? place : nil
    if text.utf8.first == UInt8(ascii: "*") {
      open(words, text, place)
    } else {
      use(words, place)
    }
  }

  /// What a line of this section counts as.
  private var unit: String { section == .vertices ? "node" : section == .none ? "line" : "edge" }

  private mutating func open(_ line: PajekLine, _ text: String, _ place: DocumentPlace) {
    let head = (line.words.first ?? "").lowercased()
    let rest = line.words.dropFirst().filter { !$0.hasPrefix(":") }
    if head != "*vertices" { title = rest.joined(separator: " ") }
    switch head {
    case "*network":
      isLaterNetwork = hasVertices
      if isLaterNetwork {
        builder.reject(
          "network", at: place, "a file is read as one network; this is another",
          help: "keep one network a file")
      }
      if !isLaterNetwork, !title.isEmpty {
        builder.network.attributes.append(NetworkAttribute("title", .text(title)))
      }
      section = .skipped
    case "*partition": section = .partition
    case "*vector": section = .vector
    case "*vertices": openVertices(Array(rest), place)
    case "*arcs", "*edges", "*arcslist", "*edgeslist", "*matrix":
      openLines(head, text)
    default:
      section = .skipped
      builder.warn(
        "section.unknown", at: place, "'\(head.shown)' is no part of a network, and was left out")
    }
  }

  private mutating func openVertices(_ words: [String], _ place: DocumentPlace) {
    valueNumber = 0
    // The vertices of a partition or vector are a list of values.
    if section == .partition || section == .vector { return }
    if isLaterNetwork { return section = .skipped }
    section = .vertices
    hasVertices = true
    guard let first = words.first, let count = Int(first), count >= 0 else {
      return builder.warn("vertices.count", at: place, "the number of vertices is missing")
    }
    declared = count
    ofFirstMode = words.dropFirst().first.flatMap { Int($0) }
    if let ofFirstMode { builder.network.isTwoMode = ofFirstMode < count }
  }

  private mutating func openLines(_ head: String, _ text: String) {
    if isLaterNetwork || !hasVertices { return section = isLaterNetwork ? .skipped : .none }
    relation = text.firstRange(of: ":").map { _ in title }.flatMap { $0.isEmpty ? nil : $0 }
    switch head {
    case "*arcs": section = .arcs
    case "*edges": section = .edges
    case "*arcslist": section = .arcsList
    case "*edgeslist": section = .edgesList
    default:
      section = .matrix
      matrixRow = 0
    }
    if section == .arcs || section == .arcsList || section == .matrix && !builder.network.isTwoMode
    {
      builder.network.isDirected = true
    }
  }

  // MARK: Lines

  private mutating func use(_ line: PajekLine, _ place: DocumentPlace) {
    switch section {
    case .none:
      builder.reject(
        "line", at: place, "this stands before '*Vertices', with which a network begins")
    case .vertices: useVertex(line, place)
    case .arcs, .edges: useLine(line, place)
    case .arcsList, .edgesList: useList(line, place)
    case .matrix: useRow(line, place)
    case .partition, .vector: useValue(line)
    case .skipped: break
    }
  }

  private mutating func useVertex(_ line: PajekLine, _ place: DocumentPlace) {
    guard let first = line.words.first, let number = Int(first), number > 0 else {
      return builder.reject("node", at: place, "a vertex begins with its number")
    }
    if line.isUnclosed {
      builder.warn("label.unclosed", at: place, "the quotation mark is not closed")
    }
    vertices.insert(number)
    var node = NetworkNode(
      id: String(number), label: line.words.dropFirst().first, place: place)
    node.mode = mode(of: number)
    node.spells = line.spells
    if line.words.count > 2 { drawings += 1 }
    builder.add(node)
  }

  private func mode(of vertex: Int) -> Int { ofFirstMode.map { vertex > $0 ? 1 : 0 } ?? 0 }

  private mutating func useLine(_ line: PajekLine, _ place: DocumentPlace) {
    guard line.words.count > 1, let from = vertex(line.words[0]), let to = vertex(line.words[1])
    else {
      return builder.reject("edge", at: place, "a line gives the numbers of two vertices first")
    }
    var edge = NetworkEdge([from, to], isDirected: section == .arcs, place: place)
    edge.weight = line.words.dropFirst(2).first.flatMap { Double($0) }
    edge.spells = line.spells
    if let relation { edge.attributes.add("relation", relation) }
    let parameters = line.words.dropFirst(edge.weight == nil ? 2 : 3)
    if let position = parameters.firstIndex(of: "l"), position + 1 < line.words.count {
      edge.label = line.words[position + 1]
    }
    if !parameters.isEmpty { drawings += 1 }
    edges.append(edge)
  }

  private mutating func useList(_ line: PajekLine, _ place: DocumentPlace) {
    let numbers = line.words.map { vertex($0) }
    guard numbers.count > 1, let from = numbers[0] else {
      return builder.reject(
        "edge", at: place, "a list gives a vertex and those that it is joined to")
    }
    for number in numbers.dropFirst() {
      guard let number else {
        builder.reject("edge", at: place, "something else than a number is in the list")
        continue
      }
      edges.append(NetworkEdge([from, number], isDirected: section == .arcsList, place: place))
    }
  }

  private mutating func useRow(_ line: PajekLine, _ place: DocumentPlace) {
    matrixRow += 1
    let isTwoMode = builder.network.isTwoMode
    let shift = isTwoMode ? ofFirstMode ?? 0 : 0
    for (position, word) in line.words.enumerated() {
      guard let value = Double(word) else {
        builder.reject("edge", at: place, "'\(word.shown)' in a matrix is no number")
        continue
      }
      if value == 0 { continue }
      var edge = NetworkEdge(
        [String(matrixRow), String(position + 1 + shift)], isDirected: !isTwoMode, place: place)
      edge.weight = value
      edges.append(edge)
    }
  }

  private mutating func useValue(_ line: PajekLine) {
    valueNumber += 1
    guard let word = line.words.last, valueNumber <= declared else { return }
    let value: NetworkValue? =
      section == .partition
      ? Int(word).map(NetworkValue.integer) : Double(word).map(NetworkValue.number)
    if let value { values.append((title.isEmpty ? "partition" : title, valueNumber, value)) }
  }

  /// The number of a vertex as an id, however it is spelled.
  private func vertex(_ word: String) -> String? {
    Int(word).flatMap { $0 > 0 ? String($0) : nil }
  }

  // MARK: The end

  mutating func finish(_ ledger: inout Ledger) -> NetworkDocument {
    let place = DocumentPlace(file: builder.file)
    if !hasVertices {
      builder.warn("graph.missing", at: place, "the document has no '*Vertices', so no network")
    }
    if section == .vertices, !vertices.isEmpty, vertices.count < declared {
      builder.ledger.warn(
        Diagnostic(
          .error, "line.unclosed", at: place.location,
          "the document breaks off within its vertices: \(vertices.count) of \(declared) are there, and no lines"
        ))
    }
    if let openQuote {
      builder.ledger.warn(
        Diagnostic(
          .error, "line.unclosed", at: openQuote.location,
          "the document breaks off within a label in quotation marks"))
    }
    makeUnmentioned(place)
    for edge in edges { builder.add(edge) }
    addValues(place)
    if drawings > 0 {
      builder.ledger.warn(
        Diagnostic(
          .note, "drawing.left", at: place.location,
          "positions, shapes and colours of \(English.count(drawings, "line")) were left out"))
    }
    return builder.finish(&ledger)
  }

  /// Vertices may be declared by their number alone.
  private mutating func makeUnmentioned(_ place: DocumentPlace) {
    var mentioned = 0
    for number in 1..<(min(max(declared, 0), 1 << 40) + 1) where !vertices.contains(number) {
      guard mentioned < greatestUnmentioned else {
        return builder.warn(
          "vertices.count", at: place,
          "\(declared) vertices are declared; those beyond number \(number) that no line describes "
            + "were left out")
      }
      mentioned += 1
      var node = NetworkNode(id: String(number), place: place)
      node.mode = mode(of: number)
      builder.add(node)
    }
  }

  private mutating func addValues(_ place: DocumentPlace) {
    for (name, vertex, value) in values {
      guard vertices.contains(vertex) || vertex <= greatestUnmentioned else { continue }
      builder.change(String(vertex)) { $0.attributes.append(NetworkAttribute(name, value)) }
    }
  }
}
