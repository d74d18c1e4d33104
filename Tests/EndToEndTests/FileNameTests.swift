import Foundation
import TestSupport
import Testing

#if os(Linux)
  /// Names that are no UTF-8 text, as they come from disks of other times: read and written by their
  /// bytes by every verb, and shown as `\xFC`.
  @Suite struct FileNameTests {
    private let scratch: Scratch

    init() throws {
      scratch = try Scratch()
      try scratch.write(Corpora.talks, to: "talks.yaml")
      try scratch.write(
        "id\tstart\tend\tvisitor\tfrom_id\tfrom\tdescription\n"
          + "1\t1945-06-01\t1945-06-02\tT. V. Soong\tchina\tChina\tOfficial visit.\n"
          + "2\tnever\t1945-06-02\tT. V. Soong\tchina\tChina\tOfficial visit.\n", to: "v.tsv")
      try scratch.write(
        "entente: 1\ntitle: F\ngraph: Graphs\nfigures:\n  network: {output: [.dot, .tex]}\n",
        to: "figures.yaml")
    }

    /// Runs lines of a shell that ends at the first that fails; `$entente` is the tool and `$b` a word
    /// of Latin-1.
    private func run(_ lines: String) throws -> (code: Int32, output: String) {
      try shell(
        "set -e; b=$(printf 'k\\374ndigung')\n" + lines, in: scratch.folder,
        environment: ["entente": BuiltProducts.entente.path])
    }

    @Test func `a corpus is read by its name, and in folders`() throws {
      let result = try run(
        """
        mkdir -p "Graphs/$b"; mv talks.yaml "Graphs/$b/$b.yaml"
        "$entente" met -g "Graphs/$b/$b.yaml" >one; "$entente" met -g Graphs >two
        "$entente" met "--graph=Graphs/$b" >three; "$entente" met >four; grep -q Soong one
        cmp one two; cmp one three; cmp one four
        "$entente" check --fix "Graphs/$b/$b.yaml"
        ls Graphs/"$b" | wc -l
        """)
      #expect(result.code == 0, "\(result.output)")
      #expect(result.output.contains("\n1\n") || result.output.hasSuffix("1\n"))
    }

    @Test func `what is wrong is told with the name in view`() throws {
      let result = try run(
        """
        sed 's/present: .stalin/present: [nobody/' talks.yaml >"$b.yaml"
        "$entente" check "$b.yaml" || true; "$entente" check "$b.yaml" --format json || true
        "$entente" check "$b.yaml" --format csv || true; "$entente" met -g "$b.yaml" || true
        "$entente" check "no-$b.yaml" || true; "$entente" frobnicate "$b" || true
        "$entente" "$b" || true; "$entente" import visits "no-$b.tsv" -o x.yaml || true
        "$entente" convert "$b.strange" -o x.yaml || true
        """)
      #expect(result.code == 0)
      #expect(result.output.contains(#"k\xFCndigung.yaml:"#))
      #expect(result.output.contains(#""k\\xFCndigung.yaml""#))
      #expect(result.output.contains(#"no-k\xFCndigung.yaml: there is no such file"#))
      #expect(result.output.contains(#"no-k\xFCndigung.tsv: there is no such file"#))
      #expect(!result.output.unicodeScalars.contains { $0.value > 0xE000 })
    }

    @Test func `answers, pictures and records are written under it`() throws {
      let result = try run(
        """
        "$entente" draw -g talks.yaml -o "$b.svg"; "$entente" draw -g talks.yaml -o "$b.svg"
        "$entente" draw -g talks.yaml -o "-o$b.pdf" 2>/dev/null || true
        "$entente" explore -g talks.yaml -o "$b.html"
        "$entente" convert talks.yaml -o "$b.graphml"; "$entente" convert "$b.graphml" -o "$b.yaml"
        "$entente" convert talks.yaml -o "$b.csv" --to gephi; "$entente" check "$b.yaml"
        "$entente" import visits v.tsv -o "v-$b.yaml" --rejects "r-$b.csv" --into talks.yaml
        "$entente" import visits v.tsv -o "w-$b.yaml" --into "$b.yaml" --decisions "d-$b.tsv"
        cp v.tsv "$b.tsv"; "$entente" import visits "$b.tsv" -o "x-$b.yaml" --rejects r.csv
        grep -q 'k.xFCndigung.tsv' r.csv; "$entente" init "new-$b"; "$entente" check "new-$b/Graphs"
        for file in "$b.svg" "$b.html" "$b.graphml" "$b.yaml" "v-$b.yaml" "r-$b.csv" "x-$b.yaml"
        do test -s "$file"; done
        test -z "$(ls -A | grep draft)"; ls | grep -c "$(printf '\\357\\277\\275')" || true
        """)
      #expect(result.code == 0, "\(result.output)")
      #expect(result.output.hasSuffix("\n0\n"))
    }

    @Test func `figures are made from a manifest of that name`() throws {
      let result = try run(
        """
        mkdir -p "$b/Graphs"; mv talks.yaml "$b/Graphs/$b.yaml"; mv figures.yaml "$b/$b.yaml"
        "$entente" figures "$b/$b.yaml"; test -s "$b/network.tex"; test -s "$b/$b.lock"
        "$entente" figures "$b/$b.yaml" --check
        grep -q 'k.xFCndigung.yaml sha256' "$b/network.dot"; cd "$b"; "$entente" figures "$b.yaml"
        """)
      #expect(result.code == 0, "\(result.output)")
      #expect(result.output.contains("3 of 3") || result.output.contains("2 of 2"))
    }

    @Test func `no output is an input, and what others made stays`() throws {
      let result = try run(
        """
        cp talks.yaml "$b.yaml"; cp v.tsv "$b.tsv"; ln -s "$b.yaml" link.yaml
        refuse() { "$entente" "$@" && exit 9; test $? = 2 || exit 8; }
        refuse draw -g "$b.yaml" -o "$b.yaml" --as dot; refuse draw -g link.yaml -o "$b.yaml" --as dot
        refuse convert "$b.yaml" -o link.yaml; refuse import visits "$b.tsv" -o "$b.tsv"
        refuse import visits "$b.tsv" -o o.yaml --rejects "./$b.tsv"
        refuse import visits v.tsv -o o.yaml --into "$b.yaml" --rejects "$b.yaml"
        cmp talks.yaml "$b.yaml"; cmp v.tsv "$b.tsv"
        "$entente" convert talks.yaml -o "$b.csv" --to gephi; ls | grep -a csv >names
        for file in *.csv; do test "$file" = "$b.csv" || echo mine >"$file"; done
        refuse convert talks.yaml -o "$b.csv" --to gephi
        "$entente" convert talks.yaml -o "$b.csv" --to gephi --force
        """)
      #expect(result.code == 0, "\(result.output)")
      #expect(result.output.contains(#"k\xFCndigung.yaml: is read by this command"#))
    }

    @Test func `a title is text`() throws {
      let result = try run(#""$entente" draw -g talks.yaml -o x.svg --title "$b""#)
      #expect(result.code == 2)
      #expect(result.output.contains(#"'k\xFCndigung' is no UTF-8 text"#))
    }

    @Test func `a name that holds the characters of the private area is its own`() throws {
      let result = try run(
        """
        p=$(printf '\\364\\217\\273\\274'); cp talks.yaml "$p.yaml"
        "$entente" met -g "$p.yaml" >/dev/null; "$entente" convert "$p.yaml" -o "$p.graphml"
        test -s "$p.graphml"; cp "$p.yaml" "$(printf '\\374').yaml"; "$entente" check . || true
        """)
      #expect(result.code == 0, "\(result.output)")
    }
  }
#endif
