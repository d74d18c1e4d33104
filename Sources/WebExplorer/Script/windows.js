// The days and minutes in question, and how surely a date falls in them: the rules of the command,
// with the bounds that it worked out for each date. Days are counted from 1970-01-01.

const NEVER = 9e9; // stands for no limit, on either side
const DAY_MINUTES = 1440;

function dayNumber(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86400000);
}

function isoDay(number) {
  const date = new Date(number * 86400000);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  const rest = [date.getUTCMonth() + 1, date.getUTCDate()].map((part) => String(part).padStart(2, '0'));
  return (year < 0 ? '-' : '') + digits + '-' + rest.join('-');
}

const shiftMinute = (minute, by) => (Math.abs(minute) >= NEVER ? minute : minute + by);
const firstMinute = (day) => (Math.abs(day) >= NEVER ? day : day * DAY_MINUTES);
const lastMinute = (day) => (Math.abs(day) >= NEVER ? day : day * DAY_MINUTES + DAY_MINUTES - 1);

// ---- How surely -------------------------------------------------------------------------------

const NOT = 0, POSSIBLE = 1, CERTAIN = 2;

// A date is {doubted, kind, startLow, startHigh, endLow, endHigh, pieces, units, minutes, zone}.
function certaintyIn(date, window) {
  if (window.minutes) return certaintyInMinutes(date, window);
  const { low, high } = window;
  if (low > high || date.startLow > high || date.endHigh < low) return NOT;
  if (date.pieces && !date.pieces.some(([first, last]) => first <= high && last >= low)) return NOT;
  return !date.doubted && isCertainIn(date, low, high) ? CERTAIN : POSSIBLE;
}

function isCertainIn(date, low, high) {
  if (date.kind === 'instant') return low <= date.startLow && date.endHigh <= high;
  if (date.kind === 'span') return date.startHigh <= high && date.endLow >= low;
  return (date.units || []).some(([first, last]) => first >= low && last <= high);
}

function certaintyInMinutes(date, window) {
  const [low, high] = localWindow(window, date.zone);
  const [startLow, startHigh, endLow, endHigh] = date.minutes || [
    firstMinute(date.startLow), lastMinute(date.startHigh),
    firstMinute(date.endLow), lastMinute(date.endHigh)];
  if (low > high || startLow > high || endHigh < low) return NOT;
  let isCertain;
  if (date.kind === 'instant') isCertain = low <= startLow && endHigh <= high;
  else if (date.kind === 'span') isCertain = startHigh <= high && endLow >= low;
  else isCertain = (low <= startLow && startHigh <= high) || (low <= endLow && endHigh <= high);
  return !date.doubted && isCertain ? CERTAIN : POSSIBLE;
}

// The window on a clock so many minutes ahead of Greenwich; where one is unknown, clocks are one.
function localWindow(window, zone) {
  const known = window.zone !== undefined && zone !== undefined;
  return window.minutes.map((minute) => (known ? shiftMinute(minute, zone - window.zone) : minute));
}

// ---- EDTF as a window ---------------------------------------------------------------------------

// Reads what `--during` reads as far as the page knows it, and refuses the rest rather than guess.
function parseWindow(text) {
  const written = text.trim();
  const ends = written.split('/');
  if (!written || ends.length > 2) throw new Error(windowHelp(text));
  if (ends.length === 1) return singleWindow(parseEnd(written, text));
  const start = ends[0] === '..' || ends[0] === '' ? null : parseEnd(ends[0], text);
  const last = /^T/.test(ends[1]) && start ? ends[0].slice(0, 10) + ends[1] : ends[1];
  const end = last === '..' || last === '' ? null : parseEnd(last, text);
  const window = { low: start ? start.low : -NEVER, high: end ? end.high : NEVER };
  if (window.low > window.high) throw new Error(`${text} ends before it begins`);
  if ((start && start.minutes) || (end && end.minutes)) addMinutes(window, start, end, text);
  return window;
}

function singleWindow(end) {
  if (!end.minutes) return { low: end.low, high: end.high };
  return { low: end.low, high: end.high, minutes: end.minutes, zone: end.zone };
}

