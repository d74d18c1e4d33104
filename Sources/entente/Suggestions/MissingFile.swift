import FileSystem
import Negotiations

extension Failure {
  /// That nothing is where a path leads, and what in its folder was probably meant.
  static func missing(_ path: String) -> Failure {
    let folder = FileName.folder(of: path)
    let near = Nearest.suggestions(
      for: FileName.last(of: path), among: Folder.names(in: folder) ?? []
    ).first
    let start = path.hasPrefix("./") || folder != "." ? folder + "/" : ""
    return .unusable(
      "\(path): there is no such file or folder"
        + (near.map { "; did you mean \(start)\($0)?" } ?? ""))
  }
}
