// Names in the language chosen, and finding anything by any name.

// A tag finds a longer one, and what is longer falls back to what is shorter; a tag without a script
// never finds a romanisation. `names` is a flat list of name, number of its language.
function nameIn(names, language) {
  const wanted = language.toLowerCase().split('-');
  while (wanted.length) {
    const fitting = [];
    for (let at = 0; at < names.length; at += 2) {
      const tags = record.languages[names[at + 1]].toLowerCase().split(/[-_]/);
      if (wanted.every((tag, place) => tags[place] === tag)) fitting.push({ text: names[at], tags });
    }
    const exact = fitting.find((each) => each.tags.length === wanted.length);
    const longer = fitting.find((each) => wanted.includes('latn') || !each.tags.includes('latn'));
    if (exact || longer) return (exact || longer).text;
    wanted.pop();
  }
  return null;
}

const nameOf = (thing) => (state.lang && nameIn(thing.names, state.lang)) || thing.name;
const actorName = (index) => nameOf(record.actors[index]);

const eventNode = (index) => document.getElementById(`e${index}`);
const eventDate = (index) => eventNode(index).querySelector('time').textContent;

// What an event is called in the page: its title, or its kind and those who took part.
function eventHeading(index) {
  const parts = [...eventNode(index).querySelector('summary').childNodes];
  return parts.filter((part) => !/^(TIME|EM)$/.test(part.nodeName)).map((part) => part.textContent).join('').trim();
}

const eventName = (event) => (state.lang && nameIn(event.names, state.lang)) || eventHeading(event.index);

// Puts the names in what is already on the page into the language chosen.
function relabel(root) {
  for (const node of root.querySelectorAll('[data-a]')) {
    node.textContent = actorName(+node.dataset.a);
    if (state.lang) node.lang = state.lang; else node.removeAttribute('lang');
  }
  for (const node of root.querySelectorAll('[data-say]')) node.textContent = say(node.dataset.say);
  for (const node of root.querySelectorAll('[data-when]')) node.textContent = sayDate(node.dataset.when);
  for (const node of root.querySelectorAll('[data-event-name]')) {
    const event = record.events[+node.dataset.eventName];
    node.textContent = `${eventName(event)}, ${eventDate(event.index)}`;
  }
  for (const node of root.querySelectorAll('[data-topic]')) node.textContent = nameOf(record.topics[+node.dataset.topic]);
}

function relabelTitles() {
  for (const event of record.events) {
    if (!event.names.length) continue;
    const title = eventNode(event.index).querySelector('summary > b');
    if (!title) continue;
    title.dataset.own = title.dataset.own || title.textContent;
    title.textContent = (state.lang && nameIn(event.names, state.lang)) || title.dataset.own;
  }
}

// ---- Search ---------------------------------------------------------------------------------------

const UNFOLDABLE = { ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ß: 'ss', ð: 'd', þ: 'th', ı: 'i' };

// Without case, marks, apostrophes, width and punctuation, as the command line compares names.
function folded(text) {
  return text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
    .replace(/['’‘ʻʼʹʺ`´′]/g, '').replace(/[øłđæœßðþı]/g, (letter) => UNFOLDABLE[letter])
    .replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

// As an American writes what others write with æ or œ: both are found by both.
const modern = (text) => text.replace(/[ao]e/g, 'e');

let searchEntries = null;

function buildSearch() {
  const entries = [];
  const add = (what, key, name, texts) => {
    const all = texts.map(folded);
    entries.push({ what, key, name, texts: all, modern: all.map(modern) });
  };
  const texts = (names) => names.filter((_, at) => at % 2 === 0);
  for (const actor of record.actors) {
    add('actor', actor.id, actor, [actor.name, actor.id, ...texts(actor.names), ...actor.offices]);
  }
  for (const topic of record.topics) add('topic', topic.id, topic, [topic.name, topic.id, ...texts(topic.names)]);
  for (const issue of heldIssues()) add('issue', issue.id, issue, [issue.name, issue.id, ...texts(issue.names)]);
  for (const [place, found] of record.placeChoices) if (found.size) add('place', place, null, [place]);
  for (const source of record.sources) {
    add('source', source.id, null, [source.name, source.id, source.type, say(source.type.replace(/-/g, ' ')), document.getElementById(`s${source.index}`).dataset.own]);
  }
  for (const event of record.events) {
    add('event', event.id, null, [eventHeading(event.index), event.id, ...texts(event.names), eventNode(event.index).querySelector('time').dataset.when,
      ...writtenDays(event.variants[0].date)]);
  }
  return entries;
}

// The first day of an event in figures, and in the words of each language.
function writtenDays({ startLow }) {
  return isLimited(startLow) ? [isoDay(startLow), ...[-1, 0, 1].map((language) => dayIn(startLow, language))] : [];
}

// A day in figures as a record has it: `15.4.1945` is 1945-04-15.
const inFigures = (query) => query.replace(/\b(\d{1,2})[./] ?(\d{1,2})[./] ?(\d{4})\b/g,
  (_, day, month, year) => [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'));

// Whoever has all words of the query, the whole name first, then names that begin so.
function search(query) {
  searchEntries = searchEntries || buildSearch();
  const wanted = folded(inFigures(query)), loose = modern(wanted);
  if (!wanted) return [];
  const rank = (texts, name) => {
    if (texts.includes(name)) return 0;
    if (texts.some((text) => text.startsWith(name))) return 1;
    const words = name.split(' ');
    return texts.some((text) => words.every((word) => text.includes(word))) ? 2 : 3;
  };
  return searchEntries.map((entry) => ({ entry, rank: Math.min(rank(entry.texts, wanted), rank(entry.modern, loose)) }))
    .filter((each) => each.rank < 3)
    .sort((one, other) => one.rank - other.rank).slice(0, 12).map((each) => each.entry);
}
