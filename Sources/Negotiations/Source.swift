/// A bibliographic record, in the terms of the Citation Style Language (CSL 1.0.2).
public struct Source: Hashable, Sendable, Identifiable {
  /// The citation key.
  public var id: SourceKey
  /// The CSL type: `chapter`, `book`, `article-journal`, `webpage`.
  public var type: String
  /// What it is called.
  public var title: String
  /// The people behind it, by CSL name variable (`author`, `editor`), in the order written.
  public var contributors: [Contribution]
  /// When it was published, as written.
  public var issued: String?
  /// Every other CSL variable (`container-title`, `page`, `URL`), in the order written.
  public var variables: [Variable]
  /// Whether whoever made the corpus has seen it; one that was not is cited after somebody else.
  public var isConsulted: Bool

  /// A bibliographic record.
  public init(
    id: SourceKey, type: String, title: String, contributors: [Contribution] = [],
    issued: String? = nil, variables: [Variable] = [], isConsulted: Bool = true
  ) {
    self.id = id
    self.type = type
    self.title = title
    self.contributors = contributors
    self.issued = issued
    self.variables = variables
    self.isConsulted = isConsulted
  }

  /// The people who stand in one CSL name variable.
  public struct Contribution: Hashable, Sendable {
    /// The CSL name variable: `author`, `editor`.
    public var variable: String
    /// The name in other languages and scripts, and at other times.
    public var names: [PersonName]

    /// The names in one CSL name variable.
    public init(_ variable: String, _ names: [PersonName]) {
      self.variable = variable
      self.names = names
    }
  }

  /// A CSL name: family and given, or literal.
  public struct PersonName: Hashable, Sendable {
    /// The family name.
    public var family: String?
    /// The given name.
    public var given: String?
    /// The name of an institution, or one that does not divide.
    public var literal: String?

    /// A name in its parts.
    public init(family: String? = nil, given: String? = nil, literal: String? = nil) {
      self.family = family
      self.given = given
      self.literal = literal
    }
  }

  /// One CSL variable and its value.
  public struct Variable: Hashable, Sendable {
    /// The name printed unless a language is asked for.
    public var name: String
    /// The value, as text.
    public var value: String

    /// A CSL variable.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// A matter that events were about.
public struct Topic: Hashable, Sendable, Identifiable {
  /// The id by which the record refers to it.
  public var id: TopicID
  /// The name printed unless a language is asked for.
  public var name: String
  /// The name in other languages and scripts, and at other times.
  public var names: [Name]

  /// A topic.
  public init(id: TopicID, name: String, names: [Name] = []) {
    self.id = id
    self.name = name
    self.names = names
  }
}

/// A place, so that its names in several languages find the same events.
public struct Place: Hashable, Sendable, Identifiable {
  /// The id by which the record refers to it.
  public var id: PlaceID
  /// The name printed unless a language is asked for.
  public var name: String
  /// The name in other languages and scripts, and at other times.
  public var names: [Name]
  /// How far its clocks were ahead of Greenwich, and when.
  public var zones: [ZonePeriod]
  /// What catalogues call the place.
  public var sameAs: [AuthorityID]

  /// A place.
  public init(
    id: PlaceID, name: String, names: [Name] = [], zones: [ZonePeriod] = [],
    sameAs: [AuthorityID] = []
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.zones = zones
    self.sameAs = sameAs
  }
}
