"""Damages a document: in its bytes, its lines, its numbers and its words."""

import io
import json
import re
import zipfile

from seeds import archive

# What readers stumble over, whatever the format.
WORDS = [
    b"",
    b"\0",
    b"\n",
    b"\r",
    b"\r\n",
    b"\t",
    b" ",
    b'"',
    b"'",
    b"\\",
    b"<",
    b">",
    b"&",
    b"{",
    b"}",
    b"[",
    b"]",
    b"(",
    b")",
    b",",
    b";",
    b":",
    b"|",
    b"#",
    b"-",
    b"--",
    b"*",
    b"=",
    b"@",
    b"%",
    b"~",
    b"?",
    b"/",
    b"//",
    b"/*",
    b"<!--",
    b"-->",
    b"]]>",
    b"<![CDATA[",
    b"&amp;",
    b"&#0;",
    b"&#x1F;",
    b"&#x10FFFF;",
    b"&nbsp;",
    b"&lt;",
    b'<!DOCTYPE a [<!ENTITY b "cccccccccc">]>',
    b"&b;",
    b'<?xml version="1.1"?>',
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xff",
    b"\xc0\x80",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xe2\x80\x8b",
    b"\xe2\x80\xae",
    b"\xc2\x85",
    b"\xe2\x80\xa8",
    b"\xcc\x81",
    b"\xf0\x9f\x99\x82",
    "宋子文".encode(),
    "Сталин".encode(),
    "e\u0301".encode(),
    "İıſß".encode(),
    b"null",
    b"true",
    b"false",
    b"NaN",
    b"Infinity",
    b"-0",
    b"0",
    b"1",
    b"-1",
    b"1e309",
    b"0x10",
    b"2147483647",
    b"2147483648",
    b"-2147483649",
    b"9223372036854775807",
    b"9223372036854775808",
    b"-9223372036854775808",
    b"18446744073709551616",
    b"99999999999999999999999999",
    b"0.1",
    b"1.5e3",
    b"1945",
    b"1945-07",
    b"1945-07-11",
    b"1945-02-30",
    b"1945-13",
    b"0000",
    b"-0044-03-15",
    b"Y17E7",
    b"Y-17E7",
    b"Y1234567890S3",
    b"194X",
    b"19XX-07-XX",
    b"1945?",
    b"1945~",
    b"1945-07%",
    b"1945-21",
    b"1945-24",
    b"?1945-~07",
    b"[1945,1946]",
    b"{1945..1947}",
    b"[..1945]",
    b"[1945..]",
    b"../1945",
    b"1945/..",
    b"1945/",
    b"/1945",
    b"1945-07-11/1945-07-01",
    b"1945-07-11T24:00",
    b"1945-07-11T17:30+03:00",
    b"1945-07-11T25:61",
    b"T17",
    b"1945-07-11 (evening)",
    b"1915-05-25 (Julian)",
    b"9 June 1945",
    b"7/11/1945",
    b"25 May/7 June 1905",
    "民國34年7月7日".encode(),
    "昭和20年8月15日".encode(),
    b"present",
    b"from",
    b"to",
    b"signed",
    b"parties",
    b"by",
    b"of",
    b"meeting",
    b"message",
    b"agreement",
    b"act",
    b"person",
    b"state",
    b"rejected",
    b"planned-not-held",
    b"unknown",
    b"n/a",
    b"__proto__",
    b"../../etc/passwd",
    b"/dev/zero",
    b"http://example.org/a",
    b"$(id)",
    b"`id`",
    b"=1+1",
    b"-2",
    b"\x1b]0;x\x07",
    b"\\input{a}",
    b"<script>",
    b"a" * 300,
    b"a b " * 60,
    b" " * 500,
    b"\n" * 200,
    b"(" * 700,
    b"[" * 700,
    b"{" * 700,
    b"<a>" * 700,
]


def mutated(data, random, others):
    """`data` with some damage; `others` are documents to take parts from."""
    if data[:2] == b"PK" and random.random() < 0.8:
        return in_archive(data, random, others)
    for _ in range(1 + min(8, int(random.expovariate(0.6)))):
        data = random.choices(
            [of_bytes, of_lines, of_numbers, of_words, of_fields, of_ends, spliced, encoded],
            [3, 4, 3, 5, 4, 1, 1.5, 0.3],
        )[0](data, random, others)
        # What grows without end tells little.
        data = data[:200_000]
    return data


TEXT = re.compile(
    rb"\b(title|name|about|note|quote|at|place|role|form|as|text|publisher|family|literal|issued|ru|zh-Hant|caption): "
    rb"(\"[^\"\n]*\"|[^\s\[{\"|>][^,\[\]{}\n]*)"
)
DATE = re.compile(rb"\b(date|sent|received|during|due): (\"[^\"\n]*\"|[^,\[\]{}\n]+)")
DATES = [
    "1945",
    "1945-07",
    "1945-07-11",
    "1945-07-1X",
    "194X",
    "1945?",
    "1945-07~",
    "1945-07-11%",
    "[1945-07-11..1945-08-07]",
    "[..1945]",
    "[1945-07-11..]",
    "1945-07-11/1945-07-20",
    "1945/..",
    "1945/",
    "../1945",
    "/1945",
    "../..",
    "1915-05-25 (Julian)",
    "1945-07-11T17:30+03:00",
    "1945-07-11T17",
    "1945-07-11T17~",
    "1945-07-11 (evening)",
    "1945-07-16T24:00",
    "-0044-03-15",
    "Y17E7",
    "Y-17E7/Y17E7",
    "XXXX",
    "1945-21",
    "{1945-07-11,1945-07-13}",
    "1945-07-11T10:00/T12:00",
    "[1945-07-11T10..T12]",
    "9999-12-31",
    "0000",
    "1945-XX-11",
    "?1945-07-~11",
]


