import ArgumentParser
import CorpusFormat
import FileSystem
import Foundation
import Negotiations

/// A command line that a shell is completing, as the shell sees it: in words that keep their quotes.
struct CompletionLine {
  private let words: [String]

  /// - Parameter index: the word that is being completed.
  init(words: [String], index: Int) {
    self.words =
      words.indices.contains(index) ? Array(words[..<index] + words[(index + 1)...]) : words
  }

  /// The corpora that the command would read, as far as they can be read; `nil` where there are none,
  /// or so much that whoever waits for a completion would wait too long.
  func corpus() -> Corpus? {
    guard let options = try? CorpusOptions.parse(graphs.map { "--graph=\($0)" }),
      let paths = try? options.paths()
    else { return nil }
    let sizes = CorpusReader.files(at: paths).map { path in
      FileStatus.at(path)?.size ?? 0
    }
    guard sizes.reduce(0, +) <= Self.largest else { return nil }
    return try? CorpusOptions.read(paths, checks: .errors).corpus
  }

  /// How many bytes of corpora are read within a second.
  private static let largest = 2 << 20

  /// What stands behind `-g` and `--graph` on the line.
  private var graphs: [String] {
    var graphs: [String] = []
    var isNext = false
    for word in words.dropFirst() {
      if isNext {
        // bash takes '--graph=PATH' for three words.
        if word == "=" { continue }
        graphs.append(path(word))
        isNext = false
      } else if word == "-g" || word == "--graph" {
        isNext = true
      } else if word.hasPrefix("--graph=") {
        graphs.append(path(String(word.dropFirst("--graph=".count))))
      } else if word.hasPrefix("-g") {
        graphs.append(path(String(word.dropFirst("-g".count))))
      } else if word == "--" {
        break
      }
    }
    return graphs
  }

  /// The path that a shell would make of a word.
  private func path(_ word: String) -> String {
    let path = ShellWord.unquoted(word)
    return word.hasPrefix("~") ? NSString(string: path).expandingTildeInPath : path
  }
}
