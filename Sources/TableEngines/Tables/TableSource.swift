internal import Documents
internal import FileSystem

/// The tables that an engine is to read: files, folders and patterns, all of one form.
package struct TableSource: Hashable, Sendable {
  /// How their rows are written.
  package enum Format: Hashable, Sendable {
    case parquet
    case delimited(DelimitedForm)
  }

  /// A table in text.
  package struct DelimitedForm: Hashable, Sendable {
    package var separator: String
    package var hasQuotes: Bool
    /// The names of the columns of a table whose first row is one of data.
    package var headings: [String]?
    /// The names in the first row, where that could be looked at.
    package var found: [String]?
  }

  /// Where they are, as the engine is told.
  package let paths: [String]
  /// Those of the paths that are folders.
  package let folders: Set<String>
  package let format: Format
  /// The ending of the files in a folder.
  package let ending: String
  /// The file whose head was looked at.
  package let sample: String?

  /// The tables at `paths`. `headings` gives, by the number of columns, those of a make of table that is
  /// published without.
  package init(
    _ given: [String], headings: (Int) -> [String]? = { _ in nil }
  ) throws(EngineError) {
    guard let first = given.first else {
      throw EngineError(.unusable, "name the table with --table PATH")
    }
    for path in given where FileName.holdsBytes(path) {
      throw EngineError(
        .unusable, "\(FileName.visible(path)): an engine takes names in UTF-8 alone")
    }
    paths = given.map { File.resolved($0) ?? $0 }
    folders = Set(paths.filter(FileStatus.isFolder))
    var files = [first].filter(FileStatus.isFile)
    if FileStatus.isFolder(first) {
      files = Folder.files(below: first) { !$0.hasPrefix(".") && !$0.hasPrefix("_") }
        .map { "\(first)/\($0)" }
    }
    sample = files.first
    let name = (sample ?? first).lowercased()
    let packed = [".gz", ".zst", ".bz2"].first(where: name.hasSuffix) ?? ""
    ending = Self.ending(of: String((sample ?? first).dropLast(packed.count))) + packed
    let plain = Self.ending(of: String(name.dropLast(packed.count)))
    if ["csv", "tsv", "tab", "txt"].contains(plain) {
      format = .delimited(
        try Self.form(of: packed.isEmpty ? sample : nil, isTabbed: plain != "csv", headings))
    } else {
      format = .parquet
    }
  }

  /// What it is cited as.
  package var title: String { paths.map { FileName.last(of: $0) }.joined(separator: ", ") }

  /// Refuses paths of this machine that lead nowhere; patterns and addresses are the engine's to find.
  package func requireFiles() throws(EngineError) {
    for path in paths where !path.contains("*") && !path.contains("://") && !File.isThere(path) {
      throw EngineError(.unusable, "\(path): there is no such file or folder")
    }
  }

  private static func ending(of name: String) -> String {
    let last = FileName.last(of: name)
    return last.contains(".") ? last.split(separator: ".").last.map(String.init) ?? "" : ""
  }

  private static func form(
    of sample: String?, isTabbed: Bool, _ headings: (Int) -> [String]?
  ) throws(EngineError) -> DelimitedForm {
    guard let sample else {
      return DelimitedForm(separator: isTabbed ? "\t" : ",", hasQuotes: !isTabbed)
    }
    do throws(InputError) {
      let document = InputDocument(path: sample)
      let line = try TextLines(document).firstLine()
      let dialect = DelimitedDialect.guessed(from: line)
      let hasQuotes = dialect != .tabs || line.contains(UInt8(ascii: "\""))
      var reader = try DelimitedReader(
        document, dialect: hasQuotes ? dialect : .plainTabs)
      let found = try reader.next()?.fields ?? []
      let isData = found.contains { $0.trimmed.count == 8 && Int($0.trimmed) != nil }
      let given = isData ? headings(found.count) : nil
      return DelimitedForm(
        separator: String(Unicode.Scalar(dialect.separator)), hasQuotes: hasQuotes,
        headings: given, found: given == nil ? found : nil)
    } catch {
      throw EngineError(.unusable, "\(error)")
    }
  }
}
