internal import CExpat
package import Negotiations

/// Reads an XML document as a stream of events, in memory that does not grow with it.
///
/// The parser is expat. Nothing outside the document is ever fetched: a reference to an external entity
/// is left out and told of. Entities that grow without end, and elements nested deeper than
/// ``greatestDepth``, end the reading with an error. What stood before the error has been received.
package enum XMLReader {
  /// The deepest nesting that is followed.
  package static let greatestDepth = 512
  /// The longest text handed over at once, in bytes.
  static let longestText = 1 << 20

  /// Reads `document` into `receiver` and returns what is wrong with it: an error that ended the
  /// reading, or warnings.
  package static func read(
    _ document: InputDocument, into receiver: inout some XMLReceiver
  ) throws(InputError) -> [Diagnostic] {
    var stream = try document.open()
    let session = XMLSession(file: document.name)
    var problem: Diagnostic?
    while problem == nil, !session.isStopped, let bytes = try stream.next() {
      problem = session.parse(bytes, isLast: false)
      session.deliver(to: &receiver)
    }
    if problem == nil, !session.isStopped {
      problem = session.parse([], isLast: true)
      session.deliver(to: &receiver)
    }
    return session.warnings + (problem.map { [$0] } ?? [])
  }
}
