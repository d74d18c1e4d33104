// Who was at a meeting for a part of the time met those who were there then: when some were there together,
// and how surely.

function stayOf(date) {
  const [startLow, startHigh, endLow, endHigh] = date.minutes || [
    firstMinute(date.startLow), lastMinute(date.startHigh), firstMinute(date.endLow), lastMinute(date.endHigh)];
  return { start: [startLow, startHigh], end: [endLow, endHigh], own: date, doubted: date.doubted };
}

// When those of both were there; null where they cannot have met.
function commonStay(one, other) {
  const start = [0, 1].map((at) => Math.max(one.start[at], other.start[at]));
  const end = [0, 1].map((at) => Math.min(one.end[at], other.end[at]));
  return start[0] <= end[1] ? { start, end, own: null, doubted: one.doubted || other.doubted } : null;
}

const isSureStay = ({ start, end, own, doubted }) => Boolean(own) || (start[1] <= end[0] && !doubted);

function daysBetween(from, to) {
  const day = (minute) => (Math.abs(minute) >= NEVER ? minute : Math.floor(minute / DAY_MINUTES));
  const [first, last] = [day(from), day(to)];
  return { doubted: false, kind: first === last ? 'instant' : 'span', startLow: first, startHigh: first, endLow: last, endHigh: last };
}

function certaintyOfStay(stay, window) {
  if (!window) return isSureStay(stay) ? CERTAIN : POSSIBLE;
  const surest = stay.own || (isSureStay(stay) ? daysBetween(stay.start[1], stay.end[0]) : null);
  if (surest && certaintyIn(surest, window) === CERTAIN) return CERTAIN;
  return certaintyIn(stay.own || daysBetween(stay.start[0], stay.end[1]), window) === NOT ? NOT : POSSIBLE;
}

// How surely all of some were at a meeting together in a window.
function together(participants, window, isCertain) {
  const passing = participants.filter(({ stays }) => stays.length), certainty = isCertain ? CERTAIN : POSSIBLE;
  if (!passing.length) return certainty;
  let common = passing[0].stays.map(stayOf);
  for (const { stays } of passing.slice(1)) {
    common = common.flatMap((stay) => stays.map((other) => commonStay(stay, stayOf(other))).filter(Boolean));
  }
  return Math.min(certainty, Math.max(NOT, ...common.map((stay) => certaintyOfStay(stay, window))));
}
