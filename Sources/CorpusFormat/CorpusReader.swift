internal import Dispatch
internal import FileSystem
internal import Negotiations

/// Reads corpora from files and folders, joins them and checks them.
///
/// A bad document does not throw: whatever can be used is in the reading, and every problem is in its
/// diagnostics, all of them in one pass.
///
/// ```swift
/// let reading = CorpusReader().read(paths: ["Graphs"])
/// for diagnostic in reading.diagnostics {
///   print(DiagnosticPrinter().print(diagnostic, text: reading.text))
/// }
/// ```
public struct CorpusReader: Sendable {
  /// How much is checked.
  public enum Checks: Sendable {
    /// Everything.
    case all
    /// Only what can be an error. Some warnings come along; for one who is about to use the corpus,
    /// not to improve it.
    case errors
  }

  private let checks: Checks

  /// A reader.
  public init(checks: Checks = .all) {
    self.checks = checks
  }

  /// Reads the files at `paths`; a folder stands for every `.yaml` and `.yml` file in and below it.
  /// Files at `excluded` are passed over. A file in a folder whose name is no UTF-8 is read by its bytes.
  ///
  /// The order of the paths makes no difference: files are joined by their titles, then their texts.
  public func read(paths: [String], excluding excluded: [String] = []) -> CorpusReading {
    read(paths: paths, excluding: excluded, beside: [])
  }

  /// Reads the files at `paths`, and beside them documents that are at hand.
  package func read(
    paths: [String], excluding excluded: [String] = [],
    beside documents: [(path: String, text: String)]
  ) -> CorpusReading {
    let gathered = FileGathering(paths, excluding: excluded)
    var diagnostics = gathered.diagnostics
    var sources = documents.map { SourceText(path: $0.path, text: $0.text) }
    for path in gathered.files {
      switch TextDecoding.read(path) {
      case .success(let source): sources.append(source)
      case .failure(let refusal): diagnostics.append(refusal.diagnostic)
      }
    }
    return reading(of: sources, diagnostics)
  }

  /// The files that reading `paths` would read, without a look into them.
  package static func files(at paths: [String]) -> [String] { FileGathering(paths).files }

  /// Reads one document that is at hand, as if it stood in a file at `path`.
  public func read(text: String, path: String) -> CorpusReading {
    read(documents: [(path, Array(text.utf8))])
  }

  /// Reads documents from their bytes.
  package func read(documents: [(path: String, bytes: [UInt8])]) -> CorpusReading {
    var diagnostics: [Diagnostic] = []
    var sources: [SourceText] = []
    for (path, bytes) in documents {
      if bytes.count > TextDecoding.largestFile {
        diagnostics.append(TextDecoding.tooLarge(path))
        continue
      }
      switch TextDecoding.text(of: bytes, path: path) {
      case .success(let source): sources.append(source)
      case .failure(let refusal): diagnostics.append(refusal.diagnostic)
      }
    }
    return reading(of: sources, diagnostics)
  }

  private func reading(of sources: [SourceText], _ found: [Diagnostic]) -> CorpusReading {
    // By title, then text: which file is followed where they differ hangs neither on the order in
    // which they are named nor on their names.
    let read = files(sources).sorted { $0.0.precedes($1.0) }
    let files = read.map(\.0)
    var diagnostics = found + read.flatMap(\.1)
    let linked = LinkedCorpora(files, isComplete: found.isEmpty)
    for rule in RuleCatalogue.all where checks == .all || rule.findsErrors {
      diagnostics += rule.findings(in: linked)
    }
    diagnostics.sort { $0.precedes($1) }
    return CorpusReading(corpus: linked.corpus, files: files, diagnostics: diagnostics)
  }

  /// Each file by itself, all at once; each has a place of its own among the results.
  private func files(_ sources: [SourceText]) -> [(CorpusFile, [Diagnostic])] {
    let keepsPlaces = checks == .all
    guard sources.count > 1 else {
      return sources.map { Self.file($0, keepsPlaces: keepsPlaces) }
    }
    return Array(unsafeUninitializedCapacity: sources.count) { buffer, count in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: sources.count) { place in
        slots.initializeElement(at: place, to: Self.file(sources[place], keepsPlaces: keepsPlaces))
      }
      count = sources.count
    }
  }

  /// One file by itself, with what is wrong in it.
  static func file(
    _ source: SourceText, keepsPlaces: Bool = true
  ) -> (CorpusFile, [Diagnostic]) {
    let document = YAMLReader.read(source)
    let decoding = FileDecoding(source, keepsPlaces: keepsPlaces)
    decoding.declare(document.broken)
    var corpus = Corpus(title: FileName.visible(source.path))
    if let root = document.root, !root.isNull {
      corpus = decoding.corpus(root)
    } else if document.diagnostics.isEmpty {
      decoding.report("file.empty", 0..<0, "the file holds no corpus")
    }
    let diagnostics = document.diagnostics + decoding.diagnostics
    let file = CorpusFile(
      source: source, corpus: corpus,
      places: LazySourceMap(source, keepsPlaces ? decoding.map : nil),
      references: decoding.references,
      declared: decoding.declared, textsWithNumberSign: document.textsWithNumberSign,
      isReadable: document.root != nil || document.diagnostics.isEmpty,
      lacksRecords: !document.broken.isEmpty,
      isWhole: !diagnostics.contains { $0.severity == .error })
    return (file, diagnostics)
  }

  /// Where each value of a file stands.
  static func map(of source: SourceText) -> SourceMap {
    let document = YAMLReader.read(source)
    let decoding = FileDecoding(source)
    decoding.declare(document.broken)
    if let root = document.root, !root.isNull { _ = decoding.corpus(root) }
    return decoding.map
  }
}
