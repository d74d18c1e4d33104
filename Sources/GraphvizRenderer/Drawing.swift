/// A graph laid out and drawn.
public struct Drawing: Sendable, Equatable {
  /// The content of the file.
  public let bytes: [UInt8]
  /// What Graphviz found worth saying, such as that the picture had to be made smaller, a line each;
  /// mostly nothing.
  public let remarks: [String]
}
