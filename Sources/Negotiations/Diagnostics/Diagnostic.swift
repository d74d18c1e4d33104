/// Something to tell the author of a document: what is wrong, where, what was expected and what may
/// have been meant.
public struct Diagnostic: Hashable, Sendable {
  /// How grave it is.
  public enum Severity: String, Comparable, CaseIterable, Sendable {
    /// The data cannot be used, or contradicts itself.
    case error
    /// The data can be used and is probably not what was meant.
    case warning
    /// Something worth knowing; nothing need be done.
    case note

    /// Whether the one is less grave than the other.
    public static func < (left: Self, right: Self) -> Bool { left.weight < right.weight }

    private var weight: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A remark that belongs to a diagnostic and has its own place: `first named here`.
  public struct Note: Hashable, Sendable {
    /// What is said.
    public var message: String
    /// Where.
    public var location: Location

    /// A remark at a place.
    public init(_ message: String, at location: Location) {
      self.message = message
      self.location = location
    }
  }

  /// The stable name of what is wrong: `actor.unknown`. Scripts may rely on it.
  public var code: String
  /// How grave it is.
  public var severity: Severity
  /// Where it is.
  public var location: Location
  /// What is wrong and what was expected, without a full stop.
  public var message: String
  /// What to do, or what may have been meant.
  public var help: String?
  /// Remarks with places of their own.
  public var notes: [Note]

  /// Something to tell the author of a document.
  public init(
    _ severity: Severity, _ code: String, at location: Location, _ message: String,
    help: String? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.message = message
    self.help = help
    self.notes = notes
  }
}

extension Diagnostic {
  /// A place in a document: kept as UTF-8 offset and length, said as line and column.
  public struct Location: Hashable, Sendable {
    /// The path of the file, as the user named it.
    public var file: String
    /// Where it begins, in UTF-8 bytes from the start of the text.
    public var offset: Int
    /// How much it covers, in UTF-8 bytes.
    public var length: Int
    /// The line, from 1; 0 where the whole file is meant.
    public var line: Int
    /// The column in characters, from 1; 0 where the whole file is meant.
    public var column: Int

    /// A place in a document.
    public init(file: String, offset: Int, length: Int, line: Int, column: Int) {
      self.file = file
      self.offset = offset
      self.length = length
      self.line = line
      self.column = column
    }

    /// A file as a whole, which may not even exist.
    public init(file: String) {
      self.init(file: file, offset: 0, length: 0, line: 0, column: 0)
    }
  }
}

extension Diagnostic {
  /// Whether it stands before `other` in a report: by file, place, code and wording.
  public func precedes(_ other: Diagnostic) -> Bool {
    let here = location
    let there = other.location
    if here.file != there.file { return here.file < there.file }
    if here.offset != there.offset { return here.offset < there.offset }
    if severity != other.severity { return severity > other.severity }
    if code != other.code { return code < other.code }
    return message < other.message
  }
}
