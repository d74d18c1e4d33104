// Which events a question takes and how surely, who took part, and who met whom: the rules of the
// command line, over the values that it put into this page.

// ---- Who took part --------------------------------------------------------------------------------

const ASSERTED = 0, INFERRED = 1, DISPUTED = 2;
const counts = (status) => status <= DISPUTED; // rejected, and planned and not held, count nowhere

// Those who took part as one of `parts`, each once; of several parts a firm one is enough.
function participants(parts, as, bySide) {
  const found = new Map();
  for (const part of parts) {
    if ((as && !as.includes(part.as)) || !counts(part.status)) continue;
    const actor = bySide ? part.side : part.actor;
    if (actor < 0) continue;
    let status = part.status;
    if (bySide && status === ASSERTED && !part.sideIsSure) status = INFERRED;
    const known = found.get(actor), stays = part.stay ? [part.stay] : [];
    found.set(actor, known ? joinedPart(known, status, stays) : { status, stays });
  }
  return [...found].map(([actor, { status, stays }]) => ({ actor, status, stays, isFirm: status === ASSERTED }));
}

// Two parts of one actor or side; one who was there all the time, and firmly, says all.
function joinedPart(known, status, stays) {
  const isFirm = known.status === ASSERTED, same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const isWhole = (!known.stays.length && isFirm) || (!stays.length && status === ASSERTED);
  return {
    status: isFirm ? known.status : status,
    stays: isWhole ? [] : [...known.stays, ...stays.filter((stay) => !known.stays.some((other) => same(stay, other)))] };
}

// ---- Selecting ------------------------------------------------------------------------------------

// The forms of an event that the policy lets stand.
function variantsUnder(policy, event) {
  if (!event.wasHeld) return [];
  if (policy === 'preferred') return [event.variants[0]];
  const claims = event.claims.filter((claim) =>
    counts(claim.status) && (policy === 'all' || claim.source === policy));
  const numbers = new Set(claims.map((claim) => claim.variant));
  if (policy === 'all') return [...new Set([0, ...numbers])].map((number) => event.variants[number]);
  return [...numbers].map((number) => event.variants[number]);
}

// A question is {window, topics, places, kinds, isSecretOnly, isCertainOnly, policy}; policy is
// 'preferred', 'all' or the number of a source.
function select(question, includesParts) {
  const found = [];
  for (const event of record.events) {
    if (!question.kinds.has(event.kind) || (question.isSecretOnly && !event.isSecret)) continue;
    if (event.index !== question.always && !aboutTopics(event, question)) continue;
    const selected = selectOne(event, question);
    if (selected) found.push(selected);
  }
  return inOrder(includesParts ? found : withoutParts(found));
}

function aboutTopics(event, { topics, baseTopics }) {
  const meets = (wanted) => !wanted || !wanted.size || event.topics.some((topic) => wanted.has(topic));
  return meets(topics) && meets(baseTopics);
}

function selectOne(event, question) {
  const variants = variantsUnder(question.policy, event);
  const fitting = [];
  for (const variant of variants) {
    const dated = certaintyOf(variant, question);
    if (dated === NOT) continue;
    const { certainty, parts } = supported(event, variant, question);
    fitting.push({ variant: parts === variant.parts ? variant : { ...variant, parts }, certainty: Math.min(dated, certainty) });
  }
  if (!fitting.length) return null;
  const variant = fitting[0].variant;
  const parts = question.policy === 'all' ? withEveryone(disputing(variant.parts, variants), fitting) : variant.parts;
  const isUnanimous = fitting.length === variants.length && fitting.every((each) => each.certainty === CERTAIN);
  if (question.isCertainOnly && !isUnanimous) return null;
  return { event, variant, parts, isCertain: isUnanimous };
}

// How surely a form of an event fits: its place, and its date in the window.
function certaintyOf(variant, { places, basePlaces, window }) {
  if ((places && !places.has(variant.place)) || (basePlaces && !basePlaces.has(variant.place))) return NOT;
  return window ? certaintyIn(variant.date, window) : CERTAIN;
}

