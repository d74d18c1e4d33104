import Negotiations
import RecordImports
import Testing

struct MergeDecisionsTests {
  private let question = MergeQuestion(
    subject: .actor, imported: "a", present: "b", remark: "A\n(1945) – B")

  @Test func `questions are added at the end, and what stands there stays as it is`() {
    let text = "# mine\n\nsame   actor a1\tb1   # sure\r\n"
    let decisions = MergeDecisions(text: text, file: "d.tsv")
    #expect(decisions.problems.isEmpty)
    #expect(
      decisions.text(adding: [question]) == text + "?\tactor\ta\tb\t# A (1945) – B\n")
  }

  @Test func `a question is asked once`() {
    let once = MergeDecisions().text(adding: [question])
    #expect(once.hasPrefix("# "))
    let again = MergeDecisions(text: once, file: "d.tsv")
    #expect(again.problems.isEmpty)
    #expect(again.text(adding: [question]) == once)
    #expect(MergeDecisions().text(adding: []) == "")
  }

  @Test(arguments: [
    ("maybe actor a b", "decision.malformed"), ("same actor a", "decision.malformed"),
    ("same person a b", "decision.malformed"),
    ("same actor a b\ndifferent actor a b", "decision.conflict"),
    ("same actor a b\nsame actor a c", "decision.conflict"),
  ])
  func `a line that decides nothing, or against another, is told of`(text: String, code: String) {
    let decisions = MergeDecisions(text: text, file: "d.tsv")
    #expect(decisions.problems.map(\.code) == [code])
    #expect(decisions.problems.first?.location.line == text.split(separator: "\n").count)
  }
}
