import ArgumentParser
import FileSystem
import Negotiations

/// `entente init`: a first corpus to try things on and to write over.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a small corpus that explains itself, and a list of its figures.",
    usage: """
      entente init [<folder>]
      """,
    discussion: """
      Makes the folder if need be, and in it a corpus under Graphs and the
      manifest figures.yaml. Remarks in the corpus say what each kind of record
      is for. Nothing that is there is written over.

      EXAMPLES
        entente init first
        entente init papers/border-talks
      """)

  @Argument(
    help: ArgumentHelp("Where to write: a new folder, or an empty one.", valueName: "folder"),
    completion: .directory)
  var folder = "."

  func run() throws {
    try requireFreeFolder()
    for file in FirstCorpus.files {
      let path = path(of: file.path)
      try makeFolder(of: path)
      try AtomicFile.create(Array(file.text.utf8), at: path)
    }
    try printOut(nextSteps)
  }

  /// Corpora or a manifest that are there already would be mixed up with the new ones.
  private func requireFreeFolder() throws {
    if let status = FileStatus.at(base), status.kind != .folder {
      throw Failure.unusable("\(base): is not a folder; name a new or an empty one")
    }
    for name in [FirstCorpus.folder, FirstCorpus.manifest]
    where FileStatus.unfollowed(at: path(of: name)) != nil
      && !AtomicFile.isEmptyButForDrafts(path(of: name))
    {
      throw Failure.unusable(
        "\(path(of: name)): is there already, and nothing was written; name a new or an empty folder"
      )
    }
  }

  private func makeFolder(of path: String) throws {
    let folder = FileName.folder(of: path)
    do {
      try Folder.make(folder)
    } catch {
      throw Failure.unwritable("\(folder): the folder cannot be made")
    }
  }

  // MARK: Paths

  /// The folder without a slash behind it; the one we are in where none is named.
  private var base: String {
    var path = folder[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return path.isEmpty ? "." : String(path)
  }

  private func path(of name: String) -> String {
    base == "." ? name : base == "/" ? "/\(name)" : "\(base)/\(name)"
  }

  // MARK: What to do next

  private var nextSteps: String {
    let written = FirstCorpus.files.map { "Written: \(VisibleText.visible(path(of: $0.path)))\n" }
    let entry = base == "." ? "" : "  cd \(VisibleText.visible(ShellWord.quoted(base)))\n"
    return written.joined() + """

      Try next:
      \(entry)  entente check
        entente met Soong Stalin
        entente draw -o network.png
        entente path Chiang Stalin
        entente figures figures.yaml

      Then open \(FirstCorpus.files[0].path) and make it your own.

      """
  }
}
