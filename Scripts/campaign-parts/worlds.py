"""Corpora so small that every reading of their dates can be tried, and what each of them says."""

import datetime
import itertools

# The days on which something happens count from here; what has no bound lies beyond all of them.
FIRST_DAY = datetime.date(1945, 7, 26)
DAYS = 6
BEFORE, AFTER = -12, DAYS + 4
ACTORS = ["a0", "a1", "a2", "a3"]
# States take part and carry no word; people are on their sides.
STATES = ["c0", "c1", "c2"]
STATE = STATES[0]
# So many readings are tried at most.
READINGS = 600

ASSERTED = "asserted"
STATUSES = [ASSERTED] * 9 + ["inferred", "disputed", "rejected", "planned-not-held"]


def counts(status):
    return status not in ("rejected", "planned-not-held")


class Happening:
    """An event: its bounds in days or minutes, as written, and who took part how surely."""

    def __init__(self, kind, start, end, date, received, people, claims, is_doubted):
        # meeting, span, message or agreement
        self.kind = kind
        self.start, self.end = start, end
        self.date, self.received = date, received
        # Triples of part, actor and status.
        self.people = people
        self.claims = claims
        self.is_doubted = is_doubted

    @property
    def is_held(self):
        return not self.claims or any(map(counts, self.claims))

    @property
    def is_firm(self):
        return not self.claims or ASSERTED in self.claims

    @property
    def choices(self):
        """The first and last day, or the days of sending and receipt, in each reading."""
        first = range(self.start[0], self.start[1] + 1)
        if self.kind in ("meeting", "agreement"):
            return [(day, day) for day in first]
        last = range(self.end[0], self.end[1] + 1)
        return [(one, other) for one in first for other in last if one <= other]

    def members(self, part, is_firm):
        """Who took part so and can carry word; with `is_firm` those alone of whom a source says it outright."""
        found = [
            actor
            for role, actor, status in self.people
            if role == part and actor != STATE and (status == ASSERTED if is_firm else counts(status))
        ]
        return list(dict.fromkeys(found))

    def joins(self, is_firm):
        """From whom word passes to whom."""
        part = {"message": "from", "agreement": "signed"}.get(self.kind, "present")
        givers = self.members(part, is_firm)
        return givers, self.members("to", is_firm) if self.kind == "message" else givers


