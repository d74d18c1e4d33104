// When events let word pass, in days or, where hours, several zones or an order beside the dates are
// recorded, in minutes of Greenwich: the rules of the command, over the windows that it put into this page.

const OPEN_END = 2147483646, OPEN_START = -OPEN_END;
const clampTime = (time) => Math.min(Math.max(time, OPEN_START), OPEN_END);
const shiftBounds = (bounds, by) => bounds.map((minute) => shiftMinute(minute, by));

// What a clock may be taken for is `asked` where that is given: one of those that are recorded.
function clockOf(chosen, window, omission, asked) {
  const known = new Map();
  let hasUnknown = false, hasHours = Boolean(window && window.minutes);
  for (const { event } of chosen) {
    const row = record.clock.events[event.index];
    for (const zone of [row.zone, ...(row.isReceived ? [row.receiptZone] : [])]) {
      if (zone === null) hasUnknown = true; else known.set(zone, (known.get(zone) || 0) + 1);
    }
    hasHours = hasHours || row.hasHours;
  }
  const constraints = record.clock.constraints.filter(({ before, after }) => !isLeftOut(before, omission) && !isLeftOut(after, omission));
  const isInMinutes = hasHours || known.size > 1 || constraints.length > 0;
  const commonest = [...known].sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([zone]) => zone);
  const clock = {
    isInMinutes, window, omission, order: orderFrom(constraints), references: isInMinutes && hasUnknown && commonest.length > 1 ? commonest : [],
    reference: asked ?? commonest[0] ?? 0, west: Math.min(...known.keys()), east: Math.max(...known.keys()) };
  if (!known.size) clock.west = clock.east = 0;
  clock.kernel = kernelWindow(clock);
  clock.ordered = isInMinutes ? orderedWindows(clock) : new Map();
  return clock;
}

function windowAt(row, [low, high, first, last], zone) {
  const by = (known) => (known === null ? -zone : 0);
  return {
    start: shiftBounds([low, high], by(row.zone)),
    end: shiftBounds([first, last], by(row.isMessage && row.isReceived ? row.receiptZone : row.zone)),
    isInstant: row.isInstant && !row.isMessage };
}

// When an event may have been by the clock of reference.
function boundsBy(clock, row, raw) {
  const window = windowAt(row, raw, clock.reference);
  // Where the clocks of the two ends are not one, it was received later on its day.
  if (row.isReceived && (row.zone === null || row.receiptZone === null) && window.end[1] < window.start[0]) {
    return { ...window, end: [window.start[0], Math.max(window.start[1], row.receivedLast - clock.west)] };
  }
  return window;
}

// ---- The order of the record ------------------------------------------------------------------------

const clockRow = (index) => (
  index < record.events.length ? record.clock.events[index] : record.clock.others[index - record.events.length]);

// What is left out says nothing of the order of others.
function isLeftOut(index, { events, sources }) {
  const event = record.events[index];
  if (!event) return false;
  const claims = event.claims.filter((claim) => !sources.has(claim.source));
  return events.has(index) || (event.claims.length > 0 && !claims.some((claim) => counts(claim.status)));
}

// Whether the time of an event is said outright, and not doubted.
function hasFirmTime(index, { sources }) {
  const event = record.events[index], claims = event ? event.claims.filter((claim) => !sources.has(claim.source)) : [];
  return !clockRow(index).isDoubted && (!claims.length || claims.some((claim) => claim.status === ASSERTED && claim.statesPreferred));
}

// A time that is doubted draws in no other.
function orderedWindows(clock) {
  const isFirm = (index) => hasFirmTime(index, clock.omission);
  const order = orderFrom(clock.order.constraints.filter(({ before, after }) => isFirm(before) && isFirm(after)));
  const named = [...new Set(order.constraints.flatMap(({ before, after }) => [before, after]))];
  return narrowWindows(order, new Map(named.map((index) => {
    const row = clockRow(index);
    return [index, boundsBy(clock, row, row.window)];
  })));
}

