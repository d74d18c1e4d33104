internal import Negotiations
internal import Yams

/// Reads YAML into syntax nodes; the one place that knows the YAML parser.
///
/// Of YAML a corpus uses mappings, lists and scalars in any style. Anchors, aliases, tags and several
/// documents in a file are refused by name.
struct YAMLReader {
  /// What is left of a file once it is taken apart.
  struct Document {
    /// The root, or `nil` where there is none to be used.
    var root: SyntaxNode?
    var diagnostics: [Diagnostic] = []
    /// Where number signs stand that begin no comment.
    var textsWithNumberSign: [Range<Int>] = []
    /// The records that could not be read and were left out.
    var broken: [BrokenRecord] = []
  }

  private let source: SourceText
  private var standIns: CharacterSubstitution
  private var marks: ParserMarks
  private var document = Document()

  /// Values beyond this many make a file too large to be one corpus. It is compared with a bound
  /// from above, the number of characters that can begin a value.
  static let mostValues = 1_500_000
  /// How deep values may lie within one another; a corpus needs eight.
  static let deepest = 24

  /// Takes `source` apart.
  static func read(_ source: SourceText) -> Document {
    guard valueBound(source.text) <= mostValues else {
      return refusal(source, "holds more values than a corpus may")
    }
    if var document = SimpleYAMLReader.read(source.text) {
      document.diagnostics += CutTexts.findings(in: source, document)
      return document
    }
    guard let standIns = CharacterSubstitution(source.text) else {
      return refusal(source, "uses every private-use character; none is left to read it with")
    }
    var reader = YAMLReader(
      source: source, standIns: standIns, marks: ParserMarks(source.text))
    reader.document.root = reader.root()
    reader.document.diagnostics += CutTexts.findings(in: source, reader.document)
    return reader.document
  }

  private static func refusal(_ source: SourceText, _ message: String) -> Document {
    let diagnostic = Diagnostic(
      .error, "file.too-large", at: Diagnostic.Location(file: source.path), message,
      help: "split it into several files")
    return Document(diagnostics: [diagnostic])
  }

  /// At least as many as there are values in `text`.
  private static func valueBound(_ text: String) -> Int {
    var count = 0
    for byte in text.utf8 {
      switch byte {
      case 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"),
        UInt8(ascii: "?"):
        count += 1
      default: break
      }
    }
    return count
  }

  private mutating func root() -> SyntaxNode? {
    // Each key named twice costs one more parse, so a large file may have fewer of them.
    var parses = max(
      1, min(CharacterSubstitution.mostKeys, 16_000_000 / max(source.text.utf8.count, 1)))
    while true {
      do {
        return try parsedRoot()
      } catch let error as YamlError {
        parses -= 1
        if case .duplicatedKeysInMapping(let keys, let context) = error, parses > 0,
          hide(keys, at: context.mark)
        {
          continue
        }
        report(error)
        guard parses > 0, leaveOutRecord(of: error) else { return nil }
      } catch {
        problem("yaml.syntax", 0..<0, "the YAML parser failed: \(error)")
        return nil
      }
    }
  }

  /// Blanks the record in which the parser stopped, so that the rest can be read; `false` where that is in
  /// no record, or in one that is blank already.
  private mutating func leaveOutRecord(of error: YamlError) -> Bool {
    let mark: Mark
    switch error {
    case .scanner(let context, _, let problem, _), .parser(let context, _, let problem, _):
      // What stands open began earlier; a block is as long as the file, and says nothing.
      let opened = context.flatMap {
        ["flow", "quoted", "simple key"].contains(where: $0.text.contains) ? $0 : nil
      }
      mark = opened?.mark ?? problem
    default: return false
    }
    let offset = marks.offset(line: mark.line, column: mark.column)
    guard
      let record = BrokenRecord(at: offset, in: source)
        ?? BrokenRecord(topLevelAt: offset, in: source),
      !document.broken.contains(where: { $0.range.overlaps(record.range) })
    else { return false }
    standIns.blank(
      source.scalars(of: record.range), leaving: record.standIn,
      at: source.scalars(of: 0..<record.keyRange.lowerBound).count)
    document.broken.append(record)
    let place = source.location(record.keyRange)
    document.diagnostics[document.diagnostics.count - 1].notes.append(
      Diagnostic.Note("'\(record.key)' is left out, and the rest is checked", at: place))
    return true
  }

