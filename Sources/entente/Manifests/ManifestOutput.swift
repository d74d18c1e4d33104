import CorpusFormat
import Diagrams
import Negotiations

/// A file that an entry of a manifest asks for.
struct ManifestOutput: Sendable {
  /// The file, from the manifest's folder.
  let name: String
  /// The files that come with it: its picture, its bibliography.
  let companions: [String]
  /// Where the manifest asks for it.
  let location: Diagnostic.Location
}

/// Says which file each entry is written to, and refuses to write where a manifest has no business.
struct ManifestOutputs {
  private let folder: ManifestFolder
  private let inner: String?
  private var taken: [String: Owner] = [:]
  /// The names without regard to case, as some systems keep them.
  private var spelled: [String: String] = [:]
  /// Whether each figure has a bibliography of its own beside it.
  private let hasBibliographies: Bool
  private(set) var diagnostics: [Diagnostic] = []

  /// Who writes a file.
  private struct Owner {
    var entry: String
    var location: Diagnostic.Location
    /// Whether it is asked for, or comes along with another.
    var isAsked: Bool
  }

  /// The names of all files asked for so far.
  var names: Set<String> { Set(taken.filter(\.value.isAsked).keys) }

  /// The outputs of a manifest that stands in `folder`.
  init(_ manifest: Manifest, in folder: ManifestFolder) {
    self.folder = folder
    inner = manifest.folder?.values.first?.text
    hasBibliographies = manifest.bibliography == nil
  }

  /// The files of an entry; where it names none, one by its own name. An output that is only an ending,
  /// `.pdf`, has the entry's name before it.
  mutating func outputs(of entry: ManifestEntry) -> [ManifestOutput] {
    let isFigure = entry.section == ManifestSections.figures.name
    let asked =
      entry["output"]?.values.map { ($0.text, $0.location) }
      ?? [(isFigure ? ".pdf" : ".tex", entry.location)]
    return asked.compactMap { text, location in
      let file = text.hasPrefix(".") && !text.contains("/") ? entry.name + text : text
      return output(file, of: entry.name, isFigure: isFigure, at: location)
    }
  }

  /// The file that is called `file` in the folder that files go into.
  mutating func output(
    _ file: String, of entry: String, isFigure: Bool = false, at location: Diagnostic.Location
  ) -> ManifestOutput? {
    let written = inner.map { $0.hasSuffix("/") ? $0 + file : "\($0)/\(file)" } ?? file
    let name = written.split(separator: "/", omittingEmptySubsequences: false)
      .filter { $0 != "." }.joined(separator: "/")
    let companions = isFigure ? companions(of: name) : []
    guard ([name] + companions).allSatisfy(folder.contains) else {
      diagnostics.append(
        Diagnostic(
          .error, "output.outside", at: location, "'\(name)' lies outside the manifest's folder",
          help: "files are written into the folder of the manifest and those below it"))
      return nil
    }
    guard companions.isEmpty || FigureName(name).isPlain else {
      diagnostics.append(
        Diagnostic(
          .error, "output.name", at: location,
          "'\(name)': LaTeX, Typst and Pandoc take file names of letters, digits, '-' and '_' only")
      )
      return nil
    }
    let owner = Owner(entry: entry, location: location, isAsked: true)
    guard take(name, for: owner) else { return nil }
    for companion in companions {
      var owner = owner
      owner.isAsked = false
      guard take(companion, for: owner) else { return nil }
    }
    return ManifestOutput(name: name, companions: companions, location: location)
  }

  /// The files that are written beside one that was asked for.
  private func companions(of name: String) -> [String] {
    guard let float = PictureFormat(ending: name)?.float else { return [] }
    let endings = [float.pictureEnding] + (hasBibliographies ? ["bib"] : [])
    return endings.map { FigureName(name).beside(ending: $0) }
  }

  /// Keeps in mind who writes a file. An entry may write a picture both for itself and beside its
  /// figure: it is the same picture.
  private mutating func take(_ name: String, for owner: Owner) -> Bool {
    if let first = taken[name], first.entry != owner.entry || (first.isAsked && owner.isAsked) {
      diagnostics.append(
        Diagnostic(
          .error, "output.taken", at: owner.location, "'\(name)' is written twice",
          help: "give one of the two another 'output'",
          notes: [Diagnostic.Note("first here", at: first.location)]))
      return false
    }
    let other = spelled.updateValue(name, forKey: name.lowercased())
    if let other, other != name {
      diagnostics.append(
        Diagnostic(
          .error, "output.taken", at: owner.location,
          "'\(name)' and '\(other)' are one file on systems that take no notice of case",
          help: "give one of the two another 'output'"))
      return false
    }
    if taken[name]?.isAsked != true { taken[name] = owner }
    return true
  }
}
