extension NotationParser {
  /// `[a, b..c]` or `{a, b..c}`, from its opening bracket to its closing one.
  mutating func members(closing: UInt8) throws(DateSyntaxError) -> [WrittenMember] {
    let opening = scanner.position
    scanner.position += 1
    var members: [WrittenMember] = []
    repeat {
      scanner.skipSpaces()
      if scanner.next == closing || scanner.next == .comma {
        throw failure("a date is expected in the set, not \(scanner.found)")
      }
      members.append(try member(closing: closing))
      scanner.skipSpaces()
    } while scanner.take(.comma)
    if scanner.take(closing) { return members }
    let bracket = String(decoding: [closing], as: UTF8.self)
    if scanner.next == nil {
      throw failure("the set is not closed: '\(bracket)' is missing", at: opening)
    }
    throw failure("',' or '\(bracket)' is expected in the set, not \(scanner.found)")
  }

  private mutating func member(closing: UInt8) throws(DateSyntaxError) -> WrittenMember {
    let start = scanner.position
    if scanner.takeDots() {
      if endsMember(closing: closing) {
        throw failure("'..' needs a date on one side at least", at: start)
      }
      return .through(nil, try date())
    }
    let first = try date()
    before = first
    defer { before = nil }
    guard scanner.takeDots() else { return .date(first) }
    if endsMember(closing: closing) { return .through(first, nil) }
    let last = try date()
    let range = WrittenExpression.span(from: .date(first), to: .date(last))
    guard range.meaning() != nil else {
      throw failure("the range ends before it starts", at: last.place.lowerBound)
    }
    return .through(first, last)
  }

  private func endsMember(closing: UInt8) -> Bool {
    scanner.next == nil || scanner.next == closing || scanner.next == .comma
      || scanner.next == .space
  }
}
