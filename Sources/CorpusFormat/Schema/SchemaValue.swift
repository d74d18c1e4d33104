/// A piece of a JSON Schema, encoded as the JSON that it is.
public indirect enum SchemaValue: Encodable, Sendable {
  case truth(Bool)
  case number(Int)
  case text(String)
  case list([SchemaValue])
  case object([String: SchemaValue])

  /// Encodes the value as plain JSON.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .truth(let truth): try container.encode(truth)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }
}

extension SchemaValue {
  /// An object with more members.
  func with(_ members: [String: SchemaValue]) -> SchemaValue {
    guard case .object(let own) = self else { return self }
    return .object(own.merging(members) { $1 })
  }

  /// The schema of a value that says what it is for.
  func described(_ words: String) -> SchemaValue { with(["description": .text(words)]) }

  /// The schema of a value, or of nothing: a key without a value is a warning, no error.
  var orNothing: SchemaValue {
    guard case .object(var own) = self else { return self }
    let description = own.removeValue(forKey: "description")
    let either = SchemaValue.list([.object(own), .object(["type": .text("null")])])
    return .object(description.map { ["anyOf": either, "description": $0] } ?? ["anyOf": either])
  }

  /// The schema of one value or of a list of them.
  func orList(atLeast least: Int = 0) -> SchemaValue {
    var list: [String: SchemaValue] = ["type": .text("array"), "items": self]
    if least > 0 { list["minItems"] = .number(least) }
    return .object(["anyOf": .list(least > 1 ? [.object(list)] : [self, .object(list)])])
  }

  /// A reference to a definition.
  static func reference(to name: String) -> SchemaValue {
    .object(["$ref": .text("#/$defs/\(name)")])
  }

  /// A text, in whatever way YAML would take it.
  static let anyText = SchemaValue.object([
    "type": .list(["string", "number", "boolean"].map(SchemaValue.text)), "minLength": .number(1),
  ])
}
