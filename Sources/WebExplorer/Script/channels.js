// Who can tell whom at which event, and when: two graphs over the same numbers, one of all that may have
// been, one of what is firm. Collectives carry no word unless they are asked about.

function joinsOf({ event, parts }, endpoints) {
  const row = record.clock.events[event.index];
  const carries = ({ actor }) => !record.clock.collectives.has(actor) || endpoints.has(actor);
  const as = (...which) => participants(parts, which, false).filter(carries);
  switch (event.kind) {
    case 'meeting': return { from: as('present'), to: [], isDirected: false };
    case 'message': {
      const readers = row.isUndelivered ? ['via', 'intercepted-by'] : ['to', 'via', 'intercepted-by'];
      return { from: as('from', 'drafted-by'), to: as(...readers), isDirected: true };
    }
    case 'agreement': return { from: as('signed'), to: [], isDirected: false };
    default: return { from: [], to: [], isDirected: false };
  }
}

// An event, once for each of its sittings, or for each of the rows of days in which it can be.
function rowsFor(selected, clock, endpoints) {
  const whole = (joins) => stretchesBy(clock, selected.event).map((stretch, position) => ({ selected, stretch, position, joins }));
  const there = new Set(selected.parts.map(({ actor }) => actor)), { sittings } = record.clock.events[selected.event.index];
  if (!sittings.length) return whole(joinsOf(selected, endpoints));
  return sittings.flatMap((sitting) => {
    const joins = { from: sitting.members.filter(({ actor }) => there.has(actor)), to: [], isDirected: false };
    return sitting.days ? [{ selected, position: 0, joins, sitting, stretch: timingBy(clock, selected.event, sitting) }] : whole(joins);
  });
}

// A network of events in order of time: `from` and `to` are {actor} or {event}, by number.
function wordNetwork(chosen, { from, to }, clock, omission) {
  const endpoints = new Set([from.actor, to.actor].filter((actor) => actor !== undefined));
  const rows = chosen.flatMap((selected) => rowsFor(selected, clock, endpoints));
  const everyone = new Set(endpoints);
  for (const { joins } of rows) for (const { actor } of [...joins.from, ...joins.to]) everyone.add(actor);
  const actors = [...everyone].sort((one, other) => one - other);
  const numbers = new Map(actors.map((actor, number) => [actor, number]));
  const goal = rows.some(({ selected }) => selected.event.index === to.event) ? actors.length : -1;
  const unaware = new Set(from.event === undefined ? [] : record.clock.events[from.event].keptFrom);
  const channels = rows.map((row) => channelOf(row, numbers, unaware, clock, omission,
    row.selected.event.index === to.event ? goal : -1));
  const rowsOf = new Map();
  rows.forEach(({ selected }, number) => {
    const { index } = selected.event;
    if (!rowsOf.has(index)) rowsOf.set(index, []);
    rowsOf.get(index).push(number);
  });
  const network = { rows, actors, numbers, goal, clock, rowsOf, echoed: [] };
  const order = clock.order.constraints.length ? recordedPairs(network, channels, chosen) : null;
  const count = actors.length + (goal < 0 ? 0 : 1);
  network.possible = graphOf(channels, count, false, order);
  network.firm = graphOf(channels, count, true, order);
  return network;
}

function channelOf({ selected, stretch, position, joins, sitting }, numbers, unaware, clock, omission, goal) {
  const { event } = selected, claims = event.claims.filter((claim) => !omission.sources.has(claim.source));
  const isFirm = position === 0 && !(sitting || record.clock.events[event.index]).isDoubted
    && (!claims.length || claims.some((claim) => claim.status === ASSERTED && claim.statesPreferred));
  const members = (all) => all.map((each) => (
    { number: numbers.get(each.actor), isFirm: isFirm && each.isFirm && !unaware.has(each.actor) }));
  const goals = goal < 0 ? [] : [{ number: goal, isFirm }];
  return {
    possible: stretch, firm: timingBy(clock, event, sitting), isDirected: joins.isDirected,
    givers: [...members(joins.from), ...(joins.isDirected ? [] : goals)],
    takers: [...members(joins.to), ...(joins.isDirected ? goals : [])] };
}

