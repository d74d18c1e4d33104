// The events and positions that stand in the page as items of a list become articles that open: a heading,
// facts with their labels, the readings of sources that differ side by side, and the claims.

function makeArticles() {
  document.getElementById('reading').remove();
  const [events, positions] = record.order;
  makeArticlesOf(document.querySelectorAll('#events > dl'), events, (index) => [`e${index}`, record.events[index]]);
  makeArticlesOf(document.querySelectorAll('#stands > section > dl'), positions, (index) => [`p${index}`, record.positions[index]]);
  document.querySelectorAll('#sources > li').forEach(upgradeSource);
}

function upgradeSource(item, number) {
  const { id, name } = record.sources[number];
  item.id = `s${number}`;
  item.dataset.own = item.textContent.trim();
  for (const link of item.querySelectorAll('a')) Object.assign(link, { href: link.textContent, rel: 'noreferrer' });
  item.append(' ', make('button', { type: 'button', class: 'link', 'data-without': id, 'data-say': 'Leave out', 'aria-label': `Leave out: ${name}` }, 'Leave out'));
}

// The items of lists are those of a kind, by number, in `order`.
function makeArticlesOf(lists, order, named) {
  let next = 0, when = '';
  for (const list of lists) {
    const items = [];
    for (const node of list.children) {
      // Of several of one day and place, the first says when and where.
      when = node.localName === 'dt' && node.textContent.trim() || when;
      if (node.localName === 'dt') items.push({ named: named(order[next++]), when, parts: [] });
      else items[items.length - 1].parts.push(node);
    }
    list.replaceWith(...items.map(articleOf));
  }
}

function articleOf({ named: [id, of], when: whenAndWhere, parts: [heading, ...parts] }) {
  const isEvent = id.startsWith('e'), claims = make('ul'), conflicts = [], about = takeAbout(heading);
  if (!isEvent) markStance(heading);
  wrapNames(heading);
  const facts = isEvent ? eventFacts(of, takeRemarks(heading)) : positionFacts(of);
  if (isEvent) markKind(heading);
  // A place stands behind the date.
  const [when, ...where] = whenAndWhere.split(' · ');
  if (where.length) facts.set('Place', [where.join(' · ')]);
  if (about) facts.set('About', [about]);
  let last = -1;
  for (const part of parts) {
    const text = part.firstChild.data, label = /^([A-Z][a-z]+(?: [a-z]+)*): /.exec(text);
    trimEnd(part);
    if (text.startsWith('[')) last = addClaim(claims, part, last, of.claims[claims.children.length]);
    else if (label[1] === 'Sources differ') conflicts.push(conflictNode(part, label[0], facts, of));
    else facts.set(label[1], factNodes(part, label, of));
  }
  for (const node of [...heading.querySelectorAll('em, small'), ...claims.querySelectorAll('em')]) node.dataset.say = node.textContent;
  return make('details', { id, class: isEvent ? of.kind : 'stand' },
    make('summary', {}, make('time', { 'data-when': when }, when), ' ', ...heading.childNodes), ...listed(facts), ...conflicts, claims);
}

// What an event was about, which stands in a line of its own below the heading.
function takeAbout(heading) {
  trimEnd(heading);
  const line = heading.querySelector('br'), about = line?.nextSibling.data;
  line?.nextSibling.remove();
  line?.remove();
  if (line) trimEnd(heading);
  return about;
}

function trimEnd({ lastChild }) {
  if (lastChild.nodeType === Node.TEXT_NODE) lastChild.data = lastChild.data.trimEnd();
}

// ---- Facts -------------------------------------------------------------------------------------------

// The labels in the order in which they are read, and the part in an event that each names.
const FACTS = {
  Sent: '', Date: '', Received: '', 'Said at': '', Place: '', Present: 'present', From: 'from', To: 'to', Parties: 'parties', 'Handed on by': 'via',
  'Drafted by': 'drafted-by', 'Intercepted by': 'intercepted-by', Signed: 'signed', By: 'by', Concerning: 'of', 'Kept from': '',
  'In return': '', 'In words': '', Fate: '', About: '', Topics: '', Note: '' };

