/// What the drawing process writes to its standard output: a signature, how far it came, and
/// the drawing. The signature tells it from whatever another program might print, the length a whole
/// drawing from half of one; neither depends on learning how the process ended.
struct WorkerAnswer {
  enum Outcome: UInt8 {
    case drawn = 1
    case syntaxError
    case refused
    case layoutFailed
    case drawingFailed
    case outputTooLarge
    case badRequest
  }

  let outcome: Outcome
  let drawing: [UInt8]
}

extension WorkerAnswer {
  private static let signature = Array("GVRENDER".utf8)
  private static let lengthBytes = 8

  /// The bytes of an answer that are not the drawing.
  static let overhead = signature.count + 1 + lengthBytes

  /// The bytes in front of a drawing of so many bytes.
  static func header(_ outcome: Outcome, count: Int) -> [UInt8] {
    let length = (0..<lengthBytes).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
    return signature + [outcome.rawValue] + length
  }

  /// The answer in a process's output, if that is a whole one.
  init?(_ output: [UInt8]) {
    guard output.count >= Self.overhead, output.starts(with: Self.signature),
      let outcome = Outcome(rawValue: output[Self.signature.count])
    else { return nil }
    let drawing = Array(output[Self.overhead...])
    guard output.starts(with: Self.header(outcome, count: drawing.count)) else { return nil }
    self.outcome = outcome
    self.drawing = drawing
  }
}
