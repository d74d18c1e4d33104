import ArgumentParser
import CorpusFormat
import Diagrams
import FileSystem
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// A manifest, read and understood: what can be made, and everything that is wrong with the rest.
struct ManifestPlan {
  private(set) var works: [ManifestWork] = []
  private(set) var diagnostics: [Diagnostic]
  private let folder: ManifestFolder
  private let manifest: Manifest
  private var outputs: ManifestOutputs
  /// The names of all files that the manifest asks for, also of entries that are not wanted now.
  var outputNames: Set<String> { outputs.names }
  private var corpora: [[String]: Result<LoadedCorpus, Failure>] = [:]
  /// The corpora that were read, or were to be, from where the program runs.
  var corpusPaths: [String] { Set(corpora.keys.joined()).sorted() }

  /// The plan of a manifest that stands in `folder`; of its entries only those that `isWanted` are
  /// looked up in the corpora.
  init(_ reading: ManifestReading, in folder: ManifestFolder, only isWanted: (String) -> Bool) {
    self.folder = folder
    manifest = reading.manifest
    diagnostics = reading.diagnostics
    outputs = ManifestOutputs(manifest, in: folder)
    for entry in manifest.entries {
      let files = outputs.outputs(of: entry)
      guard isWanted(entry.name), let work = work(entry, files), !files.isEmpty else { continue }
      works.append(work)
    }
    if let work = bibliography(isWanted: isWanted(Self.bibliographyName)) { works.append(work) }
    diagnostics += outputs.diagnostics
    diagnostics.sort { $0.precedes($1) }
  }

  /// The entry with its names looked up; `nil` where something is wrong with it.
  private mutating func work(_ entry: ManifestEntry, _ outputs: [ManifestOutput]) -> ManifestWork? {
    guard let loaded = corpus(entry["graph"] ?? manifest.graph, at: entry.location) else {
      return nil
    }
    let problems = ManifestNames(loaded: loaded).problems(in: entry)
    diagnostics += problems
    guard problems.isEmpty, entry.isSound else { return nil }
    do {
      return ManifestWork(
        name: entry.name, location: entry.location, task: try task(entry, in: loaded),
        corpus: loaded, outputs: outputs, bibliography: sharedBibliography)
    } catch let failure as Failure {
      diagnostics.append(Diagnostic(failure, "entry.unusable", at: entry.location))
    } catch {
      diagnostics.append(Diagnostic(.fault("\(error)"), "entry.unusable", at: entry.location))
    }
    return nil
  }

  /// What the bibliography is called among the entries.
  static let bibliographyName = "bibliography"

  /// The sources of the corpora, in one file for all figures and the text around them.
  ///
  /// The manifest asks for that file whether it is wanted now or not.
  private mutating func bibliography(isWanted: Bool) -> ManifestWork? {
    guard let value = manifest.bibliography?.values.first,
      let output = outputs.output(value.text, of: Self.bibliographyName, at: value.location),
      isWanted, let loaded = corpus(manifest.graph, at: value.location)
    else { return nil }
    return ManifestWork(
      name: Self.bibliographyName, location: value.location, task: .bibliography, corpus: loaded,
      outputs: [output], bibliography: nil)
  }

  /// The bibliography as the text of a paper names it, which lies beside the manifest.
  private var sharedBibliography: String? {
    manifest.bibliography?.values.first.map { value in
      manifest.folder?.values.first.map { "\($0.text)/\(value.text)" } ?? value.text
    }
  }

  private func task(_ entry: ManifestEntry, in loaded: LoadedCorpus) throws -> ManifestWork.Task {
    let own: Set<String> = ["graph", "output"]
    let language = entry["lang"]?.values[0].text
    if let language { try LanguageTag.require(language, in: loaded.corpus) }
    switch entry.section {
    case "met":
      let options = try entry.options(
        MetOptions.self, without: own.union(["lang"]), positional: "actor")
      _ = try options.selection.selection(in: loaded, window: try options.selection.window())
      return .met(options, language: language)
    case "influence":
      let options = try entry.options(
        InfluenceOptions.self, without: own.union(["lang"]), positional: "actor")
      let ground = try options.ground(in: loaded)
      _ = try options.question(in: ground.loaded, window: ground.window)
      return .influence(options, language: language)
    case "report":
      let options = try entry.options(ReportOptions.self, without: own)
      _ = try options.answer(in: loaded, window: try options.selection.window())
      return .report(options)
    default:
      let own = own.union(entry.defaultsBeyondView)
      let options = try entry.options(FigureOptions.self, without: own)
      let request = try options.request(in: loaded, window: try options.selection.window())
      let provenance = Provenance(
        arguments: entry.arguments(without: own), policy: request.selection.policy,
        inputs: loaded.files)
      return .figure(request, provenance, label: options.label)
    }
  }

  // MARK: Corpora

  /// The corpora that are named, or the folder `Graphs`; `nil` where they cannot be used.
  private mutating func corpus(_ setting: ManifestSetting?, at place: Diagnostic.Location)
    -> LoadedCorpus?
  {
    let named = setting?.values.map(\.text) ?? ["Graphs"]
    let location = setting?.values.first?.location ?? place
    let places = named.map { ShippedCorpora.isNamed(by: $0) ? $0 : folder.path(of: $0) }
    // What cannot be resolved is refused, and told, when it is loaded.
    let paths = (try? ShippedCorpora.resolve(places)) ?? places
    if let result = corpora[paths] { return try? result.get() }
    let result = load(paths, isAsked: setting != nil)
    corpora[paths] = result
    switch result {
    case .success(let loaded): return loaded
    case .failure(let failure):
      diagnostics.append(Diagnostic(failure, "graph.unusable", at: location))
      return nil
    }
  }

  private func load(_ paths: [String], isAsked: Bool) -> Result<LoadedCorpus, Failure> {
    if !isAsked, FileStatus.at(paths[0]) == nil {
      return .failure(
        .unusable(
          "no corpora are named; name them with 'graph:', which takes those that come with the program "
            + "as \"@all\""))
    }
    do {
      return .success(try CorpusOptions.load(try ShippedCorpora.resolve(paths)))
    } catch let failure as Failure {
      return .failure(failure)
    } catch {
      return .failure(.fault("\(error)"))
    }
  }
}
