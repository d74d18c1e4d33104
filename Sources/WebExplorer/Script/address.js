// All that is chosen stands in the address after `#`, so that a link shows the same to anyone, and Back
// and Forward undo and redo.

// Keys with several values, and keys with one and what it is where nothing is chosen.
const MANY = { actor: 'actor', topic: 'topic', without: '' };
const SINGLE = {
  during: '', place: '', side: '', source: '', kind: '', certainty: '', policy: '', secret: '', by: '',
  view: '', list: '', event: '', issue: '', position: '', word: '', lang: '' };

function freshState() {
  const fresh = { ...SINGLE };
  for (const key of Object.keys(MANY)) fresh[key] = [];
  fresh.policy = record.base.policy;
  fresh.lang = record.language || '';
  return fresh;
}

let state = freshState();
let problems = [];

function addressOf(chosen) {
  const parameters = new URLSearchParams(), usual = freshState();
  for (const key of Object.keys(MANY)) chosen[key].forEach((value) => parameters.append(key, value));
  for (const key of Object.keys(SINGLE)) {
    if (chosen[key] !== usual[key]) parameters.set(key, chosen[key]);
  }
  return `#${parameters}`;
}

// What the address says; what is unknown in it is left aside, and said.
function readAddress(hash) {
  const read = freshState(), parameters = new URLSearchParams(hash.replace(/^#/, ''));
  problems = [];
  for (const [key, value] of parameters) {
    if (/^[se]\d+$/.test(key) && !value) continue; // a link to a source or an event further down
    if (key in MANY) {
      if (isKnown(key, value)) read[key].push(value);
    } else if (key in SINGLE) {
      if (isKnown(key, value)) read[key] = key === 'place' && value ? record.placeNames.get(value) : value;
    } else {
      problems.push(['The address asks for “{}”, which this page does not know.', key]);
    }
  }
  return read;
}

const CHOICES = {
  certainty: ['', 'certain'], secret: ['', 'only'], by: ['', 'affiliation'],
  view: ['', 'storyline', 'register', 'matrix', 'positions'], list: ['', 'pairs', 'actors', 'positions', 'word'] };

function isKnown(key, value) {
  const { numbers } = record;
  const tests = {
    actor: () => numbers.actor.has(value), side: () => numbers.actor.has(value),
    topic: () => numbers.topic.has(value), source: () => numbers.source.has(value),
    issue: () => numbers.issue.has(value), position: () => numbers.position.has(value),
    event: () => !value || numbers.event.has(value), place: () => record.placeNames.has(value),
    without: () => ['actor', 'event', 'source'].some((what) => numbers[what].has(value)),
    kind: () => value.split(' ').every((kind) => KINDS.includes(kind)),
    word: () => isWord(value),
    policy: () => policyOf(value) !== null, lang: () => !value || record.languages.includes(value),
    during: () => isWindow(value) };
  const test = tests[key] || (() => CHOICES[key].includes(value));
  if (!value || test()) return true;
  if (key !== 'during') problems.push(['Nothing in this page is called “{}” ({}).', value, key]);
  return false;
}

// `word` is whom or what word is from, and after a blank whom the chain shown leads to.
function isWord(value) {
  const [from, to] = value.split(' '), answered = record.word.find((each) => each.id === from);
  if (record.clock) return Boolean(endOf(from)) && (!to || Boolean(endOf(to)));
  return Boolean(answered) && (!to || answered.actors.some((each) => record.actors[each.actor].id === to));
}

function isWindow(value) {
  try {
    parseWindow(value);
    return true;
  } catch (error) {
    problems.push(['{}', error.message]);
    return false;
  }
}

// 'preferred', 'all', or the number of the source whose values stand; null for none of these.
function policyOf(text) {
  if (text === 'preferred' || text === 'all') return text;
  const number = record.numbers.source.get(text.replace(/^source=/, ''));
  return text.startsWith('source=') && number !== undefined ? number : null;
}

// Changes what is chosen. While a slider is dragged, no step of it is kept to go back to.
function choose(changes, isPassing) {
  state = { ...state, ...changes };
  problems = [];
  const address = addressOf(state);
  if (address !== location.hash && !(address === '#' && !location.hash)) {
    if (isPassing) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }
  show(isPassing);
}

// ---- What is chosen, as a question ----------------------------------------------------------------

function questionOf(chosen) {
  const { base, numbers } = record;
  return {
    window: windowWithin(chosen.during ? parseWindow(chosen.during) : null, base.window),
    topics: new Set(chosen.topic.map((id) => numbers.topic.get(id))), baseTopics: base.topicNumbers,
    places: chosen.place ? record.placeChoices.get(record.placeNames.get(chosen.place)) : null, basePlaces: base.places,
    kinds: new Set(chosen.kind ? chosen.kind.split(' ') : KINDS),
    isSecretOnly: base.isSecretOnly === 1 || chosen.secret === 'only',
    isCertainOnly: base.isCertainOnly === 1 || chosen.certainty === 'certain',
    policy: policyOf(chosen.policy) };
}

// The part of a window that lies in what the page was made for.
function windowWithin(window, whole) {
  if (!window || !whole) return window || whole;
  if (window.minutes) return window;
  if (window.low <= whole.low && window.high >= whole.high) return whole;
  return { low: Math.max(window.low, whole.low), high: Math.min(window.high, whole.high) };
}

function omissionOf(chosen) {
  const omission = { actors: new Set(), events: new Set(), sources: new Set() };
  for (const id of chosen.without) {
    const [what, set] = record.numbers.actor.has(id) ? ['actor', omission.actors]
      : record.numbers.event.has(id) ? ['event', omission.events] : ['source', omission.sources];
    set.add(record.numbers[what].get(id));
  }
  return omission;
}

// The answer to what is chosen: the meetings and pairs of `met`, and all events that are shown.
function answer(chosen) {
  const question = questionOf(chosen), bySide = chosen.by === 'affiliation';
  const asked = chosen.actor.map((id) => record.numbers.actor.get(id));
  const keep = (found) => remaining(found, omissionOf(chosen)).filter((selected) => isWanted(selected, chosen));
  const whole = keep(select(question));
  const meetings = question.kinds.has('meeting') ? keep(select({ ...question, kinds: new Set(['meeting']) })) : [];
  const result = met(meetings, asked, { bySide, isCertainOnly: question.isCertainOnly, window: question.window });
  const others = whole.filter((selected) => selected.event.kind !== 'meeting' && hasAll(selected, asked, bySide));
  const shown = new Map(result.meetings.map((meeting) => [meeting.selected.event.index, meeting.isCertain]));
  const events = inOrder([...result.meetings.map((meeting) => meeting.selected), ...others])
    .map((selected) => ({ ...selected, isShownCertain: shown.get(selected.event.index) ?? selected.isCertain }));
  return { question, asked, whole, events, meetings: result.meetings, pairs: result.pairs, bySide };
}

function hasAll(selected, asked, bySide) {
  const all = [...participants(selected.parts, null, false), ...(bySide ? participants(selected.parts, null, true) : [])];
  return asked.every((actor) => all.some((each) => each.actor === actor));
}

// What the page alone asks: a side that took part, and a source that speaks of it.
function isWanted(selected, chosen) {
  if (chosen.side) {
    const side = record.numbers.actor.get(chosen.side);
    if (!selected.parts.some((part) => counts(part.status) && part.side === side)) return false;
  }
  if (!chosen.source) return true;
  const source = record.numbers.source.get(chosen.source);
  return selected.event.claims.some((claim) => claim.source === source && counts(claim.status));
}
