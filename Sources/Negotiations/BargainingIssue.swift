/// A matter bargained over, with the stands that can be taken on it.
///
/// The stands are options, in an order or in none, or numbers on a scale whose ends have a meaning.
public struct BargainingIssue: Hashable, Sendable, Identifiable, Named {
  /// One of the stands that can be taken on an issue.
  public struct Option: Hashable, Sendable, Identifiable, Named {
    /// The id by which positions refer to it, within its issue.
    public var id: OptionID
    /// The name printed unless a language is asked for.
    public var name: String
    /// Further names, in other languages, scripts and romanisations.
    public var names: [Name]
    /// Anything else the reader should know.
    public var note: String?

    /// A stand that can be taken.
    public init(id: OptionID, name: String, names: [Name] = [], note: String? = nil) {
      self.id = id
      self.name = name
      self.names = names
      self.note = note
    }
  }

  /// A number of a scale that has a meaning: one of its ends, or one between.
  public struct Mark: Hashable, Sendable {
    /// The number.
    public var value: Double
    /// What it means.
    public var meaning: String

    /// A number with a meaning.
    public init(_ value: Double, _ meaning: String) {
      self.value = value
      self.meaning = meaning
    }
  }

  /// The id by which the record refers to it.
  public var id: IssueID
  /// The name printed unless a language is asked for.
  public var name: String
  /// Further names, in other languages, scripts and romanisations.
  public var names: [Name]
  /// The topics it belongs to.
  public var topics: [TopicID]
  /// What falls under it, in a sentence.
  public var covers: String?
  /// Whether the options run from one end to the other, in the order written.
  public var isOrdered: Bool
  /// The stands that can be taken.
  public var options: [Option]
  /// The numbers with a meaning, where the stands are numbers.
  public var scale: [Mark]
  /// Anything else the reader should know.
  public var note: String?
  /// The evidence that this was an issue.
  public var claims: [Claim]

  /// An issue.
  public init(
    id: IssueID, name: String, names: [Name] = [], topics: [TopicID] = [], covers: String? = nil,
    isOrdered: Bool = false, options: [Option] = [], scale: [Mark] = [], note: String? = nil,
    claims: [Claim] = []
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.topics = topics
    self.covers = covers
    self.isOrdered = isOrdered
    self.options = options
    self.scale = scale
    self.note = note
    self.claims = claims
  }
}

extension BargainingIssue {
  /// The option with an id.
  public func option(_ id: OptionID) -> Option? { options.first { $0.id == id } }

  /// The numbers that its stands lie between; `nil` where they are no numbers.
  public var range: ClosedRange<Double>? {
    let values = scale.map(\.value)
    guard let least = values.min(), let most = values.max(), least < most else { return nil }
    return least...most
  }

  /// How far its ends are apart: in steps from option to option, or in the numbers of its scale;
  /// `nil` where the stands have no order.
  public var span: Double? {
    if let range { return range.upperBound - range.lowerBound }
    return isOrdered && options.count > 1 ? Double(options.count - 1) : nil
  }
}

/// An option of an issue, or a number on its scale.
public enum Stand: Hashable, Sendable {
  case option(OptionID)
  case value(Double)

  /// The stand as it is written: an option's id, or a number.
  public var text: String {
    switch self {
    case .option(let id): id.rawValue
    case .value(let value): ValueCodec.number.text(value)
    }
  }
}

extension BargainingIssue {
  /// Where a stand lies between the ends, in steps or in numbers from the first; `nil` where the
  /// stands have no order or the issue has no such stand.
  public func place(of stand: Stand) -> Double? {
    switch stand {
    case .option(let id):
      guard isOrdered, range == nil else { return nil }
      return options.firstIndex { $0.id == id }.map(Double.init)
    case .value(let value):
      return range.flatMap { $0.contains(value) ? value - $0.lowerBound : nil }
    }
  }

  /// Whether the issue has such a stand.
  public func has(_ stand: Stand) -> Bool {
    switch stand {
    case .option(let id): option(id) != nil
    case .value(let value): range?.contains(value) ?? false
    }
  }
}
