import FileSystem

/// The folder that a manifest stands in: its files are read and written there and nowhere else.
struct ManifestFolder: Sendable {
  /// The folder, from where the program runs.
  let path: String

  /// The folder of the manifest at `manifest`.
  init(of manifest: String) {
    path = FileName.folder(of: manifest)
  }

  /// A file of the folder, from where the program runs.
  func path(of name: String) -> String {
    if name.hasPrefix("/") || path == "." { return name }
    return path == "/" ? "/\(name)" : "\(path)/\(name)"
  }

  /// What a file holds; `nil` where there is none that can be read to its end.
  func bytes(of name: String) -> [UInt8]? {
    File.plainContents(of: path(of: name))
  }

  /// Writes files that belong together, making the folders that they lie in.
  func write(_ files: [(bytes: [UInt8], name: String)]) throws {
    let contents = files.map { AtomicFile.Content(bytes: $0.bytes, path: path(of: $0.name)) }
    for file in contents { try makeFolder(of: file.path) }
    try AtomicFile.write(contents)
  }

  private func makeFolder(of path: String) throws {
    let folder = FileName.folder(of: path)
    do {
      try Folder.make(folder)
    } catch {
      throw Failure.unwritable("\(folder): the folder cannot be made")
    }
  }

  // MARK: What lies inside

  /// Whether a name is that of a file in the folder or below, by its letters and by the links on the
  /// way to it.
  func contains(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { ["", ".", ".."].contains($0) }
      && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
      && leadsInside(name)
  }

  /// Whether no link on the way leads out; what is not there yet leads nowhere.
  private func leadsInside(_ name: String) -> Bool {
    let root = File.resolved(path) ?? path
    var existing = path(of: name)
    while File.resolved(existing) == nil, existing.utf8.contains(UInt8(ascii: "/")) {
      existing = FileName.folder(of: existing)
    }
    guard let place = File.resolved(existing) else { return true }
    return place == root || place.utf8.starts(with: (root.hasSuffix("/") ? root : root + "/").utf8)
  }
}
