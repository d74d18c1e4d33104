extension Name {
  package static let type = RecordType<Name>(
    "name", blank: { _ in Name("", language: "") }, shorthand: "name",
    [
      .required("language", \.language, .text, "The language as a BCP 47 tag").from(.key),
      .required("name", \.text, .text, "The name in that language and script"),
      .optional("during", \.during, .date, "When the name was borne"),
    ])

  /// What is wrong with a language tag.
  static func problem(ofLanguage tag: String) -> ValueProblem? {
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    let areSound = subtags.allSatisfy { subtag in
      (1...8).contains(subtag.count)
        && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    if areSound, let first = subtags.first, first.count > 1, first.allSatisfy(\.isLetter) {
      return nil
    }
    return ValueProblem("language.malformed") { _ in
      "'\(tag)' is no language tag (BCP 47), such as zh-Hant, ru or zh-Latn-pinyin"
    }
  }
}

extension Field {
  /// Names by language.
  static func names(
    _ path: FieldPath<Record, [Name]>, _ words: String
  ) -> Field {
    .records(
      "names", path, Name.type, .mapping(isShared: true, check: Name.problem(ofLanguage:)), words)
  }

  /// Names by language beside a main name: the main name of another file is kept among them, as one
  /// of undetermined language.
  static func names(
    beside name: any KeyPath<Record, String> & Sendable,
    _ path: FieldPath<Record, [Name]>
  ) -> Field {
    let words = "The name in other languages, scripts and romanisations, and at other times"
    return names(path, words).joined { record, other in
      var names = (record[keyPath: path] + other[keyPath: path]).distinct()
      let otherName = other[keyPath: name]
      if otherName != record[keyPath: name], !names.contains(where: { $0.text == otherName }) {
        names.append(Name(otherName, language: "und"))
      }
      record[keyPath: path] = names
    }
  }

  /// Claims; those on an event can state what their source says otherwise.
  static func claims(
    _ path: FieldPath<Record, [Claim]>, isSpread: Bool = true,
    onEvent: Bool = false
  ) -> Field {
    .records(
      "claims", path, Claim.type, .list(isSpread: isSpread), "The evidence, a claim a source",
      isToldKind: onEvent)
  }
}
