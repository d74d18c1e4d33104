// Starts the page, and shows what is chosen in every view at once.

let shownLanguage = null;

function show(isPassing) {
  if (state.lang !== shownLanguage) changeLanguage();
  const result = answer(state);
  showControls();
  showProblems();
  showStatus(result);
  showChanges(result);
  showTimeline(result);
  showViews(result, isPassing);
  showLists(result);
  showChosenEvent(isPassing);
}

// What the page holds, above all.
function sayCounts() {
  const about = byId('about');
  about.dataset.own = about.dataset.own || about.textContent;
  about.textContent = speech() < 0 ? about.dataset.own : say('{} in the record, {} in the picture, {}.', counted(record.events.length, 'event') || '0',
    counted(record.network.nodes.length / 2, 'actor') || '0', counted(record.sources.length, 'source') || '0');
}

function changeLanguage() {
  // The page is written in the language of the record.
  const isOwn = shownLanguage === null && !state.lang;
  shownLanguage = state.lang;
  if (!isOwn) {
    relabel(document.body);
    relabelTitles();
    relabelStands();
    relabelBoxes();
  }
  searchEntries = null;
  fillControls();
  drawTimeline();
  if (isOwn) return;
  sayTexts();
  sayCounts();
}

// The names in the boxes, on one line or two, as wide as the box.
function relabelBoxes() {
  for (const [actor, box] of placed.boxes) {
    const text = document.getElementById(`n${actor}`).querySelector('text');
    if (!text.own) text.own = [...text.childNodes];
    if (!state.lang) {
      text.replaceChildren(...text.own);
      continue;
    }
    const size = +placed.net.getAttribute('font-size'), step = size * 1.15;
    const lines = brokenName(actorName(actor), box.width - 4, Math.max(1, Math.floor((box.height - 2) / step)), size);
    text.replaceChildren(...lines.map((line, at) => svg('tspan', {
      x: box.x, y: box.y + size * 0.35 + (at - (lines.length - 1) / 2) * step,
      ...(widthOf(line, size) > box.width - 4 ? { textLength: box.width - 4, lengthAdjust: 'spacingAndGlyphs' } : {}) }, line)));
  }
}

const widthOf = (text, size) => [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 1 : 0.55), 0) * size;

// A name on as few lines as it needs in a box, and no more than there is room for.
function brokenName(name, width, most, size) {
  const pieces = /[⺀-鿿]/.test(name) ? [...name] : name.split(' '), gap = /[⺀-鿿]/.test(name) ? '' : ' ';
  for (let count = 1; ; count += 1) {
    const room = Math.max(width, count < most ? 0 : widthOf(name, size) / most * 1.25), lines = [''];
    for (const piece of pieces) {
      const last = lines[lines.length - 1], longer = last ? last + gap + piece : piece;
      if (last && lines.length < count && widthOf(longer, size) > room) lines.push(piece);
      else lines[lines.length - 1] = longer;
    }
    if (count >= most || lines.every((line) => widthOf(line, size) <= width)) return lines;
  }
}

function showProblems() {
  byId('problem').hidden = !problems.length;
  byId('problem').textContent = problems.map((problem) => say(...problem)).map((text) => (/[.。]$/.test(text) ? text : `${text}.`)).join(' ');
}

function showStatus(result) {
  byId('status').textContent = statusText(result, counted(actorsShown(result), result.bySide ? 'side' : 'actor'));
  sayCounting(result);
}

// Where nothing is chosen, what is in the record and not counted.
function sayCounting({ events, question }) {
  const { lang } = state, isWhole = addressOf({ ...freshState(), lang }) === addressOf({ ...state, view: '', list: '', event: '', word: '', position: '' });
  const planned = record.events.filter(({ wasHeld }) => !wasHeld).length, twice = select(question, true).length - select(question).length;
  const others = record.events.length - planned - twice - events.length;
  const reasons = [[planned, '{} planned or rejected'], [twice, '{} told again as a part of another'], [others, '{} here only by values that are not preferred']]
    .filter(([number]) => number > 0).map(([number, text]) => say(text, number));
  byId('counting').textContent = isWhole && reasons.length ? `${say('Not counted of {} in the record', counted(record.events.length, 'event'))}: ${reasons.join(', ')}.` : '';
}

