import FileSystem
import GraphvizRenderer
import Negotiations

/// The corpora that come with the program. They are named from wherever one works: `@moscow-1945` is
/// one of them, `@all` the folder of all.
struct ShippedCorpora {
  /// The folder that they lie in.
  let folder: String
  /// What they are called, without `@`, in the order of the alphabet.
  let names: [String]

  /// Stands for all of them.
  private static let whole = "all"

  /// The corpora of this installation: those in the folder that `ENTENTE_DATA` names; else those of
  /// the package, beside the program's folder; else those of the checkout that it was built in.
  static func installed() -> ShippedCorpora? {
    if let named = environmentFolder { return ShippedCorpora(in: named) }
    guard let program = File.resolved(pathOfThisExecutable()) else { return nil }
    let place = FileName.folder(of: program)
    return ShippedCorpora(in: FileName.folder(of: place) + "/share/entente")
      ?? checkout(around: place).flatMap(Self.init(in:))
  }

  /// A file that is called so for all its `@` is named `./@…`.
  static func isNamed(by path: String) -> Bool { path.hasPrefix("@") }

  /// Each path as it is, and each name of a corpus that came with the program as its path.
  static func resolve(_ paths: [String]) throws -> [String] {
    guard paths.contains(where: isNamed) else { return paths }
    guard let shipped = installed() else {
      let place = environmentFolder.map { "in '\($0)', which ENTENTE_DATA names" }
      throw Failure.unusable(
        "the corpora that come with the program are not \(place ?? "beside it"); ENTENTE_DATA names "
          + "the folder that has them in its folder 'Graphs'")
    }
    return try paths.map { isNamed(by: $0) ? try shipped.path(of: $0) : $0 }
  }

  /// How the corpora are named, and where they lie: `-g @all, -g @moscow-1945 (in /usr/…)`.
  func invitation(flag: String) -> String {
    let all = ([Self.whole] + names).map { "\(flag)@\($0)" }
    return "\(all.joined(separator: ", ")) (in \(folder))"
  }

  // MARK: Finding them

  /// The corpora of the folder `Graphs` in `data`; `nil` where it holds none.
  private init?(in data: String) {
    folder = data.hasSuffix("/") ? data + "Graphs" : data + "/Graphs"
    names = (Folder.names(in: folder) ?? []).filter {
      $0.hasSuffix(Self.ending) && !$0.hasPrefix(".")
    }
    .map { String($0.dropLast(Self.ending.count)) }.sorted()
    if names.isEmpty { return nil }
  }

  private static let ending = ".yaml"

  private static var environmentFolder: String? {
    let named = ProgramArguments.variable("ENTENTE_DATA")
    return named?.isEmpty == true ? nil : named
  }

  /// The top of the checkout of Entente, and not of a package that uses it, that a folder lies in.
  private static func checkout(around place: String) -> String? {
    var folder = place
    while folder != "/" && folder != "." {
      if FileStatus.at(folder + "/Sources/entente/EntenteCommand.swift") != nil { return folder }
      folder = FileName.folder(of: folder)
    }
    return nil
  }

  /// Where the corpus `@name` lies.
  private func path(of named: String) throws -> String {
    let name = String(named.dropFirst())
    if name == Self.whole { return folder }
    if names.contains(name) { return "\(folder)/\(name)\(Self.ending)" }
    let nearest = Nearest.suggestions(for: name, among: names + [Self.whole])
    let hint =
      nearest.first.map { "did you mean @\($0)?" } ?? "there are \(invitation(flag: ""))"
    throw Failure.unusable("no corpus that comes with the program is called '\(named)'; \(hint)")
  }
}