// What a heading says of those whom it names belongs to the facts: taken out of it, by actor, for those
// before its arrow and for those after it.
function takeRemarks(heading) {
  const remarks = [new Map()];
  for (const name of heading.querySelectorAll(':scope > [data-a]')) {
    const texts = [];
    for (let next = name.nextSibling; next?.nodeType === Node.TEXT_NODE; next = next.nextSibling) texts.push(next);
    const [, remark, mark] = /^(?: \((.*)\))?(, | → )?\s*$/.exec(texts.map(({ data }) => data).join('')) || [];
    if (remark) {
      remarks[remarks.length - 1].set(+name.dataset.a, remark);
      texts.forEach((text, at) => { text.data = at ? '' : mark || ' '; });
    }
    if (mark === ' → ') remarks.push(new Map());
  }
  return remarks;
}

// What the page does not say of an event, since its heading or the record does.
function eventFacts({ kind, written, topics, variants: [{ parts }] }, remarks) {
  const facts = new Map(), named = new Map();
  if (written[0]) facts.set(kind === 'message' ? 'Sent' : 'Date', [dated(written[0])]);
  for (const { as, actor } of parts) named.set(as, (named.get(as) || new Set()).add(actor));
  for (const [label, as] of Object.entries(FACTS)) {
    const said = remarks[['to', 'of'].includes(as) ? remarks.length - 1 : 0];
    if (as && named.has(as)) facts.set(label, inRow([...named.get(as)].map((actor) => [make('i', { 'data-a': actor }, record.actors[actor].name), said.has(actor) ? ` (${said.get(actor)})` : ''])).flat());
  }
  if (topics.length) facts.set('Topics', inRow(topics.map((topic) => make('span', { 'data-topic': topic }, record.topics[topic].name))));
  return facts;
}

function positionFacts({ written: [date], event }) {
  const facts = new Map(date ? [['Date', [dated(date)]]] : []);
  if (typeof event === 'number') facts.set('Said at', [make('a', { href: `#e${event}`, 'data-event-name': event }, `${eventHeading(event)}, ${eventDate(event)}`)]);
  return facts;
}

// A date that is put into words of the language chosen, as far as it has any.
const dated = (text) => make('span', { 'data-when': text }, text);

const inRow = (nodes) => nodes.flatMap((node, at) => (at ? [', ', node] : [node]));

function factNodes(part, [whole, label], { written }) {
  part.firstChild.data = part.firstChild.data.slice(whole.length);
  if (FACTS[label] || label === 'Kept from') wrapNames(part);
  if (label === 'Received') part.replaceChildren(dated(part.textContent), ...(written[1] ? [' · ', dated(written[1])] : []));
  return [...part.childNodes];
}

function listed(facts) {
  const rows = Object.keys(FACTS).filter((label) => facts.has(label))
    .flatMap((label) => [make('dt', { 'data-say': label }, label), make('dd', {}, ...facts.get(label))]);
  return rows.length ? [make('dl', {}, ...rows)] : [];
}

// The kind with which the name of an untitled event begins, so that it can be said in another language.
function markKind({ firstChild }) {
  const [kind] = /^[A-Z][^:]*/.exec(firstChild.data || '') || [];
  if (kind) firstChild.replaceWith(make('span', { 'data-say': kind }, kind), firstChild.data.slice(kind.length));
}

// The kind of a position, which ends its heading.
function markStance({ lastChild }) {
  const [whole, kind] = / ?\(([a-z ]+)\)$/.exec(lastChild.data || '') || [''];
  if (!kind) return;
  lastChild.after(' ', make('small', {}, kind));
  lastChild.data = lastChild.data.slice(0, -whole.length);
}

// ---- Names -------------------------------------------------------------------------------------------

let namedActors = null;

// Names stand between commas and arrows; those that only one actor has are marked with who it is.
function wrapNames(node) {
  namedActors = namedActors || new Map(record.actors.map(({ name, index }) => [name, index]));
  for (const text of [...node.childNodes]) {
    if (text.nodeType !== Node.TEXT_NODE) continue;
    const pieces = text.data.split(/(, | → | \+ \d| \(|: |\)|\s$)/), nodes = [];
    for (let at = 0; at < pieces.length; at += 2) {
      const [name, next] = longestName(pieces, at);
      if (next < 0) nodes.push(pieces[at] + (pieces[at + 1] ?? ''));
      else {
        nodes.push(make('i', { 'data-a': name }, record.actors[name].name), pieces[next + 1] ?? '');
        at = next;
      }
    }
    if (nodes.length > 1) text.replaceWith(...nodes.filter((each) => each !== ''));
  }
}

