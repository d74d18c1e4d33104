// A chain that is possible but not certain: which one date would settle it, were it known better? For every
// vague date of an event concerned, its days are sorted into those on which word would surely arrive, those on
// which it could not, and those that leave it open: the rule of `path`.

// The best date to look for: {event, end, certain, ruledOut, settles}; null where no one date helps.
function decidingDate(trace) {
  const graph = trace.network.firm, search = { graph, window: trace.clock.kernel, origins: originsOf(trace, EVERY) };
  if (!reachesGoal(search, BEST, trace.goal)) return null;
  const dates = decisions(search, trace.goal).map((decision) => dateInRecord(trace, decision)).filter(Boolean);
  return dates.reduce((best, each) => (best && !isWeightier(each, best) ? best : each), null);
}

const reachesGoal = (search, bound, goal) => arrivalsIn({ ...search, bound }, false).firsts[goal] >= 0;

function verdictOf(search, goal) {
  if (reachesGoal(search, EVERY, goal)) return 'certain';
  return reachesGoal(search, BEST, goal) ? 'open' : 'none';
}

// ---- The events concerned ------------------------------------------------------------------------------

// Those that word can come to before it is at the goal, and from which it can still get there.
function concerned(search, goal) {
  const { graph, window, origins } = search, { opens, closes } = timesOfPassage(graph);
  const cut = { ...graph, gives: graph.gives.map((events, actor) => (actor === goal ? [] : events)) };
  const { records, firsts } = arrivalsIn({ ...search, graph: cut, bound: BEST }, false);
  const ready = (actor) => (actor === goal || firsts[actor] < 0 ? Infinity : records[firsts[actor]].day);
  const latest = latestDepartures(graph, goal, origins.length === 1 ? origins[0].actor : -1, window);
  return graph.events.flatMap(({ givers, takers }, event) => {
    const comes = givers.some((actor) => ready(actor) <= closes[event]);
    return comes && takers.some((actor) => latest[actor] >= opens[event]) ? [event] : [];
  });
}

function timesOfPassage(graph) {
  const gates = gatesOf(graph, BEST);
  return { opens: gates.map((gate) => gate.opens), closes: gates.map((gate) => gate.closes) };
}

// Until when word can set out from each actor and still get to the goal, through others than `origin`.
function latestDepartures(graph, goal, origin, [first, last]) {
  const { opens, closes } = timesOfPassage(graph), latest = new Array(graph.count).fill(-Infinity);
  latest[goal] = last;
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    graph.events.forEach(({ givers, takers }, event) => {
      for (const taker of takers) {
        if (taker === origin || latest[taker] < opens[event]) continue;
        const until = Math.min(closes[event], latest[taker]);
        for (const giver of givers) {
          if (giver === taker || until < first || until <= latest[giver]) continue;
          latest[giver] = until;
          isChanged = true;
        }
      }
    });
  }
  return latest;
}

// ---- Narrowing one date ----------------------------------------------------------------------------------

function decisions(search, goal) {
  const { graph, window, origins } = search, events = concerned(search, goal), whole = partOf(graph, events);
  if (verdictOf({ ...search, graph: whole }, goal) !== 'open') return [];
  const bounds = [...events.flatMap((event) => [...graph.events[event].start, ...graph.events[event].end]), ...origins.flatMap(({ day }) => day), ...window];
  const cuts = [...new Set(bounds)].filter((cut) => cut > OPEN_START && cut < OPEN_END).sort((one, other) => one - other);
  const found = events.flatMap((event, number) => vagueDates(graph.events[event]).flatMap(({ side, days }) => {
    const pieces = piecesOf(closedBy(days, cuts), cuts);
    const verdicts = pieces.map((piece) => verdictOf({ ...search, graph: withDate(whole, number, side, piece) }, goal));
    const [certain, none] = ['certain', 'none'].map((wanted) => joinedPieces(pieces, verdicts, wanted));
    return certain.length || none.length ? [{ event, side, certain, none, settles: !verdicts.includes('open') }] : [];
  }));
  return [...found.filter(({ settles }) => settles), ...found.filter(({ settles }) => !settles)];
}

// The same actors with some of the events, numbered anew.
function partOf(graph, events) {
  const numbers = new Map(events.map((event, number) => [event, number]));
  const mapped = (all) => new Set([...all].filter((event) => numbers.has(event)).map((event) => numbers.get(event)));
  const lists = (which) => events.map((event) => mapped(graph.order[which](event)));
  const [following, past] = graph.order ? [lists('following'), lists('past')] : [];
  const hasOrder = graph.order && [...following, ...past].some((all) => all.size);
  return graphWith(events.map((event) => graph.events[event]), graph.count,
    hasOrder ? { following: (event) => following[event], past: (event) => past[event] } : null);
}

function graphWith(events, count, order) {
  const gives = Array.from({ length: count }, () => []);
  const byDay = events.map((_, number) => number).sort((one, other) => events[one].start[0] - events[other].start[0] || one - other);
  for (const number of byDay) for (const giver of events[number].givers) gives[giver].push(number);
  return { events, gives, order, count };
}

function withDate(graph, number, side, days) {
  const event = graph.events[number], events = [...graph.events];
  events[number] = { ...event, ...boundedTiming(event.kind, side === 'start' ? days : event.start, side === 'end' ? days : event.end) };
  return graphWith(events, graph.count, graph.order);
}