function addMinutes(window, start, end, text) {
  const zones = new Set([start, end].filter(Boolean).map((each) => each.zone));
  if (zones.size > 1) throw new Error(`${text}: write one zone with both ends, or none`);
  window.zone = [...zones][0];
  window.minutes = [
    start ? (start.minutes || [firstMinute(start.low)])[0] : -NEVER,
    end ? (end.minutes || [0, lastMinute(end.high)])[1] : NEVER];
  if (window.minutes[0] > window.minutes[1]) throw new Error(`${text} ends before it begins`);
}

const windowHelp = (text) =>
  `“${text}” is no date that this page reads: write 1945, 1945-07, 1945-07-11, 1945-07-1X, ` +
  '1945-07/1945-08, 1945-07-11T17:30 or ../1945-06';

const DATE = /^(-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(\d\d|\dX|XX)(?:-(\d\d|\dX|XX))?)?[?~%]?$/;
const HOUR = /^(-?\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const PARTS_OF_DAY = {
  morning: [300, 719], noon: [690, 750], afternoon: [720, 1079], evening: [1080, 1439],
  night: [1260, 1799] };

function parseEnd(written, text) {
  const hour = HOUR.exec(written);
  if (hour) return parseHour(hour, text);
  const part = /^(-?\d{4}-\d\d-\d\d) \((\w+)\)$/.exec(written);
  if (part && PARTS_OF_DAY[part[2]]) {
    const day = parseEnd(part[1], text).low;
    return { low: day, high: day + (part[2] === 'night' ? 1 : 0),
      minutes: PARTS_OF_DAY[part[2]].map((minute) => day * DAY_MINUTES + minute) };
  }
  const found = DATE.exec(written);
  if (!found) throw new Error(windowHelp(text));
  return parseDay(found[1], found[2], found[3], text);
}

function parseHour([, day, hour, minute, zone], text) {
  const low = parseEnd(day, text).low;
  if (+hour > 23 || +(minute || 0) > 59) throw new Error(windowHelp(text));
  const first = low * DAY_MINUTES + hour * 60 + +(minute || 0);
  return { low, high: low, minutes: [first, minute === undefined ? first + 59 : first], zone: parseZone(zone) };
}

function parseZone(zone) {
  if (zone === undefined) return undefined;
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  return (sign === '-' ? -1 : 1) * (hours * 60 + +(minutes || 0));
}

// X stands for any digit; only a window without gaps is one, so nothing exact may follow an X.
function parseDay(year, month, day, text) {
  const isVague = (part) => part !== undefined && part.includes('X');
  const vagueYear = isVague(year);
  if (vagueYear && (month || day)) throw new Error(gapHelp(text));
  if (isVague(month) && day !== undefined && day !== 'XX') throw new Error(gapHelp(text));
  const fill = (part, digit) => +part.replace(/X/g, digit);
  const [firstYear, lastYear] = year.startsWith('-')
    ? [fill(year, '9'), fill(year, '0')] : [fill(year, '0'), fill(year, '9')];
  if (month === undefined) return { low: dayNumber(firstYear, 1, 1), high: dayNumber(lastYear, 12, 31) };
  if (+month > 20 && +month < 25 && day === undefined) return parseSeason(firstYear, +month);
  const [firstMonth, lastMonth] = month === 'XX' ? [1, 12]
    : [Math.max(1, fill(month, '0')), Math.min(12, fill(month, '9'))];
  if (firstMonth > lastMonth || (!isVague(month) && (+month < 1 || +month > 12))) throw new Error(windowHelp(text));
  const length = new Date(Date.UTC(2000 + (((lastYear % 400) + 400) % 400), lastMonth, 0)).getUTCDate();
  if (day === undefined || day === 'XX') {
    return { low: dayNumber(firstYear, firstMonth, 1), high: dayNumber(firstYear, lastMonth, length) };
  }
  const [firstDay, lastDay] = [Math.max(1, fill(day, '0')), isVague(day) ? Math.min(length, fill(day, '9')) : +day];
  if (firstDay > lastDay || lastDay > length || +day === 0) throw new Error(`${text}: there is no such day`);
  return { low: dayNumber(firstYear, firstMonth, firstDay), high: dayNumber(firstYear, firstMonth, lastDay) };
}

const gapHelp = (text) =>
  `${text} leaves out days between its first and its last; ask about each part, or about the whole range`;

// Spring begins in March; the winter of a year runs into the next.
function parseSeason(year, code) {
  const month = 3 * (code - 20);
  const last = new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month + 2, 0));
  return { low: dayNumber(year, month, 1), high: dayNumber(year, month + 2, last.getUTCDate()) };
}
