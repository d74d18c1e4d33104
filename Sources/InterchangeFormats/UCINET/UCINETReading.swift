internal import Documents
internal import Negotiations
internal import Typesetting

/// Puts a network together from the lines of a UCINET file.
struct UCINETReading {
  /// How many nodes that nothing labels are made all the same: no more than the document is long.
  private let greatestUnlabelled: Int

  private var builder: NetworkBuilder
  private var header = UCINETHeader()
  private var isInData = false
  private var hasBegun = false
  /// The nodes by their embedded labels, of rows and of columns.
  private var embedded: [[String: Int]] = [[:], [:]]
  private var nodes: [(label: String?, mode: Int, place: DocumentPlace)] = []
  private var edges: [(from: Int, to: Int, weight: Double, matrix: Int, place: DocumentPlace)] = []
  private var matrix = 0
  private var row = 0
  private var column = 0
  private var rowNode: Int?
  private var columnNodes: [Int] = []
  private var missing = 0
  /// How many words each line of a list of edges has so far; `nil` where they differ.
  private var listWidth: Int?
  private var listLines = 0
  /// Whether rows and columns are different nodes.
  private var isTwoMode = false
  /// Where the columns begin among the nodes, if they are nodes of their own.
  private var columnStart = 0

  /// Why the document cannot be read at all.
  var refusal: String? {
    header.unknownForm.map { form in
      "its format '\(form.shown)' is not read: save the data as fullmatrix, edgelist1 or nodelist1"
    }
  }

  private var isMatrix: Bool { header.form?.isMatrix ?? false }

  /// A reading of a document of `size` bytes.
  init(file: String, size: Int, ledger: Ledger) {
    greatestUnlabelled = min(max(1_000, size), 100_000)
    builder = NetworkBuilder(file: file, ledger: ledger)
  }

  mutating func take(_ line: LineReader.Line) {
    let place = DocumentPlace(file: builder.file, line: line.number)
    if let problem = line.problem { return builder.reject("line", at: place, problem) }
    let text = line.text.trimmed
    if text.isEmpty || text.hasPrefix("#") || text.hasPrefix("!") && text.count > 1 { return }
    if isInData {
      let words = UCINETLine.words(text).map(\.text)
      if line.isUnended, breaksOff(words) {
        return builder.reject(
          "edge", at: place, "the document breaks off within the line, after '\(text.shown)'",
          code: "line.unclosed")
      }
      use(text, words, place)
    } else if let rest = header.take(text) {
      begin(place)
      if !rest.isEmpty { use(rest.joined(separator: " "), rest, place) }
    }
  }

  // MARK: The data

  private mutating func begin(_ place: DocumentPlace) {
    isInData = true
    if !header.unknown.isEmpty {
      let shown = header.unknown.prefix(6).map { "'\($0.shown)'" }.joined(separator: ", ")
      builder.warn("header.unknown", at: place, "\(shown) before the data says nothing known")
    }
    let rows = header.labels[.rows] ?? header.labels[.nodes] ?? []
    let count = header.rows ?? header.count ?? 0
    isTwoMode = header.isTwoMode
    let isNamedLater = header.embedsRows && (isTwoMode || header.embedsColumns || !isMatrix)
    if !isNamedLater, isTwoMode || !header.embedsColumns || !isMatrix {
      declare(rows, count: count, mode: 0, place)
    }
    guard isTwoMode else { return }
    columnStart = nodes.count
    let columns = header.labels[.columns] ?? []
    declare(
      columns, count: header.embedsColumns ? 0 : header.columns ?? header.count ?? 0, mode: 1, place
    )
  }

  /// Makes the nodes that the header declares.
  private mutating func declare(
    _ labels: [String], count: Int, mode: Int, _ place: DocumentPlace
  ) {
    let total = max(labels.count, min(count, greatestUnlabelled))
    if count > total {
      builder.warn(
        "nodes.count", at: place, "\(count) nodes are declared; those beyond \(total) were left out"
      )
    }
    for index in 0..<total {
      let label = index < labels.count ? labels[index] : nil
      if let label, embedded[mode][label] == nil { embedded[mode][label] = nodes.count }
      nodes.append((label, mode, place))
    }
  }

  private mutating func use(_ text: String, _ words: [String], _ place: DocumentPlace) {
    guard let form = header.form else { return builder.reject("line", at: place, "is not read") }
    // A mark by itself parts the lists of several relations.
    if text == "!" {
      matrix += 1
    } else if form.isMatrix {
      for word in words { useCell(word, form, place) }
    } else {
      useList(words, form, place)
    }
  }

