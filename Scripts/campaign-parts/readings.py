"""Small corpora by chance: what met, reach and path say, against all readings of the dates."""

import json

import worlds
from campaign import Fault
from part import Part
from running import write_files


class Readings(Part):
    name = "readings"
    share = 3

    def trial(self, trial):
        world = worlds.made(trial.random)
        question = Question(trial.random)
        return "minutes" if world.in_minutes else "days", judge(trial, world, question)

    def smaller(self, trial, fault):
        """Without the events that it does not need."""
        world, question = fault.world
        number = 0
        while number < len(world.happenings):
            found = [one for one in judge(trial, world.without(number), question) if one.kind == fault.kind]
            if found:
                fault, world = found[0], world.without(number)
            else:
                number += 1
        return fault


class Question:
    """Whom the questions about a world are about."""

    def __init__(self, random):
        self.named = random.sample(worlds.ACTORS, random.choice([0, 1, 2]))
        self.source, self.target, other = random.sample(worlds.ACTORS, 3)
        self.without = random.choice([None, None, other])

    @property
    def words(self):
        return ["--without", self.without] if self.without else []


def judge(trial, world, question):
    """The answers about a world that are not those of its readings."""
    files = {"x.yaml": world.text.encode()}
    write_files(trial.folder, files)
    window = []
    if world.window:
        window = ["--during", f"{worlds.day(world.window[0])}/{worlds.day(world.window[1])}"]
    faults = []

    def ask(words, codes=(0, 1)):
        words = [*words, "-g", "x.yaml", *window, "--format", "json"]
        run = trial.run(*words)
        if run.code in codes:
            return words, json.loads(run.output) if run.output.strip() else None
        add(f"{words[0]}: {run.ending}", words, run.message.decode("utf-8", "replace"), "an answer")
        return words, None

    def add(kind, words, said, right):
        fault = Fault(
            kind,
            files,
            [words],
            said if isinstance(said, str) else show(said),
            right if isinstance(right, str) else show(right),
        )
        fault.world = (world, question)
        faults.append(fault)

    met(world, question.named, ask, add)
    by_side(world, ask, add)
    reach(world, question, ask, add)
    path(world, question, ask, add)
    return faults


def show(value):
    return json.dumps(value, sort_keys=True, default=str)


def met(world, asked, ask, add):
    words, answer = ask(["met", *asked])
    meetings, pairs = world.met(asked)
    answer = answer or {"meetings": [], "pairs": []}
    said = {one["id"]: one["certainty"] for one in answer["meetings"]}
    if said != meetings:
        add("met: other meetings than the readings give", words, said, meetings)
    said = {" ".join(one["actors"]): (one["meetings"], one["certain"]) for one in answer["pairs"]}
    right = {" ".join(pair): counted for pair, counted in pairs.items()}
    if said != right:
        add("met: other counts of pairs than the readings give", words, said, right)


def by_side(world, ask, add):
    if world.in_minutes:
        return
    words, answer = ask(["met", "--by", "affiliation"])
    right = world.met_by_side()
    said = {tuple(one["actors"]): one["certain"] for one in (answer or {"pairs": []})["pairs"]}
    for pair in sorted(set(said) | set(right)):
        if said.get(pair, 0) > right.get(pair, 0):
            add(
                "met: sides that are not certain in every reading",
                words,
                f"{pair}: {said[pair]}",
                show(right.get(pair, 0)),
            )
        elif said.get(pair, 0) < right.get(pair, 0):
            add(
                "met: sides that are certain in every reading, and are not said to be",
                words,
                f"{pair}: {said.get(pair, 0)}",
                show(right[pair]),
            )


def reached(world, source, without=None):
    """By actor: the certainty, the first day of arrival and, where it is certain, the last."""
    some = list(world.arrivals(source, False, without))
    every = list(world.arrivals(source, True, without))
    found = {}
    for actor in worlds.ACTORS:
        days = [reading[actor] for reading in some if actor in reading]
        if not days:
            continue
        late = [reading[actor] for reading in every if actor in reading]
        is_certain = len(late) == len(every)
        found[actor] = (
            "certain" if is_certain else "possible",
            written(min(days)),
            written(max(late)) if is_certain else None,
        )
    return found


def written(number):
    """A day as it is printed; nothing where it has no bound."""
    # A day that is counted from one without a bound is none.
    return worlds.day(number) if worlds.BEFORE // 2 < number < worlds.AFTER else None


def reach(world, question, ask, add):
    def said(answer):
        return {
            one["id"]: (one["certainty"], one["earliest"], one["latest"])
            for one in (answer or {"actors": []})["actors"]
        }

    words, answer = ask(["reach", question.source, *question.words])
    compare(world, "reach", words, said(answer), reached(world, question.source, question.without), add)
    words, answer = ask(["reach", question.target, "--backward", *question.words])
    right = {}
    for actor in worlds.ACTORS:
        if actor not in (question.target, question.without):
            found = reached(world, actor, question.without)
            if question.target in found:
                right[actor] = found[question.target]
    compare(world, "reach --backward", words, said(answer), right, add)


def path(world, question, ask, add):
    words, answer = ask(["path", question.source, question.target, *question.words])
    said = {}
    if answer and answer["certainty"] != "none":
        arrival = answer["arrival"]
        said[question.target] = (answer["certainty"], arrival["earliest"], arrival["latest"])
    expected = reached(world, question.source, question.without)
    right = {actor: value for actor, value in expected.items() if actor == question.target}
    compare(world, "path", words, said, right, add)


def compare(world, verb, words, said, right, add):
    for what, place in ("certainties", 0), ("first days", 1), ("last days", 2):
        if world.in_minutes and place > 0:
            continue
        mine = {actor: values[place] for actor, values in said.items()}
        theirs = {actor: values[place] for actor, values in right.items()}
        if place == 2:
            mine = {actor: value for actor, value in mine.items() if said[actor][0] == "certain"}
            theirs = {actor: value for actor, value in theirs.items() if right[actor][0] == "certain"}
        if mine != theirs:
            add(f"{verb}: other {what} than the readings give", words, mine, theirs)
            return