// How surely the event fits for all that is said of it outright, each with its own values, and the parts in
// the form: those that no firm claim names, of those that may fit, are as firm as the claims that do.
function supported(event, { parts }, question) {
  const { policy } = question;
  const claims = typeof policy === 'number' ? event.claims.filter((claim) => claim.source === policy) : event.claims;
  const firm = claims.filter((claim) => claim.status === ASSERTED);
  if (claims.length && !firm.length) return { certainty: POSSIBLE, parts };
  if (claims.every((claim) => claim.variant === 0)) return { certainty: CERTAIN, parts };
  const fits = firm.map((claim) => ({ claim, certainty: certaintyOf(event.variants[claim.variant], question) }))
    .filter((fit) => fit.certainty !== NOT);
  if (!fits.length) return { certainty: POSSIBLE, parts };
  const names = (claim, part) => event.variants[claim.variant].parts.some((other) =>
    other.actor === part.actor && other.as === part.as && counts(other.status));
  const certainty = fits.some((fit) => fit.certainty === CERTAIN) ? CERTAIN : POSSIBLE;
  return { certainty, parts: parts.map((part) => {
    if (part.status !== ASSERTED || fits.some(({ claim }) => names(claim, part))) return part;
    const doubted = claims.find((claim) => claim.status !== ASSERTED && counts(claim.status) && names(claim, part));
    return { ...part, status: doubted ? doubted.status : DISPUTED };
  }) };
}

// Whoever is not named by every value took part in dispute.
function disputing(parts, variants) {
  return parts.map((part) => {
    if (part.status !== ASSERTED) return part;
    const isNamed = variants.every((variant) => variant.parts.some((other) =>
      other.actor === part.actor && other.as === part.as && counts(other.status)));
    return isNamed ? part : { ...part, status: DISPUTED };
  });
}

// Whom only another value that fits names took part in dispute.
function withEveryone(parts, fitting) {
  const all = [...parts];
  for (const part of fitting.flatMap(({ variant }) => variant.parts)) {
    if (!counts(part.status)) continue;
    if (all.some((other) => other.actor === part.actor && other.as === part.as)) continue;
    all.push(part.status === ASSERTED ? { ...part, status: DISPUTED } : part);
  }
  return all;
}

// What is told twice, as a part and as a whole that is as sure and has everyone, counts once.
function withoutParts(found) {
  const byEvent = new Map(found.map((selected) => [selected.event.index, selected]));
  const attendants = (selected) => new Set(
    selected.parts.filter((part) => counts(part.status)).map((part) => part.actor));
  return found.filter((part) => !part.event.partOf.some((number) => {
    const whole = byEvent.get(number);
    if (!whole || (part.isCertain && !whole.isCertain)) return false;
    if (whole.event.partOf.includes(part.event.index)) return false;
    const all = attendants(whole);
    return [...attendants(part)].every((actor) => all.has(actor));
  }));
}

// By day, within a day by the hour, and where the record gives an order, in that.
function inOrder(found) {
  const days = (selected) => selected.variant.date.listed;
  const sameDays = (one, other) => days(one)[0] === days(other)[0] && days(one)[1] === days(other)[1];
  const sorted = [...found].sort((one, other) => {
    const [first, second] = [days(one), days(other)];
    if (first[0] !== second[0]) return first[0] - second[0];
    if (first[1] !== second[1]) return first[1] - second[1];
    return byHour(one.variant.date.hours, other.variant.date.hours) || one.event.index - other.event.index;
  });
  const result = [];
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && sameDays(sorted[start], sorted[end])) end += 1;
    result.push(...asRecorded(sorted.slice(start, end)));
    start = end;
  }
  return result;
}

function byHour(one, other) {
  if (!one || !other) return one ? 1 : other ? -1 : 0;
  return one[0] - other[0] || one[1] - other[1];
}

