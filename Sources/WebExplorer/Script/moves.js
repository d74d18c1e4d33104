// Who moved: the rules of `entente moves`. A move is a stand that differs from the last one before it by
// the same actor on the same issue, certain only where that is so in every order that the dates allow.

function movesOf(times, isWanted) {
  return standLines(times, isWanted).flatMap((line) => changesIn(times, line).map((change) => ({
    ...change, holder: line.holder, issue: line.issue, isInside: line.isInside })));
}

function changesIn(times, line) {
  const about = (stand) => aboutStand(times, line, stand);
  const byHolding = line.held.flatMap((taken) => {
    const moves = changesTo(times, taken, () => line.held);
    return moves.length ? moves : changesTo(times, taken, about);
  });
  return [...byHolding, ...line.refused.flatMap((taken) => changesTo(times, taken, about))];
}

// The changes that a position makes from what can have been the last of its rivals before it.
function changesTo(times, taken, rivalsOf) {
  const reached = new Map();
  let isCertain = taken.isFirm;
  for (const form of taken.numbers) {
    const { stand } = times.forms[form];
    if (stand < 0) continue;
    const rivals = rivalsOf(stand);
    isCertain = isCertain && rivals.some((rival) => rival.isFirm && rival !== taken && precedes(times, rival, taken));
    for (const candidate of lastBefore(times, rivals, form, taken)) {
      const { stand: from, taken: before } = times.forms[candidate];
      if (from < 0 || !areApart(from, isRefusal(before), stand, isRefusal(taken))) {
        isCertain = false;
        continue;
      }
      if (!reached.has(stand)) reached.set(stand, new Map());
      const key = `${isRefusal(before) ? 'not ' : ''}${from}`;
      if (!reached.get(stand).has(key)) reached.get(stand).set(key, { from, isFromRefused: isRefusal(before) });
    }
  }
  isCertain = isCertain && reached.size === 1 && [...reached.values()].every((froms) => froms.size === 1);
  return [...reached].flatMap(([stand, froms]) => [...froms.values()].map((from) => ({
    ...from, taken, to: stand, isCertain })));
}

// Whether one cannot be held with the other.
function areApart(from, isFromRefused, to, isToRefused) {
  if (isFromRefused && isToRefused) return false;
  return isFromRefused === isToRefused ? from !== to : from === to;
}
