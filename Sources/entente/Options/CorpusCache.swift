import CorpusFormat
import CorpusStore
import FileSystem
import Foundation
import GraphvizRenderer
import Negotiations

/// What was read of corpora before, kept as a store in the user's cache folder, so that the next question
/// need not read their text.
///
/// A kept store is found by which files they are, how long, and when they last changed in any way, and by the
/// program that made it: whatever changes one of these makes it another store, so that none is ever stale. What
/// cannot be kept or used is passed over in silence; the corpora are there.
struct CorpusCache {
  /// Where the store is, or would be.
  let path: String
  private let folder: String
  private let files: [String]

  /// The variable that names another folder, or turns it off.
  static let variable = "ENTENTE_CACHE"
  /// Corpora of fewer bytes are read as quickly as their store.
  private static let leastSize = 256 << 10
  /// How many stores are kept.
  private static let most = 16
  /// How many seconds files must have been at rest: within one tick of the clock of a file system, a change
  /// might go without a mark.
  private static let rest = 2

  /// The place for what is read of the corpora at `paths`; `nil` where nothing is to be kept of them.
  init?(of paths: [String]) {
    guard let folder = Self.folder else { return nil }
    let files = CorpusReader.files(at: paths)
    let states = files.compactMap { path in FileStatus.at(path).map { (path, $0) } }
    guard !files.isEmpty, states.count == files.count,
      states.map(\.1.size).reduce(0, +) >= Self.leastSize,
      let program = FileStatus.at(pathOfThisExecutable())
    else { return nil }
    let now = Int(Date().timeIntervalSince1970)
    guard states.allSatisfy({ $0.1.times[2] < now - Self.rest }) else { return nil }
    let marks =
      ["\(Program.build) \(program.size) \(program.times)"]
      + states.map { "\($0.0) \($0.1.device) \($0.1.number) \($0.1.size) \($0.1.times)" }
    self.folder = folder
    self.files = files
    let key = SHA256.hexadecimal(of: marks.joined(separator: "\n").utf8)
    path = "\(folder)/\(key)\(Self.ending)"
  }

  private static let ending = ".kept"

  /// Whether a file in the folder is one of those that are kept there, and nobody else's.
  private static func isKept(_ name: String) -> Bool {
    let key = name.dropLast(ending.count)
    return name.hasSuffix(ending) && key.utf8.count == 64
      && key.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }

  /// The folder for what is kept; `nil` where there is none, or it is turned off.
  private static var folder: String? {
    if let named = ProgramArguments.variable(variable) {
      return named.hasPrefix("/") ? named : nil
    }
    if let caches = ProgramArguments.variable("XDG_CACHE_HOME"), caches.hasPrefix("/") {
      return caches + "/entente"
    }
    guard let home = ProgramArguments.variable("HOME"), home.hasPrefix("/") else { return nil }
    #if os(macOS)
      return home + "/Library/Caches/entente"
    #else
      return home + "/.cache/entente"
    #endif
  }

  /// As much as is needed of what is kept; `nil` where nothing is, or it is of no use.
  func load(_ need: CorpusNeed) -> LoadedCorpus? {
    guard FileStatus.isFile(path) else { return nil }
    do throws(StoreError) {
      let store = try CorpusStore(at: path)
      let inputs = try store.inputs()
      guard inputs.map(\.name).sorted() == files.sorted() else { return nil }
      return LoadedCorpus(
        try StoredCorpora.corpus(of: store, need), files: inputs.map(CorpusInput.init))
    } catch {
      File.remove(path)
      return nil
    }
  }

  /// Keeps what was read, unless a file has changed since.
  func keep(_ loaded: LoadedCorpus) {
    guard CorpusCache(of: files)?.path == path else { return }
    do {
      try Folder.make(folder)
      let inputs = loaded.files.map { StoreInput(name: $0.path, digest: $0.digest()) }
      try AtomicFile.make(path) {
        try StoredCorpora.make(of: loaded.corpus, from: inputs, at: $0, inPlaceOf: path)
      }
      removeOld()
    } catch {
      // A folder that cannot be written to, or a full disk: the next question reads the text again.
    }
  }

  /// Removes the stores that were made first, beyond so many.
  private func removeOld() {
    let stores = (Folder.names(in: folder) ?? []).filter(Self.isKept).map { "\(folder)/\($0)" }
    let byAge = stores.sorted { age(of: $0) > age(of: $1) }
    for store in byAge.dropFirst(Self.most) { File.remove(store) }
  }

  private func age(of path: String) -> Int { FileStatus.at(path)?.times[0] ?? 0 }
}
