/// Two dates with two points between them and no brackets: `1905-06-09..1905-06-12`.
struct DottedEnds {
  /// What is to be said of it.
  let message: String
  /// The two as the ends of a span.
  let span: String

  /// Looks at a text; `nil` where it is nothing of the kind.
  init?(_ text: String) {
    let plain = NotationRepair.plainCharacters(text)
    let ends = plain.replacing("..", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.trimmed }
    guard ends.count == 2, ends.allSatisfy({ $0.first?.isNumber == true && isReadable($0) }) else {
      return nil
    }
    let (span, range) = ("\(ends[0])/\(ends[1])", "[\(ends[0])..\(ends[1])]")
    guard isReadable(span), isReadable(range) else { return nil }
    self.span = span
    message = "what lasted is written \(span), and a day between the two \(range)"
  }
}
