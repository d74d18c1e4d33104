// The storyline: each actor a line through time, and lines run side by side where their actors meet. The
// chain that is chosen under “Who could have known” runs along it.

const STORY = { row: 15, step: 34, left: 150, top: 20 };

function showStoryline(result) {
  const target = document.getElementById('view-storyline'), { actors } = sortedActors(result);
  const columns = storyColumns(result, new Set(actors));
  const there = actors.filter((actor) => columns.some(({ members }) => members.has(actor)));
  if (there.length > MOST.actors || columns.length > MOST.events) {
    target.replaceChildren(tooMany(say('{} and {} are too many for a storyline; choose days, a topic or an actor until {} actors and {} events are left.', counted(there.length, 'actor'), counted(columns.length, 'event'), MOST.actors, MOST.events)));
    return;
  }
  if (!columns.length) {
    target.replaceChildren(tooMany(say('Nobody is recorded to have met or written, for all of these choices.')));
    return;
  }
  const focused = document.activeElement?.closest?.('#storyline [data-e]')?.dataset.e;
  target.replaceChildren(storyPicture(columns, there, result));
  if (focused !== undefined) target.querySelector(`[data-e="${focused}"]`)?.focus();
  markChain();
}

// The events that join two actors or more, in order of time.
function storyColumns(result, actors) {
  return result.events.map((selected) => ({
    selected,
    members: new Map(participants(selected.parts, null, result.bySide).filter(({ actor }) => actors.has(actor))
      .map((each) => [each.actor, each.isFirm])) })).filter(({ members }) => members.size > 1);
}

// The order from above at each event: those who take part stand together where most of them stood, and
// everyone else stays as near as that leaves.
function storyOrders(columns, actors) {
  let order = [...actors];
  return columns.map(({ members }) => {
    const places = order.flatMap((actor, place) => (members.has(actor) ? [place] : []));
    const middle = places[places.length >> 1], block = order.filter((actor) => members.has(actor));
    const before = order.slice(0, middle).filter((actor) => !members.has(actor));
    const after = order.slice(middle).filter((actor) => !members.has(actor));
    order = [...before, ...block, ...after];
    return new Map(order.map((actor, place) => [actor, place]));
  });
}

function storyPicture(columns, actors, result) {
  // Where there are few events, names have room between them.
  const step = Math.max(STORY.step, Math.min(120, 640 / columns.length));
  const orders = storyOrders(columns, actors), names = [], foot = STORY.top + actors.length * STORY.row;
  // A name that begins late runs on beyond the last event.
  const ends = actors.map((actor) => STORY.left + 24 + columns.findIndex(({ members }) => members.has(actor)) * step + actorName(actor).length * 6);
  const width = Math.max(STORY.left + columns.length * step + 60, ...ends);
  const dates = Math.max(...columns.map(({ selected }) => widthOf(shortDate(selected.event.index), 9)));
  const x = (at) => STORY.left + 18 + at * step, y = (at, actor) => STORY.top + orders[at].get(actor) * STORY.row;
  // Rows that stay empty above all lines are not shown.
  const highest = Math.min(...columns.flatMap(({ members }, at) => [...members.keys()].map((actor) => y(at, actor)))), above = Math.max(0, highest - STORY.top - STORY.row);
  const height = foot - above + 16 + 0.8 * dates;
  const picture = svg('svg', {
    id: 'storyline', viewBox: `0 ${above} ${width} ${height}`, width, height, role: 'group', 'aria-label': say('Storyline'),
    'font-family': FONT, 'font-size': 10.5 });
  for (const actor of actors) picture.append(storyLine(actor, columns, x, y, result, names));
  columns.forEach((column, at) => picture.append(storyEvent(column, x(at), (actor) => y(at, actor), foot)));
  picture.querySelector('[data-e]').setAttribute('tabindex', '0');
  return picture;
}

