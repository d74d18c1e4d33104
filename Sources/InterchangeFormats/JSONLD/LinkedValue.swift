internal import Typesetting

/// A value of JSON whose keys stay in the order given.
indirect enum LinkedValue {
  case text(String)
  case list([LinkedValue])
  case object([(key: String, value: LinkedValue)])

  /// A reference to a node.
  static func reference(_ id: String) -> LinkedValue { .object([("@id", .text(id))]) }

  /// The value as JSON, two blanks a level; an object of texts alone stands on one line.
  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text):
      return JSONText.string(text)
    case .list(let values):
      if values.isEmpty { return "[]" }
      let lines = values.map { inner + $0.text(indent: inner) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(indent)]"
    case .object(let fields):
      let isShort = fields.count < 4 && fields.allSatisfy { $0.value.isText }
      let pairs = fields.map { "\(JSONText.string($0.key)): \($0.value.text(indent: inner))" }
      if isShort { return "{\(pairs.joined(separator: ", "))}" }
      return "{\n\(pairs.map { inner + $0 }.joined(separator: ",\n"))\n\(indent)}"
    }
  }

  private var isText: Bool {
    if case .text = self { true } else { false }
  }
}

/// The fields of a node, of which those without a value are left out.
struct LinkedFields {
  private(set) var fields: [(key: String, value: LinkedValue)]

  /// A node of one or more types.
  init(id: String? = nil, type: String) {
    fields = (id.map { [("@id", .text($0))] } ?? []) + [("@type", .text(type))]
  }

  mutating func add(_ key: String, _ text: String?) {
    if let text, !text.isEmpty { fields.append((key, .text(text))) }
  }

  /// One value by itself, several as a list.
  mutating func add(_ key: String, _ values: [LinkedValue]) {
    if values.count > 1 {
      fields.append((key, .list(values)))
    } else if let value = values.first {
      fields.append((key, value))
    }
  }

  var value: LinkedValue { .object(fields) }
}