function vagueDates({ kind, start, end }) {
  const dates = [{ side: 'start', days: start }, ...(kind === 'instant' ? [] : [{ side: 'end', days: end }])];
  return dates.filter(({ days: [first, last] }) => first !== last);
}

// Open ends are drawn in to the first and the last cut.
function closedBy([first, last], cuts) {
  const low = first === OPEN_START ? Math.min(cuts[0] ?? 0, last) : first;
  return [low, last === OPEN_END ? Math.max(cuts[cuts.length - 1] ?? 0, low) : last];
}

// Every cut by itself, and what lies between cuts.
function piecesOf([first, last], cuts) {
  const pieces = [];
  let next = first;
  for (const cut of cuts) {
    if (cut < first || cut > last) continue;
    if (next < cut) pieces.push([next, cut - 1]);
    pieces.push([cut, cut]);
    next = cut + 1;
  }
  if (next <= last) pieces.push([next, last]);
  return pieces;
}

function joinedPieces(pieces, verdicts, wanted) {
  const joined = [];
  pieces.forEach(([first, last], at) => {
    if (verdicts[at] !== wanted) return;
    const before = joined[joined.length - 1];
    if (before && before[1] + 1 === first) before[1] = last; else joined.push([first, last]);
  });
  return joined;
}

// ---- In the terms of the record --------------------------------------------------------------------------

// Ranges are {first, last} in days, with minutes of the clock of the place where hours tell more.
function dateInRecord(trace, { event, side, certain, none, settles }) {
  // A report is told when it is sent, which is a date of the message and not of what it reports.
  if (event >= trace.network.rows.length) return null;
  const { selected } = rowAt(trace, event), { kind, index, variants: [{ date }] } = selected.event;
  const isReceipt = kind === 'message' && side === 'end';
  const stretches = isReceipt ? (date.received ? date.receivedStretches : ownStretches(date)) : ownStretches(date);
  const [sure, out] = [certain, none].map((ranges) => withinStretches(rangesBy(trace, ranges, index, isReceipt), stretches));
  if (!sure.length && !out.length) return null;
  const end = kind === 'message' ? (side === 'start' ? 'sent' : 'received') : side === 'end' ? 'end' : date.kind === 'instant' ? 'date' : 'start';
  return { event: index, end, certain: sure, ruledOut: out, settles: settles || areAll([...sure, ...out], stretches) };
}

// The rows of days in which an instant can be, where there are gaps between them.
const ownStretches = ({ kind, doubted, hours, pieces }) => (
  kind === 'instant' && !doubted && !hours && pieces && pieces.length > 1 && pieces.length <= 64 ? pieces : []);

function rangesBy({ clock }, ranges, index, isReceipt) {
  const row = record.clock.events[index], zone = (isReceipt ? row.receiptZone : row.zone) ?? clock.reference;
  const asked = clock.window ? windowMinutes(clock.window, null) : [-Infinity, Infinity];
  return ranges.flatMap((range) => {
    if (!clock.isInMinutes) {
      const [first, last] = range.map((time) => dayBy(clock, time));
      return first === null || last === null ? [] : [{ first, last }];
    }
    if (range.some((time) => time <= OPEN_START + 65536 || time >= OPEN_END)) return [];
    const first = Math.max(range[0] + zone, asked[0]), last = Math.min(range[1] + zone, asked[1]);
    if (first > last) return [];
    const [firstDay, lastDay] = [first, last].map((minute) => Math.floor(minute / DAY_MINUTES));
    const areWhole = first === firstMinute(firstDay) && last === lastMinute(lastDay);
    return [{ first: firstDay, last: lastDay, ...(areWhole ? {} : { minutes: [first, last] }) }];
  });
}

function withinStretches(ranges, stretches) {
  if (!stretches.length) return ranges;
  return ranges.flatMap((range) => stretches.flatMap(([low, high]) => {
    const first = Math.max(range.first, low), last = Math.min(range.last, high);
    if (first > last) return [];
    return [first === range.first && last === range.last ? range : { first, last }];
  }));
}

function areAll(ranges, stretches) {
  const sorted = [...ranges].sort((one, other) => one.first - other.first);
  return stretches.length > 0 && stretches.every(([low, high]) => {
    let next = low;
    for (const { first, last } of sorted) if (first <= next && last >= next) next = last + 1;
    return next > high;
  });
}

// One that settles everything, then either answer, then certainty, then an end to it; of equals, more days.
function isWeightier(one, other) {
  const weight = ({ settles, certain, ruledOut }) => [
    settles ? 3 : certain.length && ruledOut.length ? 2 : certain.length ? 1 : 0,
    [...certain, ...ruledOut].reduce((sum, { first, last }) => sum + last - first + 1, 0)];
  const [mine, theirs] = [weight(one), weight(other)];
  return mine[0] > theirs[0] || (mine[0] === theirs[0] && mine[1] > theirs[1]);
}

// The ends of a range in EDTF.
function rangeEnds({ first, last, minutes }) {
  const hour = (minute) => {
    const rest = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES, two = (number) => String(number).padStart(2, '0');
    return `${isoDay((minute - rest) / DAY_MINUTES)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
  };
  return minutes ? minutes.map(hour) : [first, last].map(isoDay);
}
