// The timeline: every day on which something begins or ends has the same room, so that a crowded summer
// shows as much as a quiet decade; the slider below has the same scale.

// What is in no year that is known is written as all of them.
const [FIRST_DAY, LAST_DAY] = [dayNumber(0, 1, 1), dayNumber(9999, 12, 31)];
const isLimited = (day) => day > FIRST_DAY && day < LAST_DAY;

const dayLabel = (number) => (isLimited(number) ? dayIn(number) : say('no date known'));

function dayIn(number, language) {
  const date = new Date(number * 86400000);
  return sayDate(`${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`, language);
}

const axis = [...new Set(record.events.flatMap((event) => {
  const { startLow, endHigh } = event.variants[0].date;
  return [startLow, endHigh].filter(isLimited);
}))].sort((one, other) => one - other);

// How many days of the axis come before one.
function placeOnAxis(day) {
  let [low, high] = [0, axis.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (axis[half] < day) low = half + 1; else high = half;
  }
  return low;
}

const TIME = { left: 12, lane: 14, mark: 6, most: 6 };
let timelineMarks = new Map(), timelineWidth = 0;

function drawTimeline() {
  const picture = document.getElementById('timeline');
  timelineWidth = picture.parentElement.clientWidth;
  const width = Math.max(280, timelineWidth);
  const x = (day) => TIME.left + (width - 2 * TIME.left) * Math.min(placeOnAxis(day), axis.length - 1) / Math.max(1, axis.length - 1);
  timelineMarks = new Map();
  const lanes = svg('g');
  let top = 2;
  for (const kind of KINDS) {
    const events = record.events.filter((event) => event.kind === kind);
    if (events.length) top = drawLane(lanes, kind, events, x, top, width);
  }
  const height = top + 16;
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture.setAttribute('height', height);
  const shades = ['before', 'after'].map((id) => svg('rect', { id, y: 0, height: top, width: 0 }));
  picture.replaceChildren(lanes, ...shades, years(x, top, width));
}

function drawLane(lanes, kind, events, x, top, width) {
  const ends = [];
  const sorted = [...events].sort((one, other) => one.variants[0].date.startLow - other.variants[0].date.startLow);
  for (const event of sorted) {
    const { date } = event.variants[0];
    const start = isLimited(date.startLow) ? x(date.startLow) : 0;
    const end = Math.max(start, isLimited(date.endHigh) ? x(date.endHigh) : width);
    let row = ends.findIndex((other) => other < start - 3);
    if (row < 0) row = ends.length < TIME.most ? ends.length : ends.indexOf(Math.min(...ends));
    ends[row] = end + 2;
    const node = timeMark(event, date, start, end, top + TIME.lane + row * TIME.mark, x);
    timelineMarks.set(event.index, node);
    lanes.append(node);
  }
  lanes.append(svg('text', { x: TIME.left, y: top + 10, class: 'lane' }, say(`${kind}s`)));
  return top + TIME.lane + ends.length * TIME.mark + 4;
}

// A day is a dot; what lasts is a bar, thin where it may not have lasted; a day unknown within bounds is
// a dotted line; and a message has a line to its receipt.
function timeMark(event, date, start, end, y, x) {
  const parts = [svg('title', {}, `${eventDate(event.index)}: ${eventHeading(event.index)}`)];
  if (date.received && isLimited(date.received[1])) {
    parts.push(svg('line', { x1: start, x2: x(date.received[1]), y1: y, y2: y, class: 'vague' }));
  }
  if (end - start < 1) parts.push(svg('circle', { cx: start, cy: y, r: 2.4 }));
  else if (date.kind === 'instant') parts.push(svg('line', { x1: start, x2: end, y1: y, y2: y, class: 'vague' }), svg('circle', { cx: start, cy: y, r: 1.6 }));
  else {
    parts.push(svg('line', { x1: start, x2: end, y1: y, y2: y, class: 'lasting' }));
    const [sure, until] = [date.startHigh, date.endLow].map((day) => (isLimited(day) ? x(day) : day < 0 ? start : end));
    if (until > sure) parts.push(svg('line', { x1: sure, x2: until, y1: y, y2: y, class: 'sure' }));
  }
  return svg('g', { class: `event ${event.kind}`, 'data-e': event.index }, ...parts);
}

// Years where there is room for them, and months in the room that is left.
function years(x, top, width) {
  const group = svg('g', { class: 'years' }), taken = [];
  const date = (at) => new Date(axis[at] * 86400000);
  const label = (at, text, room, isYear) => {
    const left = x(axis[at]);
    if (left + room > width || taken.some(([from, to]) => left < to && left + room > from)) return;
    taken.push([left, left + room]);
    group.append(svg('line', { x1: left, x2: left, y1: 0, y2: top + (isYear ? 5 : 2) }),
      svg('text', { x: left + 2, y: top + 13, ...(isYear ? { class: 'year' } : {}) }, text));
  };
  const starts = (unit) => axis.map((_, at) => at).filter((at) => !at || unit(date(at)) !== unit(date(at - 1)));
  const year = (day) => day.getUTCFullYear();
  for (const at of starts(year)) label(at, String(year(date(at))), 31, true);
  for (const at of starts((day) => year(day) * 12 + day.getUTCMonth())) {
    label(at, shortMonth(date(at).getUTCMonth()), 25, false);
  }
  return group;
}

