internal import HistoricalDates

extension BargainingIssue {
  package static let type = RecordType<BargainingIssue>(
    "issue", blank: { _ in BargainingIssue(id: "", name: "") },
    isSpread: { _ in true },
    [
      .required("id", \.id, .id(.issue), "The id by which the record refers to it").from(.key),
      .required("name", \.name, .text, "The name printed unless a language is asked for"),
      .names(beside: \.name, \.names),
      .list("topics", \.topics, .id(.topic), "The topics it belongs to"),
      .optional("covers", \.covers, .text, "What falls under it, in a sentence"),
      .usually(
        false, "ordered", \.isOrdered, .flag, "Whether the options run from one end to the other"),
      .records(
        "options", \.options, Option.type, .mapping(isShared: false) { _ in nil },
        "The stands that can be taken, each under an id"),
      .records(
        "scale", \.scale, Mark.type, .mapping(isShared: false, check: Mark.problem(ofNumber:)),
        "The numbers that have a meaning, both ends among them, where the stands are numbers"),
      .note(\.note),
      .claims(\.claims),
    ])
}

extension BargainingIssue.Option {
  package static let type = RecordType<BargainingIssue.Option>(
    "option", blank: { _ in BargainingIssue.Option(id: "", name: "") }, shorthand: "name",
    [
      .required("id", \.id, .name(), "The id by which positions refer to it").from(.key),
      .required("name", \.name, .text, "The name printed unless a language is asked for"),
      .names(beside: \.name, \.names),
      .note(\.note),
    ])
}

extension BargainingIssue.Mark {
  package static let type = RecordType<BargainingIssue.Mark>(
    "meaning", blank: { _ in BargainingIssue.Mark(0, "") },
    [
      .required("value", \.value, .number, "The number").from(.key),
      .required("meaning", \.meaning, .text, "What the number means"),
    ])

  /// What is wrong with a number of a scale.
  @Sendable fileprivate static func problem(ofNumber text: String) -> ValueProblem? {
    do throws(ValueProblem) {
      _ = try ValueCodec.number.read(text)
      return nil
    } catch {
      return ValueProblem(
        "value.type", help: "write the numbers with what they mean: {0: …, 99: …}"
      ) { "'\(text)' in \($0) is no number" }
    }
  }
}

extension Settlement {
  package static let type = RecordType<Settlement>(
    "settlement", blank: { _ in Settlement("") },
    rules: [.someOf(["option", "value"], named: ["option", "value"])],
    [
      .required("issue", \.issue, .id(.issue), "The issue"),
      .optional("option", \.option, .name(), "The option that the text took"),
      .optional("value", \.value, .number, "The number that it took, on an issue with a scale"),
    ])
}

extension Round {
  package static let type = RecordType<Round>(
    "round", blank: { _ in Round(id: "", name: "", during: HistoricalDate(Day(number: 0))) },
    isSpread: { _ in true },
    [
      .required("id", \.id, .name(), "The id by which the record refers to it").from(.key),
      .required("name", \.name, .text, "The name printed unless a language is asked for"),
      .names(beside: \.name, \.names),
      .required("during", \.during, .date, "From when to when"),
      .list("between", \.between, .id(.actor), "Those who negotiated"),
      .note(\.note),
      .claims(\.claims),
    ])
}
