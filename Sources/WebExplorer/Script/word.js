// Who could have known what an actor knew, or of an event, and how word could have got from one to
// another: found here where the page holds all that a chain may pass through, and else as the command found
// it when the page was made.

function endOf(id) {
  const { actor, event } = record.numbers;
  if (actor.has(id)) return { actor: actor.get(id) };
  return event.has(id) ? { event: event.get(id) } : null;
}

// What word is of, or whom it is from, and whom it is to get to: nothing until it is asked, but that a page with
// answers of its own shows the first of them.
function chosenEnds() {
  const [from, to] = state.word.split(' ');
  return { from: from || (record.clock ? '' : record.word[0].id), to: to || '' };
}

// The event that is open, and whoever is chosen to hear of it.
const offeredEnds = () => ({ from: state.event, to: state.actor[0] || '' });

// Asks who could have known of an event; of whoever is chosen, how. Goes to the answer.
function askWord(event) {
  const { to } = offeredEnds();
  choose({ word: [event, to].filter(Boolean).join(' '), list: 'word' });
  const heading = document.querySelector('#word h2');
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}

const knownWords = new Map();

// {from, to, actors, path}: who could have known, and the chain to the one who is chosen.
function wordAnswer() {
  const { from, to } = chosenEnds();
  return record.clock ? wordOf(state) : toldWord(from, to);
}

// The answer for some choices; the last few are kept.
function wordOf(chosen) {
  const { from, to } = chosenEnds(), key = JSON.stringify([from, to, chosen.during, chosen.certainty, chosen.without, chosen.topic]);
  if (!from) return { from, to, actors: [], path: null };
  if (knownWords.has(key)) return knownWords.get(key);
  const { window, isCertainOnly, topics } = questionOf(chosen), omission = omissionOf(chosen), start = endOf(from), goal = to && to !== from && endOf(to);
  const question = { window, isCertainOnly, omission, topics, from: start }, actors = reachAnswer({ ...question, to: start });
  // Where only what is recorded to be about a topic counts, the chain is that by which the one is reached.
  const path = !goal ? null : topics.size ? chainTo(actors, to) : pathAnswer({ ...question, to: goal }), answer = { from, to, actors, path };
  if (knownWords.size > 7) knownWords.clear();
  knownWords.set(key, answer);
  return answer;
}

// What was asked with `--reach` when the page was made; the choices of the page change nothing in it.
function toldWord(from, to) {
  const told = record.word.find(({ id }) => id === from) || record.word[0], path = to && chainTo(told.actors, to);
  return { from: told.id, to: path ? to : '', actors: told.actors, path: path || null };
}

function chainTo(reached, to) {
  const found = reached.find(({ actor }) => record.actors[actor].id === to);
  return found ? { ...found, certainty: found.isCertain ? CERTAIN : POSSIBLE } : null;
}

const canAskWord = () => Boolean(record.clock) || record.word.length > 0;
const endName = (id) => nameOfAny(id);

// ---- The list ---------------------------------------------------------------------------------------

function showWord() {
  const answer = wordAnswer(), target = byId('word'), { from, to, actors, path } = answer;
  const rows = actors.map((each) => {
    const button = make('button', { type: 'button', class: 'link', 'data-to': record.actors[each.actor].id }, actorName(each.actor));
    return [button, say(each.isCertain ? 'certain' : 'possible'), each.earliest === null ? '' : dayLabel(each.earliest), each.latest === null ? '' : dayLabel(each.latest), String(each.hops)];
  });
  const title = say('{} could have known', counted(rows.length, 'actor') || say('Nobody')) + (state.during ? say(' within {}', state.during) : '');
  const focused = document.activeElement?.id;
  target.replaceChildren(make('h2', { tabIndex: -1 }, from ? say('Who could have known: {}', endName(from)) : say('Who could have known')), wordForm(answer),
    ...(from ? [...outsideNode(from), ...(to ? [chainNode(answer)] : []),
      table(title, ['Who', 'How sure', 'Earliest', 'At the latest', 'Steps'].map((head) => say(head)), rows),
      make('p', { class: 'help' }, say(record.clock ? 'Of the choices, the days, the topic, “certain only” and what is left out count here. ' : 'As it was when the page was made. '), say('The same: '),
        make('code', {}, [`entente reach ${shellWord(from)}`, ...(path && !state.topic.length ? [`entente path ${shellWord(from)} ${shellWord(to)}`] : [])].map((each) => `${each} ${wordFlags()}`.trim()).join('\n')))]
      : [make('p', {}, say('Choose an event, or whoever had the word first.'), ' ', ...offeredEvent())]));
  if (/^word-/.test(focused || '')) byId(focused)?.focus();
}

