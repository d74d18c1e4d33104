import Documents
import FileSystem
import InterchangeFormats
import Negotiations

/// What is read: corpora, or one of the formats of the catalogue.
enum FormatChoice {
  case corpus
  case format(any InterchangeFormat)

  /// What the corpus's own format is called.
  static let corpusName = "corpus"
  /// How its files end.
  static let corpusEndings = ["yaml", "yml"]

  /// What everything that can be read is called.
  static var names: [String] { [corpusName] + FormatCatalogue.all.map(\.name) }

  /// What the files at `paths` hold.
  static func origin(
    _ paths: [String], named name: String?, _ choices: ReadingChoices
  ) throws -> FormatChoice {
    if let name { return try named(name) }
    if paths.count > 1, let format = try common(to: paths, choices) { return .format(format) }
    var chosen: FormatChoice?
    for path in paths {
      let here = try origin(path, choices)
      guard let before = chosen else {
        chosen = here
        continue
      }
      guard before.name == here.name || before.sharesEnding(with: here) else {
        throw Failure.unusable(
          "\(path) is \(here.name), and \(paths[0]) is \(before.name); convert one format at a time"
        )
      }
    }
    return chosen ?? .corpus
  }

  private static func origin(
    _ path: String, _ choices: ReadingChoices
  ) throws -> FormatChoice {
    if path == "-" { throw Failure.unusable("say with --from which format is read") }
    guard let status = FileStatus.at(path) else {
      throw Failure.missing(path)
    }
    let ending = ending(of: path)
    if status.kind == .folder || corpusEndings.contains(ending) || StoredCorpora.isStore(path) {
      return .corpus
    }
    let candidates = FormatCatalogue.formats(readingFrom: ending)
    guard let first = candidates.first else {
      // KONECT calls its lists of edges out.NAME.
      if FileName.last(of: path).hasPrefix("out."),
        let edges = FormatCatalogue.formats(readingFrom: "edges").first
      {
        return .format(edges)
      }
      if ending == "xls" || ending == "xlsb" || ending == "numbers" {
        throw Failure.unusable(
          "\(path) is a workbook that is not read; save it as .xlsx or .csv and read that")
      }
      let known = FormatCatalogue.all.flatMap { $0.endings + $0.endingsRead }
      throw unknown(ending, of: path, known: known, flag: "--from")
    }
    if candidates.count == 1 { return .format(first) }
    do {
      let beginning = try DocumentBeginning(
        of: InputDocument(path: path), columns: choices.columns, sheet: choices.sheet)
      return .format(candidates.first { $0.recognises(beginning) } ?? first)
    } catch {
      throw Failure.unusable("\(error)")
    }
  }

  /// The first format that all files may be in, whatever their order; `nil` where there is none.
  private static func common(
    to paths: [String], _ choices: ReadingChoices
  ) throws -> (any InterchangeFormat)? {
    var candidates = FormatCatalogue.all
    var beginnings: [DocumentBeginning] = []
    for path in paths {
      let ending = ending(of: path)
      guard let status = FileStatus.at(path), status.kind != .folder else { return nil }
      candidates = candidates.filter { ($0.endings + $0.endingsRead).contains(ending) }
      guard candidates.count > 1,
        let beginning = try? DocumentBeginning(
          of: InputDocument(path: path), columns: choices.columns, sheet: choices.sheet)
      else { return nil }
      beginnings.append(beginning)
    }
    if let format = candidates.first(where: { format in
      beginnings.allSatisfy { format.recognises($0) }
    }) {
      return format
    }
    // Tables of events, and one of the people who took part in them.
    let events = EventTableFormat()
    let hasBoth =
      candidates.contains { $0.name == events.name }
      && beginnings.contains { events.recognises($0) }
      && beginnings.allSatisfy {
        events.recognises($0) || EventTableFormat.isOfPeople($0)
      }
    return hasBoth ? events : nil
  }

  private static func named(_ name: String) throws -> FormatChoice {
    if name == corpusName || corpusEndings.contains(name) { return .corpus }
    if let format = FormatCatalogue.format(named: name) { return .format(format) }
    if let format = FormatCatalogue.written(named: name) {
      throw Failure.unusable("'\(name)' is written and not read: \(format.summary)")
    }
    throw Failure.unusable(
      "no format is called '\(name)'; \(Nearest.hint(for: name, among: names))")
  }

  /// That no format has files with this ending, of those that are `known`.
  static func unknown(
    _ ending: String, of path: String, known: [String], flag: String
  ) -> Failure {
    var seen: Set<String> = []
    let endings = (corpusEndings + known).filter { seen.insert($0).inserted }.map { "." + $0 }
    let what = ending.isEmpty ? "has no ending" : "ends in .\(ending), which is no format"
    return Failure.unusable(
      "\(path) \(what) that is known; there are \(endings.joined(separator: " ")); or say which "
        + "with \(flag)")
  }

  /// The ending of a file, in lower case and without the dot.
  static func ending(of path: String) -> String {
    let file = FileName.last(of: path)
    guard let dot = file.lastIndex(of: ".") else { return "" }
    return file[file.index(after: dot)...].lowercased()
  }

  /// What the command line calls it.
  var name: String {
    switch self {
    case .corpus: Self.corpusName
    case .format(let format): format.name
    }
  }

  /// Tables of nodes and of edges are told apart by their columns, not by their format.
  private func sharesEnding(with other: FormatChoice) -> Bool {
    guard case .format(let mine) = self, case .format(let theirs) = other else { return false }
    return !Set(mine.endings + mine.endingsRead).isDisjoint(
      with: theirs.endings + theirs.endingsRead)
  }
}
