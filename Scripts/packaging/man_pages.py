#!/usr/bin/env python3
"""Writes the manual pages of entente, one for the tool and one for each verb, from its own help.

    man_pages.py TOOL FOLDER

The date of the pages is that of SOURCE_DATE_EPOCH.
"""

import os
import re
import sys
import time

from help_texts import ask, commands, groups, meaning, parts_of, root_of, subcommands, usage


def main(tool, folder):
    root = root_of(tool)
    version = ask(tool, "--version").split()[0]
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
    date = time.strftime("%Y-%m-%d", time.gmtime(epoch))
    for path, command in commands(root, []):
        page = Page(path, command, usage(tool, path)).text(version, date)
        with open(os.path.join(folder, "-".join(path) + ".1"), "w", encoding="utf-8") as file:
            file.write(page)


class Page:
    def __init__(self, path, command, usage):
        self.path = path
        self.command = command
        self.usage = usage
        self.is_root = len(path) == 1
        self.description, self.examples, self.codes = parts_of(command.get("discussion", ""))

    def text(self, version, date):
        title = "-".join(self.path)
        lines = [
            '.\\" Made from the help of the program.',
            f'.TH "{roff(title.upper())}" 1 {date} "entente {version}" "Entente"',
            # Ragged, and without words broken over lines: file names and dates stay whole.
            ".nh",
            ".ad l",
            ".SH NAME",
            f"{code(title)} \\- {prose(lower(self.command['abstract'].rstrip('.')))}",
            ".SH SYNOPSIS",
            *self.synopsis(),
        ]
        if self.description:
            lines += [".SH DESCRIPTION", *self.paragraphs()]
        lines += self.verbs()
        lines += self.options()
        if self.examples:
            lines += [".SH EXAMPLES", *block(self.examples)]
        lines += self.surroundings()
        return "\n".join(lines) + "\n"

    def synopsis(self):
        return [".nf", *(arguments(line) for line in self.usage), ".fi"]

    def paragraphs(self):
        lines = []
        for paragraph in self.description:
            lines += block(paragraph) if isinstance(paragraph, list) else [".PP", prose(paragraph)]
        return lines[1:] if lines[0] == ".PP" else lines

    def verbs(self):
        below = subcommands(self.command)
        if not below:
            return []
        lines = [".SH COMMANDS"]
        for command in below:
            page = "-".join(self.path + [command["commandName"]])
            lines += [".TP", f"\\fB{code(page)}\\fR(1)", prose(command["abstract"])]
        return lines

    def options(self):
        lines = []
        for title, listed in groups(self.command):
            lines.append(f".SH {roff(title.upper())}")
            for argument in listed:
                lines += [".TP", names(argument), prose(meaning(argument))]
        return lines

    def surroundings(self):
        if not self.is_root:
            others = ["-".join(self.path[:end]) for end in range(1, len(self.path))]
            others += ["-".join(self.path + [one["commandName"]]) for one in subcommands(self.command)]
            see = ", ".join(f"\\fB{code(page)}\\fR(1)" for page in others)
            return [
                ".SH EXIT STATUS", "As of \\fBentente\\fR(1).",
                ".SH SEE ALSO", see,
            ]
        lines = []
        if self.codes:
            lines.append(".SH EXIT STATUS")
            for number, words in self.codes:
                lines += [".TP", f"\\fB{number}\\fR", prose(words)]
        for title, entries in SURROUNDINGS:
            lines.append(f".SH {title}")
            for name, words in entries:
                lines += [".TP", f"\\fB{code(name)}\\fR", prose(words)]
        see = ", ".join(
            f"\\fB{code('entente-' + one['commandName'])}\\fR(1)" for one in subcommands(self.command)
        )
        return lines + [".SH SEE ALSO", see]


SURROUNDINGS = [
    (
        "FILES",
        [
            ("Graphs", "The corpora that are read where -g names none, in the folder one works in."),
            (
                "share/entente/Graphs",
                "The corpora that come with the program, below the folder it was installed into; "
                "-g @all stands for all of them, -g @moscow-1945 for one.",
            ),
            (
                "share/entente/Examples",
                "Tables to import, and the figures of a paper. Copy share/entente to work on them.",
            ),
            ("share/doc/entente/Documentation", "The manual, in Markdown."),
        ],
    ),
    (
        "ENVIRONMENT",
        [
            (
                "ENTENTE_DATA",
                "The folder whose folder Graphs has the corpora that @ stands for, instead of those "
                "that came with the program.",
            ),
            ("NO_COLOR", "If set to anything, nothing is coloured."),
        ],
    ),
]


def names(argument):
    value = f"\\fI{roff(argument.get('valueName', ''))}\\fR"
    if argument["kind"] == "positional":
        return value
    written = [
        "\\fB" + code(("-" if name["kind"] == "short" else "--") + name["name"]) + "\\fR"
        for name in sorted(argument["names"], key=lambda name: name["kind"] != "short")
    ]
    return ", ".join(written) + ("" if argument["kind"] == "flag" else f" {value}")


def block(lines):
    """Lines that stay as they are, far enough to the left that they fit into 80 columns."""
    return [".PP", ".in 2n", ".nf", *(code(line) for line in lines), ".fi", ".in"]


def lower(sentence):
    """A sentence as it stands after a dash, but for a name at its beginning."""
    first = sentence.split(" ", 1)[0]
    is_name = any(letter.isupper() for letter in first[1:]) or first in ["Foreign", "GDELT"]
    return sentence if is_name else sentence[:1].lower() + sentence[1:]


def prose(text):
    """A paragraph, in which flags are set in bold and in letters that can be copied."""
    words = [
        f"\\fB{code(flag.group(1))}\\fR" + roff(flag.group(2))
        if (flag := re.fullmatch(r"(--?[\w-]+)(.*)", word)) else roff(word)
        for word in text.split(" ")
    ]
    return guarded(" ".join(words))


def arguments(line):
    """A line of a synopsis: what stands for something in italics."""
    return guarded(re.sub(r"<([\w-]+)>", r"\\fI\1\\fR", code(line)))


def code(line):
    """A line with dashes that can be copied, never taken for a request."""
    return guarded(roff(line).replace("-", "\\-"))


def roff(text):
    for character, escape in [
        ("\\", "\\e"), ("'", "\\(aq"), ("`", "\\(ga"), ("^", "\\(ha"), ("~", "\\(ti"), ('"', "\\(dq"),
    ]:
        text = text.replace(character, escape)
    return text


def guarded(line):
    """The line, with nothing at its beginning that would be a request."""
    return "\\&" + line if line[:1] in ".'" else line


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
