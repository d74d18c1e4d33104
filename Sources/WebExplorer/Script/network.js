// The network: boxes stand where they were placed when the page was made, and lines are drawn for what
// is chosen.

const SVG = 'http://www.w3.org/2000/svg';
const INKS = { meeting: '#767676', message: '#0072b2', agreement: '#1a1a1a', act: '#c44f00', tie: '#404040' };
const MIXED_INK = '#545454';

function svg(name, attributes, ...children) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

// Sets what is not so already: a browser styles again whatever is set.
function put(node, name, value) {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

const numbersOf = (node, names) => names.map((name) => +node.getAttribute(name));

const placed = readPlaces();

function readPlaces() {
  const net = document.getElementById('net'), routes = new Map(), boxes = new Map();
  const sides = new Map(), { nodes } = record.network;
  adoptBoxes(net).forEach((box, node) => {
    boxes.set(nodes[2 * node], { ...box, node });
    sides.set(nodes[2 * node], nodes[2 * node + 1]);
  });
  net.querySelector('#lines path').getAttribute('d').split('M').slice(1).forEach((line, at) => {
    const [from, to] = record.network.routes.slice(2 * at, 2 * at + 2), corners = cornersOf(line);
    routes.set(from < to ? `${from} ${to}` : `${to} ${from}`, from < to ? corners : corners.reverse());
  });
  const gatherings = new Map();
  const marks = [...net.querySelectorAll('#marks ellipse')];
  record.network.gatherings.forEach((events, group) => {
    const [x, y, width, height] = numbersOf(marks[group], ['cx', 'cy', 'rx', 'ry']);
    const mark = { x, y, width: 2 * width, height: 2 * height, node: nodes.length / 2 + group, events };
    events.forEach((event) => gatherings.set(event, mark));
  });
  const [, , width, height] = net.getAttribute('viewBox').split(' ').map(Number);
  return { net, routes, boxes, sides, gatherings, whole: [0, 0, width, height] };
}

// Each corner of a line is told from the one before.
function cornersOf(line) {
  const numbers = line.match(/-?\d+/g).map(Number), corners = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < numbers.length; at += 2) {
    [x, y] = [x + numbers[at], y + numbers[at + 1]];
    corners.push([x, y]);
  }
  return corners;
}

// The boxes and then the names of the picture, in one order, become a group for each actor; gives where
// the boxes stand.
function adoptBoxes(net) {
  const rects = [...net.querySelectorAll('#boxes path')].flatMap(boxesOf), names = [...net.querySelectorAll('#boxes text')];
  const groups = rects.map((rect, node) => svg('g', { id: `n${record.network.nodes[2 * node]}` }, svg('rect', rect), names[node]));
  net.querySelector('#boxes').replaceChildren(...groups);
  return rects.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2, width, height }));
}

// The boxes of one look, which one path draws; those with round corners lie within a wider line, and what is
// drawn over them has the colour that fills them (NetworkPicture.swift).
function boxesOf(path) {
  const line = path.closest('[stroke]'), isRound = line !== path, inset = isRound ? 4 : 0;
  const look = { fill: (isRound ? line.nextSibling : path).getAttribute('fill'), stroke: line.getAttribute('stroke'), ...(isRound ? { rx: 5 } : {}) };
  return path.getAttribute('d').split('M').slice(1).map((box) => {
    const [x, y, width, height] = box.match(/\d+/g).map(Number);
    return { x: x - inset, y: y - inset, width: width + 2 * inset, height: height + 2 * inset, ...look };
  });
}

// Where an actor stands; a side that has no box of its own, amid its people.
function placeOf(actor) {
  const own = placed.boxes.get(actor);
  if (own) return own;
  const members = [...placed.boxes].filter(([other]) => record.actors[other].side === actor).map(([, box]) => box);
  const name = record.actors[actor].name, width = Math.max(70, widthOf(name, 8) + 8);
  const box = { ...(members.length ? middle(members) : placeBelow()), width, height: 18 };
  placed.boxes.set(actor, box);
  placed.net.querySelector('#boxes').append(makeBox(actor, box));
  return box;
}

// Whoever has no place, and no people who have, stands below all the others, in rows.
function placeBelow() {
  const number = unplaced++, [, , width, height] = placed.whole;
  return { x: width / 2 + (number % 4 - 1.5) * 160, y: height + 60 + Math.floor(number / 4) * 70 };
}

