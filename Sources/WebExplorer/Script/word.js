// Who could have known what an actor knew, or of an event, and how word could have got from one to
// another: found here where the page holds all that a chain may pass through, and else as the command found
// it when the page was made.

function endOf(id) {
  const { actor, event } = record.numbers;
  if (actor.has(id)) return { actor: actor.get(id) };
  return event.has(id) ? { event: event.get(id) } : null;
}

// Whom or what word is from: what is chosen for it, or whoever is chosen, or whoever took part most.
function chosenEnds() {
  const [from, to] = state.word.split(' '), [one, other] = state.actor;
  return { from: from || one || record.word[0]?.id || busiest(), to: to || (from ? '' : other || '') };
}

function busiest() {
  const numbers = new Map();
  for (const { variants: [{ parts }] } of record.events) {
    for (const { actor, status } of parts) if (counts(status)) numbers.set(actor, (numbers.get(actor) || 0) + 1);
  }
  const people = [...numbers].filter(([actor]) => record.actors[actor]?.kind === 'person').sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return people.length ? record.actors[people[0][0]].id : record.actors[0].id;
}

const knownWords = new Map();

// {from, to, actors, path}: who could have known, and the chain to the one who is chosen.
function wordAnswer() {
  const { from, to } = chosenEnds();
  return record.clock ? wordOf(state) : toldWord(from, to);
}

// The answer for some choices; the last few are kept.
function wordOf(chosen) {
  const { from, to } = chosenEnds(), key = JSON.stringify([from, to, chosen.during, chosen.certainty, chosen.without]);
  if (knownWords.has(key)) return knownWords.get(key);
  const { window, isCertainOnly } = questionOf(chosen), omission = omissionOf(chosen), start = endOf(from), goal = to && to !== from && endOf(to);
  const question = { window, isCertainOnly, omission, from: start };
  const answer = {
    from, to, actors: reachAnswer({ ...question, to: start }), path: goal ? pathAnswer({ ...question, to: goal }) : null };
  if (knownWords.size > 7) knownWords.clear();
  knownWords.set(key, answer);
  return answer;
}

// What was asked with `--reach` when the page was made; the choices of the page change nothing in it.
function toldWord(from, to) {
  const told = record.word.find(({ id }) => id === from) || record.word[0];
  const reached = to && told.actors.find(({ actor }) => record.actors[actor].id === to);
  return {
    from: told.id, to: reached ? to : '', actors: told.actors,
    path: reached ? { ...reached, certainty: reached.isCertain ? CERTAIN : POSSIBLE } : null };
}

const canAskWord = () => Boolean(record.clock) || record.word.length > 0;
const endName = (id) => nameOfAny(id);

// ---- The list ---------------------------------------------------------------------------------------

function showWord() {
  const answer = wordAnswer(), target = byId('word'), { from, to, actors, path } = answer;
  const people = record.clock ? record.actors.filter(({ kind }) => kind === 'person').map(({ id }) => id) : [];
  const starts = [...new Set([...people, ...record.word.map(({ id }) => id), from])];
  const pick = (id, text, ids, value, first) => make('label', {}, text, make('select', { id }, ...(first ? [option('', first)] : []),
    ...ids.map((each) => [each, endName(each)]).sort((one, other) => one[1].localeCompare(other[1], 'en'))
      .map(([each, name]) => make('option', { value: each, selected: each === value }, name))));
  const rows = actors.map((each) => {
    const button = make('button', { type: 'button', class: 'link', 'data-to': record.actors[each.actor].id }, actorName(each.actor));
    return [button, say(each.isCertain ? 'certain' : 'possible'), each.earliest === null ? '' : dayLabel(each.earliest), each.latest === null ? '' : dayLabel(each.latest), String(each.hops)];
  });
  const focused = document.activeElement?.id;
  target.replaceChildren(make('div', { class: 'row' }, pick('word-from', say('Word of, or from '), starts, from),
    ...(record.clock ? [pick('word-to', say('to '), people, to, say('anyone'))] : [])),
  ...(record.clock ? [make('p', { class: 'help' }, say('For word of an event, open the event and choose “Who could have known” there.'))] : []),
  ...outsideNode(from), ...(to ? [chainNode(answer)] : []),
  table(say('{} could have known', counted(rows.length, 'actor') || say('Nobody')) + (state.during ? say(' within {}', state.during) : ''), ['Who', 'How sure', 'Earliest', 'At the latest', 'Steps'].map((head) => say(head)), rows),
  make('p', { class: 'help' }, say(record.clock ? 'Of the choices, the days, “certain only” and what is left out count here. ' : 'As it was when the page was made. '), say('The same: '),
    make('code', {}, [`entente reach ${shellWord(from)}`, ...(path ? [`entente path ${shellWord(from)} ${shellWord(to)}`] : [])].map((each) => `${each} ${wordFlags()}`.trim()).join('\n'))));
  if (/^word-/.test(focused || '')) byId(focused)?.focus();
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
    ...(chosen.certainty ? ['--certain'] : []), ...chosen.without.flatMap((id) => ['--without', shellWord(id)])].join(' ');
}

function chainNode({ from, to, path }) {
  const title = make('h2', {}, say('{} to {}', endName(from), endName(to)));
  if (from === to) return make('div', {}, title, make('p', {}, say('Word of this starts there: choose someone else for it to get to.')));
  if (!path) return make('div', {}, title, make('p', {}, say('Word does not get there, for these choices.')));
  const day = (number) => (number === null ? say('no limit') : dayLabel(number));
  const hops = path.chain.map(({ event, from: one, to: other, isSure }) => make('li', {},
    `${actorName(one)} → ${other < 0 ? endName(to) : actorName(other)}${isSure ? '' : say(' (possible)')} `,
    make('button', { type: 'button', class: 'link', 'data-event': event }, `${eventDate(event)}: ${eventName(record.events[event])}`)));
  const arrival = path.latest === null ? say('at the earliest {}', day(path.earliest)) : say('between {} and {}', day(path.earliest), day(path.latest));
  return make('div', {}, title,
    make('p', {}, `${say('{}: word can have arrived {}.', say(path.certainty === CERTAIN ? 'Certain' : 'Possible'), arrival)} ${say('Up and down go along the chain, in every picture.')}`),
    hops.length ? make('ol', { class: 'hops' }, ...hops) : make('p', {}, say('They took part.')),
    ...(path.deciding ? [decidingNode(path.deciding)] : []));
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
  target.addEventListener('change', () => choose({ word: [byId('word-from').value, byId('word-to')?.value].filter(Boolean).join(' ') }));
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
