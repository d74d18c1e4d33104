"""Small sound files of every format that is read, from which damaged ones are made."""

import glob
import io
import os
import re
import tempfile
import textwrap
import zipfile

# A corpus with a record of every kind; what it says is made up.
CORPUS = """\
entente: 1
title: Talks that were made up
note: "For trials: it proves nothing"
creators: [Doe, Jane]
licence: CC0-1.0
zone: "+03:00"
approximate-days: 3
sources:
  book: {type: book, title: A Book, author: [{family: Doe, given: Jane}], issued: 1990, publisher: A Press, page: 57-60}
  "notes:1": {type: collection, title: "Notes, part one", editor: [{literal: The Society}], consulted: false}
topics:
  border: {name: The border, names: {ru: Граница}}
places:
  moscow: {name: Moscow, names: {zh-Hant: 莫斯科, ru: Москва}, zone: "+03:00"}
  capital: {name: Capital, zone: [{offset: "+07:00", during: 1945-05/1945-09}, {offset: "+08:00"}]}
actors:
  north: {kind: state, name: North, colour: "#c00000"}
  south: {kind: state, name: South, names: {zh-Hant: 南}}
  mission: {kind: delegation, name: The Mission, affiliation: [{of: south}]}
  ann:
    kind: person
    name: Ann Able
    names: {ru: [Анна, {name: Энн, during: 1945/..}], zh-Hant: 安}
    during: 1890-03-05/1950
    affiliation: [{of: north, during: ../1945-07}, {of: south, role: adviser, during: 1945-08/.., claims: [{source: book}]}]
    offices: [{title: Foreign Minister, of: north, during: 1944/1945-07-30}]
  ben: {kind: person, name: Ben Baker, affiliation: [{of: south}], note: "Also called \\"B.\\""}
  cho: {kind: person, name: 曹, affiliation: [{of: mission}], claims: [{source: book, at: p. 2, quote: "He – 曹 – came"}]}
  dee: {kind: person, name: Dee}
meetings:
  m1:
    title: The first talk
    date: 1945-07-11
    place: moscow
    present: [ann, ben, {actor: cho, role: interpreter, status: inferred}]
    about: The border, and what lies on it
    topics: [border]
    claims:
      - {source: book, at: p. 57, quote: "They met: for an hour"}
      - {source: "notes:1", status: disputed, date: 1945-07-12, present: [ann, ben]}
  m2: {date: "[1945-07-12..1945-08-07]", place: Capital, present: [ben, cho], secret: true, claims: [{source: book}]}
  m3: {date: 1945-02-04/1945-02-11, present: [{office: Foreign Minister, of: north}, dee], claims: [{source: book}]}
  m4: {date: 1945-07-11T17:30+03:00, present: [ann, dee], follows: [m1], part-of: [m1], claims: [{source: book}]}
  m5: {date: "1945-07-20 (evening)", place: capital, present: [ben, dee], claims: [{source: book, status: planned-not-held}]}
  m6: {date: 1915-05-25 (Julian), present: [ann, cho], claims: [{source: book, status: inferred}]}
messages:
  w1: {from: ben, to: [cho, dee], sent: 1945-07-13, received: 1945-07-15, form: telegram, reports: [m1], claims: [{source: book}]}
  w2: {from: [ann, ben], to: dee, sent: 1945?, about: "=1+1", claims: [{source: "notes:1"}]}
agreements:
  g1:
    title: The Treaty
    names: {ru: Договор}
    date: 1945-08-14
    form: treaty
    parties: [north, south]
    signed: [ann, ben]
    terms:
      withdrawal: {by: [north], to: [south], text: North withdraws, due: 1945-11, fulfilled-by: [a1], claims: [{source: book}]}
    claims: [{source: book, at: art. 1}]
  g2: {date: 1945-08, form: annex, parties: [north, south], annexes: g1, note: "no day\\nis known", claims: [{source: book}]}
acts:
  a1: {date: 1945-11/1946-05, form: withdrawal, by: [north], of: [south], violates: g2, claims: [{source: book}]}
ties:
  kin: {kind: kinship, between: [ann, ben], as: cousins, during: 1890/.., claims: [{source: book}]}
"""

