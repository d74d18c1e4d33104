// The form of choices, and the search.

const byId = (id) => document.getElementById(id);

function option(value, text) {
  return make('option', { value }, text);
}

function fillSelect(id, first, items) {
  byId(id).replaceChildren(option('', first), ...items.map(([value, text]) => option(value, text)));
}

function fillControls() {
  const { base } = record, byName = (one, other) => one[1].localeCompare(other[1], 'en');
  const topics = record.topics.filter((topic) => !base.topics.length || base.topics.includes(topic.id));
  fillSelect('topic', say('anything'), topics.map((topic) => [topic.id, nameOf(topic)]).sort(byName));
  fillSelect('place', base.place ? base.place[0] : say('anywhere'), base.place ? [] : [...record.placeChoices].filter(([, found]) => found.size).map(([name]) => [name, name]).sort(byName));
  const sides = new Set(record.events.flatMap((event) => event.variants.flatMap((variant) => variant.parts.map((part) => part.side))));
  fillSelect('side', say('any'), [...sides].filter((side) => side >= 0).map((side) => [record.actors[side].id, actorName(side)]).sort(byName));
  fillSelect('issue', say('any issue'), heldIssues().map((issue) => [issue.id, nameOf(issue)]));
  const sources = record.sources.map((source) => [source.id, sourceLabel(source)]).sort(byName);
  fillSelect('source', say('any source'), sources);
  byId('policy').replaceChildren(option('preferred', say('the preferred values')), option('all', say('all values')),
    ...sources.map(([id, name]) => option(`source=${id}`, say('only what {} says', name))));
  byId('without').replaceChildren(option('', say('nothing')),
    make('optgroup', { label: say('A source') }, ...sources.map(([id, name]) => option(id, name))),
    make('optgroup', { label: say('An actor') }, ...record.actors.map((actor) => [actor.id, nameOf(actor)]).sort(byName).map(([id, name]) => option(id, name))));
  for (const id of ['source', 'policy', 'without']) makeNarrower(id);
}

// What a source is called, and what it is in.
const sourceLabel = ({ name, container }) => (container ? `${name} · ${container}` : name);

// The most that a list has without a field that narrows it.
const MOST_LISTED = 30;

// A field above a long list that leaves in it what has all the words written there.
function makeNarrower(id) {
  const list = byId(id), all = [...list.querySelectorAll('option')], isLong = all.length > MOST_LISTED;
  let field = byId(`${id}-narrow`);
  if (!field && isLong) {
    field = make('input', { id: `${id}-narrow`, class: 'narrow', type: 'search', autocomplete: 'off' });
    list.closest('label').after(field);
  }
  if (!field) return;
  const label = list.closest('label').firstChild.data.trim();
  field.placeholder = say('Narrow the list');
  field.setAttribute('aria-label', `${label}: ${say('Narrow the list')}`);
  field.value = '';
  const texts = all.map((each) => `${modern(folded(each.text))} ${modern(folded(describedSource(each.value)))}`), groups = all.map((each) => each.parentElement);
  field.oninput = () => {
    const words = modern(folded(field.value)).split(' '), chosen = list.value;
    all.forEach((each) => each.remove());
    all.forEach((each, at) => {
      if (each.value === chosen || each.value === '' || words.every((word) => texts[at].includes(word))) groups[at].append(each);
    });
    list.value = chosen;
  };
}

function describedSource(value) {
  const source = record.sources[record.numbers.source.get(value.replace(/^source=/, ''))];
  return source ? `${source.type} ${byId(`s${source.index}`).dataset.own}` : '';
}

// The issues on which positions are shown.
const heldIssues = () => record.issues.filter((issue) =>
  record.positions.some((position) => position.isShown && position.issue === issue.index));

// A language by its own name.
function languageLabel(tag) {
  try {
    return /latn/i.test(tag) ? tag : `${new Intl.DisplayNames([tag], { type: 'language' }).of(tag)} (${tag})`;
  } catch {
    return tag;
  }
}

