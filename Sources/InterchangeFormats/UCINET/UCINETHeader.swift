internal import Documents
internal import Typesetting

/// What stands before the data of a UCINET file: how many nodes, in which form, and what they are called.
struct UCINETHeader {
  /// What the data are.
  enum Form: String {
    case fullmatrix, upperhalf, lowerhalf, edgelist1, edgelist2, nodelist1, nodelist2

    var isMatrix: Bool { [.fullmatrix, .upperhalf, .lowerhalf].contains(self) }
    var isEdgeList: Bool { self == .edgelist1 || self == .edgelist2 }
  }

  /// The labels that are being listed.
  enum Labels { case nodes, rows, columns, matrices }

  var form: Form? = .fullmatrix
  /// The name of a form that is not read.
  var unknownForm: String?
  var count: Int?
  var rows: Int?
  var columns: Int?
  var matrices = 1
  var hasDiagonal = true
  var embedsRows = false
  var embedsColumns = false
  var labels: [Labels: [String]] = [:]
  /// Words that say nothing that is known.
  var unknown: [String] = []
  private var open: Labels?

  /// Whether rows and columns are different nodes.
  var isTwoMode: Bool {
    [.edgelist2, .nodelist2].contains(form)
      || rows.map { $0 != columns ?? count ?? $0 } ?? false
      || labels[.columns] != nil && labels[.columns] != labels[.rows]
      || rows != nil && columns != nil && labels[.nodes] == nil
  }

  /// Takes a line, and returns what stands behind `data:` once that is there.
  mutating func take(_ line: String) -> [String]? {
    var words = UCINETLine.words(line)[...]
    while let word = words.popFirst() {
      let key = word.isQuoted ? "" : word.text.lowercased()
      if open == nil || Self.endsLabels(key, words.first) {
        open = nil
        if key == "data:" || key == "data" { return words.map(\.text) }
        take(key, word.text, &words)
      } else if let open {
        labels[open, default: []].append(word.text)
      }
    }
    return nil
  }

  /// Whether a word is one of the language among the labels.
  private static func endsLabels(_ key: String, _ next: UCINETLine.Word?) -> Bool {
    let after = next.map { $0.isQuoted ? "" : $0.text.lowercased() } ?? ""
    switch key {
    case "data:", "labels:": return true
    case "row", "column", "col", "matrix", "level": return after.hasPrefix("labels")
    case "labels": return after == "embedded"
    case "n", "nr", "nc", "nm", "format", "diagonal": return after == "="
    default: return false
    }
  }

  private mutating func take(
    _ key: String, _ word: String, _ words: inout ArraySlice<UCINETLine.Word>
  ) {
    switch key {
    case "dl", "embedded", "embedded:", "": break
    case "n": count = Self.number(&words)
    case "nr": rows = Self.number(&words)
    case "nc": columns = Self.number(&words)
    case "nm": matrices = Self.number(&words) ?? 1
    case "format":
      let name = (Self.value(&words) ?? "").lowercased()
      let plain =
        name.hasPrefix("linkedlist") ? name.replacing("linkedlist", with: "nodelist") : name
      form = Form(rawValue: plain == "edgelist" ? "edgelist1" : plain)
      unknownForm = form == nil ? name : nil
    case "diagonal": hasDiagonal = (Self.value(&words) ?? "").lowercased() != "absent"
    case "labels", "labels:": openLabels(.nodes, &words)
    case "row", "column", "col", "matrix", "level":
      guard words.first?.text.lowercased().hasPrefix("labels") == true else {
        return unknown.append(word)
      }
      words.removeFirst()
      openLabels(
        key == "row" ? .rows : key == "matrix" || key == "level" ? .matrices : .columns, &words)
    default: unknown.append(word)
    }
  }

  private mutating func openLabels(
    _ kind: Labels, _ words: inout ArraySlice<UCINETLine.Word>
  ) {
    guard words.first?.text.lowercased().hasPrefix("embedded") == true else { return open = kind }
    words.removeFirst()
    if kind != .columns { embedsRows = true }
    if kind != .rows { embedsColumns = true }
  }

  private static func value(_ words: inout ArraySlice<UCINETLine.Word>) -> String? {
    if words.first?.text == "=" { words.removeFirst() }
    return words.popFirst()?.text
  }

  private static func number(_ words: inout ArraySlice<UCINETLine.Word>) -> Int? {
    value(&words).flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
  }
}

/// The words of a line: blanks and commas part them, quotation marks hold them together.
enum UCINETLine {
  struct Word {
    var text: String
    var isQuoted = false
  }

  static func words(_ line: String) -> [Word] {
    var result: [Word] = []
    var word = ""
    var mark: Character?
    func end() {
      if !word.isEmpty { result.append(Word(text: word)) }
      word = ""
    }
    for character in line {
      if let open = mark {
        if character == open {
          result.append(Word(text: word, isQuoted: true))
          (word, mark) = ("", nil)
        } else {
          word.append(character)
        }
      } else if character == "\"" || (character == "'" && word.isEmpty) {
        end()
        mark = character
      } else if character.isWhitespace || character == "," || character == ";" {
        end()
      } else if character == "=" {
        end()
        result.append(Word(text: "="))
      } else {
        word.append(character)
      }
    }
    end()
    return result
  }
}
