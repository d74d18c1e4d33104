// Who could have known: answers of `reach` that were worked out when the page was made, with the earliest
// chain to each, hop by hop. The choices of the page change nothing in them.

function chosenWord() {
  const [from, to] = state.word.split(' ');
  const answered = record.word.find((each) => each.id === from) || record.word[0];
  const reached = answered && to && answered.actors.find((each) => record.actors[each.actor].id === to);
  return { answered, reached };
}

const wordName = ({ isEvent, number, id }) =>
  (number < 0 ? id : isEvent ? eventName(record.events[number]) : actorName(number));

function showWord() {
  const { answered, reached } = chosenWord(), target = byId('word');
  const pick = make('select', { id: 'word-from' }, ...record.word.map((each) => make('option', { value: each.id, selected: each === answered }, wordName(each))));
  const rows = answered.actors.map((each) => {
    const button = make('button', { type: 'button', class: 'link', 'data-to': record.actors[each.actor].id }, actorName(each.actor));
    return [button, each.isCertain ? 'certain' : 'possible', each.earliest === null ? '' : dayLabel(each.earliest), each.latest === null ? '' : dayLabel(each.latest), String(each.hops)];
  });
  const caption = `${counted(rows.length, 'actor') || 'Nobody'} could have known, within what the page was made for`;
  target.replaceChildren(make('label', {}, 'Word of, or from ', pick), ...(reached ? [chainOf(answered, reached)] : []),
    table(caption, ['Who', 'How sure', 'Earliest', 'At the latest', 'Steps'], rows),
    make('p', { class: 'help' }, 'The same: ', make('code', {}, `entente reach ${shellWord(answered.id)} ${flagsOf(freshState()).join(' ')}`.trim())));
}

function chainOf(answered, reached) {
  const hops = reached.chain.map(({ event, from, to, isSure }) => make('li', {},
    `${actorName(from)} → ${to < 0 ? '' : actorName(to)}${isSure ? '' : ' (possible)'} `,
    make('button', { type: 'button', class: 'link', 'data-event': event }, `${eventDate(event)}: ${eventName(record.events[event])}`)));
  return make('div', {}, make('h2', {}, `${wordName(answered)} to ${actorName(reached.actor)}`),
    hops.length ? make('ol', { class: 'hops' }, ...hops) : make('p', {}, 'They took part.'));
}

// The chain in the picture.
function markChain() {
  if (state.list !== 'word' || !shownNetwork) return;
  const { reached } = chosenWord();
  for (const { from, to } of reached ? reached.chain : []) {
    const [first, second] = [Math.min(from, to), Math.max(from, to)];
    placed.net.querySelector(`.bond[data-first="${first}"][data-second="${second}"]`)?.classList.add('told');
    for (const actor of [from, to]) document.getElementById(`n${actor}`)?.classList.add('told');
  }
}

function wireWord() {
  const target = byId('word');
  target.addEventListener('change', () => choose({ word: byId('word-from').value }));
  target.addEventListener('click', (click) => {
    const to = click.target.closest('[data-to]'), event = click.target.closest('[data-event]');
    if (to) choose({ word: `${chosenWord().answered.id} ${to.dataset.to}` });
    if (event) openEvent(+event.dataset.event);
  });
}
