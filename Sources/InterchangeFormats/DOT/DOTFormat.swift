package import Documents
internal import Negotiations

/// DOT, the language of Graphviz. It is read by a parser of its own that knows no drawing: Graphviz
/// itself is never run on what others wrote.
public struct DOTFormat: NetworkFormat {
  /// What the command line calls it.
  public let name = "dot"
  /// What it is.
  public let summary = "DOT: Graphviz"
  /// The endings of its files.
  public let endings = ["dot", "gv"]

  /// The format.
  public init() {}

  package func network(
    in document: InputDocument, _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument {
    let builder = NetworkBuilder(file: document.name, impliesNodes: true, ledger: ledger)
    var parser = DOTParser(bytes: try document.contents(), builder: builder)
    parser.parse()
    return parser.builder.finish(&ledger)
  }

  package func parts(
    of network: NetworkDocument, _ choices: WritingChoices, _ leftOut: inout LeftOut
  ) -> [WrittenDocument.Part] {
    var writer = DOTWriter()
    let text = writer.text(of: network)
    leftOut.add("control characters, which DOT cannot hold", writer.unwritable)
    return [WrittenDocument.Part(bytes: Array(text.utf8))]
  }
}