  /// Whether the last line of a list, without its end, lacks words: those before it have more, or it names no
  /// two nodes.
  private func breaksOff(_ words: [String]) -> Bool {
    guard header.form?.isEdgeList == true else { return false }
    if words.count < 2 { return words != ["!"] }
    return listLines > 1 && words.count < listWidth ?? 0
  }

  private mutating func countList(_ words: [String]) {
    listWidth = listLines == 0 || listWidth == words.count ? words.count : nil
    listLines += 1
  }

  private mutating func useList(
    _ words: [String], _ form: UCINETHeader.Form, _ place: DocumentPlace
  ) {
    let isEdge = form.isEdgeList
    countList(words)
    // A node of a list of nodes that has nobody beside it has no tie.
    if !isEdge, words.count == 1, node(words[0], column: false, place) != nil { return }
    guard words.count > 1, let from = node(words[0], column: false, place) else {
      return builder.reject("edge", at: place, "a line names two nodes or more, which are declared")
    }
    if isEdge {
      let weight = words.count > 2 ? Double(words[2]) : 1
      guard let to = node(words[1], column: true, place), let weight, weight.isFinite else {
        return builder.reject("edge", at: place, "a line gives two nodes and a number")
      }
      if weight != 0 { edges.append((from, to, weight, matrix, place)) }
      return
    }
    for word in words.dropFirst() {
      if let to = node(word, column: true, place) {
        edges.append((from, to, 1, matrix, place))
      } else {
        builder.reject("edge", at: place, "'\(word.shown)' is no node that is declared")
      }
    }
  }

  /// The node that a word of a list means: by its label, by its number, or new where labels are embedded.
  private mutating func node(_ word: String, column: Bool, _ place: DocumentPlace) -> Int? {
    let mode = column && isTwoMode ? 1 : 0
    if let known = embedded[mode][word] { return known }
    let embeds = column ? header.embedsColumns || header.embedsRows : header.embedsRows
    if embeds {
      nodes.append((word, mode, place))
      embedded[mode][word] = nodes.count - 1
      return nodes.count - 1
    }
    guard let number = Int(word), number > 0 else { return nil }
    let position = number - 1 + (mode == 1 ? columnStart : 0)
    return position < nodes.count && nodes[position].mode == mode ? position : nil
  }

  private var width: Int { header.columns ?? header.count ?? 0 }
  private var height: Int { header.rows ?? header.count ?? 0 }

  private mutating func useCell(
    _ word: String, _ form: UCINETHeader.Form, _ place: DocumentPlace
  ) {
    guard width > 0, height > 0 else {
      return builder.reject("edge", at: place, "the size of the matrix is not declared: n = …")
    }
    if header.embedsColumns, columnNodes.count < width {
      return columnNodes.append(labelled(word, mode: isTwoMode ? 1 : 0, place))
    }
    if header.embedsRows, rowNode == nil {
      rowNode = nameRow(word, place)
      return
    }
    guard matrix < max(1, header.matrices) else {
      return builder.reject("edge", at: place, "more numbers than the matrix has cells")
    }
    skipCells(form)
    if let from = rowNode ?? position(ofRow: row), let to = position(ofColumn: column) {
      useValue(word, from, to, place)
    } else {
      builder.reject("edge", at: place, "the cell belongs to no node that is declared")
    }
    column += 1
    endRow(form)
  }

  private mutating func useValue(_ word: String, _ from: Int, _ to: Int, _ place: DocumentPlace) {
    if ["?", ".", "na", "n/a"].contains(word.lowercased()) { return missing += 1 }
    guard let value = Double(word), value.isFinite else {
      return builder.reject("edge", at: place, "'\(word.shown)' in a matrix is no number")
    }
    if value != 0 { edges.append((from, to, value, matrix, place)) }
  }

  private mutating func labelled(_ word: String, mode: Int, _ place: DocumentPlace) -> Int {
    if let known = embedded[mode][word] { return known }
    nodes.append((word, mode, place))
    embedded[mode][word] = nodes.count - 1
    return nodes.count - 1
  }

  /// The node of a row that begins with its label.
  private mutating func nameRow(_ word: String, _ place: DocumentPlace) -> Int {
    // Where the columns bear no labels, all nodes are there by number.
    guard !isTwoMode, !header.embedsColumns, row < nodes.count else {
      return labelled(word, mode: 0, place)
    }
    nodes[row].label = word
    return row
  }

