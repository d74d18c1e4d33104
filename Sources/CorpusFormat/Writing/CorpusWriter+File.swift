internal import Negotiations

extension CorpusWriter {
  /// What came of writing a file again.
  public enum Canonicalisation: Hashable, Sendable {
    /// The file in canonical form.
    case text(String)
    /// The file cannot be written again without losing something; why.
    case refused(String)
  }

  /// The text of `file` in canonical form, its comments kept: each stands above the value it stood
  /// above or behind.
  public func canonicalised(_ file: CorpusFile) -> Canonicalisation {
    guard file.isWhole else {
      return .refused("the file has errors, and what they are about would be lost")
    }
    let bare = text(of: file.corpus)
    let comments = Comments(file)
    let result = comments.all.isEmpty ? bare : insert(comments, into: bare)
    let (again, _) = CorpusReader.file(SourceText(path: file.path, text: result))
    guard again.isWhole, again.corpus == file.corpus else {
      return .refused("the file holds something that the canonical form cannot say")
    }
    return .text(result)
  }

  private func insert(_ comments: Comments, into text: String) -> String {
    let (file, _) = CorpusReader.file(SourceText(path: "", text: text))
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var above: [Int: [Comments.Comment]] = [:]
    for comment in comments.all {
      let line =
        switch comment.place {
        case .head: 1
        case .value(let path): self.line(of: path, in: file) ?? lines.count
        case .end: lines.count
        }
      above[line, default: []].append(comment)
    }
    for line in above.keys.sorted(by: >) {
      let indent = line <= lines.count ? lines[line - 1].prefix { $0 == " " } : ""
      var inserted: [String] = []
      for comment in above[line] ?? [] {
        inserted += comment.lines.map { indent + $0 }
        // What heads the file may stand apart from it.
        if comment.isApart, line == 1 { inserted.append("") }
      }
      lines.insert(contentsOf: inserted, at: line - 1)
    }
    return lines.joined(separator: "\n")
  }

  /// The line on which a value, or the nearest around it, begins.
  private func line(of path: ModelPath, in file: CorpusFile) -> Int? {
    var current: ModelPath? = path
    while let path = current {
      if let offset = file.map.start(of: path) { return file.source.line(of: offset) }
      current = path.parent
    }
    return nil
  }
}
