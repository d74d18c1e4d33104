// The view of positions: for each issue a small chart, with the stands as rows and a stepped line for each
// actor. All charts share one axis, on which every day on which something was said has the same room.

const CHART = { row: 26, type: 11, head: 24, gap: 14, least: 640 };
const SHAPES = [
  'M0 -4A4 4 0 1 0 0 4A4 4 0 1 0 0 -4Z', 'M0 -5L4.6 3.4L-4.6 3.4Z', 'M-3.7 -3.7H3.7V3.7H-3.7Z', 'M0 -5L5 0L0 5L-5 0Z'];

// The colours of the legend of sides.
function sideInk(side) {
  const sample = document.querySelector(`#view-network [data-side="${side}"] rect`);
  return sample ? [sample.getAttribute('fill'), sample.getAttribute('stroke')] : ['#e8e8e8', '#5c5c5c'];
}

function showPositions(result) {
  const target = document.getElementById('view-positions');
  const plan = chartPlan(result);
  if (!plan.panels.length) {
    target.replaceChildren(tooMany(say('Nobody is recorded to have taken a position, for all of these choices.')));
    return;
  }
  const focused = document.activeElement?.closest?.('#charts [data-p]')?.dataset.p;
  const width = Math.max(CHART.least, target.clientWidth - 4), { left, right, x } = frameOf(plan, width);
  const axis = svg('svg', { id: 'charts-axis', width, height: 30, 'aria-hidden': 'true', 'font-family': FONT }, chartAxis(plan.scale, x, 2, left, right));
  target.replaceChildren(axis, drawCharts(plan, width), chartLegend(plan));
  if (focused !== undefined) target.querySelector(`[data-p="${focused}"]`)?.focus();
}

// ---- What is drawn --------------------------------------------------------------------------------------

function chartPlan(result) {
  const { window } = result.question;
  // What was held before the days in question leads into them.
  const all = positionsOf({ ...state, during: '' });
  const last = window ? window.high : NEVER, first = window ? window.low : -NEVER;
  const entries = [...all.entries].filter(([taken]) => taken.stand >= 0 && taken.date.startLow <= last);
  const moves = movesOf(all.times, (taken) => all.entries.has(taken));
  const doubted = new Set(moves.filter((move) => !move.isCertain).map((move) => move.taken));
  const panels = all.states.map(({ issue }) => panelOf(issue, entries, doubted, first, last)).filter(Boolean);
  const days = panels.flatMap((panel) => [
    ...panel.tracks.flatMap((track) => [...track.steps, ...track.refusals].filter((step) => !step.isEarlier).flatMap((step) => step.days)),
    ...panel.settlements.flatMap((settled) => [settled.startLow, settled.startHigh])]);
  const scale = [...new Set(days.filter((day) => isLimited(day) && day >= first && day <= last))].sort((one, other) => one - other);
  return { panels, scale, meetings: result.meetings };
}

function panelOf(issue, entries, doubted, first, last) {
  const tracks = new Map();
  for (const [taken, certainty] of entries) {
    const row = issue.index === taken.position.issue ? issue.stands[taken.stand].row : -1;
    if (row < 0) continue;
    const key = `${taken.holder} ${isInside(taken)}`;
    if (!tracks.has(key)) {
      tracks.set(key, { actor: taken.holder, side: record.actors[taken.holder].side, isInside: isInside(taken), steps: [], refusals: [] });
    }
    const { startLow, startHigh } = taken.date, isEarlier = startHigh < first;
    const step = { taken, row, days: [startLow, startHigh], isEarlier, isPossible: certainty === POSSIBLE || doubted.has(taken) };
    if (isRefusal(taken)) { if (!isEarlier) tracks.get(key).refusals.push(step); } else tracks.get(key).steps.push(step);
  }
  const all = [...tracks.values()].map(leadIn).filter((track) => track.steps.length || track.refusals.length)
    .sort((one, other) => one.side - other.side || one.actor - other.actor || one.isInside - other.isInside);
  const isTouched = all.some((track) => [...track.steps, ...track.refusals].some((step) => !step.isEarlier));
  const settlements = issue.settlements.filter((settled) => settled.startHigh >= first && settled.startLow <= last);
  return isTouched ? { issue, tracks: all, settlements } : null;
}

