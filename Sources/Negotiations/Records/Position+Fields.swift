extension Position {
  package static let type = RecordType<Position>(
    "position", blank: { _ in Position(id: "", actor: "", issue: "") },
    rules: [
      .someOf(["option", "value", "text"], named: ["option", "text"]),
      .someOf(["event", "date"], named: ["event", "date"]),
    ],
    isSpread: { _ in true },
    [
      .required("id", \.id, .id(.position), "The id by which the record refers to it").from(.key),
      .required("actor", \.actor, .id(.actor), "Who held it"),
      .required("issue", \.issue, .id(.issue), "On what"),
      .optional(
        "option", \.option, .name(), "The option held; of a refusal, the one refused"),
      .optional("value", \.value, .number, "The number held, on an issue with a scale"),
      .optional("text", \.text, .text, "The stand in a sentence"),
      .usually(.statement, "kind", \.kind, .word("kind of position"), "As what it was taken"),
      .optional("event", \.event, .id(.event), "The event at which it was taken"),
      .optional("date", \.date, .date, "When, where no event says it or the event says less"),
      .list(
        "follows", \.follows, .id(.position), "The positions that it came after, as the record says"
      ),
      .list("toward", \.toward, .id(.actor), "To whom it was addressed"),
      .list(
        "in-return", \.inReturn, .id(.issue), "The issues on which something was asked in return"
      ).attribute("inReturn"),
      .note(\.note),
      .records(
        "claims", \.claims, Claim.onPosition, .list(isSpread: true),
        "The evidence, a claim a source"),
    ])
}