// What is asked: of an event or from whom, to whom, and by what.
function wordForm({ from, to: chosen, actors }) {
  const { clock } = record, to = from ? chosen : offeredEnds().to, named = (ids) => ids.map((id) => [id, endName(id)]).sort((one, other) => one[1].localeCompare(other[1], 'en'));
  const group = (label, all, chosen) => make('optgroup', { label: say(label) }, ...all.map(([value, name]) => make('option', { value, selected: value === chosen }, name)));
  const pick = (id, text, ...options) => make('label', {}, text, make('select', { id }, ...options));
  const people = clock ? record.actors.filter(({ kind }) => kind === 'person').map(({ id }) => id) : [];
  const starts = [...new Set([...people, ...record.word.map(({ id }) => id), from])].filter((id) => record.numbers.actor.has(id));
  const told = clock ? record.order[0].map((index) => record.events[index]).filter(({ wasHeld }) => wasHeld) : record.word.filter(({ isEvent }) => isEvent);
  const reached = new Set(actors.map(({ actor }) => record.actors[actor].id)), isReached = (id) => reached.has(id) || id === to;
  return make('div', { class: 'row' },
    pick('word-from', say('Word of, or from '), ...(clock ? [option('', '…')] : []), group('An actor', named(starts), from),
      group('Events', told.map(({ id }) => [id, eventLabel(id)]), from)),
    ...(clock ? [pick('word-to', say('to '), option('', say('anyone')), group('Within reach', named(people.filter(isReached)), to),
      ...(from ? [group('Not within reach', named(people.filter((id) => !isReached(id))), to)] : []))] : []),
    ...topicChoice(from));
}

function offeredEvent() {
  const { from } = offeredEnds();
  return from ? [make('button', { type: 'button', 'data-word': from }, eventLabel(from))] : [];
}

const eventLabel = (id) => `${eventDate(record.numbers.event.get(id))}: ${endName(id)}`;

// Word of an event can have gone by any contact, or only by what is recorded to be about one of its topics.
function topicChoice(from) {
  const event = record.events[record.numbers.event.get(from)];
  const ids = [...new Set([...(event ? event.topics.map((topic) => record.topics[topic].id) : []), ...state.topic])];
  if (!record.clock || !ids.length) return [];
  const options = ids.map((id) => make('option', { value: id, selected: state.topic.includes(id) }, say('only what is recorded to be about {}', nameOf(record.topics[record.numbers.topic.get(id)]))));
  return [make('label', {}, say('passed on by '), make('select', { id: 'word-topic' }, option('', say('any contact')), ...options))];
}

// Word of an event that lies outside the days reaches nobody in them.
function outsideNode(from) {
  const event = record.events[record.numbers.event.get(from)], { window } = questionOf(state);
  if (!record.clock || !event || !window || certaintyIn(event.variants[0].date, window) !== NOT) return [];
  const { startLow } = event.variants[0].date, last = isLimited(window.high) ? isoDay(Math.max(window.high, startLow)) : '..';
  const button = make('button', { type: 'button' }, say('Begin the days with it'));
  button.addEventListener('click', () => choose({ during: `${isoDay(startLow)}/${last}` }));
  return [make('p', {}, `${say('This event was not within the days chosen.')} `, ...(isLimited(startLow) ? [button] : []))];
}

function wordFlags() {
  const { base } = record, chosen = record.clock ? state : freshState(), during = chosen.during || base.during;
  return [...base.graphs.flatMap((path) => ['-g', shellWord(path)]), ...(during ? ['--during', shellWord(during)] : []),
    ...chosen.topic.flatMap((id) => ['--topic', shellWord(id)]), ...(chosen.certainty ? ['--certain'] : []), ...chosen.without.flatMap((id) => ['--without', shellWord(id)])].join(' ');
}

function chainNode({ from, to, path }) {
  const title = make('h3', {}, say('{} to {}', endName(from), endName(to)));
  if (from === to) return make('div', {}, title, make('p', {}, say('Word of this starts there: choose someone else for it to get to.')));
  if (!path) return make('div', {}, title, make('p', {}, say('Word does not get there, for these choices.')));
  const day = (number) => (number === null ? say('no limit') : dayLabel(number));
  const hops = path.chain.map(({ event, from: one, to: other, isSure }) => make('li', {},
    `${actorName(one)} → ${other < 0 ? endName(to) : actorName(other)}${isSure ? '' : say(' (possible)')} `,
    make('button', { type: 'button', class: 'link', 'data-event': event }, `${eventDate(event)}: ${eventName(record.events[event])}`), ...accountOf(event)));
  const arrival = path.latest === null ? say('at the earliest {}', day(path.earliest)) : say('between {} and {}', day(path.earliest), day(path.latest));
  return make('div', {}, title,
    make('p', {}, `${say('{}: word can have arrived {}.', say(path.certainty === CERTAIN ? 'Certain' : 'Possible'), arrival)} ${say('Up and down go along the chain, in every picture.')}`),
    hops.length ? make('ol', { class: 'hops' }, ...hops) : make('p', {}, say('They took part.')),
    ...(path.deciding ? [decidingNode(path.deciding)] : []));
}