// Of what was held before the days in question, the last stand leads into them.
function leadIn(track) {
  const middle = ({ days }) => (Math.max(days[0], -NEVER) + Math.min(days[1], NEVER)) / 2;
  const earlier = track.steps.map((step) => step.isEarlier).lastIndexOf(true);
  const steps = track.steps.slice(Math.max(0, earlier)).map((step, at) => ({ step, at }))
    .sort((one, other) => middle(one.step) - middle(other.step) || one.at - other.at).map(({ step }) => step);
  return { ...track, steps };
}

// ---- Drawing --------------------------------------------------------------------------------------------

const FONT = 'Liberation Sans, Arial, Helvetica, sans-serif';

function frameOf({ scale }, width) {
  const left = Math.round(width * 0.27), right = Math.round(width * 0.83);
  return { left, right, width, x: chartScale(scale, left + 8, right - 8) };
}

function drawCharts(plan, width) {
  const { panels, scale, meetings } = plan, frame = frameOf(plan, width), { left, right, x } = frame;
  const nodes = [];
  let top = 4;
  for (const panel of panels) {
    const chart = { ...frame, top: top + CHART.head, rows: rowsOf(panel.issue) };
    chart.height = (Math.max(...chart.rows.map(({ row }) => row)) / 1000 + 1) * CHART.row;
    nodes.push(panelNode(panel, chart, top));
    top = chart.top + chart.height + CHART.gap;
  }
  const picture = svg('svg', {
    id: 'charts', viewBox: `0 0 ${width} ${top + 30}`, width, height: top + 30, role: 'group', 'aria-label': 'Positions',
    'font-family': FONT, 'font-size': CHART.type }, chartGrid(scale, x, top), ...nodes, chartAxis(scale, x, top, left, right));
  picture.append(...meetings.map((meeting) => meetingTick(meeting, x, top, scale)).filter(Boolean));
  const marks = picture.querySelectorAll('[data-p]');
  const chosen = state.position && picture.querySelector(`[data-p="${record.numbers.position.get(state.position)}"]`);
  (chosen || marks[0])?.setAttribute('tabindex', '0');
  return picture;
}

// Every day of the scale has the same room; what lies between two of them, its share of it.
function chartScale(scale, left, right) {
  const step = scale.length > 1 ? (right - left) / (scale.length - 1) : 0;
  return (day) => {
    const next = scale.findIndex((other) => other >= day);
    if (next < 0) return day > scale[scale.length - 1] ? right + 8 : right;
    if (scale[next] === day || !next) return scale[next] === day ? left + next * step : left - 8;
    return left + (next - 1 + (day - scale[next - 1]) / (scale[next] - scale[next - 1])) * step;
  };
}

function rowsOf(issue) {
  if (issue.marks.length) return issue.marks.map(([row, text]) => ({ row, text, stand: -1 }));
  return issue.stands.flatMap((stand, number) => (stand.row < 0 ? [] : [{ row: stand.row, text: nameOf(stand), stand: number }]));
}

const rowHeight = (chart, row) => chart.top + chart.height - (row / 1000 + 0.5) * CHART.row;

function panelNode({ issue, tracks, settlements }, chart, top) {
  const node = svg('g', { class: 'panel' }, svg('text', { x: 2, y: top + 15, 'font-size': 13, 'font-weight': 'bold', fill: '#1b1b1b' }, nameOf(issue)));
  const settled = new Set(settlements.flatMap((each) => each.stands));
  for (const { row, text, stand } of chart.rows) {
    const y = rowHeight(chart, row), isSettled = settled.has(stand);
    if (isSettled) node.append(svg('rect', { class: 'settled-row', x: chart.left, y: y - CHART.row / 2 + 1, width: chart.right - chart.left, height: CHART.row - 2, fill: '#ececec' }));
    node.append(svg('line', { class: 'row', x1: chart.left, x2: chart.right, y1: y, y2: y, stroke: '#ddd' }), rowLabel(text, chart.left - 6, y, isSettled));
  }
  for (const each of settlements) node.append(...settlementNodes(each, issue, chart));
  const names = [];
  tracks.forEach((track, place) => {
    const shift = tracks.length < 2 ? 0 : (place / (tracks.length - 1) - 0.5) * CHART.row * 0.6;
    node.append(trackNode(track, issue, chart, shift, lineEnd(settlements, track, chart)));
    const last = track.steps[track.steps.length - 1];
    if (last) names.push({ track, y: rowHeight(chart, last.row) + shift });
  });
  node.append(...nameNodes(names, chart));
  return node;
}

