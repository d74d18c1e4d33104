import Documents
import Negotiations
import Testing

struct XMLReaderTests {
  struct Recorder: XMLReceiver {
    var said: [String] = []
    var limit = Int.max

    mutating func receive(_ event: XMLEvent, line: Int, column: Int) -> Bool {
      switch event {
      case .start(let tag):
        let attributes = tag.attributes.map { " \($0.name)=\($0.value)" }.joined()
        said.append("\(line):\(column) <\(tag.name)\(attributes)>")
      case .end(let name): said.append("</\(name)>")
      case .text(let text): said.append(text)
      }
      return said.count < limit
    }
  }

  private func read(_ text: String, limit: Int = .max) throws -> ([String], [Diagnostic]) {
    var recorder = Recorder(limit: limit)
    let problems = try XMLReader.read(
      InputDocument(name: "a.xml", bytes: Array(text.utf8)), into: &recorder)
    return (recorder.said, problems)
  }

  @Test func `elements, attributes and text come in document order with their places`() throws {
    let (said, problems) = try read(
      "<r xmlns:x='urn:x'>\n <x:a xml:id='one' x:n='2'>Süd &amp; Nord</x:a></r>")
    #expect(
      said == [
        "1:1 <r>", "\n ", "2:2 <a xml:id=one n=2>", "Süd & Nord", "</a>", "</r>",
      ])
    #expect(problems.isEmpty)
  }

  @Test func `what stands before an error is kept, and the error has its place`() throws {
    let (said, problems) = try read("<r><a/>\n<b></r>")
    #expect(said.starts(with: ["1:1 <r>", "1:4 <a>", "</a>"]))
    #expect(problems.map(\.code) == ["xml.malformed"])
    #expect(problems.first?.location.line == 2)
  }

  @Test func `entities that multiply end the reading`() throws {
    var text = "<!DOCTYPE r [<!ENTITY e0 \"\(String(repeating: "ha", count: 500))\">"
    for level in 1...9 {
      text += "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    let (said, problems) = try read(text + "]><r>&e9;</r>")
    #expect(problems.map(\.severity) == [.error])
    #expect(said.reduce(0) { $0 + $1.utf8.count } < 64 << 20)
  }

  @Test func `nothing outside the document is fetched`() throws {
    let (said, problems) = try read(
      "<!DOCTYPE r [<!ENTITY secret SYSTEM 'file:///etc/passwd'>]><r>a&secret;b</r>")
    #expect(said == ["1:60 <r>", "ab", "</r>"])
    #expect(problems.map(\.code) == ["xml.entity"])
    #expect(problems.map(\.severity) == [.warning])
  }

  @Test func `absurd nesting is refused`() throws {
    let (_, problems) = try read(String(repeating: "<a>", count: 100_000))
    #expect(problems.map(\.code) == ["xml.refused"])
  }

  @Test func `a receiver may stop early`() throws {
    let (said, problems) = try read("<r><a/><b/></r>", limit: 2)
    #expect(said.count == 2)
    #expect(problems.isEmpty)
  }
}
