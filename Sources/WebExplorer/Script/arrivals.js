// Earliest arrivals and fewest events, at the best that the dates allow or in every reading of them: the
// searches of the command line. Where the record gives an order beside the dates, one arrival an actor is
// not enough, for what an actor can do with word depends on where it came from.

const BEST = 'optimistic', EVERY = 'pessimistic';

// The two times of each event that decide whether word passes.
function gatesOf(graph, bound) {
  return graph.events.map(({ kind, start, end }) => {
    if (kind === 'impossible') return { opens: OPEN_END, closes: -Infinity };
    const [first, last] = kind === 'dispatch' ? [end, start] : [start, end];
    return bound === BEST ? { opens: first[0], closes: last[1] } : { opens: first[1], closes: last[0] };
  });
}

// Where word begins: {actor, day: [first, last], isBeforehand, event}.
function seedsOf(origins, bound, [first, last]) {
  const step = bound === BEST ? 0 : 1;
  return origins.flatMap(({ actor, day, isBeforehand, event }) => {
    const own = bound === BEST ? day[0] : day[1], from = Math.max(own, first);
    return from > last ? [] : [{ actor, day: from, label: isBeforehand || own < first ? from - step : own, event: event ?? -1 }];
  });
}

// A search is {graph, bound, window, origins, only}: `only` is the events that may be used, if not all.
function arrivalsIn(search, isFewestFirst) {
  if (search.graph.order) return orderedArrivals(search, isFewestFirst);
  return isFewestFirst ? roundsOf(search) : settledArrivals(search);
}

const isUsable = ({ only }, event) => !only || only.has(event);

// ---- With an order beside the dates -------------------------------------------------------------------

function orderedArrivals(search, isFewestFirst) {
  const { graph, bound, window, origins } = search, seeds = seedsOf(origins, bound, window);
  const found = {
    records: [], late: [], events: [], firsts: new Array(graph.count).fill(-1), kept: Array.from({ length: graph.count }, () => []),
    gates: gatesOf(graph, bound), step: bound === BEST ? 0 : 1, isFewestFirst };
  for (const seed of seeds) {
    const late = seed.event >= 0 && bound === BEST ? graph.order.past(seed.event) : new Set();
    enterArrival(search, found, { actor: seed.actor, day: seed.label, event: -1, parent: -1, hops: 0 }, seed.event, late);
  }
  if (isFewestFirst) spreadByHops(search, found); else spreadByDay(search, found);
  for (const seed of seeds) {
    for (const index of found.kept[seed.actor]) {
      const arrival = found.records[index];
      if (arrival.parent < 0) arrival.day = Math.max(arrival.day, seed.day);
    }
  }
  return found;
}

function spreadByDay(search, found) {
  const queue = dayQueue();
  let next = 0;
  const push = () => {
    for (; next < found.records.length; next += 1) queue.push(found.records[next].day, next);
  };
  for (push(); queue.size();) {
    spreadArrival(search, found, queue.pop(), false);
    push();
  }
}

function spreadByHops(search, found) {
  for (let done = 0; done < found.records.length;) {
    const round = found.records.slice(done).map((arrival, at) => ({ day: arrival.day, index: done + at }))
      .sort((one, other) => one.day - other.day || one.index - other.index);
    done = found.records.length;
    for (const { index } of round) spreadArrival(search, found, index, true);
  }
}

function spreadArrival(search, found, index, countsHops) {
  const { graph, bound, window } = search, teller = found.records[index], source = found.events[index];
  const following = source < 0 ? null : graph.order.following(source);
  for (const event of graph.gives[teller.actor]) {
    if (event === source || !isUsable(search, event)) continue;
    const day = passing(search, found, event, teller.day, Boolean(following) && following.has(event), found.late[index].has(event));
    if (day === null || day > window[1]) continue;
    const late = bound === BEST ? new Set([...found.late[index], ...graph.order.past(event)]) : found.late[index];
    for (const taker of graph.events[event].takers) {
      if (taker === teller.actor) continue;
      enterArrival(search, found, { actor: taker, day, event, parent: index, hops: teller.hops + 1 }, event, late, countsHops);
    }
  }
}

// The time at which word that was heard on `day` arrives by an event; null where it does not.
function passing({ graph, bound }, { gates, step }, event, day, isFollowing, isPast) {
  const { opens, closes } = gates[event];
  let ready = day === OPEN_END ? day : day + step;
  if (bound === BEST) {
    if (isPast) return null;
    if (isFollowing && step === 0 && day < OPEN_END) ready = day + 1;
    return ready <= closes ? Math.max(ready, opens) : null;
  }
  if (ready <= closes) return Math.max(ready, opens);
  return isFollowing && graph.events[event].kind !== 'impossible' ? Math.max(day, opens) : null;
}

const isWithin = (some, all) => {
  if (some.size > all.size) return false;
  for (const each of some) if (!all.has(each)) return false;
  return true;
};