function asRecorded(day) {
  if (!day.some((selected) => selected.event.isBefore.length)) return day;
  const present = new Set(day.map((selected) => selected.event.index));
  const earlier = new Map(day.map((selected) => [selected.event.index, []]));
  for (const { event } of day) {
    for (const later of event.isBefore) if (present.has(later)) earlier.get(later).push(event.index);
  }
  const left = [...day], done = new Set(), result = [];
  while (left.length) {
    const next = Math.max(0, left.findIndex(({ event }) => earlier.get(event.index).every((each) => done.has(each))));
    const [selected] = left.splice(next, 1);
    done.add(selected.event.index);
    result.push(selected);
  }
  return result;
}

// ---- Leaving out ------------------------------------------------------------------------------------

// What is left without some actors, events and sources: the counterfactual of `path --without`.
function remaining(found, { actors, events, sources }) {
  if (!actors.size && !events.size && !sources.size) return found;
  return found.flatMap((selected) => {
    if (events.has(selected.event.index)) return [];
    const claims = selected.event.claims.filter((claim) => !sources.has(claim.source));
    if (selected.event.claims.length && !claims.some((claim) => counts(claim.status))) return [];
    return [{ ...selected, parts: selected.parts.filter((part) => !actors.has(part.actor)) }];
  });
}

// ---- Who met whom -----------------------------------------------------------------------------------

// The answer of `met` over meetings that were selected: those at which all `asked` were present, and
// the pairs who met there.
function met(meetings, asked, { bySide, isCertainOnly, window }) {
  const answer = { meetings: [], pairs: new Map() };
  for (const selected of meetings) {
    const inTime = (side) => participants(selected.parts, ['present'], side)
      .filter((each) => together([each], window, selected.isCertain) !== NOT);
    const present = inTime(bySide), named = bySide ? [...inTime(false), ...present] : present;
    if (!asked.every((actor) => named.some((each) => each.actor === actor))) continue;
    const doubted = asked.some((actor) => !named.some((each) => each.actor === actor && each.isFirm));
    const met = together(asked.map((actor) => named.find((each) => each.actor === actor)), window, selected.isCertain);
    const isCertain = met === CERTAIN && !doubted;
    if (met === NOT || (isCertainOnly && !isCertain)) continue;
    answer.meetings.push({ selected, present, isCertain });
    countPairs(answer.pairs, present, askedSides(asked, present, selected), { window, isCertain: selected.isCertain, isCertainOnly, occasion: selected.event.occasion });
  }
  answer.pairs = [...answer.pairs.values()].sort((one, other) =>
    other.meetings - one.meetings || one.first - other.first || one.second - other.second);
  return answer;
}

// A person who is asked for stands for the side they were on, where sides are counted.
function askedSides(asked, present, selected) {
  return new Set(asked.map((actor) => {
    if (present.some((each) => each.actor === actor)) return actor;
    const part = selected.parts.find((each) => each.actor === actor);
    return part && part.side >= 0 ? part.side : actor;
  }));
}

// Two who were at a conference and at its sittings met once.
function countPairs(pairs, present, asked, { window, isCertain, isCertainOnly, occasion }) {
  const counted = asked.size > 1 ? present.filter((each) => asked.has(each.actor)) : present;
  counted.forEach((one, position) => counted.slice(position + 1).forEach((other) => {
    if (asked.size === 1 && !asked.has(one.actor) && !asked.has(other.actor)) return;
    const met = together([one, other], window, isCertain), isSure = met === CERTAIN && one.isFirm && other.isFirm;
    if (met === NOT || (isCertainOnly && !isSure)) return;
    const [first, second] = [Math.min(one.actor, other.actor), Math.max(one.actor, other.actor)];
    const key = `${first} ${second}`;
    const pair = pairs.get(key) || { first, second, meetings: 0, certain: 0, occasions: new Map() };
    const known = pair.occasions.get(occasion);
    if (known === undefined) pair.meetings += 1;
    if (isSure && !known) pair.certain += 1;
    pair.occasions.set(occasion, known || isSure);
    pairs.set(key, pair);
  }));
}

