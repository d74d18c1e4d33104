package import HistoricalDates

/// What the text of one value has to be, for everybody who does not know its type.
package enum ValueKind: Hashable, Sendable {
  case text
  /// A date in EDTF.
  case date
  /// `true` or `false`.
  case flag
  /// A whole number.
  case count(ClosedRange<Int>)
  /// A number.
  case number
  /// One of a few words.
  case word([String])
  /// A colour as `#rrggbb`.
  case colour
  /// An offset from Greenwich: `+03:00`.
  case offset
  /// An identifier in a catalogue: `wikidata:Q855`.
  case authority
  /// The id of a record.
  case id(RecordSubject)
  /// The id of a place, its name, or free text.
  case place
}

/// What an id is the id of.
package enum RecordSubject: String, CaseIterable, Sendable {
  case actor, source, topic, place, event, issue, position
}

/// Why a text is no value of the kind that was expected.
package struct ValueProblem: Error {
  /// The stable name of the fault: `date.syntax`.
  package let code: String
  /// Where in the text, in UTF-8 bytes; `nil` where all of it is meant.
  package let offset: Int?
  /// What to do, or what may have been meant.
  package let help: String?
  private let message: @Sendable (String) -> String

  package init(
    _ code: String, offset: Int? = nil, help: String? = nil,
    _ message: @escaping @Sendable (_ what: String) -> String
  ) {
    self.code = code
    self.offset = offset
    self.help = help
    self.message = message
  }

  /// What is wrong, said of `what`: `'date'`.
  package func message(of what: String) -> String { message(what) }
}

/// How one value of a record is spelled.
package struct ValueCodec<Value>: Sendable {
  package let kind: ValueKind
  package let read: @Sendable (String) throws(ValueProblem) -> Value
  package let text: @Sendable (Value) -> String
}

extension ValueCodec where Value == String {
  package static var text: Self {
    Self(kind: .text, read: { text throws(ValueProblem) in text }, text: { $0 })
  }

  /// A place, by id, by name or in free text.
  package static var place: Self {
    Self(kind: .place, read: { text throws(ValueProblem) in text }, text: { $0 })
  }
}

extension ValueCodec where Value == HistoricalDate {
  package static var date: ValueCodec<HistoricalDate> {
    Self(
      kind: .date,
      read: { text throws(ValueProblem) in
        do throws(DateSyntaxError) {
          return try HistoricalDate(text)
        } catch {
          throw ValueProblem(
            "date.syntax", offset: error.offset,
            help: error.suggestion.map { "did you mean '\($0)'?" }
          ) { "\($0): \(error.message)" }
        }
      }, text: \.text)
  }
}

extension ValueCodec where Value == UTCOffset {
  package static var offset: ValueCodec<UTCOffset> {
    Self(
      kind: .offset,
      read: { text throws(ValueProblem) in
        if let offset = UTCOffset(text) { return offset }
        throw ValueProblem(
          "zone.syntax", help: "write how far the clock is ahead of Greenwich, as \"+03:00\""
        ) { _ in "'\(text)' is no offset from Greenwich, from -12:00 to +14:00" }
      }, text: \.description)
  }
}

extension ValueCodec where Value == AuthorityID {
  package static var authority: Self {
    Self(
      kind: .authority,
      read: { text throws(ValueProblem) in
        if let identifier = AuthorityID(text) { return identifier }
        throw ValueProblem("identifier.syntax", help: AuthorityID.help(for: text)) { _ in
          "'\(text)' is no identifier of a catalogue"
        }
      }, text: \.text)
  }
}

extension ValueCodec where Value == Bool {
  package static var flag: Self {
    Self(
      kind: .flag,
      read: { text throws(ValueProblem) in
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default:
          throw ValueProblem("value.type") { "\($0) is true or false, not '\(text)'" }
        }
      }, text: { String($0) })
  }
}

extension ValueCodec where Value == Int {
  /// A number of something: `days`.
  package static func count(of things: String, in range: ClosedRange<Int>) -> Self {
    Self(
      kind: .count(range),
      read: { text throws(ValueProblem) in
        if let number = Int(text), range.contains(number) { return number }
        throw ValueProblem("value.type") { "\($0) is a number of \(things), not '\(text)'" }
      }, text: { String($0) })
  }
}

extension ValueCodec where Value == Double {
  package static var number: Self {
    Self(
      kind: .number,
      read: { text throws(ValueProblem) in
        if let number = Double(text), number.isFinite { return number == 0 ? 0 : number }
        throw ValueProblem("value.type") { "\($0) is a number, not '\(text)'" }
      },
      text: { number in
        Int(exactly: number).map(String.init) ?? String(number)
      })
  }
}

extension ValueCodec where Value == Colour {
  package static var colour: Self {
    Self(
      kind: .colour,
      read: { text throws(ValueProblem) in
        if let colour = Colour(hex: text) { return colour }
        throw ValueProblem(
          "colour.syntax", help: "write it as \"#rrggbb\", six hexadecimal digits, in quotes"
        ) { _ in "'\(text)' is no colour" }
      }, text: \.hex)
  }
}

extension ValueCodec where Value: RawRepresentable<String> & CaseIterable & SendableMetatype {
  /// One of the words that the type has; `noun` says what it is: `status`.
  package static func word(_ noun: String) -> Self {
    let words = Value.allCases.map(\.rawValue)
    return Self(
      kind: .word(words),
      read: { text throws(ValueProblem) in
        if let value = Value(rawValue: text) { return value }
        let near = Nearest.suggestions(for: text, among: words).first
        throw ValueProblem("value.unknown", help: near.map { "did you mean '\($0)'?" }) { _ in
          "'\(text)' is no \(noun); it is one of \(words.joined(separator: ", "))"
        }
      }, text: \.rawValue)
  }
}

extension ValueCodec {
  /// The id of something within the record that holds it.
  package static func name<Subject>() -> Self where Value == Identifier<Subject> {
    Self(
      kind: .text, read: { text throws(ValueProblem) in Identifier(text) }, text: \.rawValue)
  }

  /// The id of something.
  package static func id<Subject>(_ subject: RecordSubject) -> Self
  where Value == Identifier<Subject> {
    Self(
      kind: .id(subject), read: { text throws(ValueProblem) in Identifier(text) }, text: \.rawValue)
  }
}