class World:
    def __init__(self, happenings, approximate_days, window, in_minutes, sides):
        self.happenings = happenings
        # By actor, the states that they belonged to, each with a first and a last day.
        self.sides = sides
        self.approximate_days = approximate_days
        # The first and last day in question, or nothing.
        self.window = window
        self.in_minutes = in_minutes

    def without(self, number):
        rest = self.happenings[:number] + self.happenings[number + 1 :]
        return World(rest, self.approximate_days, self.window, self.in_minutes, self.sides)

    # The corpus.

    @property
    def text(self):
        lines = ["entente: 1", "title: A world"]
        if self.approximate_days:
            lines.append(f"approximate-days: {self.approximate_days}")
        lines += ["sources: {s: {type: book, title: S}}", "actors:"]
        lines += [
            f"  {actor}: {{kind: person, name: {actor.upper()}, affiliation: [{self.affiliations(actor)}]}}"
            for actor in ACTORS
        ]
        lines += [f"  {state}: {{kind: state, name: {state.upper()}}}" for state in STATES]
        sections = {"meetings": ("meeting", "span"), "messages": ("message",), "agreements": ("agreement",)}
        for section, kinds in sections.items():
            found = [(n, one) for n, one in enumerate(self.happenings) if one.kind in kinds]
            if found:
                lines.append(section + ":")
                lines += [line for number, one in found for line in self.record(number, one)]
        return "\n".join(lines) + "\n"

    def affiliations(self, actor):
        written = []
        for state, first, last in self.sides[actor]:
            dates = "/".join(".." if end in (BEFORE, AFTER) else day(end) for end in (first, last))
            written.append(f"{{of: {state}{'' if dates == '../..' else ', during: ' + dates}}}")
        return ", ".join(written)

    @staticmethod
    def record(number, one):
        yield f"  e{number}:"
        yield f'    {"sent" if one.kind == "message" else "date"}: "{one.date}"'
        if one.received:
            yield f'    received: "{one.received}"'
        for part in dict.fromkeys(part for part, _, _ in one.people):
            named = [
                actor if status == ASSERTED else f"{{actor: {actor}, status: {status}}}"
                for role, actor, status in one.people
                if role == part
            ]
            yield f"    {part}: [{', '.join(named)}]"
        if one.claims:
            claims = ", ".join(f"{{source: s, status: {status}}}" for status in one.claims)
            yield f"    claims: [{claims}]"

    # What all readings say.

    def arrivals(self, source, is_firm, without=None):
        """By reading, when word of an actor comes to each: at the earliest, or in the strict order in which no
        two events of a day are known to follow one another. One actor may be left out."""
        if is_firm:
            events = [one for one in self.happenings if one.is_held and one.is_firm and not one.is_doubted]
        else:
            events = [one for one in self.happenings if one.is_held]
        if self.window:
            # An event outside the window is none of the question; of a message it is the sending that counts.
            events = [one for one in events if self.touches(one)]
        joins = [
            tuple([actor for actor in side if actor != without] for side in one.joins(is_firm))
            for one in events
        ]
        for reading in itertools.product(*(one.choices for one in events)):
            yield self.heard(source, events, joins, reading, 1 if is_firm else 0)

    def touches(self, one):
        last = 0 if one.kind == "message" else 1
        return any(
            reading[0] <= self.window[1] and reading[last] >= self.window[0] for reading in one.choices
        )

    def heard(self, source, events, joins, reading, step):
        first, last = self.window or (BEFORE - 9, AFTER + 9)
        heard = {}
        ready = {source: first}
        is_changed = True
        while is_changed:
            is_changed = False
            for one, (givers, takers), (start, end) in zip(events, joins, reading):
                told = min((ready[giver] for giver in givers if giver in ready), default=None)
                if told is None:
                    continue
                if one.kind == "message":
                    if told > start:
                        continue
                    arrival = end
                else:
                    if told > end:
                        continue
                    arrival = max(told, start)
                if arrival > last:
                    continue
                for taker in takers:
                    if taker != source and arrival < heard.get(taker, 10_000):
                        heard[taker] = arrival
                        ready[taker] = arrival + step
                        is_changed = True
        return heard

    @property
    def size(self):
        """How many readings there are."""
        size = 1
        for one in self.happenings:
            size *= len(one.choices)
        return size

    def met(self, named):
        """The certainty of each meeting at which those named were, and the counts of pairs."""
        meetings, pairs = {}, {}
        for number, one in enumerate(self.happenings):
            if one.kind not in ("meeting", "span") or not one.is_held:
                continue
            people = {}
            for _, actor, status in one.people:
                if counts(status):
                    people[actor] = people.get(actor, False) or status == ASSERTED
            if not set(named) <= set(people):
                continue
            inside = [True]
            if self.window:
                inside = [start <= self.window[1] and end >= self.window[0] for start, end in one.choices]
            if not any(inside):
                continue
            is_certain = all(inside) and one.is_firm and not (self.window and one.is_doubted)
            is_firm = is_certain and all(people[actor] for actor in named)
            meetings[f"e{number}"] = "certain" if is_firm else "possible"
            for left, right in itertools.combinations(sorted(people), 2):
                # With one named, the pairs with that one; with more, those among them.
                if named and len(set(named) & {left, right}) < min(2, len(named)):
                    continue
                counted = pairs.setdefault((left, right), [0, 0])
                counted[0] += 1
                counted[1] += is_certain and people[left] and people[right]
        return meetings, {pair: tuple(counted) for pair, counted in pairs.items()}

    def met_by_side(self):
        """By two sides, at how many meetings both were there in every reading, for certain."""
        pairs = {}
        for one in self.happenings:
            if one.kind not in ("meeting", "span") or not one.is_held or not one.is_firm:
                continue
            if self.window and (one.is_doubted or not all(self.falls_inside(days) for days in one.choices)):
                continue
            sides = set()
            for _, actor, status in one.people:
                # What rests on a date that is in doubt is not certain.
                if status == ASSERTED and not (one.is_doubted and self.has_dated_sides(actor)):
                    always = [self.sides_of(actor, days) for days in one.choices]
                    sides |= set.intersection(*always) if all(len(some) == 1 for some in always) else set()
            for pair in itertools.combinations(sorted(sides), 2):
                pairs[pair] = pairs.get(pair, 0) + 1
        return pairs

    def has_dated_sides(self, actor):
        return any((first, last) != (BEFORE, AFTER) for _, first, last in self.sides.get(actor, []))

    def falls_inside(self, days):
        return days[0] <= self.window[1] and days[1] >= self.window[0]

    def sides_of(self, actor, days):
        """The sides that an actor was on, on any of these days; none where there were none on one of them."""
        if actor in STATES:
            return {actor}
        found = set()
        for now in range(days[0], days[1] + 1):
            sides = {state for state, first, last in self.sides[actor] if first <= now <= last}
            if not sides:
                return set()
            found |= sides
        return found