function showTimeline(result) {
  const shown = new Map(result.events.map((selected) => [selected.event.index, selected.isShownCertain]));
  const width = +document.getElementById('timeline').getAttribute('viewBox').split(' ')[2];
  for (const [index, node] of timelineMarks) {
    const certainty = shown.get(index), { event } = { event: record.events[index] };
    put(node, 'class', `event ${event.kind}${certainty === undefined ? ' off' : certainty ? '' : ' possible'}${state.event === event.id ? ' chosen' : ''}`);
  }
  showSpan(result.question.window, width);
}

function showSpan(window, width) {
  const last = axis.length - 1;
  const from = window && isLimited(window.low) ? Math.min(placeOnAxis(window.low), last) : 0;
  const to = window && isLimited(window.high) ? Math.max(0, Math.min(placeOnAxis(window.high + 1) - 1, last)) : last;
  const x = (place) => TIME.left + (width - 2 * TIME.left) * place / Math.max(1, last);
  const set = (id, attributes) => Object.entries(attributes).forEach(([key, value]) => document.getElementById(id).setAttribute(key, value));
  set('before', { x: 0, width: window ? Math.max(0, x(from) - 3) : 0 });
  set('after', { x: x(to) + 3, width: window ? Math.max(0, width - x(to) - 3) : 0 });
  for (const [id, value] of [['from', from], ['to', to]]) {
    const input = document.getElementById(id);
    Object.assign(input, { min: 0, max: last, value });
    input.setAttribute('aria-valuetext', axis.length ? dayLabel(axis[value]) : say('no date'));
  }
  const [first, end] = [window && isLimited(window.low) ? window.low : axis[from], window && isLimited(window.high) ? window.high : axis[to]];
  document.getElementById('span').textContent = axis.length
    ? (first === end ? dayLabel(first) : say('{} to {}', dayLabel(first), dayLabel(end))) : say('No event has a date.');
}

function wireTimeline() {
  document.getElementById('timeline').addEventListener('click', (event) => {
    const mark = event.target.closest('[data-e]');
    if (mark) openEvent(+mark.dataset.e);
  });
  const [from, to] = ['from', 'to'].map((id) => document.getElementById(id));
  for (const input of [from, to]) {
    // However fast it is dragged, a frame shows one step.
    input.addEventListener('input', () => {
      cancelAnimationFrame(nextSlide);
      nextSlide = requestAnimationFrame(() => slide(from, to, input, true));
    });
    input.addEventListener('change', () => {
      cancelAnimationFrame(nextSlide);
      slide(from, to, input, false);
    });
  }
  new ResizeObserver(() => {
    const now = document.getElementById('time').clientWidth;
    if (now === timelineWidth || !now) return;
    drawTimeline();
    showTimeline(answer(state));
  }).observe(document.getElementById('time'));
}

let beforeSlide = null, nextSlide = 0;

function slide(from, to, input, isPassing) {
  if (+from.value > +to.value) (input === from ? to : from).value = input.value;
  const isWhole = +from.value === 0 && +to.value === axis.length - 1;
  const during = isWhole ? '' : `${isoDay(axis[from.value])}/${isoDay(axis[to.value])}`;
  if (isPassing) {
    if (beforeSlide === null) beforeSlide = state;
    choose({ during }, true);
    return;
  }
  // The whole of a dragging is one step back.
  if (beforeSlide) history.replaceState(null, '', addressOf(beforeSlide));
  beforeSlide = null;
  choose({ during });
}

// ---- Steps ---------------------------------------------------------------------------------------------

// Moves the window by a day, or to the month, year or event before or after.
function stepWindow(unit, by) {
  const window = answer(state).question.window;
  const low = window && isLimited(window.low) ? window.low : axis[0];
  const high = window && isLimited(window.high) ? window.high : axis[axis.length - 1];
  if (!axis.length) return;
  const isWhole = !state.during;
  if (unit === 'event') {
    const place = isWhole ? (by > 0 ? 0 : axis.length - 1) : by > 0 ? placeOnAxis(high + 1) : placeOnAxis(low) - 1;
    if (axis[place] !== undefined) choose({ during: isoDay(axis[place]) });
  } else if (unit === 'day') {
    const [first, last] = isWhole ? [low, low] : [low + by, high + by];
    choose({ during: first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}` });
  } else {
    const date = new Date(low * 86400000), length = unit === 'year' ? 4 : 7;
    const isUnit = state.during === isoDay(low).slice(0, length);
    if (isUnit) date.setUTCDate(1);
    if (isUnit && unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + by);
    if (isUnit && unit === 'month') date.setUTCMonth(date.getUTCMonth() + by);
    choose({ during: isoDay(Math.round(date.getTime() / 86400000)).slice(0, length) });
  }
}
