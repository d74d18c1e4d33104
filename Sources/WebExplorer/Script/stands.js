// Who stood where on which issue: the rules of `entente positions`, over the positions that the command
// put into this page. A stand lasts until the same actor's next one.

// The positions on the line of time: all of them, by first possible minute, with their forms, and which
// form was surely taken before which.
function takenPositions({ policy, bySide, isKept, withoutSources }) {
  const drafts = [];
  for (const position of record.positions) {
    if (!isKept(position)) continue;
    const draft = draftOf(position, policy, bySide, withoutSources);
    if (draft) drafts.push(draft);
  }
  narrowDrafts(drafts);
  drafts.sort((one, other) => {
    const [mine, theirs] = [one.forms[0].minutes, other.forms[0].minutes];
    return mine[0] - theirs[0] || mine[1] - theirs[1] || one.position.index - other.position.index;
  });
  const forms = [];
  for (const taken of drafts) {
    const first = forms.length;
    forms.push(...taken.forms.map((form) => ({ ...form, taken })));
    taken.numbers = taken.forms.map((_, at) => first + at);
  }
  return { all: drafts, forms, before: orderOfForms(forms, drafts) };
}

// A position with the forms that the policy lets stand; null where it has none that has a date.
function draftOf(position, policy, bySide, withoutSources) {
  const claims = position.claims.filter((claim) => !withoutSources.has(claim.source));
  if (position.claims.length && !claims.some((claim) => counts(claim.status))) return null;
  const counting = claims.filter((claim) => counts(claim.status) && (typeof policy !== 'number' || claim.source === policy));
  const stated = policy === 'preferred' ? [0]
    : [...new Set([...(policy === 'all' ? [0] : []), ...counting.map((claim) => claim.form)])];
  const forms = stated.map((number) => position.forms[number]).filter((form) => form.date);
  if (!forms.length) return null;
  const [first] = forms, hasSide = bySide && first.side >= 0;
  const evidence = typeof policy === 'number' ? claims.filter((claim) => claim.source === policy) : claims;
  const isFirm = !evidence.length || evidence.some((claim) => claim.status === ASSERTED && (policy !== 'preferred' || claim.statesPreferred));
  return {
    position, forms: forms.map((form) => ({ ...form })), date: first.date, stand: first.stand, given: position.forms[0].stand,
    holder: hasSide ? first.side : position.actor,
    isFirm: isFirm && !first.date.doubted && (!hasSide || first.sideIsSure) };
}

// Draws times in to what those leave that came before and after, where these were surely taken.
function narrowDrafts(drafts) {
  const places = new Map(drafts.filter((draft) => draft.forms.length === 1).map((draft) => [draft.position.index, draft]));
  const pairs = [...places.values()].flatMap((later) => later.position.follows.filter((index) => places.has(index))
    .map((index) => [places.get(index), later]));
  for (let isNew = pairs.length > 0; isNew;) {
    isNew = false;
    for (const [earlier, later] of pairs) {
      const [one, other] = [earlier.forms[0], later.forms[0]];
      if (earlier.isFirm && one.minutes[0] > other.minutes[0] && one.minutes[0] <= other.minutes[1]) {
        other.minutes = [one.minutes[0], other.minutes[1]];
        other.days = [Math.max(other.days[0], one.days[0]), other.days[1]];
        isNew = true;
      }
      if (later.isFirm && other.minutes[1] < one.minutes[1] && other.minutes[1] >= one.minutes[0]) {
        one.minutes = [one.minutes[0], other.minutes[1]];
        one.days = [one.days[0], Math.min(one.days[1], other.days[1])];
        isNew = true;
      }
    }
  }
}

