"""Makes what fails small: delta debugging (Zeller and Hildebrandt 2002), with a bound on tries and time."""

import time

SECONDS = 120


def smallest(pieces, fails, tries):
    """The pieces that are needed for `fails(pieces)`, as far as so many tries find them."""
    count = 2
    while len(pieces) >= 2 and tries > 0:
        size = max(1, len(pieces) // count)
        for start in range(0, len(pieces), size):
            rest = pieces[:start] + pieces[start + size :]
            tries -= 1
            if rest and fails(rest):
                pieces, count = rest, max(count - 1, 2)
                break
            if tries <= 0:
                break
        else:
            if size == 1:
                break
            count = min(2 * count, len(pieces))
    return pieces


def smallest_bytes(data, fails, tries=240):
    """The same of bytes: first whole lines, then stretches within what is left."""
    end = time.monotonic() + SECONDS
    still_fails = fails

    def fails(some):
        return time.monotonic() < end and still_fails(some)

    lines = smallest(data.splitlines(keepends=True), lambda some: fails(b"".join(some)), tries // 2)
    data = b"".join(lines)
    if len(data) > 20_000:
        return data
    step = max(1, len(data) // 400)
    pieces = [data[at : at + step] for at in range(0, len(data), step)]
    return b"".join(smallest(pieces, lambda some: fails(b"".join(some)), tries // 2))