# Figures and tables of that corpus.
MANIFEST = """\
entente: 1
title: Figures
graph: x.yaml
bibliography: sources.bib
defaults:
  during: 1945
figures:
  network: {view: network, output: [.dot, .tex], caption: "Who met"}
  line: {view: timeline, output: .svg, title: A line}
  word: {view: path, from: ann, to: dee, output: .dot}
met:
  pairs: {only: pairs, output: .tex}
influence:
  ranking: {measure: degree, output: .md}
report:
  method: {only: paragraph}
"""

TEXTS = {
    ".graphml": [
        """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="label" attr.type="string"><default>nobody</default></key>
  <key id="d1" for="edge" attr.name="date" attr.type="string"/>
  <graph id="G" edgedefault="directed">
    <node id="n0"><data key="d0">Ann</data></node>
    <node id="n1"><data key="d0">Ben</data><graph id="H" edgedefault="undirected"><node id="n2"/></graph></node>
    <edge source="n0" target="n1"><data key="d1">1945-07-11</data></edge>
    <edge source="n1" target="n2" directed="false"/>
    <hyperedge><endpoint node="n0"/><endpoint node="n1"/><endpoint node="n2"/></hyperedge>
  </graph>
</graphml>
"""
    ],
    ".gexf": [
        """\
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
  <meta lastmodifieddate="2020-01-01"><creator>nobody</creator></meta>
  <graph mode="dynamic" defaultedgetype="undirected" timeformat="double">
    <attributes class="node" mode="dynamic"><attribute id="0" title="kind" type="string"><default>person</default></attribute></attributes>
    <nodes>
      <node id="0" label="Ann" start="1944" end="1946"><attvalues><attvalue for="0" value="state"/></attvalues><viz:size value="2"/></node>
      <node id="1" label="Ben"><spells><spell start="1944-01-01" endopen="1945-01-01"/></spells><nodes><node id="2" label="Cho"/></nodes></node>
    </nodes>
    <edges><edge id="0" source="0" target="1" weight="2.5" start="1945"/><edge source="1" target="2" type="directed"/></edges>
  </graph>
</gexf>
"""
    ],
    ".net": [
        """\
*Network talks
*Vertices 4 2
1 "Ann" 0.1 0.2 0.5 [1-3,5]
2 "Ben" ic Red
3 "The first talk"
4 "The second"
*Arcs
1 3 1 [1-2]
2 3 2.5
*Edges
1 4
*Arcslist
1 3 4
"""
    ],
    ".paj": [
        """\
*Network talks
*Vertices 3
1 "Ann" [1-*]
2 "Ben"
3 "Cho"
*Edges :1 "meeting"
1 2 1 [4]
2 3 1 [5-6]
*Partition sides
*Vertices 3
1
2
2
*Vector age
*Vertices 3
50
40
30
"""
    ],
    ".gml": [
        """\
Creator "nobody"
graph [
  directed 0
  comment "made up &#233; &quot;"
  node [ id 0 label "Ann" kind "person" graphics [ x 1.5 y -2e3 ] ]
  node [ id 1 label "Ben" ]
  edge [ source 0 target 1 date "1945-07-11" weight 2 ]
]
"""
    ],
    ".dot": [
        """\
strict digraph "talks" {
  graph [rankdir=LR]; node [shape=box]
  ann [label="Ann\\nAble" kind=person]; ben [label=<<b>Ben</b>>]
  ann -> ben [date="1945-07-11" label="met"]; ben -> { cho dee } [weight=2]
  subgraph cluster_south { label="South"; cho; dee }
  ann -> cho:n -> dee // a line
  /* more */ "a" + "b" -> ann
}
"""
    ],
    ".json": [
        '{"directed": false, "multigraph": true, "graph": {"title": "t"}, "nodes": [{"id": 0, "label": "Ann"}, {"id": "b", "kind": "state"}], "links": [{"source": 0, "target": "b", "key": 0, "date": "1945-07-11"}]}\n',
        '{"nodes": [{"id": 1, "label": "Ann", "group": 1}, {"id": 2, "label": "Ben"}], "edges": [{"from": 1, "to": 2, "arrows": "to", "when": 1945}]}\n',
        '{"attributes": {"name": "g"}, "options": {"type": "mixed", "multi": true}, "nodes": [{"key": "a", "attributes": {"label": "Ann", "x": 0.5}}, {"key": "b"}], "edges": [{"key": "e", "source": "a", "target": "b", "undirected": true, "attributes": {"date": "1945"}}]}\n',
        '{"graph": {"directed": true, "type": "talks", "label": "T", "nodes": {"a": {"label": "Ann", "metadata": {"kind": "person"}}, "b": {"label": "Ben"}}, "edges": [{"source": "a", "relation": "wrote", "target": "b", "metadata": {"date": "1945-07"}}]}}\n',
        '[{"id": "doe1990", "type": "book", "title": "Letters", "author": [{"family": "Doe", "given": "Jane", "non-dropping-particle": "von"}], "issued": {"date-parts": [[1990, 5]]}, "page": "1-2"}, {"id": 7, "type": "chapter", "title": "Two", "container-title": "A Book", "editor": [{"literal": "The Society"}], "issued": {"raw": "c. 1991"}}]\n',
    ],
    ".cyjs": [
        '{"data": {"name": "talks"}, "elements": {"nodes": [{"data": {"id": "1", "name": "Ann", "kind": "person"}, "position": {"x": 1, "y": 2}}, {"data": {"id": "2", "shared_name": "Ben", "parent": "1"}}], "edges": [{"data": {"id": "3", "source": "1", "target": "2", "date": "1945-07-11", "interaction": "met"}}]}}\n'
    ],
    ".bib": [
        """\
@string{press = "A Press"}
@comment{nothing}
@book{doe:1990, author = {Doe, Jane and {The Society} and others}, title = "Letters {\\'e} \\& more" # press, year = 1990, publisher = press}
@incollection(roe_2001, title={On {L}etters}, booktitle={A Book}, crossref={doe:1990}, pages={57--60}, date={2001-05/2001-06~}, langid={russian})
@misc{x, title={T\\"ob {\\ss}}, url={https://example.org/a_b?c=%20}, keywords={a,b}}
"""
    ],
    ".csv": [
        'event,kind,date,place,part,actor,name,actor kind,role,about,source,locator,claims\nm1,meeting,1945-07-11,moscow,present,ann,Ann Able,person,,The border,book,p. 57,\nm1,meeting,,,present,ben,Ben Baker,person,chair,,,,\nw1,message,1945-04-29,,from,ben,,person,,,,,"[{""source"": ""book"", ""status"": ""disputed""}]"\nw1,message,1945-04-29,,to,ann,,,,,,,\n',
        'Date,Participants,Place,Source\n9 June 1905,"Witte, Rosen, Roosevelt",Washington,Diary\nAug 9,Witte & Komura,Portsmouth,\n1905-08-10,Witte; ?,Portsmouth,p. 3\n',
        'Date;Sender;Recipient;About\n25.V.1905;"Witte, Sergei";"Lamsdorf, V. N.";Peace\n10 августа 1905;Komura (baron);Katsura?;\n',
        'year,month,day,who,side,agreement\n1945,8,14,"Ann, Ben",North,The Treaty\n1945,-9,,Cho,South,The Treaty\n',
        "agreement,party,date signed,ratified\nThe Treaty,North,1945-08-14,1945-08-24\nThe Treaty,South,1945-08-14,\n",
        'Source,Target,Type,Id,Weight,Timeset\na,b,Directed,0,1.5,"<[1945-07-11, 1945-07-12); [1945-08-01, 1945-08-01]>"\nb,c,Undirected,1,,\n',
        "Id,Label,kind,side\na,Ann,person,North\nb,Ben,person,South\n",
        "onset,terminus,tail,head,onset.censored,terminus.censored,duration,edge.id\n-8940,-8939,1,2,FALSE,FALSE,1,1\n-8930,-8920,2,3,FALSE,TRUE,10,2\n",
        ",Ann,Ben,Cho\nAnn,0,1,2\nBen,1,0,0\nCho,2,0,0\n",
        "sep=;\nfrom;to;date\n'=Ann;+Ben;1945-07-11\nCho;Dee;7/11/1945\n",
    ],
    ".tsv": [
        "# a list of edges\n1 2\n2 3\n3 4 0.5\n",
        "name\tsender\treceiver\tdate\nx\tAnn\tBen\t1945-07\n",
    ],
    ".yaml": [CORPUS],
}

