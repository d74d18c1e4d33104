// Who stood where, in words: the positions that are shown, issue by issue, each with its evidence, and the
// last stands beside what was settled.

const issueName = (index) => nameOf(record.issues[index]);
const standName = (issue, stand) => nameOf(record.issues[issue].stands[stand]);
const standWords = (issue, { stand, isRefused }) => (isRefused ? say('refuses {}', standName(issue, stand)) : standName(issue, stand));
const positionNode = (index) => document.getElementById(`p${index}`);

// All positions as the choices let them count, which the days and actors in question do not change.
let knownTimes = { key: null };

function timesOf(chosen) {
  const key = JSON.stringify([chosen.policy, chosen.by, chosen.without, chosen.side, chosen.source]);
  if (knownTimes.key === key) return knownTimes.times;
  const omission = omissionOf(chosen);
  const side = chosen.side ? record.numbers.actor.get(chosen.side) : -1;
  const source = chosen.source ? record.numbers.source.get(chosen.source) : -1;
  const isKept = (position) => !omission.actors.has(position.actor) && !omission.events.has(position.event)
    && (side < 0 || position.forms[0].side === side)
    && (source < 0 || position.claims.some((claim) => claim.source === source && counts(claim.status)));
  const times = takenPositions({
    policy: policyOf(chosen.policy), bySide: chosen.by === 'affiliation', isKept, withoutSources: omission.sources });
  knownTimes = { key, times };
  return times;
}

function positionsOf(chosen) {
  const { window, topics, isCertainOnly } = questionOf(chosen);
  const question = {
    window, topics, isCertainOnly, issue: chosen.issue ? record.numbers.issue.get(chosen.issue) : -1,
    asked: chosen.actor.map((id) => record.numbers.actor.get(id)) };
  const times = timesOf(chosen);
  return { times, ...positionsAnswer(question, times) };
}

// ---- The list ---------------------------------------------------------------------------------------

function showPositionList() {
  const found = positionsOf(state);
  const shown = new Map([...found.entries].map(([taken, certainty]) => [taken.position.index, certainty]));
  for (const { index, isShown } of record.positions) {
    const node = isShown && positionNode(index);
    if (!node) continue;
    node.hidden = !shown.has(index);
    node.classList.toggle('possible', shown.get(index) === POSSIBLE);
    node.classList.toggle('chosen', state.position === record.positions[index].id);
  }
  for (const section of document.querySelectorAll('#stands > section')) {
    const issue = +section.id.slice(1);
    section.hidden = !section.querySelector('details:not([hidden])');
    section.querySelector('table')?.remove();
    if (!section.hidden) section.querySelector('details').before(lastStands(found, issue));
  }
  const number = shown.size;
  document.getElementById('stands-status').textContent = number
    ? say('{} on {}.', counted(number, 'position'), counted(new Set([...found.entries.keys()].map((taken) => taken.position.issue)).size, 'issue'))
    : say('Nobody is recorded to have taken a position, for all of these choices.');
}

// Who stood where at the end of the days in question, beside what became of the issue.
function lastStands({ cells, states, day }, issue) {
  const own = cells.filter((cell) => cell.issue === issue), found = states.find((each) => each.issue.index === issue);
  const settled = new Set(found && found.agreements.length ? lastAgreement(found.agreements).stands : []);
  const rows = own.map((cell) => {
    const stands = cell.stands.map((held) => make('span', {},
      make('button', { type: 'button', class: 'link', 'data-position': held.positions[0].index }, standWords(issue, held)),
      held.isCertain ? '' : say(' (possibly)'), ...(!held.isRefused && settled.has(held.stand) ? [make('em', {}, say('as settled'))] : [])));
    return [chooser(`${actorName(cell.holder)}${cell.isInside ? say(' (within the own side)') : ''}`, [cell.holder]),
      make('span', {}, ...stands.flatMap((node, at) => (at ? [make('br'), node] : [node])))];
  });
  const when = day < NEVER ? say('at the end of {}', dayLabel(day)) : say('in the end');
  return table(say('Last stands {}; the issue was {}', when, found ? found.states.map((each) => say(each)).join(say(' or ')) : say('unraised')), [say('Who'), say('Stand')], rows);
}

function openPosition(index) {
  choose({ position: record.positions[index].id, list: 'positions' });
  revealPosition(index);
}

function revealPosition(index) {
  const node = positionNode(index);
  if (!node || node.hidden) return;
  node.open = true;
  node.scrollIntoView({ block: 'nearest' });
  node.querySelector('summary').focus({ preventScroll: true });
}

function wirePositions() {
  const list = document.getElementById('stands');
  list.addEventListener('click', (click) => {
    const button = click.target.closest('[data-position]'), summary = click.target.closest('summary');
    if (button) openPosition(+button.dataset.position);
    if (!summary) return;
    const node = summary.parentElement, isOpening = !node.open;
    choose({ position: isOpening ? record.positions[+node.id.slice(1)].id : '' }, true);
    // The browser turns it once more; what was shown stays as the reader wants it.
    node.open = !isOpening;
  });
}

// Puts the names of issues and stands that are already on the page into the language chosen.
function relabelStands() {
  for (const section of document.querySelectorAll('#stands > section')) {
    const issue = record.issues[+section.id.slice(1)];
    section.querySelector('h3').textContent = nameOf(issue);
    for (const node of section.querySelectorAll('b')) {
      node.dataset.own = node.dataset.own || node.textContent;
      const stand = issue.stands.find(({ name }) => name === node.dataset.own);
      if (stand) node.textContent = nameOf(stand);
    }
  }
}