// On two lines where it is long.
function rowLabel(text, x, y, isBold) {
  const most = x / (CHART.type * 0.53), lines = [''];
  for (const word of text.split(/(?<=[\s　-鿿])/)) {
    const line = lines[lines.length - 1];
    const size = [...line, ...word.trimEnd()].reduce((sum, letter) => sum + (letter > '⺀' ? 1.9 : 1), 0);
    if (line && size > most && lines.length < 2) lines.push(word); else lines[lines.length - 1] += word;
  }
  const cut = lines.map((line) => line.trim()).map((line) => (line.length > most * 1.1 ? `${line.slice(0, most)}…` : line));
  return svg('text', { 'text-anchor': 'end', fill: '#222', ...(isBold ? { 'font-weight': 'bold' } : {}) },
    svg('title', {}, text), ...cut.map((line, at) => svg('tspan', { x, y: y + 4 + (at - (cut.length - 1) / 2) * 12 }, line)));
}

// What an agreement settled: a line where it was made, and a square on the stand that it took.
function settlementNodes(settled, issue, chart) {
  const at = (chart.x(settled.startLow) + chart.x(settled.startHigh)) / 2, dash = settled.isFirm ? {} : { 'stroke-dasharray': '1 4' };
  const rows = settled.stands.map((stand) => issue.stands[stand]?.row).filter((row) => row >= 0);
  const isHere = typeof settled.event === 'number';
  const name = isHere ? eventName(record.events[settled.event]) : settled.event;
  return [svg('line', { class: 'agreed', x1: at, x2: at, y1: chart.top, y2: chart.top + chart.height, stroke: '#777', ...dash }),
    ...rows.map((row) => svg('g', { class: 'agreed', ...(isHere ? { 'data-e': settled.event } : {}) },
      svg('title', {}, say('Settled: {} ({})', issue.stands.find((stand) => stand.row === row).name, name)),
      svg('rect', { x: at - 5.5, y: rowHeight(chart, row) - 5.5, width: 11, height: 11, fill: '#fff', stroke: '#1a1a1a', 'stroke-width': 1.8, ...dash })))];
}

// The line of an actor ends where the issue was settled, or at the edge.
function lineEnd(settlements, { steps }, chart) {
  const last = steps.length ? steps[steps.length - 1].days[1] : 0;
  const ends = settlements.map((settled) => settled.startLow).filter((day) => day > last);
  return ends.length ? chart.x(Math.min(...ends)) : chart.right;
}

// ---- Lines ----------------------------------------------------------------------------------------------

function trackNode(track, issue, chart, shift, end) {
  const [fill, ink] = sideInk(track.side), pen = { class: 'held', stroke: ink, 'stroke-width': 1.8 };
  const dash = (step) => (step.isPossible ? { 'stroke-dasharray': '1 4' } : track.isInside ? { 'stroke-dasharray': '6 3' } : {});
  const node = svg('g', { class: 'track' });
  const place = (step) => (step.isEarlier ? chart.left : (chart.x(step.days[0]) + chart.x(step.days[1])) / 2);
  const marks = [];
  track.steps.forEach((step, at) => {
    const next = track.steps[at + 1], y = rowHeight(chart, step.row) + shift, from = place(step);
    const until = next ? place(next) : Math.max(from, end);
    node.append(svg('line', { ...pen, x1: from, x2: until, y1: y, y2: y, ...dash(step) }));
    if (next && next.row !== step.row) {
      node.append(svg('line', { ...pen, x1: until, x2: until, y1: y, y2: rowHeight(chart, next.row) + shift, ...dash(next) }));
    }
    if (!step.isEarlier) marks.push(stepMark(track, step, issue, chart, y, from, [fill, ink]));
  });
  for (const refusal of track.refusals) {
    marks.push(stepMark(track, refusal, issue, chart, rowHeight(chart, refusal.row) + shift, place(refusal), [fill, ink]));
  }
  node.append(...marks);
  return node;
}