let unplaced = 0;

function middle(boxes) {
  const mean = (key) => (boxes.length ? boxes.reduce((sum, box) => sum + box[key], 0) / boxes.length : 100);
  return { x: mean('x'), y: mean('y') };
}

function makeBox(actor, { x, y, width, height }) {
  return svg('g', { id: `n${actor}` },
    svg('rect', { x: x - width / 2, y: y - height / 2, width, height, fill: '#fff', stroke: '#6e6e6e' }),
    svg('text', { fill: '#000' }, svg('tspan', { x, y: y + 3 }, record.actors[actor].name)));
}

// ---- Drawing ------------------------------------------------------------------------------------------

let shownNetwork = null;

function showNetwork(result, isPassing) {
  const network = networkOf(result.whole, {
    bySide: result.bySide, wholeFrom: record.wholeFrom, centre: result.asked, window: result.question.window });
  shownNetwork = network;
  for (const actor of network.actors) placeOf(actor);
  clearWay();
  showSides(network);
  const gathered = gatheringNodes(network), bonds = [...network.bonds].map(([key, bond]) => bondNode(key, bond));
  arrange(placed.net.querySelector('#lines'), [...gathered.flatMap(({ spokes }) => spokes), ...bonds, ...(result.bySide ? [] : tieNodes(network, result))]);
  arrange(placed.net.querySelector('#marks'), gathered.map(({ mark }) => mark));
  for (const node of placed.net.querySelectorAll('.told, .now')) node.classList.remove('told', 'now');
  showLines();
  showBoxes(network, result);
  markChain();
  // While a handle is dragged, everything stays where it is.
  if (!isPassing) fitNetwork(false);
}

// Makes some nodes, in their order, all that a node holds; those that are there already stay, so that a
// browser draws only what is new.
function arrange(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  let at = parent.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling; else parent.insertBefore(node, at);
  }
}

// What was drawn last of each thing, and all that its drawing depends on.
const drawn = new Map();

function drawnOnce(key, look, draw) {
  const known = drawn.get(key), sign = JSON.stringify([state.lang, look]);
  if (known?.sign === sign) return known.made;
  const made = draw();
  drawn.set(key, { sign, made });
  return made;
}

// Of the sides, those that are in the picture.
function showSides({ actors }) {
  const items = [...document.querySelectorAll('#view-network [data-side]')];
  const present = new Set([...actors].map((actor) => legendSide(actor)));
  for (const item of items) item.hidden = !present.has(+item.dataset.side);
}

// Of the kinds of lines, those that are in the picture: kinds, several at once, only possible, secret.
function showLines() {
  const lines = [...placed.net.querySelectorAll('.bond, .spoke')], marks = { mixed: 'several kinds', 1: 'only possible', 6: 'secret' };
  const drawn = new Set(lines.flatMap((line) => {
    const dash = (line.querySelector('.line') || line).getAttribute('stroke-dasharray');
    return [...line.classList, ...(dash ? [dash[0]] : [])].map((what) => marks[what] || what);
  }));
  for (const item of document.querySelectorAll('[data-line]')) item.hidden = !drawn.has(item.dataset.line);
}

const legendSide = (actor) => placed.sides.get(actor) ?? record.actors[actor].side;

function showBoxes(network, result) {
  const visible = [];
  for (const actor of placed.boxes.keys()) {
    const node = document.getElementById(`n${actor}`), isShown = network.actors.has(actor);
    put(node, 'class', isShown ? (result.asked.includes(actor) ? 'asked' : '') : 'off');
    put(node, 'aria-hidden', String(!isShown));
    if (!isShown) {
      put(node, 'tabindex', '-1');
      node.removeAttribute('role');
      continue;
    }
    visible.push(node);
    put(node, 'role', 'button');
    put(node, 'aria-label', actorName(actor));
    put(node, 'aria-pressed', String(result.asked.includes(actor)));
    put(node, 'tabindex', visible.length === 1 ? '0' : '-1');
  }
}

// A line for all that joins two actors, as wide as there is much of it.
function bondNode(key, { first, second, entries }) {
  const kinds = new Set(entries.map((entry) => entry.selected.event.kind)), ways = new Set(entries.map((entry) => entry.way));
  const look = {
    kind: kinds.size === 1 ? [...kinds][0] : 'mixed', isPossible: entries.every((entry) => !entry.isCertain),
    isSecret: entries.every((entry) => entry.selected.event.isSecret), number: numberOf(entries), counts: countsOf(entries),
    isForward: !ways.has('') && ways.has('forward'), isBack: !ways.has('') && ways.has('back'), corners: route(first, second) };
  return drawnOnce(`bond ${key}`, look, () => drawBond(first, second, look));
}

