import FileSystem
import Negotiations

extension Failure {
  /// That nothing is where a path leads, and what in its folder was probably meant.
  static func missing(_ path: String) -> Failure {
    let folder = FileName.folder(of: path)
    // An ending is shared by many, and makes no two names alike.
    let names = (Folder.names(in: folder) ?? []).sorted(by: FileName.precedes)
    let byStem = Dictionary(names.map { (stem(of: $0), $0) }, uniquingKeysWith: { one, _ in one })
    let near = Nearest.suggestions(
      for: stem(of: FileName.last(of: path)), among: byStem.keys.sorted()
    )
    .first.flatMap { byStem[$0] }
    let start = path.hasPrefix("./") || folder != "." ? folder + "/" : ""
    return .unusable(
      "\(path): there is no such file or folder"
        + (near.map { "; did you mean \(start)\($0)?" } ?? ""))
  }

  /// A name without its ending.
  private static func stem(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