function orderOfForms(forms, all) {
  const before = forms.map((one) => Uint8Array.from(forms, (other) => (
    one.minutes[1] < other.minutes[0] || one.taken.position.isBefore.has(other.taken.position.index) ? 1 : 0)));
  const numbers = new Map(all.map((taken) => [taken.position.index, taken.numbers]));
  const pairs = all.flatMap((later) => later.position.follows.flatMap((index) => (
    (numbers.get(index) || []).flatMap((one) => later.numbers.map((other) => [one, other])))));
  const isFirm = forms.map((form) => form.taken.isFirm);
  // What came before the one came before whatever follows it; a circle says nothing.
  for (let isNew = pairs.length > 0; isNew;) {
    isNew = false;
    for (const [one, other] of pairs) {
      if (before[other][one]) continue;
      for (let first = 0; first < forms.length; first += 1) {
        if (first !== one && !(isFirm[one] && before[first][one])) continue;
        for (let last = 0; last < forms.length; last += 1) {
          if (last !== other && !(isFirm[other] && before[other][last])) continue;
          if (first === last || before[first][last] || before[last][first]) continue;
          before[first][last] = 1;
          isNew = true;
        }
      }
    }
  }
  return before;
}

// ---- What one holder held on one issue --------------------------------------------------------------

const isRefusal = (taken) => record.stances[taken.position.kind] === 'refusal';
const isInside = (taken) => ['instruction', 'private-view'].includes(record.stances[taken.position.kind]);

// Positions in time, openly or within the own side, in the order in which each line begins.
function standLines(times, isWanted) {
  const lines = new Map();
  for (const taken of times.all) {
    if (taken.given < 0 || !isWanted(taken)) continue;
    const key = `${taken.holder} ${taken.position.issue} ${isInside(taken)}`;
    if (!lines.has(key)) {
      lines.set(key, { holder: taken.holder, issue: taken.position.issue, isInside: isInside(taken), held: [], refused: [] });
    }
    lines.get(key)[isRefusal(taken) ? 'refused' : 'held'].push(taken);
  }
  return [...lines.values()];
}

const aboutStand = (times, line, stand) => [
  ...line.held, ...line.refused.filter((taken) => taken.numbers.some((form) => times.forms[form].stand === stand))];

// The forms that can have been the last of some positions in a time, which some may be in and some are.
function lastIn(times, positions, mayBe, isSure) {
  return positions.flatMap((other) => other.numbers.filter((form) => mayBe(times.forms[form])
    && !positions.some((later) => later.isFirm && later !== other
      && later.numbers.every((number) => times.before[form][number] && isSure(times.forms[number])))));
}

// The forms that can have been the last of some positions before a form of another.
function lastBefore(times, positions, form, taken) {
  const others = positions.filter((other) => other !== taken);
  return others.flatMap((other) => other.numbers.filter((place) => !times.before[form][place]
    && !others.some((between) => between.isFirm && between !== other
      && between.numbers.every((number) => times.before[place][number] && times.before[number][form]))));
}

const precedes = (times, one, other) =>
  one.numbers.every((form) => other.numbers.every((number) => times.before[form][number]));

// ---- The answer -----------------------------------------------------------------------------------

// A question is {window, topics, issue, isCertainOnly, policy, bySide, asked}.
function positionsAnswer(question, times) {
  const isAsked = (issue) => record.issues[issue] && record.issues[issue].isAsked
    && (question.issue < 0 || issue === question.issue)
    && (!question.topics.size || record.issues[issue].topics.some((topic) => question.topics.has(topic)));
  const isOfAsked = (taken) => !question.asked.length
    || [taken.holder, taken.position.actor].some((actor) => question.asked.includes(actor));
  const entries = new Map();
  for (const taken of times.all) {
    if (!taken.position.isShown || !isAsked(taken.position.issue)) continue;
    const inside = question.window ? certaintyIn(taken.date, question.window) : CERTAIN;
    const certainty = Math.min(inside, taken.isFirm ? CERTAIN : POSSIBLE);
    if (certainty > (question.isCertainOnly ? POSSIBLE : NOT)) entries.set(taken, certainty);
  }
  const day = question.window && question.window.high < NEVER ? question.window.high : NEVER;
  const lines = standLines(times, (taken) => entries.has(taken));
  return {
    day, entries: new Map([...entries].filter(([taken]) => isOfAsked(taken))),
    cells: cellsOf(times, lines.filter((line) => !question.asked.length || question.asked.includes(line.holder)), day),
    states: record.issues.filter((issue) => isAsked(issue.index)).map((issue) => stateOf(times, issue, day)) };
}