// The windows drawn in to the minutes that are left by those of all that came before and after.
function narrowWindows({ sequence, following }, windows) {
  const narrowed = new Map(windows), raised = new Map(), lowered = new Map();
  for (const event of sequence) {
    for (const constraint of following.get(event) || []) {
      const before = narrowed.get(event), after = narrowed.get(constraint.after);
      const low = shiftMinute(constraint.isOfSending ? before.start[0] : before.end[0], 1);
      if (low <= after.start[0]) continue;
      narrowed.set(constraint.after, { ...after, start: [low, after.start[1]], end: [Math.max(low, after.end[0]), after.end[1]] });
      raised.set(constraint.after, constraint);
    }
  }
  for (const event of [...sequence].reverse()) {
    for (const constraint of following.get(event) || []) {
      const before = { ...narrowed.get(event) }, high = shiftMinute(narrowed.get(constraint.after).start[1], -1);
      if (high >= (constraint.isOfSending ? before.start[1] : before.end[1])) continue;
      if (!constraint.isOfSending) before.end = [before.end[0], high];
      before.start = [before.start[0], Math.min(high, before.start[1])];
      narrowed.set(event, before);
      lowered.set(event, constraint);
    }
  }
  for (const event of contradicted(sequence, narrowed, raised, lowered)) narrowed.set(event, windows.get(event));
  return narrowed;
}

// The events of constraints that together leave one of them no time.
function contradicted(sequence, narrowed, raised, lowered) {
  const found = new Set();
  for (const event of sequence) {
    const { start, end } = narrowed.get(event);
    if (start[0] <= start[1] && end[0] <= end[1]) continue;
    for (let at = event; raised.has(at); at = raised.get(at).before) found.add(at).add(raised.get(at).before);
    for (let at = event; lowered.has(at); at = lowered.get(at).after) found.add(at).add(lowered.get(at).after);
  }
  return found;
}

// The constraints by the event that comes first, and the events, each after those that came before it.
function orderFrom(constraints) {
  const following = new Map(), open = new Map(), sequence = [];
  for (const constraint of constraints) {
    if (!following.has(constraint.before)) following.set(constraint.before, []);
    following.get(constraint.before).push(constraint);
    open.set(constraint.after, (open.get(constraint.after) || 0) + 1);
  }
  const ready = [...following.keys()].filter((event) => !open.has(event));
  while (ready.length) {
    const event = ready.shift();
    sequence.push(event);
    for (const { after } of following.get(event) || []) {
      open.set(after, open.get(after) - 1);
      if (open.get(after) === 0) ready.push(after);
    }
  }
  return { constraints, following, sequence };
}

// The events that came after one; with `isOver`, after all who were told in it had heard.
function eventsAfter({ following }, event, isOver) {
  const found = new Set();
  const open = (following.get(event) || []).filter((each) => !isOver || !each.isOfSending).map(({ after }) => after);
  while (open.length) {
    const next = open.pop();
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(following.get(next) || []).map(({ after }) => after));
  }
  return found;
}

// ---- Timings ------------------------------------------------------------------------------------------

// When an event, or a sitting of it, lets word pass.
function timingBy(clock, event, sitting) {
  const row = sitting || record.clock.events[event.index];
  if (sitting && clock.isInMinutes) return timingOfPart(clock, event, row, true);
  if (!clock.isInMinutes) return timingInDays(row, row.window);
  return timingInMinutes(clock, row, clock.ordered.get(event.index) || boundsBy(clock, row, row.window));
}

// The same for each of the rows of days between which its dates have gaps.
function stretchesBy(clock, event) {
  const row = record.clock.events[event.index];
  if (!row.stretches.length) return [timingBy(clock, event)];
  return row.stretches.map((raw) => (
    clock.isInMinutes ? timingOfPart(clock, event, { ...row, window: raw }, false) : timingInDays(row, raw)));
}

// When a part of an event lets word pass: a sitting lies somewhere within the whole, one of several rows of
// days is all of it.
function timingOfPart(clock, event, row, isSitting) {
  const own = boundsBy(clock, row, row.window), whole = clock.ordered.get(event.index);
  // What is said of the order of an agreement is said of its own date.
  if (!whole || event.kind === 'agreement') return timingInMinutes(clock, row, own);
  const common = (one, other) => [Math.max(one[0], other[0]), Math.min(one[1], other[1])], within = [whole.start[0], whole.end[1]];
  const start = common(own.start, isSitting ? within : whole.start), end = common(own.end, isSitting ? within : whole.end);
  if (start[0] > start[1] || end[0] > end[1]) return boundedTiming(row.isMessage ? 'dispatch' : 'instant', [1, 0], [1, 0]);
  return timingInMinutes(clock, row, { ...own, start, end });
}

