import FileSystem
import Foundation

/// What is to take the place of a file, and lies beside it until it does.
struct Draft {
  /// The file whose place it is to take.
  let target: String
  /// Where it lies.
  let path: String
  private let permissions: UInt32?

  /// Finds a place beside `target`; `number` tells it from other drafts of this program.
  init(of target: String, number: Int) throws(SystemError) {
    self.target = target
    path = Self.path(beside: target, number: number)
    permissions = FileStatus.at(target)?.permissions
    // Renaming over it would not ask whether the file itself may be written.
    if permissions != nil { try File.requireWritable(target) }
  }

  /// Writes the file, as far as to the disk.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    // A draft that a program with the same number left behind is nobody's any more.
    File.remove(path)
    let file = try File.openNew(path)
    if let permissions { fchmod(file, mode_t(permissions)) }
    try writeWhole(bytes, to: file, isSynced: true)
  }

  /// Lets `body` make the file, which sees it to the disk itself.
  func make(_ body: (String) throws -> Void) throws {
    File.remove(path)
    let file = try File.openNew(path)
    if let permissions { fchmod(file, mode_t(permissions)) }
    close(file)
    try body(path)
  }

  /// Puts it in the place of the target.
  func takeName() throws(SystemError) { try File.move(path, to: target) }

  /// Keeps what the target holds now under another name, and gives back that name; `nil` where nothing
  /// is there. The target stays in its place all the while.
  func keepOld(number: Int) throws(SystemError) -> String? {
    guard permissions != nil else { return nil }
    let kept = Self.path(beside: target, number: number)
    File.remove(kept)
    do throws(SystemError) {
      try File.link(target, as: kept)
    } catch {
      // Not every file system has links, and not every file may be linked to.
      guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(error.code) else { throw error }
      do throws(SystemError) {
        let copy = try Draft(of: target, number: number)
        try copy.write(try File.contents(of: target))
      } catch {
        File.remove(kept)
        throw error
      }
    }
    return kept
  }

  /// Takes its name back, and gives the target what was kept of it.
  func putBack(_ kept: String?) throws(SystemError) {
    if let kept { try File.move(kept, to: target) } else { File.remove(target) }
  }

  // MARK: Names

  private static let prefix = ".entente-"
  private static let suffix = ".draft"

  private static func path(beside target: String, number: Int) -> String {
    let process = ProcessInfo.processInfo.processIdentifier
    let place = "\(FileName.folder(of: target))/\(prefix)\(process)"
    return "\(place)\(number == 0 ? "" : "-\(number)")\(suffix)"
  }

  /// Whether a file of this name is a draft.
  static func isNamed(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(suffix) }

  /// Removes the drafts of programs that are gone.
  static func removeStale(in folder: String) {
    for name in Folder.names(in: folder) ?? [] where isNamed(name) {
      guard let process = pid_t(name.dropFirst(prefix.count).prefix { $0.isNumber }),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      File.remove("\(folder)/\(name)")
    }
  }
}
