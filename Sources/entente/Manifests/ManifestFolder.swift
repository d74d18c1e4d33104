import Foundation

/// The folder that a manifest stands in: its files are read and written there and nowhere else.
struct ManifestFolder: Sendable {
  /// The folder, from where the program runs.
  let path: String

  /// The folder of the manifest at `manifest`.
  init(of manifest: String) {
    guard let slash = manifest.lastIndex(of: "/") else {
      path = "."
      return
    }
    path = slash == manifest.startIndex ? "/" : String(manifest[..<slash])
  }

  /// A file of the folder, from where the program runs.
  func path(of name: String) -> String {
    if name.hasPrefix("/") || path == "." { return name }
    return path == "/" ? "/\(name)" : "\(path)/\(name)"
  }

  /// What a file holds; `nil` where there is none that can be read to its end.
  func bytes(of name: String) -> [UInt8]? {
    var status = stat()
    let path = path(of: name)
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileManager.default.contents(atPath: path).map(Array.init)
  }

  /// Writes files that belong together, making the folders that they lie in.
  func write(_ files: [(bytes: [UInt8], name: String)]) throws {
    let contents = files.map { AtomicFile.Content(bytes: $0.bytes, path: path(of: $0.name)) }
    for file in contents { try makeFolder(of: file.path) }
    try AtomicFile.write(contents)
  }

  private func makeFolder(of path: String) throws {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
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
    let root = Self.resolved(path) ?? path
    var existing = path(of: name)
    while Self.resolved(existing) == nil, let slash = existing.lastIndex(of: "/") {
      existing = String(existing[..<slash])
    }
    guard let place = Self.resolved(existing) else { return true }
    return place == root || place.hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