function timingInDays(row, [low, high, first, last]) {
  const day = (minute, zone) => clampTime(Math.abs(minute) >= NEVER ? minute : Math.floor((minute + (zone || 0)) / DAY_MINUTES));
  const start = [low, high].map((minute) => day(minute, row.zone));
  const end = [first, last].map((minute) => day(minute, row.isMessage && row.isReceived ? row.receiptZone : row.zone));
  return boundedTiming(row.isMessage ? 'dispatch' : row.isInstant ? 'instant' : 'span', start, end);
}

function timingInMinutes(clock, row, window) {
  const limits = limitsBy(clock, row);
  const interval = (bounds, limit, isSpanEnd) => bounds.map((minute) => clampTime(limit ? cutBy(clock, minute, limit, isSpanEnd) : minute));
  if (row.isMessage) return boundedTiming('dispatch', interval(window.start, limits?.start), interval(window.end, limits?.end));
  if (window.isInstant) return boundedTiming('instant', interval(window.start, limits?.start), interval(window.start, limits?.start));
  return boundedTiming('span', interval(window.start, limits?.start, false), interval(window.end, limits?.start, true));
}

function boundedTiming(kind, start, end) {
  const bounds = kind === 'instant' ? [start, start] : [[start[0], Math.min(start[1], end[1])], [Math.max(end[0], start[0]), end[1]]];
  const isImpossible = bounds.some(([first, last]) => first > last);
  return { kind: isImpossible ? 'impossible' : kind, as: kind, start: bounds[0], end: bounds[1], given: [start, end] };
}

// ---- The window of the question ----------------------------------------------------------------------

const windowMinutes = (window, zone) => (
  window.minutes ? localWindow(window, zone === null ? undefined : zone) : [firstMinute(window.low), lastMinute(window.high)]);

function kernelWindow({ window, isInMinutes, west, east }) {
  if (!window) return [OPEN_START, OPEN_END];
  if (!isInMinutes) return [clampTime(window.low), clampTime(window.high)];
  const bounds = [west, east].flatMap((zone) => [zone, null].map((own) => shiftBounds(windowMinutes(window, own), -zone)));
  // What ends with the last day of the window is within it.
  const last = Math.max(...bounds.map(([, high]) => high)) + (window.minutes ? 0 : 1);
  return [clampTime(Math.min(...bounds.map(([low]) => low))), clampTime(last)];
}

function limitsBy({ window, reference }, row) {
  if (!window) return null;
  const bounds = (zone) => shiftBounds(windowMinutes(window, zone), -(zone ?? reference));
  // The midnight with which a day ends counts to that day.
  const moved = ([low, high], bits) => (
    window.minutes ? [low, high] : [shiftMinute(low, bits & 1), shiftMinute(high, (bits >> 1) & 1)]);
  const start = moved(bounds(row.zone), row.midnights);
  return { start, end: row.isMessage ? moved(bounds(row.isReceived ? row.receiptZone : null), row.midnights >> 2) : start };
}

// A bound outside the event's own window, moved out of that of the search; of what lasts, to the edge.
function cutBy({ kernel }, minute, [low, high], isSpanEnd) {
  if (minute > high) return isSpanEnd === true ? high : Math.max(minute, kernel[1] + 1);
  if (minute < low) return isSpanEnd === false ? low : Math.min(minute, kernel[0] - 1);
  return minute;
}

// The day, by the clock of an event, of a time at which word arrives by it; null without limit.
function dayBy(clock, time, event, sitting) {
  if (!clock.isInMinutes) return time < -(2 ** 30) || time >= OPEN_END ? null : time;
  if (time <= OPEN_START + 65536 || time >= OPEN_END) return null;
  const row = sitting || (event && record.clock.events[event.index]);
  const zone = row && (row.isReceived ? row.receiptZone : row.zone);
  const day = Math.floor((time + (zone ?? clock.reference)) / DAY_MINUTES);
  if (!event) return day;
  // The search is in a window as wide as any clock makes it, the answer in that of the event.
  const { low, high } = clock.window || { low: -NEVER, high: NEVER };
  const within = (first, last) => Math.min(Math.max(day, first, low), last, high);
  if (sitting) return within(...sitting.days);
  const { date } = event.variants[0];
  return within(date.listed[0], !row.isMessage ? date.listed[1] : row.isReceived ? date.received[1] : NEVER);
}
