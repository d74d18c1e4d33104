// The events and what every source says of them, which stand in the page; what is chosen shows and hides
// them, puts them in order, and marks what the policy takes.

function showEvents(result) {
  const list = document.getElementById('events');
  const shown = new Map(result.events.map((selected, place) => [selected.event.index, { selected, place }]));
  for (const event of record.events) {
    const node = eventNode(event.index), found = shown.get(event.index);
    node.hidden = !found;
    node.classList.toggle('possible', Boolean(found) && !found.selected.isShownCertain);
    markPolicy(node, event, result.question.policy);
  }
  putInOrder(list, result.events);
  if (!result.events.length) showNothing(list); else document.getElementById('nothing')?.remove();
}

function putInOrder(list, events) {
  let last = null;
  for (const { event } of events) {
    const node = eventNode(event.index);
    if (last && !(last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) last.after(node);
    last = node;
  }
}

function showNothing(list) {
  if (document.getElementById('nothing')) return;
  list.prepend(make('p', { id: 'nothing' }, say('Nothing in the record answers to all of these choices.')));
}

// Which readings of a conflict stand, and which claims are those of the source that is believed.
function markPolicy(node, event, policy) {
  if (node.dataset.policy === String(policy)) return;
  node.dataset.policy = String(policy);
  for (const table of node.querySelectorAll('table')) {
    const rows = [...table.rows];
    const own = typeof policy === 'number' ? rows.filter((row) => sourceOf(row) === policy) : rows;
    const standing = policy === 'all' ? rows : typeof policy === 'number' && own.length ? own : rows.slice(0, 1);
    for (const row of rows) row.classList.toggle('stands', standing.includes(row));
  }
  for (const claim of node.querySelectorAll('li')) {
    claim.classList.toggle('aside', typeof policy === 'number' && +claim.dataset.source !== policy);
  }
}

// The source that a reading links to.
function sourceOf(node) {
  const link = node.querySelector('a[href^="#s"]');
  return link ? +link.hash.slice(2) : -1;
}

// Opens an event in the list, where all of its evidence is.
function openEvent(index) {
  choose({ event: record.events[index].id, list: '' });
  reveal(index);
}

function reveal(index) {
  const node = eventNode(index);
  if (node.hidden) return;
  node.open = true;
  node.scrollIntoView({ block: 'nearest' });
  node.querySelector('summary').focus({ preventScroll: true });
}

function showChosenEvent(isPassing) {
  for (const node of document.querySelectorAll('#events > .chosen')) node.classList.remove('chosen');
  if (!state.event) return;
  const node = eventNode(record.numbers.event.get(state.event));
  node.classList.add('chosen');
  if (!isPassing) node.open = true;
}

// The names in an open event become buttons, so that all is within reach of the keyboard.
function upgrade(node) {
  if (node.dataset.upgraded) return;
  node.dataset.upgraded = 'yes';
  for (const name of node.querySelectorAll('dl [data-a]')) {
    const button = make('button', { type: 'button', class: 'link', 'data-choose': name.dataset.a, 'data-a': name.dataset.a }, name.textContent);
    name.replaceWith(button);
  }
  const event = record.events[+node.id.slice(1)];
  node.append(make('p', { class: 'bar' },
    make('button', { type: 'button', 'data-without': event.id, 'data-say': 'Leave this event out' }, say('Leave this event out')),
    ...(record.clock ? [make('button', { type: 'button', 'data-word': event.id, 'data-say': 'Who could have known' }, say('Who could have known'))] : []),
    make('code', {}, `entente show ${shellWord(event.id)}`)));
}

function wireEvents() {
  const list = document.getElementById('events');
  list.addEventListener('toggle', (event) => {
    const node = event.target;
    if (!node.open) return;
    upgrade(node);
    relabel(node);
  }, true);
  list.addEventListener('click', (event) => {
    const summary = event.target.closest('summary');
    if (!summary) return;
    const node = summary.parentElement, isOpening = !node.open;
    choose({ event: isOpening ? record.events[+node.id.slice(1)].id : '' }, true);
    // The browser turns it once more; what was shown stays as the reader wants it.
    node.open = !isOpening;
  });
  document.body.addEventListener('click', (event) => {
    const button = event.target.closest('[data-choose]'), out = event.target.closest('[data-without]');
    if (button) choose({ actor: button.dataset.choose.split(' ').map((number) => record.actors[number].id), list: '' });
    const word = event.target.closest('[data-word]');
    if (word) askWord(word.dataset.word);
    if (out) {
      choose({ without: [...new Set([...state.without, out.dataset.without])] });
      document.getElementById('chosen').scrollIntoView({ block: 'nearest' });
    }
    const link = event.target.closest('a[href^="#s"]'), told = event.target.closest('a[href^="#e"]');
    if (!link && !told) return;
    event.preventDefault();
    if (told) {
      openEvent(+told.hash.slice(2));
      return;
    }
    const source = document.querySelector(link.getAttribute('href'));
    document.getElementById('all-sources').open = true;
    source.tabIndex = -1;
    source.focus();
  });
  // On paper everything that is shown is open, with the sources that are cited.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('#answers details:not([open]):not([hidden]), .more details:not([open])')];
    closed.forEach((node) => { node.open = true; });
    const cited = new Set([...document.querySelectorAll('#answers > div:not([hidden]) details:not([hidden]) a[href^="#s"]')].map((link) => link.hash.slice(1)));
    for (const item of document.querySelectorAll('#sources > li')) item.classList.toggle('uncited', !cited.has(item.id));
  });
  addEventListener('afterprint', () => closed.forEach((node) => { node.open = false; }));
}
