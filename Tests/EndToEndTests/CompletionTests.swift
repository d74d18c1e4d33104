import Foundation
import TestSupport
import Testing

/// What shells complete: commands and flags, and the names of the corpora at hand.
struct CompletionTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  /// What the tool answers a script that completes the last word of a line.
  private func answer(
    _ argument: String, to line: String, in shell: String = "bash"
  ) throws -> [String] {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let last = try #require(words.last)
    let asking = Tool(in: scratch.folder, environment: ["SAP_SHELL": shell])
    let result = try asking.run(
      ["---completion", words[1], "--", argument, "\(words.count - 1)", "\(last.count)"] + words)
    #expect(result.code == 0)
    #expect(result.message.isEmpty, "\(result.message)")
    return result.output.split(separator: "\n").map(String.init).filter { $0 != " " }
  }

  // MARK: What the tool offers

  @Test func `actors are offered, and events where they may stand`() throws {
    let actors = ["china", "russia", "soong", "stalin", "molotov"]
    let events = ["first", "second", "third", "report"]
    #expect(try answer("positional@0", to: "entente met ") == actors)
    #expect(try answer("--actor", to: "entente draw --actor ") == actors)
    #expect(try answer("--through", to: "entente path a b --through ") == actors)
    #expect(try answer("--from", to: "entente draw --from ") == actors + events)
    #expect(try answer("positional@1", to: "entente path soong ") == actors + events)
    #expect(try answer("positional@0", to: "entente reach ") == actors + events)
    #expect(
      try answer("--without", to: "entente path a b --without ") == actors + events + ["book"])
    #expect(
      try answer("positional@0", to: "entente show ") == actors + events + ["book", "border"])
    #expect(try answer("--topic", to: "entente list --topic ") == ["border"])
    #expect(try answer("--lang", to: "entente met --lang ") == ["ru", "zh-Hant"])
    #expect(
      try answer("--policy", to: "entente met --policy ") == ["preferred", "all", "source=book"])
  }

  @Test func `a word goes on as it was begun, in any case and script`() throws {
    #expect(try answer("positional@0", to: "entente met so") == ["soong"])
    #expect(try answer("positional@0", to: "entente met Soo") == ["Soong"])
    #expect(try answer("positional@0", to: "entente met 宋") == ["宋子文"])
    #expect(try answer("positional@0", to: "entente met x").isEmpty)
    // The name has blanks, and its id has none.
    #expect(try answer("positional@0", to: "entente met Ио").isEmpty)
  }

  @Test func `zsh and fish are told who is meant`() throws {
    #expect(try answer("positional@0", to: "entente met so", in: "zsh") == ["soong:T. V. Soong"])
    #expect(try answer("positional@0", to: "entente met so", in: "fish") == ["soong\tT. V. Soong"])
  }

  @Test(arguments: [
    "-g other.yaml", "-gother.yaml", "--graph other.yaml", "--graph=other.yaml",
    "--graph = other.yaml", "-g 'other.yaml'", "-g Graphs -g other.yaml",
  ])
  func `the corpora on the line are those that names come from`(flag: String) throws {
    try scratch.write(
      Corpora.talks.replacing("molotov", with: "mikoyan").replacing(
        "Vyacheslav Molotov", with: "M"),
      to: "other.yaml")
    #expect(try answer("positional@0", to: "entente met \(flag) mi") == ["mikoyan"])
    #expect(try answer("positional@0", to: "entente met soong mi").isEmpty)
  }

  @Test func `where there is nothing to read, nothing is said`() throws {
    try FileManager.default.removeItem(at: scratch.url("Graphs"))
    #expect(try answer("positional@0", to: "entente met so").isEmpty)
    #expect(try answer("positional@0", to: "entente met -g nowhere so").isEmpty)
    try scratch.write("entente: [1\n", to: "Graphs/talks.yaml")
    #expect(try answer("positional@0", to: "entente met so").isEmpty)
  }

  @Test func `of an unsound corpus, what can be read is offered`() throws {
    try scratch.write(
      Corpora.talks.replacing("date: 1945-06-30", with: "date: yesterday"), to: "Graphs/talks.yaml")
    #expect(try answer("positional@0", to: "entente met so") == ["soong"])
  }

  // MARK: What shells make of it

  /// Completes the last of some words in bash as readline would.
  private func bash(_ words: String..., line: String? = nil) throws -> String {
    let line = line ?? words.joined(separator: " ")
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    try scratch.write(
      """
      entente() { '\(BuiltProducts.entente.path)' "$@"; }
      compopt() { printf '[%s] ' "$*"; }
      source <(entente --generate-completion-script bash)
      COMP_WORDS=(\(list)) COMP_CWORD=\(words.count - 1)
      COMP_LINE='\(line)' COMP_POINT=${#COMP_LINE} COMPREPLY=()
      word="${COMP_WORDS[COMP_CWORD]}"
      if [[ "${word}" = '=' ]]; then word=''; fi
      "$(complete -p entente | sed -E 's/.*-F ([^ ]+).*/\\1/')" entente "${word}" ''
      echo "${COMPREPLY[*]}"

      """, to: "try.bash")
    let result = try shell("bash try.bash", in: scratch.folder)
    return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static let hasBash = Program.isThere("bash")

  @Test(.enabled(if: hasBash, "bash is not installed"))
  func `bash completes commands, flags, values and names`() throws {
    #expect(try bash("entente", "inf") == "influence")
    #expect(try bash("entente", "import", "v") == "visits")
    #expect(try bash("entente", "met", "--dur") == "--during")
    #expect(try bash("entente", "met", "--format", "js") == "json")
    #expect(try bash("entente", "draw", "--view", "st") == "storyline")
    #expect(try bash("entente", "draw", "--theme", "p") == "print")
    #expect(try bash("entente", "draw", "--size-by", "pag") == "pagerank")
    #expect(try bash("entente", "influence", "--measure", "bro") == "broadcast brokerage")
    #expect(try bash("entente", "convert", "--to", "graphm") == "graphml")
    #expect(try bash("entente", "met", "soong", "Sta") == "Stalin")
    #expect(try bash("entente", "met", "-g", "Graphs", "mol") == "molotov")
    #expect(try bash("entente", "path", "soong", "fi") == "first")
    #expect(try bash("entente", "draw", "-o", "a.svg", "--actor", "so") == "soong")
  }

  @Test(.enabled(if: hasBash, "bash is not installed"))
  func `bash completes what stands behind an equals sign`() throws {
    #expect(
      try bash("entente", "met", "--policy", "source", "=", line: "entente met --policy source=")
        == "book")
    #expect(
      try bash(
        "entente", "met", "--policy", "source", "=", "bo", line: "entente met --policy source=bo")
        == "book")
    #expect(
      try bash("entente", "met", "--format", "=", "js", line: "entente met --format=js") == "json")
    #expect(
      try bash(
        "entente", "met", "--graph", "=", "Graphs", "so", line: "entente met --graph=Graphs so")
        == "soong")
  }

  @Test(.enabled(if: hasBash, "bash is not installed"))
  func `bash takes files for files and nothing else`() throws {
    try scratch.write("", to: "figures/influence.yaml")
    try scratch.write("", to: "figures.yaml")
    #expect(try bash("entente", "figur") == "figures")
    #expect(try bash("entente", "met", "-g", "fig") == "[-o filenames] figures.yaml figures")
    #expect(try bash("entente", "met", "-g", "Gr") == "[-o filenames] Graphs")
    #expect(try bash("entente", "draw", "-o", "Gr") == "[-o filenames] Graphs")
  }

  @Test(.enabled(if: hasBash, "bash is not installed"))
  func `a corpus cannot make bash run anything`() throws {
    try scratch.write(
      Corpora.talks.replacing(
        "{zh-Hant: 宋子文, ", with: "{en: ['$(touch pwned)', '`touch pwned`', '$(touch,pwned)'], "),
      to: "Graphs/talks.yaml")
    #expect(try bash("entente", "met", "so") == "soong")
    for word in ["$(", "`", "$(touch"] { _ = try bash("entente", "met", word) }
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(files.sorted() == ["Graphs", "try.bash"])
  }

  @Test(.enabled(if: Program.isThere("zsh"), "zsh is not installed"))
  func `zsh completes names in a session`() throws {
    // The keys wait in the terminal until the shell reads them.
    try scratch.write(
      #"""
      zmodload zsh/zpty
      mkdir -p functions bin
      ln -s "$TOOL" bin/entente
      bin/entente --generate-completion-script zsh > functions/_entente
      zsh -n functions/_entente || exit 1
      zpty session zsh -f -i
      zpty -w session "PATH=$PWD/bin:\$PATH; fpath=($PWD/functions \$fpath)"
      zpty -w session 'autoload -U compinit; compinit -u -D; bindkey "^I" complete-word'
      zpty -w session 'touch ready'
      for ((i = 0; i < 1200; i++)); do [[ -e ready ]] && break; sleep 0.1; done
      zpty -w -n session $'entente met soo\tsta\t--form\tjs\t> answer; touch done\n'
      for ((i = 0; i < 1200; i++)); do [[ -e done ]] && break; sleep 0.1; done
      zpty -d session
      cat answer

      """#, to: "try.zsh")
    let result = try shell(
      "zsh -f try.zsh", in: scratch.folder,
      environment: ["TOOL": BuiltProducts.entente.path, "TERM": "xterm"])
    #expect(result.code == 0)
    #expect(result.output.contains(#""meetings" : 2"#), "\(result.output)")
  }

  @Test(.enabled(if: Program.isThere("fish"), "fish is not installed"))
  func `fish completes names`() throws {
    try scratch.write(
      #"""
      mkdir bin; ln -s $TOOL bin/entente; set -x PATH $PWD/bin $PATH
      entente --generate-completion-script fish >entente.fish
      fish --no-execute entente.fish; or exit 1
      source entente.fish
      # Only a session has a cursor; here it stands at the end.
      function commandline
        if contains -- -tC $argv
          string length -- (builtin commandline -t)
        else
          builtin commandline $argv
        end
      end
      for line in 'entente inf' 'entente met Soo' 'entente met soong sta' 'entente met --format js' \
          'entente path soong rep' 'entente met --policy source='
        complete -C $line
      end

      """#, to: "try.fish")
    let result = try shell(
      "fish --no-config try.fish", in: scratch.folder,
      environment: ["TOOL": BuiltProducts.entente.path, "HOME": scratch.folder.path])
    #expect(result.code == 0, "\(result.output)")
    let words = result.output.split(separator: "\n").map { $0.split(separator: "\t")[0] }
    #expect(
      words == ["influence", "Soong", "stalin", "json", "report", "source=book"], "\(result.output)"
    )
    #expect(result.output.contains("stalin\tJoseph Stalin"))
  }
}
