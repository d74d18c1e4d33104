// Tables that say the same as the pictures: the pairs, the actors and their neighbours, the matrix and
// the register.

function make(name, properties, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (key === 'class') node.className = value;
    else if (key.includes('-') || key === 'role' || key === 'scope') node.setAttribute(key, value);
    else node[key] = value;
  }
  node.append(...children);
  return node;
}

// A button that chooses actors; every number leads to its list this way.
function chooser(text, actors, label) {
  return make('button', { type: 'button', class: 'link', 'data-choose': actors.join(' '), ...(label ? { 'aria-label': label } : {}) }, text);
}

function table(caption, heads, rows) {
  const head = make('tr', {}, ...heads.map((text) => make('th', { scope: 'col' }, text)));
  return make('table', {}, make('caption', {}, caption), make('thead', {}, head),
    make('tbody', {}, ...rows.map((cells) => make('tr', {}, ...cells.map((cell) => make('td', {}, cell))))));
}

const MOST_ROWS = 400;

function limitedNote(number) {
  return number > MOST_ROWS ? say('; the first {} are here, narrow the choice for the rest', MOST_ROWS) : '';
}

// ---- Pairs and actors -----------------------------------------------------------------------------------

function showPairs(result) {
  const rows = result.pairs.slice(0, MOST_ROWS).map(({ first, second, meetings, certain }) => {
    const names = `${actorName(first)} – ${actorName(second)}`;
    return [chooser(names, [first, second]), String(meetings), String(certain)];
  });
  const caption = say('{} who met', counted(result.pairs.length, 'pair') || say('No pairs')) + limitedNote(result.pairs.length);
  document.getElementById('pairs').replaceChildren(table(caption, ['Pair', 'Meetings', 'Certain'].map((head) => say(head)), rows));
}

// How many events of each kind everyone took part in; with one chosen, what joins the others to them.
function showActors(result) {
  const target = document.getElementById('actors');
  target.replaceChildren(result.asked.length === 1 ? neighbours(result, result.asked[0]) : everyone(result));
}

function everyone(result) {
  const numbers = new Map();
  for (const selected of result.events) {
    for (const { actor } of participants(selected.parts, null, result.bySide)) {
      const row = numbers.get(actor) || Object.fromEntries(KINDS.map((kind) => [kind, new Set()]));
      row[selected.event.kind].add(selected.event.occasion);
      numbers.set(actor, row);
    }
  }
  const total = (row) => KINDS.reduce((sum, kind) => sum + row[kind].size, 0);
  const sorted = [...numbers].sort((one, other) => total(other[1]) - total(one[1]) || one[0] - other[0]);
  const rows = sorted.slice(0, MOST_ROWS).map(([actor, row]) => [
    chooser(actorName(actor), [actor]), ...KINDS.map((kind) => String(row[kind].size || ''))]);
  return table(say('{} took part', counted(sorted.length, 'actor') || say('Nobody')) + limitedNote(sorted.length),
    ['Actor', 'Meetings', 'Messages', 'Agreements', 'Acts'].map((head) => say(head)), rows);
}

function neighbours(result, centre) {
  const rows = new Map();
  for (const selected of result.events) {
    for (const { from, to, isDirected } of joinings(selected, result.bySide, result.question.window)) {
      if (from !== centre && to !== centre) continue;
      const other = from === centre ? to : from;
      const row = rows.get(other) || { meeting: new Set(), to: new Set(), from: new Set(), other: new Set() };
      const { kind, occasion } = selected.event;
      const column = kind === 'meeting' ? 'meeting' : kind === 'message' && isDirected ? (from === centre ? 'to' : 'from') : 'other';
      row[column].add(occasion);
      rows.set(other, row);
    }
  }
  const total = (row) => row.meeting.size + row.to.size + row.from.size + row.other.size;
  const sorted = [...rows].sort((one, other) => total(other[1]) - total(one[1]) || one[0] - other[0]);
  return table(say('{} joined to {}', counted(sorted.length, 'actor') || say('Nobody'), actorName(centre)),
    ['Actor', 'Met', 'Wrote to', 'Heard from', 'Signed, acted'].map((head) => say(head)),
    sorted.map(([other, row]) => [chooser(actorName(other), [centre, other]),
      ...['meeting', 'to', 'from', 'other'].map((column) => String(row[column].size || ''))]));
}

// ---- Matrix and register ----------------------------------------------------------------------------------

const MOST = { actors: 60, events: 160 };

function sortedActors(result) {
  const network = networkOf(result.whole, { bySide: result.bySide, wholeFrom: 0, centre: result.asked, window: result.question.window });
  const side = (actor) => (record.actors[actor].side < 0 ? 'zzz' : record.actors[record.actors[actor].side].name);
  const actors = [...network.actors].sort((one, other) =>
    side(one).localeCompare(side(other), 'en') || actorName(one).localeCompare(actorName(other), 'en'));
  return { network, actors };
}

const tooMany = (text) => make('p', { class: 'help' }, text);

