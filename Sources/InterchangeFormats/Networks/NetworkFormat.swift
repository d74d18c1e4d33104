package import Documents
package import Negotiations

/// A format that holds a graph. What graphs mean is told once for all of them: a format only says how
/// nodes, edges and attributes are spelled.
package protocol NetworkFormat: InterchangeFormat {
  /// Whether the ids of its nodes are numbers that mean something in one file alone.
  var numbersNodes: Bool { get }

  /// Whether it reads the names that the user gives to columns itself.
  var readsColumns: Bool { get }

  /// Whether it has a place for what is said of the whole graph.
  var holdsWhole: Bool { get }

  /// Reads documents that are one graph together.
  func network(
    in documents: [InputDocument], _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument

  /// Reads the nodes and edges of a document. Each is counted as read, and rejected where it cannot
  /// stand in a graph.
  func network(
    in document: InputDocument, _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument

  /// Writes a graph, and counts what the format has no place for.
  func parts(
    of network: NetworkDocument, _ choices: WritingChoices, _ leftOut: inout LeftOut
  ) -> [WrittenDocument.Part]
}

extension NetworkFormat {
  package var holdsWhole: Bool { true }
  package var numbersNodes: Bool { false }
  package var readsColumns: Bool { false }

  package func network(
    in documents: [InputDocument], _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument {
    var network = NetworkDocument()
    for (number, document) in documents.enumerated() {
      var next = try self.network(in: document, choices, &ledger)
      if numbersNodes, number > 0 { next = next.renamed(after: network, file: number + 1) }
      network = network.joined(with: next, &ledger)
    }
    return network
  }

  /// Reads documents as one graph and says what its nodes and edges stand for.
  public func read(
    _ documents: [InputDocument], _ choices: ReadingChoices, ledger: Ledger
  ) throws(InputError) -> Imported {
    var ledger = ledger
    var network = try network(in: documents, choices, &ledger)
    if !readsColumns {
      try network.rename(choices.columns)
      if choices.takesSuggestedDates { network.takeSuggestedDates(&ledger) }
    }
    let name = documents.first?.plainName ?? self.name
    let corpus =
      TwoModeNetwork.isRecorded(in: network)
      ? TwoModeNetwork.corpus(of: network, title: name, ledger: &ledger)
      : ForeignNetwork.corpus(of: network, name: name, choices: choices, ledger: &ledger)
    return Imported(corpus: corpus, ledger: ledger)
  }

  /// Writes the graph of a corpus.
  public func write(_ corpus: Corpus, _ choices: WritingChoices) -> WrittenDocument {
    var leftOut = LeftOut()
    let isBare = !holdsWhole && choices.projection == .record
    let (stated, unstated) = isBare ? corpus.statingAllZones() : (corpus, 0)
    let network =
      switch choices.projection {
      case .record: TwoModeNetwork.network(of: stated)
      case .pairs: PairsNetwork.network(of: corpus, &leftOut)
      }
    if isBare {
      leftOut.add("bibliographic records, of which the keys are kept", corpus.sources.count)
      leftOut.add("names of topics and places", corpus.topics.count + corpus.places.count)
      leftOut.addWhole(of: corpus, unstatedZones: unstated)
    }
    let parts = parts(of: network, choices, &leftOut)
    return WrittenDocument(parts: parts, leftOut: leftOut)
  }
}

extension InputDocument {
  /// The name of the file without folders and ending.
  var plainName: String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }

  /// Everything in it, for formats that must be seen as a whole; refused where it is longer than
  /// `limit` bytes.
  func contents(atMost limit: Int = 1 << 28) throws(InputError) -> [UInt8] {
    var stream = try open()
    var bytes: [UInt8] = []
    while let piece = try stream.next() {
      bytes += piece
      guard bytes.count <= limit else {
        throw InputError(
          name: name, reason: "is longer than \(limit >> 20) MB, which this format is read up to")
      }
    }
    return bytes
  }

  /// Everything in it as text, without a byte order mark.
  func text(atMost limit: Int = 1 << 28) throws(InputError) -> String {
    var bytes = try contents(atMost: limit)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw InputError(name: name, reason: TextEncoding.complaint(about: bytes))
  }
}