function makeControls() {
  fillSelect('lang', 'the record’s own', record.languages.map((tag) => [tag, languageLabel(tag)]));
  byId('lang').addEventListener('change', () => choose({ lang: byId('lang').value }));
  for (const kind of KINDS.filter((each) => record.events.some((event) => event.kind === each))) {
    const box = make('input', { type: 'checkbox', value: kind });
    box.addEventListener('change', chooseKinds);
    byId('kinds').append(make('label', { class: 'check' }, box, make('span', {}, `${kind}s`)));
  }
  const selects = ['place', 'side', 'source', 'policy', 'issue'];
  for (const id of selects) byId(id).addEventListener('change', () => choose({ [id]: byId(id).value }));
  byId('topic').addEventListener('change', () => choose({ topic: byId('topic').value ? [byId('topic').value] : [] }));
  byId('without').addEventListener('change', () => {
    if (byId('without').value) choose({ without: [...new Set([...state.without, byId('without').value])] });
  });
  byId('secret').addEventListener('change', () => choose({ secret: byId('secret').checked ? 'only' : '' }));
  byId('certain').addEventListener('change', () => choose({ certainty: byId('certain').checked ? 'certain' : '' }));
  byId('sides').addEventListener('change', () => choose({ by: byId('sides').checked ? 'affiliation' : '', actor: [] }));
  byId('reset').addEventListener('click', () => choose({ ...freshState(), lang: state.lang, view: state.view }));
  byId('choices').addEventListener('submit', (event) => event.preventDefault());
  wireDuring();
  const hasPositions = heldIssues().length > 0;
  byId('of-issue').hidden = !hasPositions;
  makeGroup('views', 'view', [['', 'Network'], ['storyline', 'Storyline'], ['register', 'Register'], ['matrix', 'Matrix'],
    ...(hasPositions ? [['positions', 'Positions', { list: 'positions' }]] : [])]);
  makeGroup('lists', 'list', [['', 'Events'], ['pairs', 'Pairs who met'], ['actors', 'Actors'],
    ...(hasPositions ? [['positions', 'Positions']] : []),
    ...(canAskWord() ? [['word', 'Who could have known']] : [])]);
  byId('larger').addEventListener('click', () => zoomNetwork(0.75));
  byId('smaller').addEventListener('click', () => zoomNetwork(1.33));
  byId('fit').addEventListener('click', () => fitNetwork(true));
  wireSearch();
}

function makeGroup(id, key, choices) {
  for (const [value, text, more] of choices) {
    const button = make('button', { type: 'button', value }, text);
    button.addEventListener('click', () => choose({ [key]: value, ...more }));
    byId(id).append(button);
  }
}

function chooseKinds() {
  const boxes = [...byId('kinds').querySelectorAll('input')];
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
  choose({ kind: chosen.length === boxes.length || !chosen.length ? '' : chosen.join(' ') });
}

function wireDuring() {
  const field = byId('during');
  field.addEventListener('change', () => {
    const text = field.value.trim();
    try {
      if (text) parseWindow(text);
      field.removeAttribute('aria-invalid');
      choose({ during: text });
    } catch (error) {
      field.setAttribute('aria-invalid', 'true');
      byId('during-help').textContent = error.message;
    }
  });
  byId('back').addEventListener('click', () => stepWindow(byId('step').value, -1));
  byId('on').addEventListener('click', () => stepWindow(byId('step').value, 1));
  byId('all-time').addEventListener('click', () => choose({ during: '' }));
}

function showControls() {
  for (const id of ['place', 'side', 'source', 'policy', 'issue', 'lang']) byId(id).value = state[id];
  byId('topic').value = state.topic[0] || '';
  byId('without').value = '';
  const kinds = state.kind ? state.kind.split(' ') : KINDS;
  for (const box of byId('kinds').querySelectorAll('input')) box.checked = kinds.includes(box.value);
  byId('secret').checked = state.secret === 'only';
  byId('certain').checked = state.certainty === 'certain';
  byId('sides').checked = state.by === 'affiliation';
  byId('during').value = state.during;
  byId('during').removeAttribute('aria-invalid');
  byId('during-help').textContent = record.base.during ? say('This page holds {} only.', record.base.during) : '';
  for (const [id, key] of [['views', 'view'], ['lists', 'list']]) {
    for (const button of byId(id).children) button.setAttribute('aria-pressed', String(button.value === state[key]));
  }
  showChips();
}