// What follows what, in numbers; adds the ways in which reports come to those who send them.
function recordedPairs(network, channels, chosen) {
  const { rowsOf, clock } = network, pairs = [];
  for (const event of clock.order.sequence) {
    if (!rowsOf.has(event)) continue;
    const over = eventsAfter(clock.order, event, true);
    for (const after of eventsAfter(clock.order, event, false)) {
      for (const before of rowsOf.get(event)) {
        for (const number of rowsOf.get(after) || []) pairs.push({ before, after: number, isOfStart: !over.has(after) });
      }
    }
  }
  for (const { before, after } of reportsInOrder(chosen)) {
    for (const event of rowsOf.get(before) || []) {
      for (const message of rowsOf.get(after) || []) {
        const channel = echoOf(record.events[before], record.events[after], channels[event], channels[message], clock);
        if (!channel) continue;
        const echo = channels.length;
        channels.push(channel);
        pairs.push(...pairs.filter((pair) => pair.before === event).map((pair) => ({ ...pair, before: echo })));
        pairs.push(...pairs.filter((pair) => pair.after === event).map((pair) => ({ ...pair, after: echo })));
        network.echoed.push({ event, message });
      }
    }
  }
  const following = new Map(), past = new Map();
  const add = (map, key, value) => (map.has(key) ? map.get(key).add(value) : map.set(key, new Set([value])));
  for (const { before, after, isOfStart } of pairs) {
    if (!isOfStart) add(following, before, after);
    add(past, after, before);
  }
  const none = new Set();
  return { following: (event) => following.get(event) || none, past: (event) => past.get(event) || none };
}

// In the order of those that say so: the events chosen, by time, and then the rest.
function reportsInOrder(chosen) {
  const places = new Map(chosen.map(({ event }, place) => [event.index, place]));
  const place = (index) => places.get(index) ?? Infinity;
  return record.clock.constraints.map((constraint, at) => ({ ...constraint, at })).filter((each) => each.isReport)
    .sort((one, other) => (place(one.after) === place(other.after) ? 0 : place(one.after) - place(other.after)) || one.at - other.at);
}

// What was said at an event, on its way to the sender of a message that reports it.
function echoOf(event, message, channel, sent, clock) {
  if (channel.isDirected || !sent.isDirected) return null;
  const present = new Set(channel.givers.map(({ number }) => number));
  const takers = sent.givers.filter(({ number }) => !present.has(number));
  if (!takers.length) return null;
  const timing = reportTiming(timingBy(clock, event), timingBy(clock, message));
  return { possible: timing, firm: timing, isDirected: true, givers: channel.givers, takers };
}

function reportTiming(told, telling) {
  const [start, end] = told.given, next = telling.given[0][1];
  const [when, first] = told.as === 'instant' ? [start, start[0]] : told.as === 'span' ? [end, start[0]] : [start, end[0]];
  if (telling.as !== 'dispatch' || first > next) return boundedTiming('instant', [1, 0], [1, 0]);
  return boundedTiming('dispatch', when, [first, next]);
}

function graphOf(channels, count, isFirmOnly, order) {
  const some = (members) => [...new Set(members.filter((each) => !isFirmOnly || each.isFirm).map(({ number }) => number))];
  const events = channels.map((channel) => {
    const timing = isFirmOnly ? channel.firm : channel.possible;
    const givers = some(channel.givers), takers = some(channel.takers);
    if (!channel.isDirected) return { ...timing, givers, takers: givers };
    return takers.length ? { ...timing, givers, takers } : { ...timing, givers: [], takers: [] };
  });
  const gives = Array.from({ length: count }, () => []);
  const byDay = events.map((_, number) => number).sort((one, other) => events[one].start[0] - events[other].start[0] || one - other);
  for (const number of byDay) for (const giver of events[number].givers) gives[giver].push(number);
  return { events, gives, order, count };
}