function drawBond(first, second, { kind, isPossible, isSecret, number, counts, isForward, isBack, corners }) {
  const width = 0.7 + 0.55 * Math.log2(number), ink = INKS[kind] || MIXED_INK;
  const node = svg('g', { class: `bond ${kind}`, 'data-first': first, 'data-second': second },
    svg('title', {}, `${actorName(first)} – ${actorName(second)}: ${counts}`),
    svg('path', { d: pathOf(corners), class: 'reach', stroke: 'none', 'stroke-width': 10 }),
    svg('path', {
      d: pathOf(corners), class: 'line', stroke: ink, 'stroke-width': (isPossible ? Math.max(width, 1.3) : width).toFixed(2),
      ...(isPossible ? { 'stroke-dasharray': '1 4' } : isSecret ? { 'stroke-dasharray': '6 3' } : {}) }));
  if (isForward) node.append(arrowhead(corners, placeOf(second), ink));
  if (isBack) node.append(arrowhead([...corners].reverse(), placeOf(first), ink));
  if (number > 1) node.append(badge(corners, first, second, String(number)));
  return node;
}

function countsOf(entries) {
  const events = new Map(entries.map((entry) => [entry.selected.event.occasion, entry.selected.event.kind]));
  const number = (kind) => [...events.values()].filter((other) => other === kind).length;
  return KINDS.map((kind) => counted(number(kind), kind)).filter(Boolean).join(', ');
}

function route(first, second) {
  const [one, other] = [placeOf(first), placeOf(second)];
  return one.node <= other.node ? routeBetween(one, other) : [...routeBetween(other, one)].reverse();
}

// A line as it was placed leads around all boxes of the page; where some of these are not there, it goes straight
// if it can, and around those that are.
function routeBetween(one, other) {
  const known = placed.routes.get(`${one.node} ${other.node}`), key = `${one.x} ${one.y} ${other.x} ${other.y}`;
  if (known?.length > 2 && isAllThere()) return known;
  return aroundBoxes(key, [[one.x, one.y], [other.x, other.y]], [one, other], known);
}

const isAllThere = () => placed.sides.size <= shownNetwork.actors.size && [...placed.sides.keys()].every((actor) => shownNetwork.actors.has(actor));

const pathOf = (corners) => `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}`;

// The point at which a line enters a box, and the way it comes from.
function entry(corners, box) {
  const inside = ([x, y]) => Math.abs(x - box.x) <= box.width / 2 && Math.abs(y - box.y) <= box.height / 2;
  let end = corners.length - 1;
  while (end > 1 && inside(corners[end - 1])) end -= 1;
  const [from, to] = [corners[end - 1], corners[end]];
  let [low, high] = [0, 1];
  const at = (share) => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  for (let round = 0; round < 12; round += 1) {
    const half = (low + high) / 2;
    if (inside(at(half))) high = half; else low = half;
  }
  return { point: at(low), from };
}

function arrowhead(corners, box, ink) {
  const { point: [x, y], from } = entry(corners, box);
  const length = Math.hypot(x - from[0], y - from[1]) || 1;
  const [dx, dy] = [(x - from[0]) / length, (y - from[1]) / length];
  const [bx, by] = [x - 5 * dx, y - 5 * dy];
  const points = [[x, y], [bx - 2 * dy, by + 2 * dx], [bx + 2 * dy, by - 2 * dx]];
  return svg('polygon', { class: 'head', fill: ink, stroke: 'none', points: points.map((each) => each.map((n) => n.toFixed(1)).join(',')).join(' ') });
}

// The number of events, in the middle of what is seen of the line.
function badge(corners, first, second, text) {
  const start = entry([...corners].reverse(), placeOf(first)).point, end = entry(corners, placeOf(second)).point;
  const seen = corners.length > 2 ? [corners[Math.floor((corners.length - 1) / 2)], corners[Math.ceil((corners.length - 1) / 2)]] : [start, end];
  const [x, y] = [(seen[0][0] + seen[1][0]) / 2, (seen[0][1] + seen[1][1]) / 2];
  return svg('text', { x: x.toFixed(1), y: (y + 2.6).toFixed(1), class: 'badge', 'font-size': 7, fill: '#333', stroke: '#fff', 'stroke-width': 2.5, 'paint-order': 'stroke' }, text);
}