// The name that begins at a piece, and its last piece: a name may have a comma of its own.
function longestName(pieces, at) {
  for (let end = Math.min(at + 6, pieces.length - 1); end >= at; end -= 2) {
    const number = namedActors.get(pieces.slice(at, end + 1).join(''));
    if (number !== undefined) return [number, end];
  }
  return [null, -1];
}

// ---- Sources -----------------------------------------------------------------------------------------

// A work without an author goes by its title, of which the list of sources has the rest.
function sourceLink(number) {
  const { name, id } = record.sources[number], key = ` (${id})`, own = name.endsWith(key) ? name.slice(0, -key.length) : name;
  return make('a', { href: `#s${number}` }, own.length <= 44 ? own : make('span', { class: 'cut', title: own }, own), name.slice(own.length));
}

// What begins with the number of a source: [number, what follows].
function cited(text) {
  const [whole, digits] = /^\[(\d+)\] ?/.exec(text) || ['', ''];
  return digits ? [+digits - 1, text.slice(whole.length)] : [-1, text];
}

// What the source says stands behind the number of the source and the place in it: how firmly, a quotation
// and a note.
function addClaim(claims, part, last, { status }) {
  const [source, rest] = cited(part.firstChild.data), item = make('li', { 'data-source': source });
  const doubt = status === ASSERTED ? null : / ?\(([a-z-]+)\) ?$/.exec(rest), text = doubt ? rest.slice(0, doubt.index) : rest, place = text.trim();
  const isSame = source === last && source >= 0 && place !== '';
  const said = [...part.childNodes].slice(1).map((node) => (node.localName === 'i' ? make('small', {}, node.textContent) : node));
  item.append(...(source < 0 ? [text] : isSame ? [make('span', { 'data-say': 'the same' }, 'the same'), `, ${text}`]
    : [sourceLink(source), place ? `, ${text}` : ' ']), ...(doubt ? [' ', make('em', {}, doubt[1]), ' '] : []), ...said);
  claims.append(item);
  return source;
}

// The readings side by side, the preferred one first: it is among the facts, unless it is written.
function conflictNode(part, label, facts, of) {
  const rows = [], [title, ...nodes] = part.childNodes, field = title.data.slice(label.length).trim();
  for (const node of nodes) {
    if (node.localName === 'br') rows.push([make('td'), make('td')]);
    else if (node.localName === 'i') {
      const [source, rest] = cited(node.textContent);
      const [, place, doubt] = /^(.*?)(?: ?\(([a-z-]+)\))?$/.exec(rest);
      rows[rows.length - 1][1].append(...(source < 0 ? [place] : [sourceLink(source), place && `, ${place}`]), ...(doubt ? [' ', make('em', { 'data-say': doubt }, doubt)] : []));
    } else rows[rows.length - 1][0].append(node.data.trim());
  }
  for (const [value] of rows) wrapNames(value);
  if (rows[0][1].hasChildNodes()) rows.unshift([make('td', {}, ...preferredValue(field, facts, of)), make('td')]);
  rows[0][1].append(make('span', { 'data-say': 'preferred' }, 'preferred'));
  return make('table', {}, make('caption', {}, make('span', { 'data-say': 'Sources differ' }, 'Sources differ'), ': ',
    make('span', { 'data-say': field }, field)), make('tbody', {}, ...rows.map((cells) => make('tr', {}, ...cells))));
}

function preferredValue(field, facts, { written, variants: [{ date }] }) {
  const day = ([low]) => (isLimited(low) ? isoDay(low) : '');
  if (field === 'received' && date.received) return [written[1] || day(date.received)];
  if (field === 'date' || field === 'sent') return [written[0] || day([date.startLow])];
  const label = field === 'place' ? 'Place' : Object.keys(FACTS).find((each) => FACTS[each] === field);
  return (facts.get(label) || [make('span', { 'data-say': 'none' }, 'none')])
    .map((node) => (typeof node === 'string' ? node : node.cloneNode(true)));
}
