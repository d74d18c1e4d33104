public import HistoricalDates
public import Negotiations

/// How a document that Entente did not write is to be understood.
public struct ReadingChoices: Sendable {
  /// What an edge between two actors stands for.
  public enum EdgeMeaning: String, CaseIterable, Sendable {
    /// A relation that is no event. Nothing is claimed of when or whether they met.
    case ties
    /// A meeting of the two.
    case meetings
    /// A message from the first to the second.
    case messages
  }

  /// What edges stand for.
  public var edges: EdgeMeaning
  /// What kind of actor a node is that does not say so itself.
  public var actors: Actor.Kind
  /// The date of events that have none of their own.
  public var date: HistoricalDate?
  /// What the columns of a table are called, by what they mean: `source` → `Absender`.
  public var columns: [String: String]
  /// What stands between people in one cell of a table; nothing where each cell is one name, and `nil`
  /// where the cells are to tell.
  public var separators: [String]?
  /// Whether a date that is not written in EDTF is read as the error would suggest.
  public var takesSuggestedDates = false
  /// The sheet of a spreadsheet to read; `nil` is the first.
  public var sheet: String?

  /// How a document is to be understood.
  public init(
    edges: EdgeMeaning = .ties, actors: Actor.Kind = .person, date: HistoricalDate? = nil,
    columns: [String: String] = [:], separators: [String]? = nil, takesSuggestedDates: Bool = false,
    sheet: String? = nil
  ) {
    self.edges = edges
    self.actors = actors
    self.date = date
    self.columns = columns
    self.separators = separators
    self.takesSuggestedDates = takesSuggestedDates
    self.sheet = sheet
  }
}

/// What of a corpus is written.
public struct WritingChoices: Sendable {
  /// How a corpus becomes a graph.
  public enum Projection: String, CaseIterable, Sendable {
    /// Actors and events are nodes, each part that an actor took is an edge: nothing is lost.
    case record
    /// Actors are nodes, and two are joined for what they did together.
    case pairs
  }

  /// How the corpus becomes a graph.
  public var projection: Projection
  /// The ending of the file, where a format has several that say something: `tsv`, `paj`.
  public var ending: String

  /// What is to be written.
  public init(projection: Projection = .record, ending: String = "") {
    self.projection = projection
    self.ending = ending.lowercased()
  }

  /// What stands between the fields of a table.
  var separator: Character { ["tsv", "tab"].contains(ending) ? "\t" : "," }
}
