internal import Foundation
internal import Negotiations

/// The corpus files that paths stand for.
struct FileGathering {
  /// The files, each once, under the first of its names, by name: in whatever order they are given.
  private(set) var files: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ paths: [String], excluding excluded: [String] = []) {
    let passedOver = Set(excluded.map(Self.identity))
    var names: [String: String] = [:]
    for path in paths.sorted().distinct() {
      for file in gather(path) {
        let identity = Self.identity(of: file)
        if !passedOver.contains(identity) { names[identity] = min(names[identity] ?? file, file) }
      }
    }
    files = names.values.sorted()
  }

  /// One file under whatever names.
  static func identity(of file: String) -> String {
    URL(fileURLWithPath: file).standardizedFileURL.resolvingSymlinksInPath().path
  }

  private mutating func gather(_ path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      report("file.missing", path, "there is no such file or folder")
      return []
    }
    guard isFolder.boolValue else { return isPlainFile(path) ? [path] : [] }
    // A link to a folder is followed where it is named, and only there: no way round in circles.
    let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    // An enumerator of a folder that may not be looked into finds nothing and says nothing.
    guard FileManager.default.isReadableFile(atPath: folder),
      let names = FileManager.default.enumerator(atPath: folder)
    else {
      report("file.unreadable", path, "the folder cannot be read; are you allowed to?")
      return []
    }
    var found: [String] = []
    for case let name as String in names where Self.isCorpus(name) {
      found.append(path.hasSuffix("/") ? path + name : path + "/" + name)
    }
    found = found.sorted().filter { isPlainFile($0) }
    if found.isEmpty {
      report("folder.empty", path, "there is no corpus (*.yaml) in this folder")
    }
    return found
  }

  /// Devices, pipes and the like could be read for ever.
  private mutating func isPlainFile(_ path: String) -> Bool {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    switch attributes?[.type] as? FileAttributeType {
    case .typeRegular?: return true
    case .typeDirectory?: return false
    default:
      if path.unicodeScalars.contains("\u{FFFD}"), attributes == nil {
        report(
          "file.unreadable", path, "has a name that is no UTF-8 text; give the file another one")
        return false
      }
      report("file.unreadable", path, "is a pipe or a device, not a file; name a file")
      return false
    }
  }

  private static func isCorpus(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    return !last.hasPrefix(".") && (last.hasSuffix(".yaml") || last.hasSuffix(".yml"))
  }

  private mutating func report(_ code: String, _ path: String, _ message: String) {
    diagnostics.append(
      Diagnostic(.error, code, at: Diagnostic.Location(file: path), message))
  }
}