function cellsOf(times, lines, day) {
  const mayBe = (form) => form.days[0] <= day, isSure = (form) => form.days[1] <= day;
  const surelyBegan = (positions) => positions.some((taken) => taken.isFirm && taken.numbers.every((form) => isSure(times.forms[form])));
  const cells = lines.map((line) => {
    const last = lastIn(times, line.held, mayBe, isSure);
    const stands = [...new Set(last.map((form) => times.forms[form].stand).filter((stand) => stand >= 0))];
    const isCertain = stands.length === 1 && surelyBegan(line.held);
    const held = stands.map((stand) => heldStand(times, stand, false, last, isCertain));
    return { ...line, stands: [...held, ...refusedIn(times, line, mayBe, isSure, surelyBegan)] };
  });
  return cells.filter((cell) => cell.stands.length)
    .map((cell, place) => ({ cell, place })).sort((one, other) => one.cell.issue - other.cell.issue || one.place - other.place)
    .map(({ cell }) => cell);
}

// What was refused, and not held since.
function refusedIn(times, line, mayBe, isSure, surelyBegan) {
  const stands = [...new Set(line.refused.flatMap((taken) => taken.numbers.map((form) => times.forms[form].stand)))];
  return stands.filter((stand) => stand >= 0).flatMap((stand) => {
    const rivals = aboutStand(times, line, stand).filter((taken) => taken.numbers.some((form) => times.forms[form].stand === stand));
    const last = lastIn(times, rivals, mayBe, isSure), refusals = last.filter((form) => isRefusal(times.forms[form].taken));
    if (!refusals.length) return [];
    return [heldStand(times, stand, true, refusals, refusals.length === last.length && surelyBegan(line.refused))];
  });
}

function heldStand(times, stand, isRefused, last, isCertain) {
  const positions = new Set(last.filter((form) => times.forms[form].stand === stand).map((form) => times.forms[form].taken.position));
  return { stand, isRefused, isCertain, positions: [...positions] };
}

// Whether an issue was unraised, open, agreed or reopened by a day; more than one where dates leave it open.
function stateOf(times, issue, day) {
  const said = times.all.filter((taken) => taken.position.issue === issue.index && !isInside(taken));
  const agreements = issue.settlements.filter((settled) => settled.startLow <= day), states = [];
  if (!agreements.some((settled) => settled.startHigh <= day && settled.isFirm)) {
    const raised = said.filter((taken) => taken.date.startLow <= day);
    if (!raised.some((taken) => taken.isFirm && taken.date.startHigh <= day)) states.push('unraised');
    if (raised.length) states.push('open');
  }
  if (agreements.length) {
    const since = reopening(agreements, said, day);
    if (since !== CERTAIN) states.push('agreed');
    if (since !== NOT) states.push('reopened');
  }
  return { issue, states, agreements };
}

const lastAgreement = (agreements) =>
  agreements.reduce((latest, each) => (each.startLow > latest.startLow ? each : latest));

// How surely somebody held otherwise openly after the last agreement had settled an issue.
function reopening(agreements, said, day) {
  const last = lastAgreement(agreements);
  const otherwise = said.filter((taken) => taken.given >= 0 && taken.date.startLow <= day
    && last.stands.includes(taken.given) === isRefusal(taken)
    && taken.date.endHigh >= last.startLow && taken.position.event !== last.event);
  const isSure = otherwise.some((taken) => taken.isFirm && taken.date.startHigh <= day && last.endHigh < taken.date.startLow);
  return isSure ? CERTAIN : otherwise.length ? POSSIBLE : NOT;
}
