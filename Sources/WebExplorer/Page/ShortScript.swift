/// A script that does the same in fewer bytes: without comments and needless white space, and with short
/// names for what it declares.
///
/// Names of properties stay as they are. A name that is declared outermost gets one short name everywhere.
/// Every other one gets one within the outermost declaration in which it is declared, the same in all scopes
/// there, so that scopes need not be told apart. A name that is declared nowhere is the browser's, and stays.
package struct ShortScript {
  private typealias Token = ScriptTokens.Token

  /// What a name stands for where it stands.
  private enum Role {
    case variable
    /// A key of an object or pattern, or a property behind a dot.
    case property
    /// A key that names its own variable: `{ name }`.
    case both
  }

  private let tokens: [Token]
  private var roles: [Role?] = []
  /// The outermost declaration of each token, by number.
  private var units: [Int] = []

  /// The script made short; `kept` are outermost names that stay.
  package static func text(of script: String, keeping kept: Set<String> = []) -> String {
    var short = ShortScript(script)
    short.readRoles()
    short.readUnits()
    return short.text(named: short.shortNames(keeping: kept))
  }

  private init(_ script: String) { tokens = ScriptTokens.tokens(of: script) }

  // MARK: Roles

  private enum Bracket { case object, block, other }

  private mutating func readRoles() {
    var open: [Bracket] = []
    // Whether a label of a switch is being read at each depth.
    var isInLabel = [false]
    var isAfterLabel = false
    for (index, token) in tokens.enumerated() {
      let wasAfterLabel = isAfterLabel
      isAfterLabel = false
      var role: Role?
      switch (token.kind, token.text) {
      case (.mark, "{"):
        open.append(!wasAfterLabel && beginsObject(at: index) ? .object : .block)
        isInLabel.append(false)
      case (.mark, "("), (.mark, "["), (.templateStart, _):
        open.append(.other)
        isInLabel.append(false)
      case (.mark, ")"), (.mark, "]"), (.mark, "}"), (.templateEnd, _):
        open.removeLast()
        isInLabel.removeLast()
      case (.mark, ":"):
        isAfterLabel = isInLabel[isInLabel.count - 1]
        isInLabel[isInLabel.count - 1] = false
      case (.name, _):
        role = self.role(of: index, in: open.last)
        if role == nil, token.text == "case" || token.text == "default" {
          isInLabel[isInLabel.count - 1] = true
        }
      default: break
      }
      roles.append(role)
    }
  }

  /// Whether the brace at `index` begins an object or a pattern rather than a block.
  private func beginsObject(at index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    switch before.kind {
    case .mark: return ![")", "=>", ";", "{", "}"].contains(before.text)
    case .name: return ["return", "const", "let", "of", "in"].contains(before.text)
    default: return before.kind == .templateStart || before.kind == .templateMiddle
    }
  }

  private func role(of index: Int, in bracket: Bracket?) -> Role? {
    let before = index > 0 ? tokens[index - 1] : nil
    let after = index + 1 < tokens.count ? tokens[index + 1].text : ""
    let isMark = before?.kind == .mark
    if isMark, before?.text == "." || before?.text == "?." { return .property }
    if bracket == .object, isMark, before?.text == "{" || before?.text == "," {
      return [",", "}", "="].contains(after) ? .both : .property
    }
    return Self.keywords.contains(tokens[index].text) ? nil : .variable
  }

  private static let keywords: Set<String> = [
    "arguments", "async", "await", "break", "case", "catch", "class", "const", "continue",
    "default", "delete", "do", "else", "extends", "false", "finally", "for", "function", "if",
    "import", "in", "instanceof", "let", "new", "null", "of", "return", "static", "super",
    "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while",
    "with", "yield",
  ]

  // MARK: Declarations

  private func depthAfter(_ index: Int, _ depth: Int) -> Int {
    switch (tokens[index].kind, tokens[index].text) {
    case (.mark, "("), (.mark, "["), (.mark, "{"), (.templateStart, _): depth + 1
    case (.mark, ")"), (.mark, "]"), (.mark, "}"), (.templateEnd, _): depth - 1
    default: depth
    }
  }

  private mutating func readUnits() {
    var (unit, depth) = (0, 0)
    for index in tokens.indices {
      let isFirst = index == 0 || [";", "}"].contains(tokens[index - 1].text)
      if depth == 0, isFirst { unit += 1 }
      units.append(unit)
      depth = depthAfter(index, depth)
    }
  }

  private func isVariable(_ index: Int) -> Bool {
    roles[index] == .variable || roles[index] == .both
  }

  private func variables(in range: Range<Int>) -> [String] {
    range.filter(isVariable).map { tokens[$0].text }
  }

  /// What `const` or `let` at `index` declares: the variables before each equals sign.
  private func declared(at index: Int) -> [String] {
    var (names, place, depth, isValue): ([String], Int, Int, Bool) = ([], index + 1, 0, false)
    while place < tokens.count {
      let text = tokens[place].text
      if depth == 0 {
        if [";", "of", "in", ")"].contains(text) { break }
        if text == "=" { isValue = true }
        if text == "," { isValue = false }
      }
      if !isValue, isVariable(place) { names.append(text) }
      depth = depthAfter(place, depth)
      place += 1
    }
    return names
  }

  /// Where the bracket that opens at `index` closes.
  private func close(of index: Int) -> Int {
    var (place, depth) = (index, 0)
    repeat {
      depth = depthAfter(place, depth)
      place += 1
    } while depth > 0 && place < tokens.count
    return place
  }

  /// All that is declared, by unit; under zero what is declared outermost.
  private var declarations: [Int: Set<String>] {
    var found: [Int: Set<String>] = [:]
    var open: [Int] = []
    var depth = 0
    for (index, token) in tokens.enumerated() {
      let unit = units[index]
      switch (token.kind, token.text) {
      case (.name, "const"), (.name, "let"):
        found[depth == 0 ? 0 : unit, default: []].formUnion(declared(at: index))
      case (.name, "function"):
        if isVariable(index + 1) {
          found[depth == 0 ? 0 : unit, default: []].insert(tokens[index + 1].text)
        }
        let start = isVariable(index + 1) ? index + 2 : index + 1
        found[unit, default: []].formUnion(variables(in: start..<close(of: start)))
      case (.name, "catch") where tokens[index + 1].text == "(":
        found[unit, default: []].formUnion(variables(in: index + 1..<close(of: index + 1)))
      case (.mark, "("): open.append(index)
      case (.mark, ")"):
        guard let start = open.popLast(), index + 1 < tokens.count else { break }
        if tokens[index + 1].text == "=>" {
          found[unit, default: []].formUnion(variables(in: start..<index))
        }
      case (.mark, "=>") where isVariable(index - 1):
        found[unit, default: []].insert(tokens[index - 1].text)
      default: break
      }
      depth = depthAfter(index, depth)
    }
    return found
  }

  // MARK: Names

  /// The short names of what is declared, by unit; under zero of what is declared outermost.
  private func shortNames(keeping kept: Set<String>) -> [Int: [String: String]] {
    let declarations = declarations
    let outermost = declarations[0] ?? []
    let all = Set(tokens.indices.filter(isVariable).map { tokens[$0].text })
    var counts: [String: Int] = [:]
    for index in tokens.indices where isVariable(index) && outermost.contains(tokens[index].text) {
      counts[tokens[index].text, default: 0] += 1
    }
    // Two letters and more outermost, and one in the rest as long as there are enough, so that they differ.
    let often = outermost.subtracting(kept)
      .sorted { (-counts[$0, default: 0], $0) < (-counts[$1, default: 0], $1) }
    var names = ShortNames(from: ShortNames.singles, without: all.union(Self.keywords).union(kept))
    var short = [0: Dictionary(often.map { ($0, names.next()) }) { first, _ in first }]
    let taken = kept.union(Self.keywords).union(short[0].map { Set($0.values) } ?? [])
      .union(all.subtracting(declarations.values.reduce(into: []) { $0.formUnion($1) }))
    var namesOfUnits: [Int: ShortNames] = [:]
    for (index, unit) in units.enumerated() where isVariable(index) {
      let name = tokens[index].text
      guard !outermost.contains(name), short[unit]?[name] == nil,
        declarations[unit]?.contains(name) == true
      else { continue }
      short[unit, default: [:]][name] =
        namesOfUnits[unit, default: ShortNames(from: 0, without: taken)].next()
    }
    return short
  }

  // MARK: Writing

  private func text(named short: [Int: [String: String]]) -> String {
    var text = ""
    for (index, token) in tokens.enumerated() {
      if index > 0 { text += gap(before: index) }
      let names = [units[index], 0].compactMap { short[$0]?[token.text] }
      guard isVariable(index), let name = names.first else {
        text += token.text
        continue
      }
      text += roles[index] == .both ? "\(token.text):\(name)" : name
    }
    return text + "\n"
  }

  /// What must stand between a token and the one before it.
  private func gap(before index: Int) -> String {
    let (before, token) = (tokens[index - 1], tokens[index])
    if token.isFirstOnLine, mayEndStatement(before), mayBeginStatement(token) { return "\n" }
    let words: [Token.Kind] = [.name, .number, .pattern]
    if words.contains(before.kind), token.kind == .name || token.kind == .number { return " " }
    let isSign = token.kind == .mark && before.kind == .mark
    return isSign && ["+", "-"].contains(token.text.first) && before.text.last == token.text.first
      ? " " : ""
  }

  private func mayEndStatement(_ token: Token) -> Bool {
    switch token.kind {
    case .mark: [")", "]", "}", "++", "--"].contains(token.text)
    case .templateStart, .templateMiddle: false
    default: true
    }
  }

  private func mayBeginStatement(_ token: Token) -> Bool {
    switch token.kind {
    case .mark: ["(", "[", "{", "!", "+", "-", "++", "--", "..."].contains(token.text)
    case .templateMiddle, .templateEnd: false
    default: true
    }
  }
}

/// Names in order of their length, without some.
struct ShortNames {
  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let digits = letters + Array("0123456789")

  /// How many there are of one letter.
  static let singles = letters.count

  private var number: Int
  private let others: Set<String>

  init(from number: Int, without others: Set<String>) {
    (self.number, self.others) = (number, others)
  }

  mutating func next() -> String {
    while true {
      let name = Self.name(number)
      number += 1
      if !others.contains(name) { return name }
    }
  }

  private static func name(_ number: Int) -> String {
    if number < singles { return String(letters[number]) }
    let rest = number - singles
    return name(rest / digits.count) + String(digits[rest % digits.count])
  }
}
