import Foundation

/// What was written last for a manifest: a text file beside it, to be kept with the figures.
///
/// Its lines are those of `sha256sum`, so that the figures can be checked without this program; its
/// comments say what each output was made from.
struct FigureLock {
  /// An output, what it was made from, and the files it consists of with their digests.
  struct Record: Equatable {
    var from: String
    var files: [File] = []
  }

  struct File: Equatable {
    var name: String
    var digest: String
  }

  /// What was written, by the name of the output.
  var records: [String: Record] = [:]

  /// The lock that belongs to a manifest: `figures.lock` to `figures.yaml`.
  static func path(for manifest: String) -> String {
    for ending in [".yaml", ".yml"] where manifest.hasSuffix(ending) {
      return manifest.dropLast(ending.count) + ".lock"
    }
    return manifest + ".lock"
  }

  init() {}

  /// Reads a lock; what cannot be read in it is as if it were not there, and so is built anew.
  init(text: String) {
    var output: String?
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("# ") {
        guard let middle = line.range(of: " from ", options: .backwards) else { continue }
        let name = String(line[..<middle.lowerBound].dropFirst(2))
        records[name] = Record(from: String(line[middle.upperBound...]))
        output = name
      } else if let output, let gap = line.range(of: "  ") {
        let file = File(
          name: String(line[gap.upperBound...]), digest: String(line[..<gap.lowerBound]))
        records[output]?.files.append(file)
      }
    }
  }

  /// The lock as text, outputs by name.
  func text(manifest: String) -> String {
    let head = """
      # Written by 'entente figures \(manifest)'. Keep it with the figures.
      # 'sha256sum -c' on this file tells whether they are what was written.

      """
    return records.sorted { $0.key < $1.key }.reduce(head) { text, entry in
      let (output, record) = entry
      return text + "# \(output) from \(record.from)\n"
        + record.files.map { "\($0.digest)  \($0.name)\n" }.joined()
    }
  }
}