// What is chosen, each with a button to take it back.
function showChips() {
  const chips = [];
  const add = (text, changes) => {
    const button = make('button', { type: 'button', class: 'chip', 'aria-label': say('Take back: {}', text) }, `${text} ×`);
    button.addEventListener('click', () => choose(changes));
    chips.push(button);
  };
  const without = (list, value) => list.filter((other) => other !== value);
  for (const id of state.actor) add(actorName(record.numbers.actor.get(id)), { actor: without(state.actor, id) });
  for (const id of state.topic) add(nameOf(record.topics[record.numbers.topic.get(id)]), { topic: without(state.topic, id) });
  for (const id of state.without) add(say('without {}', nameOfAny(id)), { without: without(state.without, id) });
  byId('chips').replaceChildren(...chips);
}

function nameOfAny(id) {
  const { numbers } = record;
  if (numbers.actor.has(id)) return actorName(numbers.actor.get(id));
  if (numbers.source.has(id)) return record.sources[numbers.source.get(id)].name;
  return !numbers.event.has(id) ? id : eventName(record.events[numbers.event.get(id)]);
}

// ---- Search -----------------------------------------------------------------------------------------------

function wireSearch() {
  const field = byId('find'), list = byId('found');
  let entries = [], active = -1;
  const close = () => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
    byId('find-help').textContent = '';
  };
  const mark = () => [...list.children].forEach((item, place) => {
    item.setAttribute('aria-selected', String(place === active));
    if (place === active) field.setAttribute('aria-activedescendant', item.id);
  });
  const take = (entry) => {
    field.value = '';
    close();
    takeFound(entry);
  };
  field.addEventListener('input', () => {
    entries = search(field.value);
    active = entries.length ? 0 : -1;
    list.replaceChildren(...entries.map((entry, place) => foundItem(entry, place, take)));
    list.hidden = !entries.length;
    field.setAttribute('aria-expanded', String(entries.length > 0));
    mark();
    byId('find-help').textContent = field.value.trim() && !entries.length ? nothingFound(field.value.trim()) : '';
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return close();
    if (!entries.length || list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      active = (active + (event.key === 'ArrowDown' ? 1 : -1) + entries.length) % entries.length;
      mark();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(entries[active]);
    }
  });
  field.addEventListener('blur', () => setTimeout(close, 200));
}

// Whether a name in Chinese may be there in other characters, this page cannot tell.
function nothingFound(text) {
  const isChinese = /\p{Script=Han}/u.test(text) && record.languages.includes('zh-Hant') && !record.languages.includes('zh-CN');
  return say('Nothing is called “{}”.', text) + (isChinese ? ` ${say('Chinese names stand here in traditional characters.')}` : '');
}

function foundItem(entry, place, take) {
  const text = ['actor', 'topic', 'issue'].includes(entry.what) ? nameOf(entry.name)
    : entry.what === 'place' ? entry.key : nameOfAny(entry.key);
  const more = entry.what === 'event' ? `, ${eventDate(record.numbers.event.get(entry.key))}` : entry.what === 'source' ? sourceWords(entry.key) : '';
  const item = make('li', { id: `found-${place}`, role: 'option' }, text, make('small', {}, ` ${say(entry.what)}${more}`));
  item.addEventListener('mousedown', (event) => {
    event.preventDefault();
    take(entry);
  });
  return item;
}

// What kind of source it is, and all that the list of sources says of it.
function sourceWords(id) {
  const { type, index } = record.sources[record.numbers.source.get(id)];
  return `: ${say(type.replace(/-/g, ' '))}. ${byId(`s${index}`).dataset.own}`;
}

function takeFound({ what, key }) {
  if (what === 'actor') choose({ actor: [...new Set([...state.actor, key])] });
  else if (what === 'topic') choose({ topic: [...new Set([...state.topic, key])] });
  else if (what === 'place') choose({ place: key });
  else if (what === 'issue') choose({ issue: key, view: 'positions', list: 'positions' });
  else if (what === 'source') choose({ source: key });
  else openEvent(record.numbers.event.get(key));
}
