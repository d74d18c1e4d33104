import CorpusFormat
import Foundation
import Negotiations

/// A file that an entry of a manifest asks for.
struct ManifestOutput: Sendable {
  /// The file, from the manifest's folder.
  let name: String
  /// The file, from where the program runs.
  let path: String
  /// Where the manifest asks for it.
  let location: Diagnostic.Location
}

/// Says which file each entry is written to, and refuses to write where a manifest has no business.
struct ManifestOutputs {
  private let folder: String
  private let inner: String?
  private var taken: [String: Diagnostic.Location] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// The names of all files asked for so far.
  var names: Set<String> { Set(taken.keys) }

  /// The outputs of a manifest that stands in `folder`.
  init(_ manifest: Manifest, in folder: String) {
    self.folder = folder
    inner = manifest.folder?.values.first?.text
  }

  /// The files of an entry; where it names none, one by its own name. An output that is only an ending,
  /// `.pdf`, has the entry's name before it.
  mutating func outputs(of entry: ManifestEntry, unasked ending: String) -> [ManifestOutput] {
    let asked =
      entry["output"]?.values.map { ($0.text, $0.location) } ?? [(ending, entry.location)]
    return asked.compactMap { text, location in
      let file = text.hasPrefix(".") && !text.contains("/") ? entry.name + text : text
      let name = inner.map { $0.hasSuffix("/") ? $0 + file : "\($0)/\(file)" } ?? file
      return output(name, at: location)
    }
  }

  private mutating func output(_ name: String, at location: Diagnostic.Location) -> ManifestOutput?
  {
    let path = folder == "." ? name : "\(folder)/\(name)"
    guard Self.staysInside(name), Self.isReally(path, inside: folder) else {
      diagnostics.append(
        Diagnostic(
          .error, "output.outside", at: location, "'\(name)' lies outside the manifest's folder",
          help: "files are written into the folder of the manifest and those below it"))
      return nil
    }
    if let first = taken[name] {
      diagnostics.append(
        Diagnostic(
          .error, "output.taken", at: location, "'\(name)' is written twice",
          help: "give one of the two another 'output'",
          notes: [Diagnostic.Note("first here", at: first)]))
      return nil
    }
    taken[name] = location
    return ManifestOutput(name: name, path: path, location: location)
  }

  /// Whether a path names a file in or below the folder it starts from.
  private static func staysInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { ["", ".", ".."].contains($0) }
      && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// Whether no link on the way leads out of `folder`; what is not there yet leads nowhere.
  private static func isReally(_ path: String, inside folder: String) -> Bool {
    let root = resolved(folder) ?? folder
    var existing = path
    while resolved(existing) == nil, existing != folder, let slash = existing.lastIndex(of: "/") {
      existing = String(existing[..<slash])
    }
    guard let place = resolved(existing) else { return true }
    return place == root || place.hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
