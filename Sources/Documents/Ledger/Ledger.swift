public import Negotiations

/// The account of an import: **read = used + rejected**, for each unit that the input counts in.
///
/// A row that is not used is rejected with its place, the reason and, where there is one, the nearest
/// right thing. A row that is used, but not as it stands, is used and warned of.
public struct Ledger: Sendable {
  /// What became of one kind of unit.
  public struct Account: Hashable, Sendable {
    /// What is counted, in the singular: `row`, `document`, `edge`.
    public let unit: String
    /// How many the input held.
    public internal(set) var read = 0
    /// How many stand in the corpus.
    public internal(set) var used = 0
    /// How many do not, each with its reason.
    public internal(set) var rejected = 0

    /// Whether every unit read was used or rejected.
    public var isBalanced: Bool { read == used + rejected }
  }

  /// How many diagnostics of one code are kept; the others are counted, and handed to whoever listens.
  public static let keptPerCode = 1_000

  /// One account a unit, in the order first met.
  public private(set) var accounts: [Account] = []
  /// Why units were rejected, in the order of the input: the first ``keptPerCode`` of each code.
  public private(set) var rejections: [Diagnostic] = []
  /// What was used otherwise than it stands, and contradictions within the input: the first
  /// ``keptPerCode`` of each code.
  public private(set) var warnings: [Diagnostic] = []
  /// How many rejections and warnings there were of each code, whether kept or not.
  public private(set) var counts: [String: Int] = [:]

  private let listener: (@Sendable (Diagnostic) -> Void)?

  /// An empty ledger. `listener` hears of every rejection and warning, kept or not.
  public init(listener: (@Sendable (Diagnostic) -> Void)? = nil) {
    self.listener = listener
  }

  /// Whether every unit read was used or rejected.
  public var isBalanced: Bool { accounts.allSatisfy(\.isBalanced) }

  /// Whether some document could not be read to its end.
  public var breaksOff: Bool { Self.endings.contains { counts[$0] != nil } }

  /// The codes of what ends the reading of a document.
  private static let endings = [
    "xml.malformed", "xml.refused", "dot.malformed", "gml.malformed", "item.unclosed",
    "entry.unclosed", "row.unclosed", "line.unclosed", "matrix.unclosed", "dot.limit",
  ]

  /// Counts units that the input holds.
  package mutating func read(_ unit: String, count: Int = 1) {
    accounts[position(of: unit)].read += count
  }

  /// Counts units that stand in the corpus.
  package mutating func use(_ unit: String, count: Int = 1) {
    accounts[position(of: unit)].used += count
  }

  /// Counts units that do not, with the one reason for all of them.
  package mutating func reject(_ unit: String, count: Int = 1, _ reason: Diagnostic) {
    accounts[position(of: unit)].rejected += count
    if keeps(reason) { rejections.append(reason) }
  }

  /// Tells of something that was used otherwise than it stands, or that contradicts itself.
  package mutating func warn(_ warning: Diagnostic) {
    if keeps(warning) { warnings.append(warning) }
  }

  /// Adds what another ledger holds, as if it had been written here.
  package mutating func add(_ other: Ledger) {
    for account in other.accounts {
      let position = position(of: account.unit)
      accounts[position].read += account.read
      accounts[position].used += account.used
      accounts[position].rejected += account.rejected
    }
    rejections += other.rejections
    warnings += other.warnings
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  private mutating func keeps(_ diagnostic: Diagnostic) -> Bool {
    listener?(diagnostic)
    counts[diagnostic.code, default: 0] += 1
    return counts[diagnostic.code, default: 0] <= Self.keptPerCode
  }

  private mutating func position(of unit: String) -> Int {
    if let position = accounts.firstIndex(where: { $0.unit == unit }) { return position }
    accounts.append(Account(unit: unit))
    return accounts.count - 1
  }
}