// ---- The network ------------------------------------------------------------------------------------

// Whom an event joins to whom: [from, to, whether it has a direction].
function joinings(selected, bySide, window) {
  const as = (...parts) => participants(selected.parts, parts, bySide);
  switch (selected.event.kind) {
    case 'meeting': return among(as('present'), (pair) => together(pair, window, selected.isCertain));
    case 'message': return directed(as('from'), as('to'));
    case 'agreement': return [...among(as('parties')), ...among(as('signed'))];
    default: return directed(as('by'), as('to', 'of'));
  }
}

function among(all, certaintyOfPair) {
  return all.flatMap((one, position) => all.slice(position + 1).flatMap((other) => {
    const [from, to] = one.actor < other.actor ? [one, other] : [other, one];
    const isPassing = certaintyOfPair && (one.stays.length > 0 || other.stays.length > 0);
    const certainty = isPassing ? certaintyOfPair([one, other]) : CERTAIN;
    return certainty === NOT ? [] : [{ from: from.actor, to: to.actor, isFirm: from.isFirm && to.isFirm && certainty === CERTAIN }];
  }));
}

function directed(from, to) {
  return from.flatMap((one) => to.filter((other) => other.actor !== one.actor).map((other) => (
    { from: one.actor, to: other.actor, isFirm: one.isFirm && other.isFirm, isDirected: true })));
}

// Lines between two actors with the events behind each, and events of many as one mark; around some
// actors, only those whom a line joins to one of them, and the lines among these.
function networkOf(found, { bySide, wholeFrom, centre, window }) {
  const joined = found.flatMap((selected) => joinings(selected, bySide, window).map((join) => ({ ...join, selected })));
  const kept = centre.length ? neighbourhood(joined, new Set(centre)) : null;
  const inside = kept ? joined.filter(({ from, to }) => kept.has(from) && kept.has(to)) : joined;
  const members = wholeFrom > 0 ? membersOf(inside) : new Map();
  const actors = new Set(), bonds = new Map(), gatherings = [];
  for (const [selected, all] of members) if (all.size >= wholeFrom) gatherings.push({ selected, members: all });
  const whole = new Set(gatherings.map(({ selected }) => selected));
  for (const join of inside) {
    actors.add(join.from).add(join.to);
    if (!whole.has(join.selected)) addToBond(bonds, join);
  }
  return { actors, bonds, gatherings };
}

function neighbourhood(joined, centre) {
  const kept = new Set();
  for (const { from, to } of joined) if (centre.has(from) || centre.has(to)) kept.add(from).add(to);
  return kept;
}

// How many events, or letters each way, stand behind a line; a conference and its sittings are one.
function numberOf(entries) {
  return new Set(entries.map(({ selected, way }) => `${way} ${selected.event.occasion}`)).size;
}

// Who is joined by each meeting or signing, and whether that is certain.
function membersOf(joined) {
  const all = new Map();
  for (const { from, to, isFirm, selected } of joined) {
    if (!['meeting', 'agreement'].includes(selected.event.kind)) continue;
    if (!all.has(selected)) all.set(selected, new Map());
    const members = all.get(selected);
    for (const actor of [from, to]) members.set(actor, members.get(actor) || (selected.isCertain && isFirm));
  }
  return all;
}

function addToBond(bonds, { from, to, isFirm, isDirected, selected }) {
  const [first, second] = [Math.min(from, to), Math.max(from, to)];
  const key = `${first} ${second}`;
  if (!bonds.has(key)) bonds.set(key, { first, second, entries: [] });
  const way = !isDirected ? '' : from === first ? 'forward' : 'back';
  const entries = bonds.get(key).entries;
  const isCertain = selected.isCertain && isFirm;
  // Two who are both parties and signatories made one agreement.
  const same = entries.find((entry) => entry.selected === selected && entry.way === way);
  if (same) same.isCertain = same.isCertain || isCertain;
  else entries.push({ selected, way, isCertain });
}