// A mark where a stand was taken, a cross where it was refused, and a bar over the days in one of which it was.
function stepMark(track, step, issue, chart, y, at, [fill, ink]) {
  const [low, high] = step.days.map((day) => Math.min(Math.max(chart.x(day), chart.left), chart.right)), { position } = step.taken;
  const dash = step.isPossible ? { 'stroke-dasharray': '1.5 1.5' } : {};
  const shape = isRefusal(step.taken)
    ? svg('path', { d: 'M-4 -4L4 4M-4 4L4 -4', stroke: ink, 'stroke-width': 2.2, fill: 'none', ...dash })
    : svg('path', { d: shapeOf(track), fill: track.isInside ? '#fff' : fill, stroke: ink, 'stroke-width': 1.2, ...dash, ...(track.isInside ? { class: 'hollow' } : {}) });
  shape.setAttribute('transform', `translate(${at.toFixed(1)} ${y.toFixed(1)})`);
  const text = `${actorName(track.actor)}${track.isInside ? say(' (within the own side)') : ''}: `
    + `${standWords(issue.index, { stand: step.taken.stand, isRefused: isRefusal(step.taken) })}, ${positionDate(position.index)}${step.isPossible ? say(', possible') : ''}`;
  return svg('g', {
    class: `step${state.position === position.id ? ' chosen' : ''}`, 'data-p': position.index, tabindex: '-1', role: 'button',
    'aria-pressed': String(state.position === position.id), 'aria-label': `${nameOf(issue)}: ${text}` },
  svg('title', {}, text),
  ...(high - low > 1 ? [svg('line', { class: 'vague', x1: low, x2: high, y1: y, y2: y, stroke: fill, 'stroke-width': 5, 'stroke-opacity': 0.75 })] : []),
  svg('circle', { class: 'halo', cx: at.toFixed(1), cy: y.toFixed(1), r: 9, fill: 'none', stroke: 'none' }), shape);
}

const positionDate = (index) => positionNode(index).querySelector('time').textContent;

// The mark of an actor among those of the side, whose colour it has.
function shapeOf({ actor, side }) {
  const own = chartActors().filter((other) => record.actors[other].side === side);
  return SHAPES[Math.max(0, own.indexOf(actor)) % SHAPES.length];
}

let knownActors = null;

// All who took positions, so that a mark stays the same whatever is chosen.
function chartActors() {
  knownActors = knownActors || [...new Set(record.positions.filter((position) => position.isShown).map((position) => position.actor))].sort((one, other) => one - other);
  return knownActors;
}

// The names at the ends of the lines, one below the other, the lowest in the panel.
function nameNodes(names, chart) {
  const sorted = [...names].sort((one, other) => one.y - other.y), step = 12.5;
  let floor = -Infinity;
  for (const each of sorted) floor = each.at = Math.max(each.y, floor + step);
  const excess = Math.max(0, floor - (chart.top + chart.height + CHART.gap - 6));
  return sorted.flatMap(({ track, y, at }) => {
    const name = `${track.isInside ? '○ ' : ''}${actorName(track.actor)}`, room = (chart.width - chart.right - 10) / (CHART.type * 0.52);
    return [svg('line', { class: 'lead', x1: chart.right, x2: chart.right + 6, y1: y, y2: at - excess, stroke: sideInk(track.side)[1], 'stroke-width': 0.8 }),
      svg('text', { x: chart.right + 9, y: at - excess + 4, fill: '#222' }, svg('title', {}, name), name.length > room ? `${name.slice(0, room - 1)}…` : name)];
  });
}

// ---- Time -----------------------------------------------------------------------------------------------

// The days of the scale that have room for a label.
function labelledDays(scale, x) {
  let edge = -Infinity;
  return scale.filter((day) => {
    if (x(day) - 17 < edge + 3) return false;
    edge = x(day) + 17;
    return true;
  });
}

const chartGrid = (scale, x, foot) => svg('g', { class: 'grid' },
  ...labelledDays(scale, x).map((day) => svg('line', { x1: x(day), x2: x(day), y1: 0, y2: foot, stroke: '#eee' })));

