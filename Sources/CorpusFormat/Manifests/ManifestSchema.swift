internal import Negotiations

/// The JSON Schema of a manifest.
package enum ManifestSchema {
  /// The schema of manifests with these sections, in draft 2020-12.
  package static func schema(of sections: [ManifestSection]) -> SchemaValue {
    var properties: [String: SchemaValue] = ["entente": CorpusSchema.version]
    for key in ManifestDecoding.head { properties[key.name] = value(of: key).orNothing }
    var defaults: [String: SchemaValue] = [:]
    for section in sections {
      let keys = Dictionary(
        section.keys.map { ($0.name, value(of: $0).orNothing) },
        uniquingKeysWith: { first, _ in first })
      defaults.merge(keys) { first, _ in first }
      properties[section.name] =
        .object([
          "type": .text("object"), "description": .text("Each \(section.item), under its name"),
          "propertyNames": .object(["pattern": .text("^[A-Za-z0-9][A-Za-z0-9_.:-]*$")]),
          "additionalProperties": record(keys).orNothing,
        ]).orNothing
    }
    properties["defaults"] =
      record(defaults)
      .described("What holds for every entry that says nothing else").orNothing
    return .document("A manifest of Entente", properties, required: ["entente"])
  }

  private static func record(_ keys: [String: SchemaValue]) -> SchemaValue {
    .object([
      "type": .text("object"), "properties": .object(keys), "additionalProperties": .truth(false),
    ])
  }

  private static func value(of key: ManifestKey) -> SchemaValue {
    if case .named = key.content {
      let mapping = SchemaValue.object([
        "type": .text("object"), "additionalProperties": SchemaValue.anyText.orNothing,
      ])
      return .object(["anyOf": .list([SchemaValue.anyText.orList(), mapping])])
    }
    let one: SchemaValue =
      switch key.content {
      case .flag: RecordSchema.value(.flag)
      case .number(let range): RecordSchema.value(.count(range))
      case .words(let words): RecordSchema.value(.word(words))
      case .checked(let expected, _): SchemaValue.anyText.described("A \(expected)")
      case .text, .date, .name, .named: .anyText
      }
    return key.isRepeated ? one.orList() : one
  }
}
