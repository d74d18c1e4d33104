internal import Negotiations

/// Turns the syntax of a manifest into its entries.
struct ManifestDecoding {
  let sections: [ManifestSection]
  let decoding: FileDecoding

  private static let graph = ManifestKey("graph", isRepeated: true)
  private static let folder = ManifestKey("folder")
  private static let bibliography = ManifestKey(
    "bibliography",
    .checked("bibliography: its name ends in .bib, or in .json for the Citation Style Language") {
      $0.hasSuffix(".bib") || $0.hasSuffix(".json")
    })
  /// What a manifest says of itself, before its defaults and sections.
  static let head = [ManifestKey("title"), ManifestKey("note"), graph, folder, bibliography]

  func manifest(_ root: SyntaxNode) -> Manifest {
    let start = 0..<min(1, decoding.source.text.utf8.count)
    let keys = ["entente"] + Self.head.map(\.name) + ["defaults"] + sections.map(\.name)
    guard
      let file = RecordDecoding(
        root, .words("a manifest"), at: ModelPath(""), range: start, keys: keys, decoding)
    else { return Manifest() }
    decoding.checkVersion(file)
    _ = (file.text("title"), file.text("note"))
    var manifest = Manifest()
    manifest.graph = file["graph"].flatMap { setting(Self.graph, $0) }
    manifest.folder = file["folder"].flatMap { setting(Self.folder, $0) }
    manifest.bibliography = file["bibliography"].flatMap { setting(Self.bibliography, $0) }
    let defaults = defaults(of: file)
    var taken: [String: Range<Int>] = [:]
    for section in sections {
      manifest.entries += entries(of: section, in: file, defaults: defaults, taken: &taken)
    }
    if manifest.entries.isEmpty, sections.allSatisfy({ file[$0.name] == nil }) {
      let names = sections.map { "'\($0.name):'" }.joined(separator: ", ")
      decoding.report("key.missing", start, "a manifest needs at least one of \(names)")
    }
    return manifest
  }

  private func defaults(of file: RecordDecoding) -> [ManifestSetting] {
    guard let node = file["defaults"] else { return [] }
    var keys: [ManifestKey] = []
    for key in sections.flatMap(\.keys) where !keys.contains(where: { $0.name == key.name }) {
      keys.append(key)
    }
    return settings(of: node, "'defaults'", at: ModelPath("defaults"), keys: keys) ?? []
  }

  private func entries(
    of section: ManifestSection, in file: RecordDecoding, defaults: [ManifestSetting],
    taken: inout [String: Range<Int>]
  ) -> [ManifestEntry] {
    guard let node = file[section.name] else { return [] }
    guard case .record(let written) = node.content else {
      decoding.report(
        "value.type", node.range,
        "'\(section.name)' must be a mapping from a name to a \(section.item)")
      return []
    }
    return written.map { entry in
      let before = decoding.errorCount
      checkName(entry, taken: taken[entry.key])
      taken[entry.key] = taken[entry.key] ?? entry.keyRange
      let own =
        entry.value.isNull
        ? []
        : settings(
          of: entry.value, "\(section.item) '\(entry.key)'",
          at: ModelPath("\(section.name)/\(entry.key)"), keys: section.keys)
      let inherited = defaults.compactMap { usual -> ManifestSetting? in
        guard section.keys.contains(where: { $0.name == usual.key.name }),
          own?.contains(where: { $0.key.name == usual.key.name }) != true
        else { return nil }
        var setting = usual
        setting.isDefault = true
        return setting
      }
      return ManifestEntry(
        section: section.name, name: entry.key, location: decoding.source.location(entry.keyRange),
        settings: (own ?? []) + inherited, isSound: decoding.errorCount == before)
    }
  }

  /// Names go into the names of files, so they are as plain as ids.
  private func checkName(_ entry: SyntaxNode.Entry, taken: Range<Int>?) {
    if let taken {
      decoding.report(
        "id.duplicate", entry.keyRange, "the name '\(entry.key)' is taken",
        help: "give one of the two another name", notes: [decoding.note("first here", taken)])
    } else if !IdentifierSyntax.isSound(entry.key) {
      decoding.report(
        "id.malformed", entry.keyRange,
        "'\(entry.key)' is no name for a file: letters (A–Z, a–z), digits, '-', '_' and '.', "
          + "beginning with a letter or digit",
        help: IdentifierSyntax.suggestion(for: entry.key).map { "did you mean '\($0)'?" })
    }
  }
}

