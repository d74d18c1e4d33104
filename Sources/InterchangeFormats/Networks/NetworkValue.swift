internal import Documents
internal import Typesetting

/// A named value of a node, an edge or a graph.
package struct NetworkAttribute: Hashable, Sendable {
  package var name: String
  package var value: NetworkValue

  package init(_ name: String, _ value: NetworkValue) {
    self.name = name
    self.value = value
  }
}

/// What an attribute can hold.
package enum NetworkValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case number(Double)
  case truth(Bool)

  /// The value as text: `3`, `0.5`, `true`.
  package var text: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): number.shortText
    case .truth(let truth): String(truth)
    }
  }

  /// The value as a number, where it is one or reads as one.
  package var number: Double? {
    switch self {
    case .text(let text): Double(text)
    case .integer(let number): Double(number)
    case .number(let number): number
    case .truth: nil
    }
  }

  /// The type, for formats that declare it.
  package var type: NetworkType {
    switch self {
    case .text: .text
    case .integer: .integer
    case .number: .number
    case .truth: .truth
    }
  }
}

/// The type of an attribute.
package enum NetworkType: Hashable, Sendable {
  case text, integer, number, truth

  /// The value that `text` spells in this type; text where it spells none.
  func value(_ text: String) -> NetworkValue {
    let trimmed = text.trimmed
    switch self {
    case .text: return .text(text)
    case .integer: return Int(trimmed).map(NetworkValue.integer) ?? .text(text)
    case .number: return Double(trimmed).map(NetworkValue.number) ?? .text(text)
    case .truth:
      switch trimmed.lowercased() {
      case "true", "1": return .truth(true)
      case "false", "0": return .truth(false)
      default: return .text(text)
      }
    }
  }
}

extension [NetworkAttribute] {
  /// The value of the first attribute called `name`.
  package func value(of name: String) -> NetworkValue? { first { $0.name == name }?.value }

  /// Adds an attribute where there is a value.
  mutating func add(_ name: String, _ text: String?) {
    if let text { append(NetworkAttribute(name, .text(text))) }
  }
}
