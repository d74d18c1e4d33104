internal import Documents

extension JSONValue {
  /// An attribute of a graph as JSON; text that is JSON itself stands as what it spells.
  init(_ attribute: NetworkAttribute) {
    switch attribute.value {
    case .text(let text):
      let inner =
        TwoModeNetwork.structuredKeys.contains(attribute.name)
        ? try? JSONValue.read(Array(text.utf8), from: "") : nil
      self = inner ?? .text(text)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .number(number)
    case .truth(let truth): self = .truth(truth)
    }
  }

  /// The value as an attribute of a graph; what has parts becomes the text of its JSON.
  var attributeValue: NetworkValue? {
    switch self {
    case .null: nil
    case .truth(let truth): .truth(truth)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .list, .record: .text(self.text())
    }
  }

  /// The fields of a record as attributes, but for those called one of `names`.
  func attributes(without names: Set<String>) -> [NetworkAttribute] {
    guard case .record(let fields) = self else { return [] }
    return fields.keys.sorted().compactMap { key in
      guard !names.contains(key), let value = fields[key]?.attributeValue else { return nil }
      return NetworkAttribute(key, value)
    }
  }
}

extension [String: JSONValue] {
  /// Adds attributes under their names.
  mutating func add(_ attributes: [NetworkAttribute]) {
    for attribute in attributes where self[attribute.name] == nil {
      self[attribute.name] = JSONValue(attribute)
    }
  }
}