// Meetings and signings of many, those of the same people as one mark: {spokes, mark} of each.
function gatheringNodes({ gatherings }) {
  const groups = new Map();
  for (const gathering of gatherings) {
    const known = placed.gatherings.get(gathering.selected.event.index);
    const key = known ? known.node : `e${gathering.selected.event.index}`;
    if (!groups.has(key)) groups.set(key, { known, all: [], members: new Map() });
    const group = groups.get(key);
    group.all.push(gathering.selected);
    for (const [actor, isCertain] of gathering.members) {
      group.members.set(actor, group.members.get(actor) || isCertain);
    }
  }
  return [...groups].map(([key, group]) => {
    const ways = spokeWays(group), look = [group.all.map(({ event }) => event.index), [...group.members], [...ways.values()]];
    return drawnOnce(`gathering ${key}`, look, () => drawGathering(group, ways));
  });
}

const markPlace = ({ known, members }) => known || middle([...members.keys()].map(placeOf));

function spokeWays(group) {
  const mark = markPlace(group);
  return new Map([...group.members.keys()].map((actor) => [actor, routeBetween(placeOf(actor), mark)]));
}

function drawGathering(group, ways) {
  const { known, all, members } = group, text = gatheringLabel(all);
  const width = Math.max(20, text.length * 4.3 + 8), { kind } = all[0].event;
  const { x, y } = markPlace(group);
  const spokes = [...members].map(([actor, isCertain]) => {
    return svg('path', { class: `spoke ${kind}`, 'data-first': actor, d: pathOf(ways.get(actor)), stroke: INKS[kind], 'stroke-width': 0.7, ...(isCertain ? {} : { 'stroke-dasharray': '1 4' }) });
  });
  const names = [...members.keys()].map(actorName).join(', ');
  const mark = svg('g', { class: 'mark', 'data-e': all.map((each) => each.event.index).join(' ') },
    svg('title', {}, `${text}: ${names}`),
    svg('ellipse', { cx: x, cy: y, rx: (known ? Math.max(known.width, width) : width) / 2, ry: 8, fill: '#ececec', stroke: INKS[kind] }),
    svg('text', { x, y: y + 2.6, 'font-size': 7, fill: '#000' }, text));
  return { spokes, mark };
}

function gatheringLabel(all) {
  const short = (index) => eventDate(index).replace(/\d{4}年(?=\d+月)/g, '').replace(/日, .*$/, '日').replace(/ (1[89]|20)\d\d.*$/, '')
    .replace(/([A-Z][a-z]{2})[a-z]+/g, '$1');
  const first = short(all[0].event.index), last = short(all[all.length - 1].event.index);
  const number = new Set(all.map(({ event }) => event.occasion)).size;
  if (all.length === 1) return first;
  const dates = first === last ? first : `${first}–${last}`;
  return number > 1 ? `${number} × ${dates}` : dates;
}

function tieNodes({ actors }, { question }) {
  return record.ties.flatMap(({ text, between, during }, number) => {
    if (during && question.window && certaintyIn(during, question.window) === NOT) return [];
    const there = between.filter((actor) => actors.has(actor));
    return there.flatMap((one, at) => there.slice(at + 1).map((other) => {
      const corners = route(Math.min(one, other), Math.max(one, other));
      return drawnOnce(`tie ${number} ${one} ${other}`, [text, corners], () => svg('g', { class: 'tie' },
        svg('title', {}, `${actorName(one)} – ${actorName(other)}: ${text}`),
        svg('path', { d: pathOf(corners), stroke: INKS.tie, 'stroke-width': 0.6, 'stroke-dasharray': '8 2 1 2' })));
    }));
  });
}

// ---- Looking closer -------------------------------------------------------------------------------------

let isZoomed = false;

function setBox([x, y, width, height]) {
  placed.net.setAttribute('viewBox', [x, y, width, height].map((number) => number.toFixed(1)).join(' '));
}

const currentBox = () => placed.net.getAttribute('viewBox').split(' ').map(Number);

