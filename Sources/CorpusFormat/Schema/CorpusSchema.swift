internal import Negotiations

/// The JSON Schema of a corpus file, for editors that complete keys and mark what cannot be right.
public enum CorpusSchema {
  /// The schema, in draft 2020-12.
  public static var schema: SchemaValue {
    var records = RecordSchema()
    var properties: [String: SchemaValue] = ["entente": version]
    var required = ["entente"]
    for field in Corpus.type.fields {
      for (key, schema, isRequired) in records.members(field, in: nil) {
        properties[key] = isRequired ? schema : schema.orNothing
        if isRequired { required.append(key) }
      }
    }
    for section in Corpus.sections {
      properties[section.key] = mapping(section, &records).described(section.words).orNothing
    }
    return .document(
      "A corpus of Entente", properties, required: required, definitions: records.definitions)
  }

  /// The version of the format.
  static let version = SchemaValue.object([
    "enum": .list([.number(1), .text("1")]),
    "description": .text("The version of the format"),
  ])

  private static func mapping<Section: CorpusSection>(
    _ section: Section, _ records: inout RecordSchema
  ) -> SchemaValue {
    .object([
      "type": .text("object"),
      "propertyNames": .object(["pattern": .text("^[A-Za-z0-9][A-Za-z0-9_.:-]*$")]),
      "additionalProperties": records.record(section.type, in: section.kind),
    ])
  }
}

extension SchemaValue {
  static func document(
    _ title: String, _ properties: [String: SchemaValue], required: [String],
    definitions: [String: SchemaValue] = [:]
  ) -> SchemaValue {
    .object([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"), "title": .text(title),
      "type": .text("object"), "properties": .object(properties),
      "required": .list(required.map(SchemaValue.text)), "additionalProperties": .truth(false),
      "$defs": .object(definitions),
    ])
  }
}
