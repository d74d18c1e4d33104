import CorpusFormat
import Negotiations
import Testing

/// Where a date is in doubt, what rests on it is a warning; where none is, an error.
@Suite struct DoubtedDateTests {
  private func severity(of code: String, in text: String) -> [Diagnostic.Severity] {
    CorpusReader().read(text: head + text, path: "t").diagnostics.filter { $0.code == code }
      .map(\.severity)
  }

  @Test(arguments: [
    ("1945-04-29", "1945-04-28", Diagnostic.Severity.error),
    ("1945-04-29?", "1945-04-28", .warning),
    ("1945-04-29", "1945-04-28?", .warning), ("1945-04-29~", "1945-04-28", .warning),
    ("1945-04-29", "1945-04-28%", .warning), ("1945-04-29?", "1945-04-28~", .warning),
  ])
  func `a message that is received before it is sent`(
    sent: String, received: String, severity expected: Diagnostic.Severity
  ) {
    let found = severity(
      of: "message.order",
      in: "messages: {m: {sent: \(sent), received: \(received), from: [soong], to: [stalin]}}")
    #expect(found == [expected])
  }

  @Test(arguments: [
    ("1945-04-28", Diagnostic.Severity.error), ("1945-04-28?", .warning), ("1945-04-28~", .warning),
  ])
  func `a claim that has a message received before it is sent`(
    received: String, severity expected: Diagnostic.Severity
  ) {
    let found = severity(
      of: "message.order",
      in: """
        messages:
          m:
            sent: 1945-04-29
            from: [soong]
            to: [stalin]
            claims: [{source: book, received: \(received)}]
        """)
    #expect(found == [expected])
  }

  @Test(arguments: [
    ("1945-08-14", "1945-08-13", Diagnostic.Severity.error),
    ("1945-08-14?", "1945-08-13", .warning), ("1945-08-14", "1945-08-13~", .warning),
  ])
  func `a term that is kept before its agreement was made`(
    made: String, kept: String, severity expected: Diagnostic.Severity
  ) {
    let found = severity(
      of: "term.order",
      in: """
        agreements:
          g: {date: \(made), parties: [roc, ussr], terms: {t: {text: T, fulfilled-by: [a]}}}
        acts: {a: {date: \(kept), by: [ussr]}}
        """)
    #expect(found == [expected])
  }

  @Test(arguments: [
    ("1950", "1944/1945", Diagnostic.Severity.error), ("1950?", "1944/1945", .warning),
    ("1950", "1944/1945?", .warning), ("1950", "1944~/1945", .warning),
  ])
  func `an office that was not held then`(
    date: String, tenure: String, severity expected: Diagnostic.Severity
  ) {
    let found = severity(
      of: "office.period",
      in: """
          x: {kind: person, name: X, offices: [{title: Premier, of: roc, during: \(tenure)}]}
        meetings: {m: {date: \(date), present: [soong, {actor: x, role: premier}]}}
        """)
    #expect(found == [expected])
  }
}
