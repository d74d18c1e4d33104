"""Short documents that ask for much: what they make must not grow beyond what they are."""

import io
import zipfile

from seeds import archive, open_document, spreadsheet


def of(name, random):
    """A bomb for a reader; nothing where there is none."""
    size = random.choice([30, 100, 300, 900])
    numbers = range(size)
    names = " ".join(f"n{n}" for n in numbers)
    makers = {
        "dot": [
            lambda: f"graph {{ {{ {names} }} -- {{ {names} }} }}",
            lambda: "graph { " + " -- ".join([f"{{ {names[:900]} }}"] * random.randrange(2, 20)) + " }",
            lambda: "graph { " + "{ " * size + "a" + " }" * size + " -- b }",
            lambda: "digraph { "
            + "".join(f"subgraph s{n} {{ a{n}; subgraph s{n + 1} }} " for n in numbers)
            + f"s0 -> s{size} }}",
        ],
        "pajek": [
            lambda: f"*Vertices {10 ** random.randrange(3, 12)}\n*Edges\n1 2\n",
            lambda: f'*Vertices 5\n1 "a" [1-{10 ** random.randrange(3, 15)}]\n2 "b" [1-*]\n*Edges\n1 2 1 [1-{10 ** 9}]\n',
            lambda: f"*Vertices 3\n*Matrix\n{'1 ' * size}\n",
        ],
        "ucinet": [
            lambda: f"dl n={10 ** random.randrange(3, 12)} format=fullmatrix\ndata:\n{'1 ' * size}\n",
            lambda: f"dl nm={10 ** 9} n=3 labels embedded\ndata:\na b c\na {'1 ' * size}\n",
            lambda: "dl format=edgelist1 labels embedded data:\n" + "".join(f"a b{n}\n" for n in numbers),
        ],
        "bibtex": [
            lambda: "".join(
                f"@book{{k{n}, crossref={{k{(n + 1) % size}}}, title={{T{n}}}}}\n" for n in numbers
            ),
            lambda: '@string{s0 = "aaaaaaaaaa"}\n'
            + "".join(f"@string{{s{n + 1} = s{n} # s{n}}}\n" for n in numbers)
            + f"@book{{k, title = s{size}}}\n",
            lambda: "@book{k, title={" + "{" * size + "x" + "}" * size + "}}\n",
        ],
        "corpus": [
            lambda: "entente: 1\ntitle: T\nsources: {s: {type: book, title: S}}\nactors:\n"
            + "".join(
                f"  a{n}: {{kind: group, name: A{n}, affiliation: [{{of: a{(n + 1) % size}}}]}}\n"
                for n in numbers
            ),
            lambda: "entente: 1\ntitle: T\napproximate-days: 99999999\nsources: {s: {type: book, title: S}}\nactors: {a: {kind: person, name: A}, b: {kind: person, name: B}}\nmeetings:\n"
            + "".join(
                f"  m{n}: {{date: Y{n + 1}E{random.randrange(3, 9)}~/.., present: [a, b], claims: [{{source: s}}]}}\n"
                for n in numbers
            ),
            lambda: "entente: 1\ntitle: T\nsources: {s: {type: book, title: S}}\nactors: {a: {kind: person, name: A}, b: {kind: person, name: B}}\nmeetings:\n"
            + "".join(
                f"  m{n}: {{date: 1945-07-11, present: [a, b], follows: [{', '.join(f'm{k}' for k in range(max(0, n - 9), n))}], "
                "claims: [{source: s}]}\n"
                for n in numbers
            ),
            lambda: "entente: 1\ntitle: T\nsources: {s: {type: book, title: S}}\nactors:\n"
            + "".join(f"  a{n}: {{kind: person, name: A{n}}}\n" for n in numbers)
            + "meetings:\n  m: {date: 1945, present: ["
            + ", ".join(f"a{n}" for n in numbers)
            + "], claims: [{source: s}]}\n",
            lambda: "entente: 1\ntitle: T\nactors: {a: {kind: person, name: A}}\nnote: "
            + "[" * size
            + "]" * size
            + "\n",
        ],
        "json": [
            lambda: '{"nodes": ' + "[" * size + "]" * size + "}",
            lambda: '{"graph": {"nodes": {'
            + ", ".join(f'"a{n}": {{}}' for n in numbers)
            + '}, "hyperedges": [{"nodes": ['
            + ", ".join(f'"a{n}"' for n in numbers)
            + "]}]}}",
        ],
        "graphml": [
            lambda: "<graphml><graph>"
            + "".join(f"<node id='a{n}'/>" for n in numbers)
            + "<hyperedge>"
            + "".join(f"<endpoint node='a{n}'/>" for n in numbers)
            + "</hyperedge></graph></graphml>",
            lambda: "<graphml><graph>" + "<node id='a'><graph>" * size,
            lambda: "<!DOCTYPE a [<!ENTITY b0 'aaaaaaaaaa'>"
            + "".join(f"<!ENTITY b{n + 1} '&b{n};&b{n};'>" for n in numbers)
            + f"]><graphml>&b{size};</graphml>",
        ],
        "gexf": [
            lambda: "<gexf><graph><nodes><node id='a' label='A'><spells>"
            + "<spell start='1' end='2'/>" * size
            + "</spells></node><node id='b'/></nodes><edges><edge source='a' target='b'><spells>"
            + "<spell start='1' end='2'/>" * size
            + "</spells></edge></edges></graph></gexf>"
        ],
        "gml": [lambda: "graph [ " + "node [ id 1 a [ " * size],
        "csv": [
            lambda: 'Date,Participants\n1945-07-11,"' + "; ".join(f"P{n}" for n in numbers) + '"\n',
            lambda: 'source,target,timeset\na,b,"<'
            + "; ".join(f"[{1000 + n}, {2000 + n}]" for n in numbers)
            + '>"\n',
            lambda: ","
            + ",".join(f"a{n}" for n in numbers)
            + "\n"
            + "".join(f"a{n}" + ",1" * size + "\n" for n in range(min(size, 120))),
            lambda: 'source,target\n"'
            + "; ".join(f"a{n}" for n in numbers)
            + '","'
            + "; ".join(f"b{n}" for n in numbers)
            + '"\n',
            lambda: "source;target;date\n" + "a;b;{1000..2999}\n" * size,
            lambda: "source,target\n"
            + "".join(
                f"\"a{n}; b{n}; c{n}; d{n}\",\"{'; '.join(f'e{k}' for k in range(40))}\"\n"
                for n in range(size // 10)
            ),
        ],
        "manifest": [
            lambda: "entente: 1\ngraph: x.yaml\nfigures:\n"
            + "".join(
                f"  f{n}: {{view: timeline, output: .dot, during: Y-17E7/Y17E7}}\n" for n in range(size // 30)
            )
        ],
    }
    if name in ("xlsx", "ods"):
        return unpacking(name, size, random)
    return random.choice(makers[name])().encode() if name in makers else None


def unpacking(name, size, random):
    """A spreadsheet that is much larger than the archive that holds it."""
    if name == "xlsx":
        row = b'<row r="3"><c r="A3" t="inlineStr"><is><t>1905-08-10</t></is></c></row>'
        member, old, new = random.choice(
            [
                ("xl/worksheets/sheet1.xml", b"Diary", b"D" * (10_000 * size)),
                ("xl/worksheets/sheet1.xml", b"</sheetData>", row * (100 * size) + b"</sheetData>"),
                ("xl/worksheets/sheet1.xml", b'r="D2"', b'r="XFD1048576"'),
            ]
        )
        return replaced(spreadsheet(), member, old, new)
    times = str(10 ** random.randrange(3, 12)).encode()
    old, new = random.choice(
        [
            (b"<table:table-row>", b'<table:table-row table:number-rows-repeated="' + times + b'">'),
            (b'repeated="3"', b'repeated="' + times + b'"'),
            (
                b"<table:table-cell office",
                b'<table:table-cell table:number-columns-repeated="' + times + b'" office',
            ),
        ]
    )
    return replaced(open_document(), "content.xml", old, new)


def replaced(data, member, old, new):
    """An archive with something else in one of its members."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        members = {name: file.read(name) for name in file.namelist()}
    members[member] = members[member].replace(old, new)
    return archive(members)