# Making them.


def day(number):
    return (FIRST_DAY + datetime.timedelta(days=number)).isoformat()


def days_of(mask):
    """The days of a date with masked digits, as numbers."""
    first, last = {
        "1945-07-2X": ("1945-07-20", "1945-07-29"),
        "1945-07-3X": ("1945-07-30", "1945-07-31"),
        "1945-08-0X": ("1945-08-01", "1945-08-09"),
    }[mask]
    return tuple((datetime.date.fromisoformat(one) - FIRST_DAY).days for one in (first, last))


class DayMaker:
    """Dates of days; what is approximate is so many days wider."""

    def __init__(self, random, approximate):
        self.random = random
        self.approximate = approximate

    def wide(self, number, doubt):
        margin = self.approximate if doubt in ("~", "%") else 0
        return number - margin, number + margin

    def instant(self):
        random = self.random
        way = random.random()
        low = random.randrange(DAYS)
        if way < 0.45:
            doubt = random.choice(["", "", "", "", "?", "~", "%"])
            return self.wide(low, doubt), day(low) + doubt, doubt
        if way < 0.85:
            high = min(DAYS - 1, low + random.randrange(1, 4))
            return (
                ((low, high), f"[{day(low)}..{day(high)}]", "") if high > low else ((low, low), day(low), "")
            )
        if way < 0.92:
            return (low, AFTER), f"[{day(low)}..]", ""
        if way < 0.97:
            return (BEFORE, low), f"[..{day(low)}]", ""
        return days_of("1945-07-3X"), "1945-07-3X", ""

    def span(self):
        random = self.random
        low = random.randrange(DAYS)
        high = min(DAYS, low + random.randrange(0, 5))
        way = random.random()
        if way < 0.1:
            return (low, low), (AFTER, AFTER), f"{day(low)}/..", ""
        if way < 0.2:
            # It ends on some day that is not known.
            return (low, low), (low, AFTER), f"{day(low)}/", ""
        if way < 0.3:
            return (BEFORE, BEFORE), (high, high), f"../{day(high)}", ""
        if way < 0.4:
            mask = days_of("1945-07-3X")
            end = max(high, mask[1])
            return mask, (end, end), f"1945-07-3X/{day(end)}", ""
        if way < 0.5:
            mask = days_of("1945-07-3X")
            start = min(low, mask[0])
            return (start, start), mask, f"{day(start)}/1945-07-3X", ""
        doubt = random.choice(["", "", "", "", "?", "~"])
        return self.wide(low, doubt), (high, high), f"{day(low)}{doubt}/{day(high)}", doubt

    def receipt(self, sent):
        random = self.random
        if random.random() < 0.25:
            return (max(sent[0], BEFORE), AFTER), None, ""
        low = min(DAYS - 1, max(sent[0], 0) + random.randrange(3))
        high = min(DAYS - 1, low + random.choice([0, 0, 1, 2]))
        # What is sent later than it is received is an error of the record.
        if high < sent[0]:
            low = high = sent[0]
        doubt = random.choice(["", "", "", "", "?"]) if low == high else ""
        return (low, high), day(low) + doubt if low == high else f"[{day(low)}..{day(high)}]", doubt

    def window(self):
        random = self.random
        if random.random() < 0.4:
            return None
        first = random.randrange(-1, DAYS)
        return first, min(DAYS, first + random.randrange(0, 7))


