import Testing

/// What counts as a command on a page, and what as its answer.
struct PageTextTests {
  private static let verbs: Set<String> = ["met", "draw", "path", "import", "import frus", "help"]

  private func commands(_ markdown: String) -> [String] {
    PageText(markdown: markdown, verbs: Self.verbs).commands.map(\.text)
  }

  @Test func `a line of a block of code is a command`() {
    let page = """
      Text.

          entente met Soong     # a remark
          sha256sum -c figures.lock

      ```sh
      entente draw -o a.png \\
        --width page
      cat a.csv | entente met -
      LANG=ru entente met; entente frobnicate
      ```
      """
    #expect(
      commands(page) == [
        "entente met Soong     # a remark", "entente draw -o a.png --width page",
        "cat a.csv | entente met -", "LANG=ru entente met; entente frobnicate",
      ])
  }

  @Test func `what other programs are called with is no command`() {
    let page = """
          apt install ./entente_0.3.0_amd64.deb
          cd entente
          git clone https://example.org/entente talks
      """
    #expect(commands(page).isEmpty)
  }

  @Test func `a folder that is entered holds for the rest of the block, one that is made for once`()
  {
    let page = """
          mkdir talks
          cd talks
          entente draw
          entente met

      Then:

          entente path
      """
    #expect(
      commands(page) == [
        "mkdir talks && cd talks && entente draw", "cd talks && entente met", "entente path",
      ])
  }

  @Test func `what follows a prompt is the answer`() {
    let page = """
          $ entente met
          None.

          At all.
          $ entente draw
          $ sha256sum a.png
          0123

          entente path
      """
    let found = PageText(markdown: page, verbs: Self.verbs).commands
    #expect(found.map(\.text) == ["entente met", "entente draw"])
    #expect(found.map(\.line) == [1, 5])
    #expect(found[0].answer == "None.\n\nAt all.")
    #expect(found[1].answer == nil)
  }

  @Test func `a block of JSON below a command that asks for it is its answer`() {
    let page = """
          entente met --format json

      ```json
      {"a": 1}
      ```

          entente path --format json

      Another shape:

      ```json
      {"b": 2}
      ```
      """
    let found = PageText(markdown: page, verbs: Self.verbs).commands
    #expect(found.map(\.answer) == ["{\"a\": 1}", nil])
  }

  @Test func `a span with arguments is a command, one with a verb alone speaks of its help`() {
    let page = """
      `entente met Soong` is `entente met
      soong`; `entente import frus` and `entente path`, but not `entente` or `met`.
      `entente frobnicate` is taken at its word.
      """
    #expect(
      commands(page) == [
        "entente met Soong", "entente met soong", "entente help import frus", "entente help path",
        "entente frobnicate",
      ])
  }

  @Test func `what stands in a remark, a manifest or plain prose is not passed over`() {
    let page = """
      Run entente met Soong

      ```yaml
      met:       # entente met
      note: 'entente draw -o a.png' makes it
      ```
      """
    #expect(commands(page) == ["entente met Soong", "entente help met", "entente draw -o a.png"])
    let paper = PageText(
      plain: "% Build: entente draw -o a.tex && latexmk\n% entente: 1\n", verbs: Self.verbs)
    #expect(paper.commands.map(\.text) == ["entente draw -o a.tex"])
  }

  @Test func `a block with a title is a file`() {
    let page = """
      ```yaml title="paper/figures.yaml"
      entente: 1
      ```
      """
    let files = PageText(markdown: page, verbs: Self.verbs).files
    #expect(files == ["paper/figures.yaml": "entente: 1\n"])
  }
}

struct ShownAnswerTests {
  private func agrees(_ shown: String, _ said: String, inJSON: Bool = false) -> Bool {
    ShownAnswer.difference(shown: shown, said: said, inJSON: inJSON) == nil
  }

  @Test func `a text is compared line by line`() {
    #expect(agrees("a\n  b", "a  \n  b\n\n"))
    #expect(!agrees("a\nb", "a\n  b"))
    #expect(!agrees("a", "a\nb"))
    #expect(!agrees("a\nb", "a"))
  }

  @Test func `an ellipsis stands for what is left out, and for nothing else`() {
    #expect(agrees("a\n…\nd", "a\nb\nc\nd"))
    #expect(!agrees("a\n…\nd", "a\nd"))
    #expect(!agrees("a\n…\nd", "a\nb\nc"))
    #expect(agrees("one, …", "one, two and three"))
    #expect(!agrees("one, …", "on, two"))
    #expect(!agrees("… three", "one, two and three"))
  }

  @Test func `JSON is compared by its values`() {
    #expect(agrees(#"{"a": [1, "…"], "b": "x…"}"#, #"{"b":"xyz","a":[1,2,3]}"#, inJSON: true))
    #expect(!agrees(#"{"a": [1, "…"]}"#, #"{"a":[1]}"#, inJSON: true))
    #expect(!agrees(#"{"a": [1]}"#, #"{"a":[1,2]}"#, inJSON: true))
    #expect(!agrees(#"{"a": 1}"#, #"{"a":1,"b":null}"#, inJSON: true))
    #expect(!agrees(#"{"a": true}"#, #"{"a":1}"#, inJSON: true))
    #expect(!agrees(#"{"a": "x"}"#, #"{"a":"xyz"}"#, inJSON: true))
    #expect(!agrees("{", "{}", inJSON: true))
    #expect(!agrees("{}", "{}{", inJSON: true))
  }

  @Test func `a number may be shown with fewer digits, rounded`() {
    #expect(agrees("[0.303, 11.1]", "[0.303110599078341, 11.0946]", inJSON: true))
    #expect(!agrees("[0.303]", "[0.3036]", inJSON: true))
    #expect(!agrees("[0]", "[0.4]", inJSON: true))
  }
}