// What it was about and what its sources say of it, by which a reader judges whether word was passed on there.
function accountOf(index) {
  const node = eventNode(index), labels = [...node.querySelectorAll(':scope > dl > dt')];
  const facts = labels.filter(({ dataset }) => ['About', 'Note'].includes(dataset.say)).map((label) => make('p', { class: 'help' }, label.nextSibling.textContent));
  const claims = [...node.querySelectorAll(':scope > ul > li')].map((claim) => claim.cloneNode(true));
  return [...facts, make('ul', { class: 'help' }, ...claims)];
}

// Two minutes in words; the day once where it is the same.
function minuteLabels([first, last]) {
  const day = (minute) => Math.floor(minute / DAY_MINUTES), two = (number) => String(number).padStart(2, '0');
  const clock = (minute) => `${two(Math.floor((minute - day(minute) * DAY_MINUTES) / 60))}:${two((minute % 60 + 60) % 60)}`;
  const label = (minute) => `${dayLabel(day(minute))}, ${clock(minute)}`;
  return [label(first), first === last ? label(first) : day(first) === day(last) ? clock(last) : label(last)];
}

// What to look for in the archive: the date that would settle it.
function decidingNode({ event, end, certain, ruledOut, settles }) {
  const days = (ranges) => ranges.map((range) => {
    const [first, last] = range.minutes ? minuteLabels(range.minutes) : [range.first, range.last].map(dayLabel);
    return first === last ? first : say('{} to {}', first, last);
  }).join(', ');
  const rows = [[certain, 'Certain if it was {}.'], [ruledOut, 'Ruled out if it was {}.']]
    .filter(([ranges]) => ranges.length).map(([ranges, text]) => make('li', {}, say(text, days(ranges))));
  if (settles) rows.push(make('li', {}, say('Any day settles it.')));
  return make('div', { class: 'deciding' }, make('p', {}, `${say('One date would settle most')}: ${say(DATE_ENDS[end])} `,
    make('button', { type: 'button', class: 'link', 'data-event': event }, `${eventDate(event)}: ${eventName(record.events[event])}`)), make('ul', {}, ...rows));
}

const DATE_ENDS = { date: 'the date of', start: 'the beginning of', end: 'the end of', sent: 'the sending of', received: 'the receipt of' };

// ---- The chain in the pictures --------------------------------------------------------------------------

// `now` is the hop that has the focus.
function markChain(now) {
  if (state.list !== 'word' || !canAskWord()) return;
  const chain = wordAnswer().path?.chain || [];
  markStory(chain, now);
  if (!shownNetwork) return;
  for (const node of placed.net.querySelectorAll('.told, .now')) node.classList.remove('told', 'now');
  chain.forEach(({ event, from, to }, number) => {
    const mark = (node) => node && node.classList.add('told', ...(number === now ? ['now'] : []));
    const [first, second] = [Math.min(from, to), Math.max(from, to)];
    mark(placed.net.querySelector(`.bond[data-first="${first}"][data-second="${second}"]`));
    mark([...placed.net.querySelectorAll('.mark')].find((node) => node.dataset.e.split(' ').includes(String(event))));
    for (const actor of [from, to]) mark(document.getElementById(`n${actor}`));
  });
}

function wireWord() {
  const target = byId('word');
  target.addEventListener('change', ({ target: { id } }) => {
    const from = byId('word-from').value, to = byId('word-to')?.value, topic = byId('word-topic')?.value;
    if (id === 'word-topic') choose({ topic: topic ? [topic] : [] });
    else if (from || state.word) choose({ word: from && [from, to].filter(Boolean).join(' ') });
  });
  target.addEventListener('click', (click) => {
    const to = click.target.closest('[data-to]'), event = click.target.closest('[data-event]');
    if (to) choose({ word: `${wordAnswer().from} ${to.dataset.to}` });
    if (event) openEvent(+event.dataset.event);
  });
  const hops = () => [...target.querySelectorAll('.hops [data-event]')];
  target.addEventListener('focusin', (focus) => {
    const hop = hops().indexOf(focus.target);
    if (hop >= 0) markChain(hop);
  });
  target.addEventListener('keydown', (key) => {
    const all = hops(), at = all.indexOf(key.target);
    if (at < 0 || !/^Arrow(Up|Down|Left|Right)$/.test(key.key)) return;
    key.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, at + (/Down|Right/.test(key.key) ? 1 : -1)))].focus();
  });
}
