import Foundation

/// Finds the commands in a text.
///
/// **Markdown.** In a block of code, indented or fenced (`sh`, `shell`, `bash`, `console`, or without a
/// language), every line in which `entente` is run is a command: behind a prompt `$ `, in a pipeline,
/// continued with `\`, with a remark behind `#`. Lines of other programs are left alone, but `cd` and
/// `mkdir` hold for the rest of the block. What follows a line with a prompt, up to the next
/// prompt or the end of the block, is its answer; so is a block of `json` directly below a command that
/// asks for `--format json`. A block whose fence says `title="PATH"` is that file.
///
/// **Code spans.** One that begins with `entente` is a command. If it names a verb and nothing else, it
/// speaks of the verb, and the help of that verb is what is run.
///
/// **Anywhere else** (other blocks, prose, comments in examples) `entente` before a known verb begins a
/// command, too, which ends with the line, at a quotation mark, or before `&&`. So nothing that looks
/// like a command goes unseen; what cannot be run stands in a list beside the test, with the reason.
struct PageText {
  /// The commands, in the order of the text.
  private(set) var commands: [PrintedCommand] = []
  /// The files that the text shows whole.
  private(set) var files: [String: String] = [:]
  /// Every verb, and every verb with the verb below it: `met`, `import frus`.
  private let verbs: Set<String>

  private typealias Line = (number: Int, text: Substring)
  private static let shells: Set<Substring> = ["", "sh", "shell", "bash", "console"]

  /// Reads a page in Markdown.
  init(markdown: String, verbs: Set<String>) {
    self.verbs = verbs
    for part in Self.parts(of: markdown) {
      switch part {
      case .prose(let lines): takeProse(lines)
      case .code(let info, let lines): takeCode(info, lines)
      }
    }
    commands.sort { $0.line < $1.line }
  }

  /// Reads any other text, in which commands are only mentioned.
  init(plain: String, verbs: Set<String>) {
    self.verbs = verbs
    takeMentions(in: Self.lines(of: plain))
  }

  // MARK: Parts of a page

  private enum Part {
    case prose([Line])
    case code(info: Substring, [Line])
  }

  private static func lines(of text: String) -> [Line] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { (number: $0.offset + 1, text: $0.element) }
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var rest = lines(of: text)[...]
    while let line = rest.first {
      let isFence = line.text.isFence
      let isIndented = line.text.hasPrefix("    ")
      if isFence {
        rest.removeFirst()
        let block = rest.prefix { !$0.text.isFence }
        parts.append(.code(info: line.text.withoutIndent.dropFirst(3), Array(block)))
        rest = rest.dropFirst(block.count + 1)
      } else if isIndented {
        let block = rest.prefix {
          ($0.text.hasPrefix("    ") || $0.text.isBlank) && !$0.text.isFence
        }
        parts.append(.code(info: "", Array(block)))
        rest = rest.dropFirst(block.count)
      } else {
        let prose = rest.prefix { !$0.text.isFence && !$0.text.hasPrefix("    ") }
        parts.append(.prose(Array(prose)))
        rest = rest.dropFirst(prose.count)
      }
    }
    return parts
  }

  // MARK: Code

  private mutating func takeCode(_ info: Substring, _ lines: [Line]) {
    let language = info.prefix { $0 != " " }
    let text = lines.map(\.text).joined(separator: "\n")
    if let title = info.firstMatch(of: /title="([^"]+)"/)?.1 {
      files[String(title)] = text + "\n"
    }
    if Self.shells.contains(language) {
      takeShell(lines)
    } else if language == "json", let first = lines.first?.number, answerIsExpected(at: first) {
      commands[commands.count - 1].answer = text
    } else {
      takeMentions(in: lines)
    }
  }

  /// Whether the last command asks for JSON and stands directly above, with an empty line and the
  /// fence between.
  private func answerIsExpected(at line: Int) -> Bool {
    guard let last = commands.last, last.answersInJSON, last.answer == nil else { return false }
    return line - last.line <= 4
  }

  private mutating func takeShell(_ lines: [Line]) {
    var way = ""
    var rest = lines[...]
    // Where some lines have a prompt, the others are answers.
    let hasPrompts = lines.contains { $0.text.withoutIndent.hasPrefix("$ ") }
    while let first = rest.popFirst() {
      let indent = first.text.prefix { $0 == " " }
      var text = first.text.withoutIndent
      let isPrompted = text.hasPrefix("$ ")
      guard isPrompted || !hasPrompts else { continue }
      if isPrompted { text = text.dropFirst(2) }
      var command = String(text)
      while command.hasSuffix("\\"), let next = rest.popFirst() {
        command = String(command.dropLast() + next.text.withoutIndent)
      }
      guard command.contains(Self.running) else {
        if command.hasPrefix("cd ") || command.hasPrefix("mkdir ") { way += "\(command) && " }
        continue
      }
      var printed = PrintedCommand(line: first.number, text: way + command)
      way.replace(#/mkdir .*? && /#, with: "")
      if isPrompted {
        let answer = rest.prefix { !$0.text.withoutIndent.hasPrefix("$ ") }
        rest = rest.dropFirst(answer.count)
        let shown = answer.map { $0.text.trimmingPrefix(indent) }.joined(separator: "\n")
        printed.answer = shown.isBlank ? nil : shown
      }
      commands.append(printed)
    }
  }

  /// `entente` where a shell would take it for the name of a program.
  private static var running: Regex<Substring> {
    /(?:^|[|;&(]\s*)(?:[A-Z_]+=\S+\s+)*entente(?:\s|$)/
  }

  // MARK: Prose

  private mutating func takeProse(_ lines: [Line]) {
    let text = lines.map(\.text).joined(separator: "\n")
    let first = lines.first?.number ?? 1
    for match in text.matches(of: /`(entente\s[^`]*)`/) {
      let line = first + text[..<match.range.lowerBound].count { $0 == "\n" }
      take(match.1.split(whereSeparator: \.isWhitespace).joined(separator: " "), at: line)
    }
    // A span that was taken is no mention any more; its lines stay, so that the others keep theirs.
    let others = text.replacing(/`entente\s[^`]*`/) { span in
      String(repeating: "\n", count: span.output.count { $0 == "\n" })
    }
    takeMentions(in: Self.lines(of: others).map { (number: $0.number + first - 1, text: $0.text) })
  }

  private mutating func takeMentions(in lines: [Line]) {
    for line in lines {
      for match in line.text.matches(of: /\bentente ((?:[a-z]+)\b[^'"`]*)/) {
        let verb = match.1.prefix { $0.isLetter }
        guard verbs.contains(String(verb)) else { continue }
        let text = match.0.split(separator: " && ")[0]
        take(text.trimmingCharacters(in: .whitespaces), at: line.number)
      }
    }
  }

  private mutating func take(_ text: String, at line: Int) {
    let named = String(text.dropFirst("entente ".count))
    let command = verbs.contains(named) ? "entente help \(named)" : text
    commands.append(PrintedCommand(line: line, text: command))
  }
}

extension StringProtocol {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
  fileprivate var withoutIndent: SubSequence { drop { $0 == " " } }
  fileprivate var isFence: Bool { withoutIndent.hasPrefix("```") }
}