// Shows all that is drawn as large as it goes, unless the reader has zoomed.
function fitNetwork(isAsked) {
  if (isAsked) isZoomed = false;
  placed.net.classList.toggle('closer', isZoomed);
  if (isZoomed || !shownNetwork) return;
  const boxes = [...shownNetwork.actors].map(placeOf);
  if (!boxes.length) return setBox(placed.whole);
  for (const { first, second } of shownNetwork.bonds.values()) boxes.push(...route(first, second).map(([x, y]) => ({ x, y, width: 0, height: 0 })));
  for (const { selected } of shownNetwork.gatherings) boxes.push(...[placed.gatherings.get(selected.event.index)].filter(Boolean));
  const left = Math.min(...boxes.map((box) => box.x - box.width / 2)) - 12;
  const right = Math.max(...boxes.map((box) => box.x + box.width / 2)) + 12;
  const top = Math.min(...boxes.map((box) => box.y - box.height / 2)) - 12;
  const foot = Math.max(...boxes.map((box) => box.y + box.height / 2)) + 12;
  const width = Math.max(right - left, 360), height = Math.max(foot - top, 240);
  setBox([(left + right - width) / 2, (top + foot - height) / 2, width, height]);
}

function zoomNetwork(factor, at) {
  isZoomed = true;
  placed.net.classList.add('closer');
  const [x, y, width, height] = currentBox();
  const [shareX, shareY] = at || [0.5, 0.5];
  setBox([x + width * (1 - factor) * shareX, y + height * (1 - factor) * shareY, width * factor, height * factor]);
}

function wireNetwork() {
  const { net } = placed;
  net.setAttribute('role', 'group');
  net.addEventListener('click', (event) => chooseInNetwork(event.target, event.ctrlKey || event.shiftKey || event.metaKey));
  net.addEventListener('keydown', (event) => {
    const node = event.target.closest('#boxes > g');
    if (!node) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      chooseInNetwork(node, event.ctrlKey || event.shiftKey);
      document.getElementById(node.id).focus();
    } else if (/^Arrow/.test(event.key)) {
      event.preventDefault();
      stepInNetwork(node, /Right|Down/.test(event.key) ? 1 : -1);
    }
  });
  net.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { left, top, width, height } = net.getBoundingClientRect();
    zoomNetwork(event.deltaY > 0 ? 1.15 : 0.87, [(event.clientX - left) / width, (event.clientY - top) / height]);
  }, { passive: false });
  dragNetwork(net);
}

function dragNetwork(net) {
  let start = null;
  net.addEventListener('pointerdown', (event) => {
    // A finger scrolls the page until the reader has looked closer; a tap on anything chooses it.
    const isTouch = event.pointerType === 'touch';
    if (!event.isPrimary) return;
    if (isTouch ? !isZoomed : event.target.closest('#boxes > g, .bond, .mark')) return;
    start = { x: event.clientX, y: event.clientY, box: currentBox() };
    if (!isTouch) net.setPointerCapture(event.pointerId);
  });
  net.addEventListener('pointermove', (event) => {
    if (!start || !event.isPrimary || Math.hypot(event.clientX - start.x, event.clientY - start.y) < 4) return;
    isZoomed = true;
    net.classList.add('closer');
    const [x, y, width, height] = start.box;
    const scale = Math.max(width / net.clientWidth, height / net.clientHeight);
    setBox([x - (event.clientX - start.x) * scale, y - (event.clientY - start.y) * scale, width, height]);
  });
  for (const end of ['pointerup', 'pointercancel']) net.addEventListener(end, () => { start = null; });
}

function stepInNetwork(node, by) {
  const nodes = [...placed.net.querySelectorAll('#boxes > g:not(.off)')];
  const next = nodes[(nodes.indexOf(node) + by + nodes.length) % nodes.length];
  node.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}

function chooseInNetwork(target, isAdded) {
  const box = target.closest('#boxes > g:not(.off)'), bond = target.closest('.bond'), mark = target.closest('.mark');
  if (box) {
    const { id } = record.actors[+box.id.slice(1)];
    const others = isAdded ? state.actor.filter((other) => other !== id) : [];
    choose({ actor: state.actor.includes(id) ? others : [...others, id] });
  } else if (bond) {
    choose({ actor: [bond.dataset.first, bond.dataset.second].map((number) => record.actors[number].id), list: '' });
  } else if (mark) {
    openEvent(+mark.dataset.e.split(' ')[0]);
  }
}
