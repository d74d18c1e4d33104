/// The formats that a corpus can be read from and written to, beside its own.
public enum FormatCatalogue {
  /// All of them. A new format is a folder and a line here.
  public static let all: [any InterchangeFormat] = [
    EventTableFormat(), PositionTableFormat(), EdgeListFormat(.gephi), EdgeListFormat(.igraph),
    EdgeListFormat(.networkDynamic), EdgeListFormat(.palladio), GraphMLFormat(), GEXFFormat(),
    PajekFormat(), UCINETFormat(), GMLFormat(), DOTFormat(), NodeLinkFormat(), CytoscapeFormat(),
    BibTeXFormat(), CSLJSONFormat(), RISFormat(),
  ]

  /// Those that are written and not read here, and all the others.
  public static let written: [any WrittenFormat] = all + [CMIFFormat(), JSONLDFormat()]

  /// The format called `name`.
  public static func format(named name: String) -> (any InterchangeFormat)? {
    all.first { $0.name == name.lowercased() }
  }

  /// The format called `name`, to be written.
  public static func written(named name: String) -> (any WrittenFormat)? {
    written.first { $0.name == name.lowercased() }
  }

  /// The formats whose files end in `ending`, the one to write first.
  public static func formats(ending: String) -> [any InterchangeFormat] {
    all.filter { $0.endings.contains(ending.lowercased()) }
  }

  /// The formats that files which end in `ending` are written in, the one to write first.
  public static func formats(writtenTo ending: String) -> [any WrittenFormat] {
    written.filter { $0.endings.contains(ending.lowercased()) }
  }

  /// The formats in which a file that ends in `ending` may be.
  public static func formats(readingFrom ending: String) -> [any InterchangeFormat] {
    all.filter { ($0.endings + $0.endingsRead).contains(ending.lowercased()) }
  }
}
