internal import Foundation
internal import Typesetting

/// A value of JSON. Foundation reads and writes it, and refuses what is nested more than 512 deep.
package enum JSONValue: Hashable, Sendable {
  case null
  case truth(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case record([String: JSONValue])

  /// The value that `bytes` spell.
  package static func read(_ bytes: [UInt8], from name: String) throws(InputError) -> JSONValue {
    do {
      return try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      throw InputError(name: name, reason: "is no JSON that can be read: \(fault(in: bytes))")
    }
  }

  /// What is wrong with a document, and where: only the other reader of Foundation tells.
  private static func fault(in bytes: [UInt8]) -> String {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      return "it holds a number or text that cannot be kept"
    } catch {
      let said = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? "\(error)"
      guard let mark = said.range(of: " around character "),
        let offset = Int(said[mark.upperBound...].prefix { $0.isNumber }), offset <= bytes.count
      else { return said }
      let before = bytes.prefix(offset)
      let line = before.count { $0 == 0x0A } + 1
      let column = before.count - (before.lastIndex(of: 0x0A) ?? -1)
      return "line \(line), column \(column): \(said[..<mark.lowerBound].lowercased())"
    }
  }

  /// The text of the value, its keys in alphabetical order.
  package func text(isPretty: Bool = false) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      isPretty
      ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      : [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "INF", negativeInfinity: "-INF", nan: "NaN")
    // Strings, numbers that are finite or spelled, lists and records: nothing here can fail.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }

  /// A document with its fields in this order, so that it is known by how it begins.
  package static func document(_ fields: [(key: String, value: JSONValue)]) -> [UInt8] {
    let lines = fields.map { "\(JSONValue.text($0.key).text()) : \($0.value.text(isPretty: true))" }
    return Array("{\n\(lines.joined(separator: ",\n"))\n}\n".utf8)
  }

  package subscript(key: String) -> JSONValue? {
    if case .record(let fields) = self { fields[key] } else { nil }
  }

  /// The values of a list; none where it is no list.
  package var elements: [JSONValue]? {
    if case .list(let values) = self { values } else { nil }
  }

  /// An id: a text or a number.
  package var identifier: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): number.shortText
    default: nil
    }
  }
}

extension JSONValue: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Int.self) {
      self = .integer(number)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if container.decodeNil() {
      self = .null
    } else if let values = try? container.decode([JSONValue].self) {
      self = .list(values)
    } else {
      self = .record(try container.decode([String: JSONValue].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .truth(let truth): try container.encode(truth)
    case .integer(let number): try container.encode(number)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let values): try container.encode(values)
    case .record(let fields): try container.encode(fields)
    }
  }
}