// From the first to the last event of an actor; between two, the line bends half-way.
function storyLine(actor, columns, x, y, result, names) {
  const own = columns.flatMap(({ members }, at) => (members.has(actor) ? [at] : []));
  const [first] = own, last = own[own.length - 1], [, ink] = sideInk(legendSide(actor));
  const node = svg('g', { class: `thread${result.asked.includes(actor) ? ' asked' : ''}`, 'data-a': actor });
  for (let at = first; at < last; at += 1) {
    const [from, to, high, low] = [x(at), x(at + 1), y(at, actor), y(at + 1, actor)], half = (from + to) / 2;
    const d = high === low ? `M${from} ${high}H${to}` : `M${from} ${high}C${half} ${high} ${half} ${low} ${to} ${low}`;
    node.append(svg('path', { d, 'data-at': at, fill: 'none', stroke: ink, 'stroke-width': 1.6 }));
  }
  const isLater = first > 0, left = x(first) + (isLater ? 6 : -7), height = freeHeight(names, left, y(first, actor) + (isLater ? -3.5 : 3.5), isLater ? widthOf(actorName(actor), 10.5) : -widthOf(actorName(actor), 10.5));
  // Whoever comes later has the name above the line, where nobody else's stands.
  node.append(svg('text', { x: left, y: height, 'text-anchor': isLater ? 'start' : 'end', fill: '#222', 'paint-order': 'stroke', stroke: '#fff', 'stroke-width': 3 }, actorName(actor)));
  return node;
}

// Where a name is free of those that stand already, as near to its line as it can be; it stands there then.
function freeHeight(names, left, height, width) {
  const [from, to] = [Math.min(left, left + width), Math.max(left, left + width)];
  const isFree = (at) => names.every((other) => other.to < from || other.from > to || Math.abs(other.at - at) > 9);
  const at = [0, 1, -1, 2, -2, 3, -3].map((step) => height + step * STORY.row * 0.75).find(isFree) ?? height;
  names.push({ from, to, at });
  return at;
}

function storyEvent({ selected, members }, x, y, foot) {
  const { event } = selected, heights = [...members.keys()].map(y), [top, low] = [Math.min(...heights), Math.max(...heights)];
  const text = `${eventDate(event.index)}: ${eventName(event)}`, ink = INKS[event.kind], isPossible = !selected.isShownCertain;
  const dash = isPossible ? { 'stroke-dasharray': '1 3' } : event.isSecret ? { 'stroke-dasharray': '5 3' } : {};
  return svg('g', {
    class: `event ${event.kind}${state.event === event.id ? ' chosen' : ''}`, 'data-e': event.index, tabindex: '-1', role: 'button', 'aria-label': text },
  svg('title', {}, text),
  svg('rect', { x: x - 4.5, y: top - 5, width: 9, height: low - top + 10, rx: 4.5, fill: '#fff', 'fill-opacity': 0.75, stroke: ink, 'stroke-width': 1.4, ...dash }),
  ...[...members].map(([actor, isFirm]) => svg('circle', { cx: x, cy: y(actor), r: 2.6, fill: isFirm ? ink : '#fff', stroke: ink })),
  svg('text', { transform: `translate(${x + 3} ${foot + 6}) rotate(50)`, 'font-size': 9, fill: '#444' }, shortDate(event.index)));
}

// The chain along the lines: whoever passes word on has it from one event of the chain to the next.
function markStory(chain, now) {
  const picture = document.getElementById('storyline');
  if (!picture) return;
  for (const node of picture.querySelectorAll('.told, .now')) node.classList.remove('told', 'now');
  const places = new Map([...picture.querySelectorAll('[data-e]')].map((node, at) => [+node.dataset.e, { node, at }]));
  let from = null;
  chain.forEach((hop, number) => {
    const place = places.get(hop.event);
    if (!place) return;
    place.node.classList.add('told');
    if (number === now) place.node.classList.add('now');
    if (from !== null) {
      for (const part of picture.querySelectorAll(`.thread[data-a="${hop.from}"] path`)) {
        if (+part.dataset.at >= from && +part.dataset.at < place.at) part.classList.add('told');
      }
    }
    from = place.at;
  });
}

function wireStoryline() {
  const target = document.getElementById('view-storyline');
  target.addEventListener('click', (click) => {
    const event = click.target.closest('[data-e]'), thread = click.target.closest('.thread');
    if (event) openEvent(+event.dataset.e);
    else if (thread) choose({ actor: [record.actors[+thread.dataset.a].id] });
  });
  target.addEventListener('keydown', (key) => {
    const event = key.target.closest('[data-e]');
    if (!event) return;
    if (key.key === 'Enter' || key.key === ' ') {
      key.preventDefault();
      openEvent(+event.dataset.e);
    } else if (/^Arrow/.test(key.key)) {
      key.preventDefault();
      stepAmong([...target.querySelectorAll('[data-e]')], event, /Right|Down/.test(key.key) ? 1 : -1);
    }
  });
}

// The next of some marks takes the focus, and is the one that the tabulator finds.
function stepAmong(all, mark, by) {
  const next = all[(all.indexOf(mark) + by + all.length) % all.length];
  mark.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}