// An arrival is kept unless another one at the same actor is as early and as free.
function enterArrival({ graph, bound }, found, arrival, event, late, countsHops) {
  const none = new Set(), following = event < 0 ? none : graph.order.following(event);
  const isDominated = found.kept[arrival.actor].some((index) => {
    const other = found.records[index], source = found.events[index];
    if (other.day > arrival.day || (countsHops && other.hops > arrival.hops) || !isWithin(found.late[index], late)) return false;
    if (source === event) return true;
    const freedom = source < 0 ? none : graph.order.following(source);
    return bound === EVERY ? isWithin(following, freedom) : other.day < arrival.day || isWithin(freedom, following);
  });
  if (isDominated) return;
  const index = found.records.length;
  found.records.push(arrival);
  found.late.push(late);
  found.events.push(event);
  found.kept[arrival.actor].push(index);
  const best = found.records[found.firsts[arrival.actor]];
  const isBetter = !best || (countsHops
    ? arrival.hops - best.hops || arrival.day - best.day : arrival.day - best.day || arrival.hops - best.hops) < 0;
  if (isBetter) found.firsts[arrival.actor] = index;
}

// A binary heap of days and numbers, the earliest day first and of one day the lowest number.
function dayQueue() {
  const heap = [], isBefore = (one, other) => one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);
  return {
    size: () => heap.length,
    push(day, number) {
      let child = heap.push([day, number]) - 1;
      for (let parent = (child - 1) >> 1; child > 0 && isBefore(heap[child], heap[parent]); child = parent, parent = (child - 1) >> 1) {
        [heap[child], heap[parent]] = [heap[parent], heap[child]];
      }
    },
    pop() {
      const [top] = heap, last = heap.pop();
      if (!heap.length) return top[1];
      heap[0] = last;
      for (let parent = 0, child = 1; child < heap.length; parent = child, child = 2 * parent + 1) {
        if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child += 1;
        if (!isBefore(heap[child], heap[parent])) break;
        [heap[child], heap[parent]] = [heap[parent], heap[child]];
      }
      return top[1];
    } };
}

// ---- Without ------------------------------------------------------------------------------------------

function settledArrivals(search) {
  const { graph, bound, window } = search, seeds = seedsOf(search.origins, bound, window), step = bound === BEST ? 0 : 1;
  const gates = gatesOf(graph, bound), records = [], firsts = new Array(graph.count).fill(-1), done = new Set(), queue = dayQueue();
  const enter = (arrival) => {
    const known = records[firsts[arrival.actor]];
    if (known && known.day <= arrival.day) return;
    firsts[arrival.actor] = records.push(arrival) - 1;
    queue.push(arrival.day, arrival.actor);
  };
  for (const seed of seeds) enter({ actor: seed.actor, day: seed.label, event: -1, parent: -1, hops: 0 });
  while (queue.size()) {
    const actor = queue.pop(), index = firsts[actor], { day, hops } = records[index], ready = day === OPEN_END ? day : day + step;
    for (const event of graph.gives[actor]) {
      if (done.has(event) || ready > gates[event].closes) continue;
      done.add(event);
      const arrival = Math.max(ready, gates[event].opens);
      if (arrival > window[1] || !isUsable(search, event)) continue;
      for (const taker of graph.events[event].takers) enter({ actor: taker, day: arrival, event, parent: index, hops: hops + 1 });
    }
  }
  reportSeedDays(seeds, records, firsts);
  return { records, firsts };
}

// The day on which an origin has word, in place of its label, which may lie a step before.
function reportSeedDays(seeds, records, firsts) {
  const days = new Map();
  for (const { actor, day } of seeds) days.set(actor, Math.min(day, days.get(actor) ?? Infinity));
  for (const [actor, day] of days) {
    const known = records[firsts[actor]];
    if (known.event < 0) records[firsts[actor]] = { ...known, day };
  }
}

// In rounds: after so many of them, the earliest arrivals over so many events.
function roundsOf(search) {
  const { graph, bound, window } = search, step = bound === BEST ? 0 : 1, gates = gatesOf(graph, bound);
  const records = [], firsts = new Array(graph.count).fill(-1), best = new Array(graph.count).fill(NEVER), readiest = new Map();
  let gained = [];
  const enter = (arrival) => {
    if (arrival.day >= best[arrival.actor]) return;
    best[arrival.actor] = arrival.day;
    const index = records.push(arrival) - 1, first = records[firsts[arrival.actor]];
    if (!first || first.hops === arrival.hops) firsts[arrival.actor] = index;
    gained.push(index);
  };
  for (const seed of seedsOf(search.origins, bound, window)) enter({ actor: seed.actor, day: seed.label, event: -1, parent: -1, hops: 0 });
  while (gained.length) {
    const tellers = gained;
    gained = [];
    for (const index of tellers) {
      const teller = records[index], ready = teller.day === OPEN_END ? teller.day : teller.day + step;
      for (const event of graph.gives[teller.actor]) {
        if (ready > gates[event].closes || ready >= (readiest.get(event) ?? Infinity)) continue;
        readiest.set(event, ready);
        const day = Math.max(ready, gates[event].opens);
        if (day > window[1] || !isUsable(search, event)) continue;
        for (const taker of graph.events[event].takers) enter({ actor: taker, day, event, parent: index, hops: teller.hops + 1 });
      }
    }
  }
  return { records, firsts };
}

// The hops that led to an actor: {event, from, to}, by numbers of the graph; null where none do.
function journeyTo({ records, firsts }, actor) {
  if (firsts[actor] < 0) return null;
  const hops = [];
  for (let at = records[firsts[actor]]; at.parent >= 0; at = records[at.parent]) {
    hops.unshift({ event: at.event, from: records[at.parent].actor, to: at.actor });
  }
  return hops;
}
