// What leaving out changes: the counts with it and without it, the events that are gone, the chain that is
// chosen before and now, and a way to put back what is left out.

const MOST_GONE = 12;

function showChanges(result) {
  const target = document.getElementById('chosen');
  target.hidden = !state.without.length;
  if (!state.without.length) return target.replaceChildren();
  const whole = { ...state, without: [] }, before = answer(whole);
  const rows = changedCounts(before, result).filter(([, was, is]) => was !== is);
  return target.replaceChildren(make('h2', {}, say('What leaving out changes')), leftOut(),
    rows.length ? table('', ['', say('Before'), say('Now')], rows.map((row) => row.map(String)))
      : make('p', {}, say('Nothing changes in what is shown.')),
    ...weakenedNode(result), ...goneNode(before, result));
}

// Each thing that is left out, with a button that puts it back.
function leftOut() {
  const items = state.without.map((id) => {
    const what = record.numbers.actor.has(id) ? 'actor' : record.numbers.event.has(id) ? 'event' : 'source';
    return make('li', {}, `${nameOfAny(id)} `, make('small', {}, say(what)), ' ',
      make('button', { type: 'button', 'data-back': id, 'aria-label': `${say('Put back')}: ${nameOfAny(id)}` }, say('Put back')));
  });
  return make('ul', { class: 'left-out' }, ...items);
}

// [what, before, now] of all that is counted, and of the answer about word where that is asked.
function changedCounts(before, now) {
  const sure = ({ events }) => events.filter((selected) => selected.isShownCertain).length;
  const rows = [
    [say('events shown'), before.events.length, now.events.length], [say('certain events'), sure(before), sure(now)],
    [say('pairs who met'), before.pairs.length, now.pairs.length], [say('actors shown'), actorsShown(before), actorsShown(now)]];
  if (state.list !== 'word' || !record.clock) return rows;
  const [told, tells] = [{ ...state, without: [] }, state].map(wordOf), ends = `${endName(tells.from)} – ${tells.to ? endName(tells.to) : ''}`;
  rows.push([say('who could have known'), told.actors.length, tells.actors.length]);
  if (tells.to) rows.push([`${say('chain')} ${ends}`, chainWords(told.path), chainWords(tells.path)]);
  return rows;
}

function chainWords(path) {
  if (!path) return say('no chain');
  const days = [path.earliest, ...(path.latest === null ? [] : [path.latest])].map((day) => (day === null ? say('no limit') : dayLabel(day)));
  return `${say(path.certainty === CERTAIN ? 'certain' : 'possible')}, ${days.join(' – ')}, ${counted(new Set(path.chain.map(({ event }) => event)).size, 'event') || 0}`;
}

// The events that stay, though a source that is left out speaks of them.
function weakenedNode({ events }) {
  const { sources } = omissionOf(state);
  const weaker = events.filter(({ event }) => event.claims.some((claim) => sources.has(claim.source)));
  return listedNode(say('Of what is left, {} had evidence there too.', counted(weaker.length, 'event')), weaker,
    (index, text) => make('a', { href: `#e${index}` }, text));
}

// Some events by name, behind what they are; `named` makes of a name what leads to the evidence.
function listedNode(title, events, named = (index, text) => text) {
  if (!events.length) return [];
  const items = events.slice(0, MOST_GONE).map(({ event }) => make('li', {},
    named(event.index, `${eventDate(event.index)}: ${eventName(event)}`)));
  if (events.length > MOST_GONE) items.push(make('li', {}, say('and {} more', events.length - MOST_GONE)));
  return [make('details', {}, make('summary', {}, title), make('ul', {}, ...items))];
}

// The events that are no longer shown, by name.
function goneNode(before, now) {
  const kept = new Set(now.events.map(({ event }) => event.index));
  const gone = before.events.filter(({ event }) => !kept.has(event.index));
  return listedNode(`${say('No longer shown')}: ${counted(gone.length, 'event')}`, gone);
}

function wireChanges() {
  document.getElementById('chosen').addEventListener('click', (click) => {
    const button = click.target.closest('[data-back]');
    if (!button) return;
    choose({ without: state.without.filter((id) => id !== button.dataset.back) });
    (document.querySelector('#chosen [data-back]') || document.getElementById('without')).focus();
  });
}