ROWS = [
    ["Date", "Participants", "Place", "Source"],
    ["1905-06-09", "Witte; Rosen", "Washington", "Diary"],
    ["1905-08-10", "Witte; Komura", "Portsmouth", "p. 3"],
]


def spreadsheet():
    """The least workbook of Office Open XML."""
    cells = "".join(
        f'<row r="{row}">'
        + "".join(
            f'<c r="{"ABCD"[column]}{row}" t="inlineStr"><is><t>{value}</t></is></c>'
            for column, value in enumerate(values)
        )
        + "</row>"
        for row, values in enumerate(ROWS, 1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Talks" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
        }
    )


def open_document():
    """The least spreadsheet of OpenDocument."""
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
            for value in values
        )
        + '<table:table-cell table:number-columns-repeated="3"/></table:table-row>'
        for values in ROWS
    )
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f'<office:document-content xmlns:office="{names}office:1.0" xmlns:table="{names}table:1.0" xmlns:text="{names}text:1.0"><office:body><office:spreadsheet><table:table table:name="Talks">{rows}</table:table></office:spreadsheet></office:body></office:document-content>',
        }
    )


def archive(members):
    """A ZIP archive of members, text or bytes by name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


class Seeds:
    """Seeds by the ending of their names; those of one ending may be of several formats."""

    def __init__(self, root, tool, folders):
        self.by_ending = {ending: [text.encode() for text in texts] for ending, texts in TEXTS.items()}
        self.by_ending[".xlsx"] = [spreadsheet()]
        self.by_ending[".ods"] = [open_document()]
        self.add_examples(os.path.join(root, "Examples", "imports"))
        self.add_snippets(os.path.join(root, "Tests"))
        self.add_written(tool)
        for folder in folders:
            for path in sorted(glob.glob(os.path.join(folder, "**", "*"), recursive=True)):
                if os.path.isfile(path) and not os.path.basename(path).startswith("seen."):
                    self.add_file(path)
        self.sort_corpora(tool)

    def sort_corpora(self, tool):
        """Keeps of the corpora those that are sound, and the manifests apart."""
        texts = self.by_ending[".yaml"]
        self.by_ending[".manifest"] = [MANIFEST.encode()] * 5 + [
            re.sub(rb"(?m)^graph:.*$", b"graph: x.yaml", text)
            for text in texts
            if re.search(rb"^(figures|met|influence|report):", text, re.MULTILINE)
        ]
        sound = []
        with tempfile.TemporaryDirectory() as folder:
            for text in texts:
                with open(os.path.join(folder, "x.yaml"), "wb") as file:
                    file.write(text)
                if tool.run(["check", "x.yaml"], folder).code == 0:
                    sound.append(text)
        self.by_ending[".yaml"] = sound

    def add(self, ending, data):
        if len(data) < 40_000 and data not in self.by_ending.setdefault(ending, []):
            self.by_ending[ending].append(data)

    def add_file(self, path):
        with open(path, "rb") as file:
            data = file.read()
        ending = os.path.splitext(path)[1].lower()
        if ending == ".xml":
            ending = ".cmif" if b"correspDesc" in data else ".frus"
        self.add({".yml": ".yaml", ".gv": ".dot", ".tab": ".tsv"}.get(ending, ending), data)

    def add_examples(self, folder):
        kinds = {
            "frus.xml": ".frus",
            "letters.xml": ".cmif",
            "visits.tsv": ".visits",
            "travels.tsv": ".travels",
            "events.tsv": ".gdelt",
            "20170612.export.CSV": ".gdelt",
            "events.2018.tab": ".icews",
            "events.2018.week24.txt": ".polecat",
            "offices.tsv": ".offices",
        }
        for path in sorted(glob.glob(os.path.join(folder, "*"))):
            kind = kinds.get(os.path.basename(path))
            if kind:
                with open(path, "rb") as file:
                    self.add(kind, file.read())
            elif not path.endswith(".md"):
                self.add_file(path)

    def add_snippets(self, folder):
        """The documents that stand in tests between three quotes, known by how they begin."""
        beginnings = [
            (r"\s*(<\?xml[^>]*>\s*)?<graphml", ".graphml"),
            (r"\s*(<\?xml[^>]*>\s*)?<gexf", ".gexf"),
            (r"\s*\*(Vertices|Network)", ".net"),
            (r"(?i)\s*dl\b", ".dl"),
            (r"\s*(Creator .*\s*)?graph\s*\[", ".gml"),
            (r"\s*(strict )?(di)?graph\b[^\[]*\{", ".dot"),
            (r"\s*@\w+\s*[{(]", ".bib"),
            (r"\s*[\[{]\s*[\"{\[]", ".json"),
            (r"entente: 1", ".yaml"),
            (r"\s*(<\?xml[^>]*>\s*)?<TEI[\s\S]*correspDesc", ".cmif"),
            (r"\s*(<\?xml[^>]*>\s*)?<TEI", ".frus"),
            (r"id\tstart\tend\tvisitor", ".visits"),
            (r"id\trole\twho", ".travels"),
            (r"Event ID\tEvent Date\tEvent Type", ".polecat"),
            (r"Event ID[,\t]", ".icews"),
            (r"GLOBALEVENTID", ".gdelt"),
            (r"[\w #.]+,[\w ,.#]+\n", ".csv"),
            (r"[\w #.]+\t[\w \t.#]+\n", ".tsv"),
        ]
        for path in sorted(glob.glob(os.path.join(folder, "**", "*.swift"), recursive=True)):
            with open(path, encoding="utf-8") as file:
                text = file.read()
            for found in re.finditer(r'"""\n(.*?)\n *"""', text, re.DOTALL):
                snippet = textwrap.dedent(found.group(1)).replace("\\\n", "").replace("\\t", "\t")
                ending = next((e for b, e in beginnings if re.match(b, snippet)), None)
                if ending and "\\(" not in snippet:
                    self.add(ending, snippet.replace('\\"', '"').encode() + b"\n")

    def add_written(self, tool):
        """What the tool writes of a small corpus, in every format."""
        formats = {
            "graphml": ".graphml",
            "gexf": ".gexf",
            "gml": ".gml",
            "dot": ".dot",
            "node-link": ".json",
            "cytoscape": ".cyjs",
            "events": ".csv",
            "pajek": ".net",
            "ucinet": ".dl",
            "bibtex": ".bib",
            "csl-json": ".json",
            "gephi": ".csv",
            "igraph": ".csv",
            "networkdynamic": ".csv",
            "palladio": ".csv",
        }
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "x.yaml"), "w", encoding="utf-8") as file:
                file.write(CORPUS)
            for name, ending in formats.items():
                for more in [], ["--projection", "pairs"]:
                    tool.run(["convert", "x.yaml", "-o", f"{name}{ending}", "--to", name, *more], folder)
            tool.run(["convert", "x.yaml", "-o", "project.paj"], folder)
            tool.run(["init", "first"], folder)
            for path in sorted(glob.glob(os.path.join(folder, "**", "*.*"), recursive=True)):
                if not path.endswith("figures.yaml"):
                    self.add_file(path)
