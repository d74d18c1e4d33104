// The record in this page, taken apart: lists that refer to one another by number.

// Signs that turn the direction of writing show as in the rest of the page.
const DATA = JSON.parse(document.getElementById('record').textContent.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd'));
const KINDS = ['meeting', 'message', 'agreement', 'act'];

function readDate(items) {
  const more = typeof items[items.length - 1] === 'object' ? items[items.length - 1] : {};
  const bounds = items.filter((item) => typeof item === 'number');
  const isInstant = bounds.length === 3;
  const [doubted, startLow, startHigh, endLow, endHigh, isAllOf] = isInstant
    ? [bounds[0], bounds[1], bounds[2], bounds[1], bounds[2]] : bounds;
  return {
    doubted: doubted === 1, kind: isInstant ? 'instant' : isAllOf ? 'allOf' : 'span',
    startLow, startHigh, endLow, endHigh, pieces: more.p, units: more.u, minutes: more.m, zone: more.z,
    hours: more.h, received: more.r, receivedStretches: more.s || [], listed: more.o || [startLow, endHigh] };
}

function readVariant([date, place, numbers, stays]) {
  const parts = [], during = new Map((stays || []).map(([part, stay]) => [part, readDate(stay)]));
  for (let at = 0; at < numbers.length; at += 4) {
    const [as, actor, status, side] = numbers.slice(at, at + 4);
    const stay = during.get(at / 4);
    parts.push({ as: DATA.parts[as], actor, status: status >> 1, sideIsSure: status % 2 === 1, side, ...(stay ? { stay } : {}) });
  }
  return { date: readDate(date), place, parts };
}

// How firm a claim is, and whether it states the days, or the stand, that the record prefers.
const readStatus = (number) => ({ status: number % 8, statesPreferred: number < 8 });

function readEvent(items, index) {
  const [id, kind, wasHeld, isSecret, topics, claims, variants, partOf, isBefore, names, written, corpora, conference] = items;
  return {
    index, id, kind: KINDS[kind], wasHeld: wasHeld === 1, isSecret: isSecret === 1, topics,
    claims: claims.map(([source, status, variant]) => ({ source, ...readStatus(status), variant })),
    variants: variants.map(readVariant), partOf, isBefore, names, written, corpora, occasion: conference || id };
}

// What stands in columns, in rows.
const rowsFrom = (columns) => (columns[0] || []).map((_, row) => columns.map((column) => column[row]));

function readRecord(data) {
  const read = { ...data };
  read.events = rowsFrom(data.events).map(readEvent);
  read.actors = rowsFrom(data.actors).map(([id, name, kind, side, names, offices], index) => (
    { index, id, name, kind, side, names, offices }));
  read.topics = data.topics.map(([id, name, names], index) => ({ index, id, name, names }));
  read.sources = rowsFrom(data.sources).map(([id, name, bibtex, type, container], index) => ({ index, id, name, bibtex, type, container }));
  read.placeChoices = new Map(data.placeChoices.map(([name, numbers]) => [name, new Set(numbers)]));
  read.placeNames = new Map(data.placeChoices.flatMap(([name, , ...ids]) => [name, ...ids].map((text) => [text, name])));
  read.ties = data.ties.map(([text, between, during]) => ({ text, between, during: during && readDate(during) }));
  read.word = data.word.map(([id, isEvent, number, actors]) => ({ id, isEvent: isEvent === 1, number, actors: actors.map(readReached) }));
  read.issues = data.issues.map(readIssue);
  read.positions = rowsFrom(data.positions).map(readPosition);
  read.clock = data.clock && readClock(data.clock, read.events);
  read.base = readBase(data);
  const numbered = (list) => new Map(list.map((item) => [item.id, item.index]));
  read.numbers = {
    actor: numbered(read.actors), event: numbered(read.events), topic: numbered(read.topics),
    source: numbered(read.sources), issue: numbered(read.issues), position: numbered(read.positions) };
  return read;
}

// The event is a number, or the id of one that the page does not hold.
function readPosition([id, actor, issue, kind, event, claims, forms, follows, later, isShown, written], index) {
  return {
    index, id, actor, issue, kind, event, follows, written: [written], isBefore: new Set(later), isShown: isShown === 1,
    claims: claims.map(([source, status, form]) => ({ source, ...readStatus(status), form })), forms: forms.map(readForm) };
}

// Where the date tells the days and minutes of a form, they are not written.
function readForm([stand, written, side, sideIsSure, bounds]) {
  if (!written) return { stand };
  const date = readDate(written);
  const [low, high, first, last] = bounds || [date.startLow, date.startHigh, firstMinute(date.startLow), lastMinute(date.startHigh)];
  return { stand, date, side, sideIsSure: sideIsSure === 1, days: [low, high], minutes: [first, last] };
}

function readIssue([id, name, names, topics, isAsked, stands, marks, settlements], index) {
  return {
    index, id, name, names, topics, isAsked: isAsked === 1, marks,
    stands: stands.map(([text, own, all, row]) => ({ id: text, name: own, names: all, row })),
    settlements: settlements.map(([event, isFirm, [startLow, startHigh, endHigh], settled]) => (
      { event, isFirm: isFirm === 1, startLow, startHigh, endHigh, stands: settled })) };
}

// Who was at a part of a meeting, and when; without a date those who were there all the time.
function readSitting([numbers, zone, flags, window, days], row) {
  const members = [];
  for (let at = 0; at < numbers.length; at += 2) members.push({ actor: numbers[at], isFirm: numbers[at + 1] === 1 });
  if (!days) return { members };
  return { ...row, members, zone, window, days, isInstant: (flags & 1) > 0, isDoubted: row.isDoubted || (flags & 4) > 0, midnights: flags >> 6,
    stretches: [] };
}

// The window of an event in minutes, where its hours or its days tell it.
function daysWindow({ startLow, startHigh, endLow, endHigh, minutes }, zone) {
  if (minutes) return minutes.map((minute) => minute - zone);
  return [firstMinute(startLow), lastMinute(startHigh), firstMinute(endLow), lastMinute(endHigh)].map((minute) => shiftMinute(minute, -zone));
}

// When events let word pass; null in a page that does not hold all that a chain may pass through.
function readClock({ events, others, constraints, collectives }, all) {
  const row = (items, index) => {
    if (!items) return null;
    const [zone, receiptZone, flags, written, keptFrom, stretches, sittings] = items;
    const window = written.length ? written : daysWindow(all[index].variants[0].date, zone || 0);
    const isMessage = (flags & 32) > 0, isReceived = (flags & 16) > 0;
    const received = isReceived && all[index] ? lastMinute(all[index].variants[0].date.received[1]) : shiftMinute(window[3], receiptZone || 0);
    const own = {
      zone, receiptZone, window, keptFrom, stretches, isInstant: (flags & 1) > 0, hasHours: (flags & 2) > 0, isDoubted: (flags & 4) > 0,
      isUndelivered: (flags & 8) > 0, isReceived, isMessage, receivedLast: received, midnights: flags >> 6 };
    own.sittings = sittings.map((sitting) => readSitting(sitting, own));
    return own;
  };
  return {
    events: events.map(row), others: others.map((items) => row(items, -1)), collectives: new Set(collectives),
    constraints: constraints.map(([before, after, isReport, isOfSending]) => ({ before, after, isReport: isReport === 1, isOfSending: isOfSending === 1 })) };
}

function readReached([actor, isCertain, earliest, latest, hops, chain]) {
  return {
    actor, isCertain: isCertain === 1, earliest, latest, hops,
    chain: chain.map(([event, from, to, isSure]) => ({ event, from, to, isSure: isSure === 1 })) };
}

// What bounds the whole page, which no choice in it undoes.
function readBase({ base, topics }) {
  const number = (id) => topics.findIndex(([other]) => other === id);
  const window = base.bounds && windowOf(base.bounds);
  return {
    ...base, window, topicNumbers: new Set(base.topics.map(number)),
    places: base.place && new Set(base.place[1]) };
}

function windowOf([[low, high], minutes, zone]) {
  const window = { low, high };
  if (minutes.length) window.minutes = minutes;
  if (zone.length) window.zone = zone[0];
  return window;
}

const record = readRecord(DATA);
