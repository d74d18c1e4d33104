"""What the help of entente says, taken apart: what its manual pages and its pages in Markdown are made from."""

import json
import re
import subprocess


def ask(tool, *words):
    return subprocess.run([tool, *words], check=True, capture_output=True, encoding="utf-8").stdout


def root_of(tool):
    """The tool as a command, with all below it."""
    return json.loads(ask(tool, "--experimental-dump-help"))["command"]


def commands(command, above):
    """The command and all below it, each with the words that call it."""
    path = above + [command["commandName"]]
    yield path, command
    for below in subcommands(command):
        yield from commands(below, path)


def subcommands(command):
    return [
        below
        for below in command.get("subcommands", [])
        if below["commandName"] != "help" and below.get("shouldDisplay", True)
    ]


def usage(tool, path):
    """The lines of a synopsis; those after the first stand under what follows the program's name."""
    text = ask(tool, "help", *path[1:])
    lines = text.split("USAGE: ", 1)[1].split("\n\n", 1)[0].rstrip().split("\n")
    return [lines[0]] + [line.removeprefix(" " * len("USAGE: ")).rstrip() for line in lines[1:]]


def groups(command):
    """The arguments by the titles they stand under: first what has no flag, then the options."""
    groups = {}
    for argument in command.get("arguments", []):
        if argument.get("shouldDisplay", True):
            positional = argument["kind"] == "positional"
            title = argument.get("sectionTitle") or ("ARGUMENTS" if positional else "OPTIONS")
            groups.setdefault(title, []).append(argument)
    # What every command has stands last.
    shared = ["version", "help"]
    return [
        (title, sorted(groups[title], key=lambda one: one["valueName"] in shared))
        for title in sorted(groups, key=lambda title: ["ARGUMENTS", "OPTIONS", title].index(title))
    ]


def parts_of(discussion):
    """The paragraphs of a description (a text, or the lines of a block that stay as they are), the lines of its
    examples, and what exit codes it names."""
    description, examples, codes = [], [], []
    for paragraph in discussion.strip().split("\n\n"):
        lines = paragraph.split("\n")
        if re.fullmatch("EXAMPLES?", lines[0]):
            examples += [line[2:] for line in lines[1:]]
        elif lines[0].startswith("Exit codes: "):
            listed = " ".join(lines).removeprefix("Exit codes: ").rstrip(".")
            codes += [tuple(one.split(" ", 1)) for one in listed.split("; ")]
        elif lines[0].startswith("  "):
            description.append([line[2:] for line in lines])
        elif paragraph:
            description.append(" ".join(lines))
    return description, examples, codes


def meaning(argument):
    words = argument.get("abstract", "")
    values = argument.get("allValues", [])
    told = set(re.findall(r"[\w-]+", words))
    more = []
    if values and not set(values) <= told:
        more.append("one of " + ", ".join(values))
    if "defaultValue" in argument and "(default" not in words:
        more.append("default: " + argument["defaultValue"])
    return words + (f" ({'; '.join(more)})" if more else "")