class MinuteMaker:
    """Times within some minutes of one day, in several zones."""

    def __init__(self, random):
        self.random = random

    @staticmethod
    def minute(number, zone):
        local = 12 * 60 + number + zone
        sign = "-" if zone < 0 else "+"
        return f"1945-07-06T{local // 60:02}:{local % 60:02}{sign}{abs(zone) // 60:02}:00"

    def range(self, low, high):
        zone = self.random.choice([0, 60, -240, 420])
        if low == high:
            return self.minute(low, zone)
        return f"[{self.minute(low, zone)}..{self.minute(high, zone)}]"

    def instant(self):
        low = self.random.randrange(6)
        high = min(5, low + self.random.randrange(3))
        return (low, high), self.range(low, high), ""

    def span(self):
        low = self.random.randrange(6)
        high = min(6, low + self.random.randrange(3))
        return (low, low), (high, high), f"{self.range(low, low)}/{self.range(high, high)}", ""

    def receipt(self, sent):
        low = min(6, sent[0] + self.random.randrange(3))
        high = max(sent[0], min(6, low + self.random.randrange(3)))
        return (low, high), self.range(low, high), ""

    def window(self):
        return None


def made(random):
    """A world by chance."""
    in_minutes = random.random() < 0.25
    approximate = 0 if in_minutes or random.random() < 0.7 else random.choice([1, 2])
    maker = MinuteMaker(random) if in_minutes else DayMaker(random, approximate)
    sides = {actor: affiliations(random) for actor in ACTORS}
    world = World([], approximate, maker.window(), in_minutes, sides)
    for _ in range(random.randrange(2, 8)):
        one = happening(random, maker)
        larger = World(world.happenings + [one], approximate, world.window, in_minutes, sides)
        if one.choices and larger.size <= READINGS:
            world = larger
    return world


def affiliations(random):
    """Up to three of one actor; one without an end begins before all, or ends after."""
    found = []
    for _ in range(random.choice([0, 1, 1, 2, 3])):
        first = random.choice([BEFORE, BEFORE, random.randrange(DAYS)])
        last = random.choice([AFTER, AFTER, random.randrange(max(0, first), DAYS + 1)])
        found.append((random.choice(STATES), first, last))
    return found


def happening(random, maker):
    kind = random.choice(["meeting", "meeting", "meeting", "span", "message", "message", "agreement"])
    people = random.sample(ACTORS, len(ACTORS))

    def status():
        return random.choice(STATUSES)

    claims = [status() for _ in range(random.choice([0, 1, 1, 1, 2]))]
    if kind == "message":
        start, date, doubt = maker.instant()
        end, received, other = maker.receipt(start)
        senders = random.choice([1, 1, 2])
        parts = [("from", actor, status()) for actor in people[:senders]]
        parts += [("to", actor, status()) for actor in people[senders : senders + random.choice([1, 2])]]
        return Happening(kind, start, end, date, received, parts, claims, bool(doubt or other))
    if kind == "span":
        start, end, date, doubt = maker.span()
    else:
        start, date, doubt = maker.instant()
        end = start
    part = "signed" if kind == "agreement" else "present"
    parts = [(part, actor, status()) for actor in people[: random.choice([2, 2, 3, 4])]]
    if random.random() < 0.2:
        parts.append((part, STATE, ASSERTED))
    if kind == "agreement":
        parts += [("parties", STATE, ASSERTED), ("parties", people[0], ASSERTED)]
    return Happening(kind, start, end, date, None, parts, claims, bool(doubt))
