import ArgumentParser
import Negotiations

/// A word that a shell may complete to.
///
/// It is an id, which every command takes where it takes a name: it has no blanks, and nothing in it
/// means anything to a shell.
struct CompletionCandidate {
  private let word: String
  /// What zsh and fish show beside the word.
  private let description: String
  /// Other names for the same, for one who has begun to type one of them.
  private let names: [String]
  private let ignoresCase: Bool

  init(_ word: String, _ description: String, names: [String] = [], ignoresCase: Bool = true) {
    self.word = word
    self.description = description
    self.names = names
    self.ignoresCase = ignoresCase
  }

  /// The candidates that begin with what has been typed, as the script of the shell wants them.
  static func texts(
    of candidates: [CompletionCandidate], completing prefix: String, for shell: CompletionShell?
  ) -> [String] {
    let typed = ShellWord.unquoted(prefix)
    var found = candidates.compactMap { candidate in
      candidate.word(beginningWith: typed).map { (word: $0, description: candidate.description) }
    }
    // An id goes before a name, which may be in any script: 宋 for 宋子文.
    if found.isEmpty {
      found = candidates.flatMap { candidate in
        candidate.names.filter { $0.hasPrefix(typed) }.map { ($0, candidate.description) }
      }
    }
    return found.filter { isPlain($0.word) }.map { text($0.word, $0.description, for: shell) }
  }

  /// The word, spelled as it has been begun: shells compare letter by letter, commands do not.
  private func word(beginningWith typed: String) -> String? {
    if word.hasPrefix(typed) { return word }
    guard ignoresCase, word.lowercased().hasPrefix(typed.lowercased()) else { return nil }
    return typed + word.dropFirst(typed.count)
  }

  /// Whether no shell reads anything into the word: bash expands what its script is given, and a
  /// corpus is not to be trusted with that.
  private static func isPlain(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { letter in
      letter.properties.isAlphabetic || letter.properties.numericType != nil
        || "-_.:=".unicodeScalars.contains(letter)
    }
  }

  private static func text(
    _ word: String, _ description: String, for shell: CompletionShell?
  ) -> String {
    let shown = shortened(VisibleText.visible(description))
    if shown.isEmpty { return shell == .zsh ? word.replacing(":", with: "\\:") : word }
    switch shell {
    case .some(.zsh): return word.replacing(":", with: "\\:") + ":" + shown
    case .some(.fish): return "\(word)\t\(shown)"
    default: return word
    }
  }

  /// Shells give a description one line.
  private static func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(59).trimmingSuffix { $0 == " " } + "…" : text
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}
