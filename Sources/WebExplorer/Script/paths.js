// How word could have got from one to another, and who could have known: the answers of `path` and
// `reach`, for the days chosen and without what is left out. `from` and `to` are {actor} or {event}.

function traceOf(question, clockAsked) {
  const { from, to, window } = question, omission = onTopic(question);
  const isAboutPart = [from.event, to.event].some((event) => event !== undefined && record.events[event].partOf.length);
  const asked = {
    window, topics: question.topics || new Set(), always: from.event, baseTopics: new Set(), places: null, basePlaces: null, kinds: new Set(KINDS),
    isSecretOnly: false, isCertainOnly: Boolean(question.takesCertainOnly), policy: 'preferred' };
  const chosen = remaining(select(asked, isAboutPart), omission);
  const clock = clockOf(chosen, window, omission, clockAsked), network = wordNetwork(chosen, { from, to }, clock, omission);
  const isLeftOut = omission.actors.has(to.actor);
  const goal = isLeftOut ? -1 : to.actor === undefined ? network.goal : network.numbers.get(to.actor) ?? -1;
  const trace = { question, clock, network, goal };
  return { ...trace, others: clockAsked === undefined ? clock.references.slice(1).map((zone) => traceOf(question, zone)) : [] };
}

// What is left out, and with it all that is not about the topics asked for but the event that word is of.
function onTopic({ topics, from, omission }) {
  if (!topics?.size) return omission;
  const others = record.events.filter((event) => event.index !== from.event && !event.topics.some((topic) => topics.has(topic)));
  return { ...omission, events: new Set([...omission.events, ...others.map(({ index }) => index)]) };
}

const graphBy = ({ network }, bound) => (bound === BEST ? network.possible : network.firm);

function scan(trace, bound, isFewestFirst, only) {
  return arrivalsIn({
    graph: graphBy(trace, bound), bound, window: trace.clock.kernel, origins: originsOf(trace, bound), only }, isFewestFirst);
}

function originsOf(trace, bound) {
  const { from } = trace.question, { network, clock } = trace;
  if (from.actor !== undefined) {
    if (trace.question.omission.actors.has(from.actor)) return [];
    const actor = network.numbers.get(from.actor);
    return actor === undefined ? [] : [{ actor, day: [OPEN_START, OPEN_START], isBeforehand: true }];
  }
  const rows = network.rowsOf.get(from.event) || [];
  const numbers = rows.filter((number) => number - network.rows[number].position === rows[0]);
  const starts = numbers.flatMap((number) => originsAt(trace, number, bound));
  return numbers.length === 1 ? starts : starts.filter(({ day }) => day[0] <= clock.kernel[1] && day[1] >= clock.kernel[0]);
}

// Those who took part know of an event, and those who sent a message that reports it.
function originsAt({ network }, number, bound) {
  const graph = bound === BEST ? network.possible : network.firm, { selected } = network.rows[number];
  const { start, end, kind, givers, takers } = graph.events[number];
  const learning = (actor, day, event) => ({ actor, day, isBeforehand: false, event });
  if (selected.event.kind === 'message') {
    if (kind !== 'dispatch') return [...new Set([...givers, ...takers])].map((actor) => learning(actor, [start[0], end[1]], number));
    return [...givers.map((actor) => learning(actor, start)), ...takers.map((actor) => learning(actor, end, number))];
  }
  if (start[0] > end[1]) return [];
  const present = participants(selected.parts, null, false)
    .filter((each) => network.numbers.has(each.actor) && (bound === BEST || each.isFirm))
    .map((each) => learning(network.numbers.get(each.actor), [start[0], end[1]], number));
  const seen = new Set(present.map(({ actor }) => actor));
  const reporters = network.echoed.flatMap(({ event }, at) => {
    if (event !== number) return [];
    const echo = graph.events[network.rows.length + at], day = [start[0], echo.end[1]];
    return echo.takers.map((actor) => learning(actor, day, network.rows.length + at));
  });
  return [...present, ...reporters.filter(({ actor }) => !seen.has(actor))];
}

const rowAt = ({ network }, number) => (
  network.rows[number < network.rows.length ? number : network.echoed[number - network.rows.length].event]);
const eventAt = (trace, number) => rowAt(trace, number).selected.event;

// When word arrives at a number of the graph: the time, and the day by the clock of the event that brings it.
function arrivalAt(trace, found, number) {
  const arrival = found.records[found.firsts[number]];
  if (!arrival) return null;
  const { from } = trace.question, { rows, rowsOf, echoed } = trace.network, own = rowsOf.get(from.event)?.[0];
  if (arrival.event >= rows.length) {
    // A report comes to whoever sends it when it is sent.
    const { event } = rows[echoed[arrival.event - rows.length].message].selected;
    return { time: arrival.day, day: dayBy(trace.clock, arrival.day, event, { ...record.clock.events[event.index], isReceived: false, days: [event.variants[0].date.listed[0], NEVER] }) };
  }
  const row = arrival.event >= 0 ? rowAt(trace, arrival.event) : own === undefined ? null : trace.network.rows[own];
  return { time: arrival.day, day: dayBy(trace.clock, arrival.day, row?.selected.event, row?.sitting) };
}