  private mutating func parsedRoot() throws -> SyntaxNode? {
    let parser = try Parser(
      yaml: standIns.text, resolver: .basic, constructor: .default, encoding: .utf8)
    guard let node = try parser.singleRoot() else { return nil }
    // Anchors are held weakly by the nodes: the parser has to outlive the walk.
    return withExtendedLifetime(parser) { convert(node, depth: 0) }
  }

  private mutating func hide(_ keys: [String], at mark: Mark) -> Bool {
    guard let first = keys.first else { return false }
    let offset = marks.offset(line: mark.line, column: mark.column)
    let bytes = source.text.utf8
    let index = bytes.index(bytes.startIndex, offsetBy: offset)
    let position = source.text.unicodeScalars.distance(
      from: source.text.unicodeScalars.startIndex, to: index)
    return standIns.hideKey(first, at: position)
  }
}

// MARK: - From the parser's nodes to ours

extension YAMLReader {
  private mutating func convert(_ node: Node, depth: Int) -> SyntaxNode {
    let start = marks.offset(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    if node.anchor != nil {
      problem(
        "yaml.anchor", start..<(start + 1),
        "anchors (&) are not used in a corpus: write the value out where it is meant")
      return .nothing(at: start)
    }
    if depth > Self.deepest {
      problem("yaml.depth", start..<(start + 1), "values lie too deep within one another")
      return .nothing(at: start)
    }
    switch node {
    case .scalar(let scalar): return convert(scalar, start)
    case .sequence(let sequence):
      check(sequence.tag, at: start)
      var items: [SyntaxNode] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(convert(item, depth: depth + 1)) }
      return SyntaxNode(content: .list(items), range: start..<(start + 1))
    case .mapping(let mapping):
      check(mapping.tag, at: start)
      var entries: [SyntaxNode.Entry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        if let entry = entry(key, value, depth: depth + 1) { entries.append(entry) }
      }
      return SyntaxNode(content: .record(entries), range: start..<(start + 1))
    case .alias: return .nothing(at: start)
    }
  }

  private mutating func entry(_ key: Node, _ value: Node, depth: Int) -> SyntaxNode.Entry? {
    let name = convert(key, depth: depth)
    let value = convert(value, depth: depth)
    guard case .scalar(let scalar) = name.content else {
      problem("yaml.key", name.range, "a key must be text, not \(name.description)")
      return nil
    }
    return SyntaxNode.Entry(key: scalar.text, keyRange: name.range, value: value)
  }

  private mutating func convert(_ scalar: Node.Scalar, _ start: Int) -> SyntaxNode {
    check(scalar.tag, at: start)
    let isPlain = scalar.style == .plain || scalar.style == .any
    let text = standIns.restore(scalar.string)
    let written = ScalarSpan(text, style: scalar.style, in: source.text, at: start)
    if text.contains("#") { document.textsWithNumberSign.append(written.range) }
    if isPlain, standIns.isAlias(scalar.string) {
      problem(
        "yaml.alias", written.range,
        "aliases (*) are not used in a corpus: write the value out where it is meant",
        help: "put text that begins with * in quotes")
      return .nothing(at: start)
    }
    let content = SyntaxNode.Scalar(
      text: text, isPlain: isPlain, textOffset: written.textOffset)
    return SyntaxNode(content: .scalar(content), range: written.range)
  }

  private mutating func check(_ tag: Tag, at start: Int) {
    let plain: [Tag.Name] = [.implicit, .nonSpecific, .str, .seq, .map]
    if !plain.contains(Tag.Name(rawValue: tag.rawValue)) {
      problem("yaml.tag", start..<(start + 1), "tags (!) are not used in a corpus")
    }
  }