// These days, with the year where that changes.
function chartAxis(scale, x, top, left, right) {
  const node = svg('g', { class: 'axis' }, svg('line', { x1: left, x2: right, y1: top, y2: top, stroke: '#666' }));
  let year = null;
  for (const day of labelledDays(scale, x)) {
    const date = new Date(day * 86400000), isNew = date.getUTCFullYear() !== year, at = x(day);
    node.append(svg('line', { x1: at, x2: at, y1: top, y2: top + 3, stroke: '#666' }),
      svg('text', { x: at, y: top + 14, 'text-anchor': 'middle', 'font-size': 10, fill: '#444' }, shortDay(date.getUTCDate(), date.getUTCMonth())));
    if (isNew) node.append(svg('text', { x: at, y: top + 26, 'text-anchor': 'middle', 'font-size': 10, 'font-weight': 'bold', fill: '#222' }, String(date.getUTCFullYear())));
    year = date.getUTCFullYear();
  }
  return node;
}

function meetingTick({ selected, isCertain }, x, top, scale) {
  const { startLow, startHigh } = selected.variant.date, day = (startLow + startHigh) / 2;
  if (!isLimited(startLow) || !isLimited(startHigh) || day < scale[0] || day > scale[scale.length - 1]) return null;
  const { event } = selected;
  return svg('g', { class: `tick event${state.event === event.id ? ' chosen' : ''}`, 'data-e': event.index },
    svg('title', {}, `${eventDate(event.index)}: ${eventName(event)}`),
    svg('line', { x1: x(day), x2: x(day), y1: top - 11, y2: top - 3, stroke: '#444', ...(isCertain ? {} : { 'stroke-dasharray': '1 2' }) }));
}

// ---- Legend and keyboard ----------------------------------------------------------------------------------

function chartLegend({ panels }) {
  const tracks = panels.flatMap((panel) => panel.tracks), steps = tracks.flatMap((track) => [...track.steps, ...track.refusals]);
  const item = (text, ...parts) => make('li', {}, svg('svg', { width: 22, height: 12, 'aria-hidden': 'true' }, ...parts), ` ${text}`);
  const line = (more) => svg('line', { class: 'held', x1: 1, x2: 21, y1: 6, y2: 6, stroke: '#5c5c5c', 'stroke-width': 1.8, ...more });
  const actors = [...new Map(tracks.map((track) => [track.actor, track])).values()].map((track) => {
    const [fill, ink] = sideInk(track.side);
    return item(actorName(track.actor), svg('path', { d: shapeOf(track), transform: 'translate(11 6)', fill, stroke: ink }));
  });
  return make('ul', { class: 'legend' }, ...actors,
    ...(tracks.some((track) => track.isInside) ? [item(say('within the own side'), line({ 'stroke-dasharray': '6 3' }))] : []),
    ...(steps.some((step) => step.isPossible) ? [item(say('only possible'), line({ 'stroke-dasharray': '1 4' }))] : []),
    ...(tracks.some((track) => track.refusals.length) ? [item(say('refused'), svg('path', { class: 'held', d: 'M7 2L15 10M7 10L15 2', stroke: '#5c5c5c', 'stroke-width': 2 }))] : []),
    ...(steps.some((step) => step.days[0] < step.days[1]) ? [item(say('on one of these days'), svg('line', { x1: 1, x2: 21, y1: 6, y2: 6, stroke: '#b9b9b9', 'stroke-width': 5 }))] : []),
    ...(panels.some((panel) => panel.settlements.length) ? [item(say('settled in an agreement'), svg('rect', { class: 'agreed', x: 6, y: 1, width: 10, height: 10, fill: '#fff', stroke: '#1a1a1a', 'stroke-width': 1.8 }))] : []),
    item(say('a meeting'), svg('line', { x1: 11, x2: 11, y1: 2, y2: 10, class: 'held', stroke: '#444' })));
}

function wireCharts() {
  const target = document.getElementById('view-positions');
  target.addEventListener('click', (click) => {
    const step = click.target.closest('[data-p]'), event = click.target.closest('[data-e]');
    if (step) openPosition(+step.dataset.p);
    else if (event) openEvent(+event.dataset.e);
  });
  target.addEventListener('keydown', (key) => {
    const step = key.target.closest('[data-p]');
    if (!step) return;
    if (key.key === 'Enter' || key.key === ' ') {
      key.preventDefault();
      openPosition(+step.dataset.p);
    } else if (/^Arrow/.test(key.key)) {
      key.preventDefault();
      stepAmong([...document.querySelectorAll('#charts [data-p]')], step, /Right|Down/.test(key.key) ? 1 : -1);
    }
  });
}