function statusText(result, people) {
  const number = (kind) => result.events.filter((selected) => selected.event.kind === kind);
  const kinds = KINDS.map((kind) => {
    const found = number(kind), certain = found.filter((selected) => selected.isShownCertain).length;
    return found.length && `${counted(found.length, kind)}${certain < found.length ? say(' ({} certain)', certain) : ''}`;
  }).filter(Boolean);
  const who = state.actor.map((id) => actorName(record.numbers.actor.get(id))).reduce((all, name) => (all ? say('{} and {}', all, name) : name), '');
  return `${who ? `${who}: ` : ''}${counted(result.events.length, 'event') || say('No events')}`
    + `${kinds.length ? `: ${kinds.join(', ')}` : ''}${people ? `; ${people}` : ''}`
    + `${result.pairs.length ? `; ${say('{} met', counted(result.pairs.length, 'pair'))}` : ''}.${state.during ? ` ${say('Days: {}.', state.during)}` : ''}`;
}

// How many took part in what is shown.
function actorsShown(result) {
  return new Set(result.events.flatMap((selected) => participants(selected.parts, null, result.bySide).map((each) => each.actor))).size;
}

function showViews(result, isPassing) {
  for (const [id, view] of [['view-network', ''], ['view-storyline', 'storyline'], ['view-register', 'register'], ['view-matrix', 'matrix'], ['view-positions', 'positions']]) {
    byId(id).hidden = state.view !== view;
  }
  byId('zoom').hidden = state.view !== '';
  if (state.view === 'storyline') showStoryline(result);
  else if (state.view === 'register') showRegister(result);
  else if (state.view === 'matrix') showMatrix(result);
  else if (state.view === 'positions') showPositions(result);
  else showNetwork(result, isPassing);
}

function showLists(result) {
  byId('events').hidden = state.list !== '';
  byId('pairs').hidden = state.list !== 'pairs';
  byId('actors').hidden = state.list !== 'actors';
  byId('word').hidden = state.list !== 'word';
  byId('stands').hidden = state.list !== 'positions';
  showEvents(result);
  if (state.list === 'pairs') showPairs(result);
  if (state.list === 'actors') showActors(result);
  if (state.list === 'word') showWord();
  if (state.list === 'positions') showPositionList();
}

function readFromAddress() {
  state = readAddress(location.hash);
  show();
  if (state.event) reveal(record.numbers.event.get(state.event));
  if (state.position && state.list === 'positions') revealPosition(record.numbers.position.get(state.position));
}

function makeLineLegend() {
  const sample = (text, attributes) => {
    const picture = svg('svg', { width: 26, height: 12, 'aria-hidden': 'true' }, svg('line', { x1: 1, x2: 25, y1: 6, y2: 6, 'stroke-width': 1.6, ...attributes }));
    return make('li', { 'data-line': text }, picture, ' ', make('span', {}, text));
  };
  byId('line-legend').append(
    ...KINDS.filter((kind) => record.events.some((event) => event.kind === kind)).map((kind) => sample(kind, { stroke: INKS[kind], class: kind })),
    sample('several kinds', { stroke: MIXED_INK, class: 'mixed' }),
    sample('only possible', { stroke: INKS.meeting, class: 'meeting', 'stroke-dasharray': '1 4' }),
    sample('secret', { stroke: INKS.meeting, class: 'meeting', 'stroke-dasharray': '6 3' }));
}

function start() {
  makeArticles();
  for (const node of document.querySelectorAll('.live')) node.hidden = false;
  if (matchMedia('(max-width: 899px)').matches) {
    byId('filters').open = false;
    // What is chosen and counted stands above the picture.
    byId('choices').prepend(byId('status'));
  }
  makeControls();
  fillControls();
  makeLineLegend();
  wireExports();
  wireNetwork();
  wireEvents();
  wireWord();
  wireChanges();
  wirePositions();
  wireCharts();
  wireStoryline();
  wireTimeline();
  addEventListener('popstate', readFromAddress);
  byId('view-register').addEventListener('click', (event) => {
    const column = event.target.closest('[data-e]');
    if (column) openEvent(+column.dataset.e);
  });
  readFromAddress();
}

start();