  private mutating func problem(
    _ code: String, _ range: Range<Int>, _ message: String, help: String? = nil
  ) {
    document.diagnostics.append(
      Diagnostic(.error, code, at: source.location(range), message, help: help))
  }
}

extension SyntaxNode {
  /// Stands where a value was refused.
  fileprivate static func nothing(at offset: Int) -> SyntaxNode {
    SyntaxNode(
      content: .scalar(Scalar(text: "", isPlain: true, textOffset: nil)), range: offset..<offset)
  }
}

// MARK: - What the parser complains about

extension YAMLReader {
  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(let context, let message, let mark, _),
      .parser(let context, let message, let mark, _):
      report(message, context, mark)
    case .composer(_, let message, let mark, _):
      let isSecond = message.contains("another document")
      let code = isSecond ? "yaml.documents" : "yaml.syntax"
      problem(
        code, range(of: mark),
        isSecond ? "a corpus file holds one YAML document, and here begins another" : message)
    case .duplicatedKeysInMapping(let keys, let context):
      problem(
        "key.duplicate", range(of: context.mark),
        "the key '\(standIns.restore(keys.first ?? ""))' stands here more than once; "
          + "the rest of the file was not checked")
    case .reader(let message, _, let value, _):
      problem("yaml.syntax", unprintable(value), "\(message), which YAML does not allow")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      problem("yaml.syntax", 0..<0, "values lie too deep within one another, or memory ran out")
    }
  }

  private mutating func report(_ message: String, _ context: YamlError.Context?, _ mark: Mark) {
    // What should have been a key stands before the place at which the parser gives up.
    let isKey = context?.text.contains("simple key") == true
    let range =
      keyWithoutBlank(before: mark, message)
      ?? self.range(of: isKey ? context?.mark ?? mark : mark)
    if message.hasPrefix("Maximum nesting level") {
      return problem("yaml.depth", range, "values lie too deep within one another")
    }
    var notes: [Diagnostic.Note] = []
    var opening: String?
    if let context, context.mark.line != mark.line, !isKey {
      if context.text.contains("flow") {
        opening = lineText(at: self.range(of: context.mark).lowerBound)
      }
      let place = source.location(self.range(of: context.mark))
      notes.append(Diagnostic.Note(context.text, at: place))
    }
    document.diagnostics.append(
      Diagnostic(
        .error, "yaml.syntax", at: source.location(range), message,
        help: SyntaxHelp.help(
          for: message, line: lineText(at: range.lowerBound),
          isAtColon: source.slice(range) == ":", opening: opening), notes: notes))
  }

  /// The key in the line before a mark that lacks the blank behind its colon, `date:1905`: what follows in the
  /// next line is read as going on with it.
  private mutating func keyWithoutBlank(before mark: Mark, _ message: String) -> Range<Int>? {
    guard message.hasPrefix("mapping values") else { return nil }
    let line = source.line(of: range(of: mark).lowerBound)
    guard line > 1,
      SyntaxHelp.isKeyAlone(lineText(at: source.start(ofLine: line)), upTo: mark.column)
    else { return nil }
    let start = source.start(ofLine: line - 1)
    let before = lineText(at: start)
    guard SyntaxHelp.missingBlank(in: before) != nil else { return nil }
    let key = start + before.prefix { $0 == " " }.utf8.count
    return key..<(key + 1)
  }

  private mutating func range(of mark: Mark) -> Range<Int> {
    let start = marks.offset(line: mark.line, column: mark.column)
    return start..<min(start + 1, source.text.utf8.count)
  }

  private func lineText(at offset: Int) -> String {
    let line = source.line(of: offset)
    let start = source.start(ofLine: line)
    let end = line < source.lineCount ? source.start(ofLine: line + 1) : source.text.utf8.count
    return source.slice(start..<end)
  }

  private func unprintable(_ value: Int32) -> Range<Int> {
    var offset = 0
    for scalar in source.text.unicodeScalars {
      if scalar.value == UInt32(bitPattern: value) { return offset..<(offset + 1) }
      offset += UTF8.width(scalar)
    }
    return 0..<0
  }
}