def gently(data, random):
    """Puts other texts and dates into a corpus or manifest, which mostly stays sound."""
    for _ in range(random.randrange(1, 5)):
        pattern = random.choice([TEXT, TEXT, DATE])
        found = list(pattern.finditer(data))
        if not found:
            continue
        one = random.choice(found)
        if pattern is DATE:
            new = random.choice(DATES)
        else:
            new = "".join(
                random.choice(WORDS).decode("utf-8", "replace") for _ in range(random.choice([1, 1, 2, 3]))
            )
            new = random.choice([new, one.group(2).decode("utf-8", "replace").strip('"') + new])
        data = (
            data[: one.start(2)]
            + json.dumps(new, ensure_ascii=random.random() < 0.5).encode()
            + data[one.end(2) :]
        )
    return data


def stretch(data, random, most=40):
    """The ends of a stretch by chance."""
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.randrange(1, most))


def of_bytes(data, random, _):
    if not data:
        return b"x"
    changed = bytearray(data)
    for _ in range(random.choice([1, 1, 1, 2, 5, 20])):
        at = random.randrange(len(changed))
        changed[at] = random.choice(
            [random.randrange(256), changed[at] ^ (1 << random.randrange(8)), 0, 0x20]
        )
    return bytes(changed)


def of_lines(data, random, others):
    lines = data.splitlines(keepends=True) or [b""]
    at, other = random.randrange(len(lines)), random.randrange(len(lines))
    way = random.randrange(6)
    if way == 0:
        del lines[at : at + random.choice([1, 1, 2, 5])]
    elif way == 1:
        lines.insert(other, lines[at])
    elif way == 2:
        lines[at], lines[other] = lines[other], lines[at]
    elif way == 3:
        lines[at] = lines[at] * random.choice([2, 3, 50, 400])
    elif way == 4:
        lines[at] = random.choice([b"  ", b"\t", b"# ", b"- "]) + lines[at]
    else:
        lines.insert(at, random.choice((random.choice(others) or b"\n").splitlines(keepends=True) or [b"\n"]))
    return b"".join(lines)


def of_numbers(data, random, _):
    found = list(re.finditer(rb"\d+", data))
    if not found:
        return data
    one = random.choice(found)
    value = one.group()
    new = random.choice(
        [
            b"0",
            b"-" + value,
            value + b"0" * random.choice([1, 3, 12]),
            b"%d" % (int(value[:15]) + random.choice([-1, 1, 100])),
            b"2147483648",
            b"9223372036854775808",
            b"1e309",
            value[:-1],
            value + b".5",
            b"XX",
            b"00" + value,
        ]
    )
    return data[: one.start()] + new + data[one.end() :]


def of_words(data, random, _):
    start, end = stretch(data, random, 12)
    return data[:start] + random.choice(WORDS) + data[random.choice([start, start, end]) :]


def of_fields(data, random, _):
    """Puts a word in place of a value: what stands between quotes, tags, commas or after a colon."""
    found = list(re.finditer(rb"[^\s,;:\"'<>=\[\]{}()\t]+", data))
    if not found:
        return data
    one, other = random.choice(found), random.choice(found)
    new = random.choice([random.choice(WORDS), other.group(), b"", one.group() * 2])
    if random.random() < 0.1:
        # Everywhere.
        return data.replace(one.group(), new)
    return data[: one.start()] + new + data[one.end() :]


def of_ends(data, random, _):
    at = random.randrange(len(data) + 1)
    return random.choice([data[:at], data[at:], data + data, data.rstrip(b"\n"), data + b"\0", b"\n" + data])


def spliced(data, random, others):
    other = random.choice(others)
    start, end = stretch(data, random, 300)
    first, last = stretch(other, random, 600)
    return data[:start] + other[first:last] + data[end:]


def encoded(data, random, _):
    text = data.decode("utf-8", "replace")
    return random.choice(
        [
            lambda: text.encode("utf-16"),
            lambda: text.encode("utf-16-be"),
            lambda: text.encode("cp1252", "replace"),
            lambda: b"\xef\xbb\xbf" + data,
            lambda: data.replace(b"\n", b"\r\n"),
            lambda: data.replace(b"\n", b"\r"),
            lambda: text.upper().encode(),
            lambda: text.encode("cp1251", "replace"),
        ]
    )()


def in_archive(data, random, others):
    """Damages one member of an archive, which stays an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        members = {name: file.read(name) for name in file.namelist()}
    name = random.choice(list(members))
    plain = [one for one in others if one[:2] != b"PK"] or [b"<a/>"]
    members[name] = mutated(members[name], random, plain)
    if random.random() < 0.05:
        del members[name]
    return archive(members)