function showMatrix(result) {
  const target = document.getElementById('view-matrix'), { network, actors } = sortedActors(result);
  if (!actors.length) {
    target.replaceChildren(tooMany(say('Nobody is recorded to have met or written, for all of these choices.')));
    return;
  }
  if (actors.length > MOST.actors) {
    target.replaceChildren(tooMany(say('{} are too many for a matrix; choose days, a topic or an actor until {} are left.', counted(actors.length, 'actor'), MOST.actors)));
    return;
  }
  const head = make('tr', {}, make('td'), ...actors.map((actor, number) => make('th', { scope: 'col', title: actorName(actor) }, String(number + 1))));
  const rows = actors.map((actor, number) => make('tr', {},
    make('th', { scope: 'row' }, `${number + 1} `, chooser(actorName(actor), [actor])),
    ...actors.map((other) => matrixCell(network, actor, other))));
  target.replaceChildren(make('table', { class: 'matrix' },
    make('caption', {}, say('How many events join the two')), make('thead', {}, head), make('tbody', {}, ...rows)));
}

function matrixCell(network, actor, other) {
  const bond = network.bonds.get(`${Math.min(actor, other)} ${Math.max(actor, other)}`);
  if (actor === other) return make('td', { class: 'self' });
  if (!bond) return make('td');
  const number = new Set(bond.entries.map((entry) => entry.selected.event.occasion)).size;
  const isPossible = bond.entries.every((entry) => !entry.isCertain);
  const cell = make('td', { class: isPossible ? 'possible' : `n${Math.min(4, Math.ceil(Math.log2(number + 1)))}` },
    chooser(String(number), [actor, other], say('{} and {}: {}', actorName(actor), actorName(other), number)));
  return cell;
}

// Rows are actors by side, columns events in order of time; a line joins those who took part.
function showRegister(result) {
  const target = document.getElementById('view-register'), { actors } = sortedActors(result);
  if (actors.length > MOST.actors || result.events.length > MOST.events) {
    target.replaceChildren(tooMany(say('{} and {} are too many for a register; choose days, a topic or an actor until {} actors and {} events are left.', counted(actors.length, 'actor'), counted(result.events.length, 'event'), MOST.actors, MOST.events)));
    return;
  }
  if (!result.events.length) {
    target.replaceChildren(tooMany(say('Nothing in the record answers to all of these choices.')));
    return;
  }
  const shown = result.asked.length ? actors.filter((actor) => result.events.some((selected) => selected.parts.some((part) => [part.actor, part.side].includes(actor)))) : actors;
  // Room for the longest name, and for the dates, which lean to the right.
  const dates = Math.max(...result.events.map(({ event }) => widthOf(shortDate(event.index), 9)));
  const left = Math.max(90, ...shown.map((actor) => widthOf(actorName(actor), 11))) + 16, top = 0.87 * dates + 22;
  const step = 22, width = left + result.events.length * step + Math.max(20, dates / 2), height = top + 16 + shown.length * 18;
  const rows = new Map(shown.map((actor, row) => [actor, top + row * 18]));
  const picture = svg('svg', { id: 'register', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': say('Register'), 'font-family': 'Liberation Sans, Arial, Helvetica, sans-serif', 'font-size': 11 });
  for (const [actor, y] of rows) {
    picture.append(svg('line', { x1: left, x2: width, y1: y, y2: y, class: 'row', stroke: '#ddd' }),
      svg('text', { x: left - 8, y: y + 4, 'text-anchor': 'end', class: result.asked.includes(actor) ? 'asked' : '', fill: '#222' }, actorName(actor)));
  }
  result.events.forEach((selected, number) => registerColumn(picture, selected, { x: left + 12 + number * step, top: top - 8 }, rows, result.bySide));
  target.replaceChildren(picture);
}

// A date with its months in three letters.
const shortDate = (index) => eventDate(index).replace(new RegExp(`(${MONTHS.join('|')})`, 'g'), (month) => month.slice(0, 3));

function registerColumn(picture, selected, { x, top }, rows, bySide) {
  const there = participants(selected.parts, null, bySide).filter(({ actor }) => rows.has(actor));
  if (!there.length) return;
  const heights = there.map(({ actor }) => rows.get(actor)), { event } = selected;
  const isPossible = !selected.isShownCertain, ink = INKS[event.kind];
  const column = svg('g', { class: `event ${event.kind}${state.event === event.id ? ' chosen' : ''}`, 'data-e': event.index },
    svg('title', {}, `${eventDate(event.index)}: ${eventName(event)}`),
    svg('line', { x1: x, x2: x, y1: Math.min(...heights), y2: Math.max(...heights), stroke: ink, 'stroke-width': 1.4, ...(isPossible ? { 'stroke-dasharray': '1 4' } : event.isSecret ? { 'stroke-dasharray': '6 3' } : {}) }),
    svg('text', { transform: `translate(${x + 3} ${top}) rotate(-60)`, 'font-size': 9, fill: '#444' }, shortDate(event.index)));
  for (const { actor, isFirm } of there) {
    column.append(svg('circle', { cx: x, cy: rows.get(actor), r: 4.5, fill: isFirm ? ink : '#fff', stroke: ink }));
  }
  picture.append(column);
}