  private func position(ofRow row: Int) -> Int? {
    if header.embedsColumns, !isTwoMode { return row < columnNodes.count ? columnNodes[row] : nil }
    return row < (isTwoMode ? columnStart : nodes.count) ? row : nil
  }

  private func position(ofColumn column: Int) -> Int? {
    if header.embedsColumns { return column < columnNodes.count ? columnNodes[column] : nil }
    let position = column + (isTwoMode ? columnStart : 0)
    return position < nodes.count ? position : nil
  }

  /// Passes the cells that the form leaves out.
  private mutating func skipCells(_ form: UCINETHeader.Form) {
    if form == .upperhalf, column < row + (header.hasDiagonal ? 0 : 1) {
      column = row + (header.hasDiagonal ? 0 : 1)
    }
    if form == .lowerhalf, !header.hasDiagonal, row == 0 { row = 1 }
    if form == .fullmatrix, !header.hasDiagonal, column == row { column += 1 }
  }

  private mutating func endRow(_ form: UCINETHeader.Form) {
    let end = form == .lowerhalf ? row + (header.hasDiagonal ? 1 : 0) : width
    let isLastDiagonal =
      form == .fullmatrix && !header.hasDiagonal && column == row && column + 1 >= end
    guard column >= end || isLastDiagonal else { return }
    column = 0
    row += 1
    rowNode = nil
    let rows = form == .upperhalf && !header.hasDiagonal ? height - 1 : height
    guard row >= rows else { return }
    row = 0
    matrix += 1
    if header.embedsColumns { columnNodes = [] }
  }

  /// What of a matrix is not there.
  private var lacking: String? {
    guard isMatrix, width > 0, height > 0 else { return nil }
    let matrices = max(1, header.matrices)
    if matrix >= matrices, row == 0, column == 0, rowNode == nil { return nil }
    let which = matrices > 1 ? " of matrix \(matrix + 1) of \(matrices)" : ""
    return "row \(row + 1) of \(height)\(which) has \(column) of \(width) numbers"
  }

  // MARK: The end

  mutating func finish(_ ledger: inout Ledger) -> NetworkDocument {
    let place = DocumentPlace(file: builder.file)
    if !isInData {
      builder.warn("graph.missing", at: place, "the document has no 'data:', so no network")
    }
    if isInData, let lacking {
      builder.ledger.warn(
        Diagnostic(
          .error, "matrix.unclosed", at: place.location,
          "the document breaks off within the matrix: \(lacking)",
          help: "look whether numbers are missing, or n is too large"))
    }
    if missing > 0 {
      builder.ledger.warn(
        Diagnostic(
          .note, "cells.missing", at: place.location,
          "\(English.count(missing, "cell")) of the matrix say that nothing is known, and make no tie"
        ))
    }
    builder.network.isTwoMode = isTwoMode
    let isSymmetric = isSymmetric
    builder.network.isDirected = !isSymmetric && !isTwoMode
    for (position, node) in nodes.enumerated() {
      var made = NetworkNode(id: String(position + 1), label: node.label, place: node.place)
      made.mode = node.mode
      builder.add(made)
    }
    let names = header.labels[.matrices] ?? []
    let isHalf = header.form == .upperhalf || header.form == .lowerhalf
    for edge in edges where !isSymmetric || isHalf || edge.from <= edge.to {
      var made = NetworkEdge(
        (isHalf ? [edge.from, edge.to].sorted() : [edge.from, edge.to]).map { String($0 + 1) },
        isDirected: builder.network.isDirected,
        place: edge.place)
      if edge.weight != 1 { made.weight = edge.weight }
      if edge.matrix < names.count { made.attributes.add("relation", names[edge.matrix]) }
      builder.add(made)
    }
    return builder.finish(&ledger)
  }

  /// Whether every cell has its like on the other side of the diagonal, so that a pair is one tie.
  private var isSymmetric: Bool {
    if isTwoMode { return false }
    if let form = header.form, form == .upperhalf || form == .lowerhalf { return true }
    struct Cell: Hashable {
      var from: Int
      var to: Int
      var matrix: Int
      var weight: Double
    }
    let cells = Set(
      edges.map { Cell(from: $0.from, to: $0.to, matrix: $0.matrix, weight: $0.weight) })
    return cells.allSatisfy {
      cells.contains(Cell(from: $0.to, to: $0.from, matrix: $0.matrix, weight: $0.weight))
    }
  }
}
