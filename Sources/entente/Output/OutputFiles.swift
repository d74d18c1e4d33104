import CorpusFormat
import FileSystem
import Foundation

/// What a command may write: no file that it reads, by whatever name or link; no file twice; and
/// beside what was asked for no file that somebody else made, unless told to.
struct OutputFiles {
  private let inputs: [FileIdentity: String]
  private let isForced: Bool
  /// What Entente writes into every picture and bibliography of its own.
  private static let mark = Array("entente draw".utf8)

  /// The rule for a command that reads the files at `paths`, and every corpus in those that are
  /// folders.
  init(inputs paths: [String], isForced: Bool = false) {
    let files = paths.flatMap { path in
      FileStatus.isFolder(path) ? CorpusReader.files(at: [path]) : [path]
    }
    inputs = Dictionary(
      files.compactMap { path in FileIdentity(of: path).map { ($0, path) } },
      uniquingKeysWith: min)
    self.isForced = isForced
  }

  /// Refuses to write `outputs` where one of them is an input, or two are one file; `-` is none.
  func require(_ outputs: [String]) throws(Failure) {
    var taken: [FileIdentity: String] = [:]
    for output in outputs where output != "-" {
      if let status = FileStatus.at(output), status.kind == .file, status.permissions & 0o222 == 0 {
        throw .unusable(
          "\(output): is there and may not be written to; name another file, or allow it with chmod u+w"
        )
      }
      guard let identity = FileIdentity(of: output) else { continue }
      if let input = inputs[identity] {
        let name = input == output ? "" : " (as \(input))"
        throw .unusable(
          "\(output): is read by this command\(name) and would be lost; name another file to write")
      }
      if let other = taken.updateValue(output, forKey: identity) {
        throw .unusable(
          other == output
            ? "\(output): would be written twice; name two files"
            : "\(output) and \(other) are one file; name two")
      }
    }
  }

  /// Refuses to write a file that was not asked for by name over one that Entente did not write: which
  /// it tells by its own mark or, in a text, by the first line.
  func requireOwn(_ companion: String, beside output: String, _ bytes: [UInt8]) throws(Failure) {
    guard !isForced, let present = Self.contents(of: companion) else { return }
    if present == bytes || Self.holds(present, Self.mark) { return }
    if Self.isText(bytes), let line = bytes.split(separator: 0x0A).first,
      present.split(separator: 0x0A).first == line
    {
      return
    }
    throw .unusable(
      "\(companion): belongs beside \(output) and is there already, and Entente did not write it; "
        + "name another file, or give --force to replace it")
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard FileStatus.isFile(path) else { return nil }
    return (try? File.contents(of: path)) ?? []
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes.prefix(1 << 16), as: UTF8.self) != nil
  }

  private static func holds(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
    Data(bytes).range(of: Data(mark)) != nil
  }
}