// MARK: - Settings

extension ManifestDecoding {
  /// What a record says, key by key; `nil` where it is none.
  private func settings(
    of node: SyntaxNode, _ what: String, at path: ModelPath, keys: [ManifestKey]
  ) -> [ManifestSetting]? {
    guard
      let record = RecordDecoding(
        node, .words(what), at: path, keys: keys.map(\.name), decoding)
    else { return nil }
    return record.entries.compactMap { entry in
      keys.first { $0.name == entry.key }.flatMap { setting($0, entry.value) }
    }
  }

  private func setting(_ key: ManifestKey, _ node: SyntaxNode) -> ManifestSetting? {
    if case .named(_, let expected, let check) = key.content, case .record = node.content {
      return pairs(key, node, expected, check)
    }
    if case .list = node.content, !key.isRepeated {
      decoding.report("value.type", node.range, "'\(key.name)' takes one value, not a list")
      return nil
    }
    let values = decoding.items(node).compactMap { value($0, of: key) }
    return values.isEmpty ? nil : ManifestSetting(key: key, values: values)
  }

  private func pairs(
    _ key: ManifestKey, _ node: SyntaxNode, _ expected: String, _ check: (String) -> Bool
  ) -> ManifestSetting? {
    guard
      let record = RecordDecoding(
        node, .words("'\(key.name)'"), at: ModelPath(key.name), keys: nil, decoding)
    else { return nil }
    let values = record.entries.compactMap { entry -> ManifestSetting.Value? in
      guard let text = decoding.text(entry.value, "'\(entry.key)'") else { return nil }
      guard check(text) else {
        decoding.report("value.unknown", entry.value.range, "'\(text)' is no \(expected)")
        return nil
      }
      return ManifestSetting.Value(
        text: "\(entry.key)=\(text)", location: decoding.source.location(entry.keyRange))
    }
    return values.isEmpty ? nil : ManifestSetting(key: key, values: values)
  }

  private func value(_ node: SyntaxNode, of key: ManifestKey) -> ManifestSetting.Value? {
    guard let text = decoding.text(node, "'\(key.name)'"), isSound(text, node, key) else {
      return nil
    }
    return ManifestSetting.Value(text: text, location: decoding.source.location(node.range))
  }

  /// Whether a value is what its key wants; says so where it is not.
  private func isSound(_ text: String, _ node: SyntaxNode, _ key: ManifestKey) -> Bool {
    switch key.content {
    case .text, .name:
      return true
    case .date:
      return decoding.date(node, "'\(key.name)'") != nil
    case .flag:
      if ["true", "false"].contains(text) { return true }
      decoding.report("value.type", node.range, "'\(key.name)' is true or false, not '\(text)'")
    case .number(let range):
      if let number = Int(text), range.contains(number) { return true }
      let most = range.upperBound == .max ? "" : " to \(range.upperBound)"
      let limits = "from \(range.lowerBound)\(most)"
      decoding.report(
        "value.type", node.range, "'\(key.name)' is a whole number \(limits), not '\(text)'")
    case .words(let words):
      if words.contains(text) { return true }
      decoding.report(
        "value.unknown", node.range,
        "'\(text)' is no \(key.name); it is one of \(words.joined(separator: ", "))",
        help: Suggestion.help(for: text, among: words))
    case .named(_, let expected, let check):
      if let sign = text.lastIndex(of: "="), check(String(text[text.index(after: sign)...])) {
        return true
      }
      decoding.report(
        "value.unknown", node.range, "'\(text)' is no name with its \(expected)",
        help: "write 'name: value' under '\(key.name)'")
    case .checked(let expected, let check):
      if check(text) { return true }
      decoding.report("value.unknown", node.range, "'\(text)' is no \(expected)")
    }
    return false
  }
}