function hopsOf(trace, hops, told) {
  const { actors } = trace.network;
  return hops.map(({ event, from, to }) => ({
    event: eventAt(trace, event).index, from: actors[from], to: to === trace.network.goal ? -1 : actors[to], isSure: !told || told.has(to) }));
}

// ---- Path -----------------------------------------------------------------------------------------------

// {certainty, earliest, latest, chain, deciding}; null where word does not get there.
function pathAnswer(question) {
  const first = traceOf(question), traces = [first, ...first.others].filter(({ goal }) => goal >= 0);
  const ranked = traces.map((trace) => ({ trace, arrival: arrivalAt(trace, scan(trace, BEST, false), trace.goal) }))
    .filter(({ arrival }) => arrival).sort((one, other) => one.arrival.time - other.arrival.time);
  if (!ranked.length) return null;
  const { trace, arrival: earliest } = ranked[0], latest = latestArrival([trace, ...traces.filter((each) => each !== trace)]);
  if (!latest && question.isCertainOnly) return null;
  const hops = journeyTo(scan(trace, latest ? EVERY : BEST, true), trace.goal);
  const told = latest ? null : surelyToldByAll([trace, ...traces], hops);
  return {
    certainty: latest ? CERTAIN : POSSIBLE,
    earliest: earliest.day, latest: latest ? latest.day : null, chain: hopsOf(trace, hops, told),
    deciding: latest || arrivalAt(trace, scan(trace, EVERY, false), trace.goal) ? null : decidingDate(trace) };
}

// When word surely has arrived by any of the clocks; null where by one of them it need not.
function latestArrival(traces) {
  const arrivals = traces.map((trace) => arrivalAt(trace, scan(trace, EVERY, false), trace.goal));
  if (!arrivals.every(Boolean)) return null;
  return arrivals.reduce((last, each) => (each.time > last.time ? each : last));
}

function surelyToldByAll(traces, hops) {
  const all = traces.map((trace) => surelyTold(trace, hops));
  return new Set([...all[0]].filter((actor) => all.every((told) => told.has(actor))));
}

// Whom word reaches in every reading when it passes at the events of one chain alone.
function surelyTold(trace, hops) {
  const { firsts } = scan(trace, EVERY, false, new Set(hops.map(({ event }) => event)));
  return new Set(firsts.flatMap((first, actor) => (first < 0 ? [] : [actor])));
}

// ---- Reach ----------------------------------------------------------------------------------------------

// Whoever is reached, by earliest arrival, then by number: {actor, isCertain, earliest, latest, hops, chain}.
function reachAnswer(asked) {
  // Where only what is certain is asked for, only events that are certain of themselves are used.
  const question = { ...asked, takesCertainOnly: asked.isCertainOnly };
  const first = traceOf(question), answers = [first, ...first.others].map(reachIn);
  const reached = answers.reduce((one, other) => joinedReach(one, other, asked.isCertainOnly));
  return [...reached].sort((one, other) => (one.earliest ?? -NEVER) - (other.earliest ?? -NEVER) || one.actor - other.actor);
}

// Whoever is reached by the one or the other clock, each as soon as by either, and for certain where it is so
// by both.
function joinedReach(one, other, isCertainOnly) {
  const theirs = new Map(other.map((each) => [each.actor, each])), mine = new Set(one.map(({ actor }) => actor));
  const all = one.map((each) => [each, theirs.get(each.actor)].filter(Boolean));
  all.push(...other.filter(({ actor }) => !mine.has(actor)).map((each) => [each]));
  const earliest = ({ earliest: day }) => day ?? -NEVER, soonest = (some) => some.reduce((first, each) => (earliest(each) < earliest(first) ? each : first));
  return all.flatMap((some) => {
    const isCertain = some.length > 1 && some.every((each) => each.isCertain), told = some.filter((each) => isCertain || !each.isCertain);
    if (!isCertain && isCertainOnly) return [];
    const latest = some.map((each) => each.latest).reduce((last, day) => ((day ?? NEVER) > (last ?? NEVER) ? day : last));
    return [{ ...soonest(told.length ? told : some), isCertain, earliest: soonest(some).earliest, latest: isCertain ? latest : null }];
  });
}

function reachIn(trace) {
  const { network, question } = trace, starts = new Set(originsOf(trace, BEST).map(({ actor }) => actor));
  const scans = [BEST, EVERY].map((bound) => ({ days: scan(trace, bound, false), hops: scan(trace, bound, true) }));
  return scans[0].days.firsts.flatMap((reached, number) => {
    if (reached < 0 || starts.has(number) || number === network.goal) return [];
    const [earliest, latest] = scans.map(({ days }) => arrivalAt(trace, days, number));
    if (question.isCertainOnly && !latest) return [];
    const { hops } = scans[latest ? 1 : 0], chain = journeyTo(hops, number) || [];
    return [{
      actor: network.actors[number], isCertain: Boolean(latest), earliest: earliest.day, latest: latest ? latest.day : null,
      hops: chain.length, chain: hopsOf(trace, chain) }];
  });
}
