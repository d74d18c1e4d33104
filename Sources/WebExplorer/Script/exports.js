// What a reader takes along: the picture, the table, the citation, the commands that give the same.

function shellWord(word) {
  return /^[\p{L}\p{N}\-_./:=,+@%]+$/u.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
}

// The flags that ask the command line for what is chosen here.
function flagsOf(chosen) {
  const { base } = record, flags = [];
  const add = (flag, value) => flags.push(flag, shellWord(value));
  base.graphs.forEach((path) => add('-g', path));
  const during = chosen.during || base.during;
  if (during) add('--during', during);
  (chosen.topic.length ? chosen.topic : base.topics).forEach((topic) => add('--topic', topic));
  const place = chosen.place || (base.place && base.place[0]);
  if (place) add('--place', place);
  if (chosen.secret || base.isSecretOnly) flags.push('--secret');
  if (chosen.certainty || base.isCertainOnly) flags.push('--certain');
  if (chosen.policy !== 'preferred') add('--policy', chosen.policy);
  if (chosen.by) flags.push('--by', 'affiliation');
  return flags;
}

// What neither command can be asked.
function unaskable(chosen) {
  return [chosen.side && 'the side', chosen.source && 'the source', chosen.kind && 'the kinds',
    chosen.without.length && 'what is left out'].filter(Boolean);
}

function commandsOf(chosen) {
  const { base } = record, around = chosen.actor.length ? chosen.actor : base.actors;
  const actors = around.flatMap((actor) => ['--actor', shellWord(actor)]);
  if (!chosen.actor.length && base.steps !== 1) actors.push('--steps', String(base.steps));
  if (base.atLeast > 1) actors.push('--at-least', String(base.atLeast));
  if (record.wholeFrom !== 5) actors.push('--whole-from', String(record.wholeFrom));
  if (chosen.lang) actors.push('--lang', chosen.lang);
  const flags = flagsOf(chosen), left = unaskable(chosen);
  const lines = chosen.view === 'positions' ? positionCommands(chosen, flags) : [
    ['entente draw -o figure.pdf', ...flags, ...actors].join(' '),
    ['entente met', ...chosen.actor.map(shellWord), ...flags].join(' ')];
  if (left.length) lines.push(`# These commands do not know ${left.join(', ')}.`);
  return lines.join('\n');
}

function positionCommands(chosen, flags) {
  const issue = chosen.issue ? ['--issue', shellWord(chosen.issue)] : [], lang = chosen.lang ? ['--lang', chosen.lang] : [];
  const actors = chosen.actor.flatMap((actor) => ['--actor', shellWord(actor)]);
  return [
    ['entente draw -o figure.pdf --view positions', ...issue, ...flags, ...actors, ...lang].join(' '),
    ['entente positions', ...chosen.actor.map(shellWord), ...issue, ...flags].join(' ')];
}

function citation() {
  const { title, version, program, inputs } = record;
  const seen = dayLabel(Math.floor((Date.now() - new Date().getTimezoneOffset() * 60000) / 86400000));
  const digests = inputs.map(([name, digest]) => `${name} sha256:${digest.slice(0, 16)}`).join(', ');
  const during = state.during ? ` Days: ${state.during}.` : '';
  return `${title}${version ? `, version ${version}` : ''}. Record explored with ${program} (${digests}).${during} `
    + `Choice: ${addressOf(state)} Seen ${seen}.`;
}

// ---- The table -----------------------------------------------------------------------------------------

function csvText() {
  // A cell that a spreadsheet would calculate is text.
  const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
  const rows = [['id', 'kind', 'date', 'earliest', 'latest', 'certainty', 'event', 'place', 'from', 'to', 'participants', 'secret', 'sources']];
  for (const { event, variant, parts, isShownCertain } of answer(state).events) {
    const day = (number) => (isLimited(number) ? isoDay(number) : '');
    const named = (as) => participants(parts, as, state.by !== '').map(({ actor }) => actorName(actor)).join('; ');
    rows.push([event.id, event.kind, eventDate(event.index), day(variant.date.startLow), day(variant.date.endHigh),
      isShownCertain ? 'certain' : 'possible', eventName(event), variant.place < 0 ? '' : record.places[variant.place],
      named(['from', 'by']), named(['to', 'of']), named(null), event.isSecret ? 'yes' : 'no',
      [...new Set(event.claims.filter((claim) => counts(claim.status)).map((claim) => record.sources[claim.source].id))].join('; ')]);
  }
  return rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

// The sources that speak of the events that are shown.
function bibliography() {
  const cited = new Set(answer(state).events.flatMap(({ event }) =>
    event.claims.filter((claim) => counts(claim.status)).map((claim) => claim.source)));
  const text = [...cited].sort((one, other) => one - other).map((number) => record.sources[number].bibtex).join('\n');
  return /[\u0370-\u1dff\u2e80-\uffef]/.test(text) ? `% Has letters that pdflatex lacks: compile with lualatex or xelatex and a font that holds them.\n\n${text}` : text;
}

// ---- The picture ----------------------------------------------------------------------------------------

// The corpora that gave one of the events that are shown, by their titles.
function givenTitle() {
  const { events } = answer(state);
  const given = record.corpora.filter((_, at) => events.some(({ event }) => event.corpora >> at & 1));
  return given.length ? given.join('; ') : record.title;
}

// The counts of what is drawn.
function captionText() {
  const result = answer(state);
  return state.view ? byId('status').textContent : statusText(result, counted(shownNetwork.actors.size, result.bySide ? 'side' : 'actor'));
}

// What a file is called: what is in it, of whom and when.
const fileName = (what, ending) => `${[what, ...state.actor, state.during].filter(Boolean).join('-').replace(/[^\p{L}\p{N}.-]+/gu, '_').slice(0, 80)}.${ending}`;
const pictureName = () => state.view || 'network';

// The picture as it is shown, with title, description, legend and caption, for any program.
function pictureText() {
  const own = { register: 'register', storyline: 'storyline', positions: 'charts' }[state.view];
  const shown = own ? document.getElementById(own) : placed.net;
  if (!shown) return null;
  const copy = shown.cloneNode(true);
  for (const node of copy.querySelectorAll('.off, .reach, .halo')) node.remove();
  for (const node of copy.querySelectorAll('*')) {
    for (const { name } of [...node.attributes]) {
      if (/^(data-|aria-|tabindex|role|class|id)/.test(name)) node.removeAttribute(name);
    }
  }
  const [x, y, width, height] = shown.getAttribute('viewBox').split(' ').map(Number);
  const title = givenTitle(), caption = `${title}. ${captionText()}`;
  const size = Math.max(8, width / 70), foot = captionNode(caption, x, y + height + size * 1.6, width, size);
  const total = height + foot.height + size;
  const whole = svg('svg', { viewBox: `${x} ${y} ${width} ${total}`, width: '170mm', height: `${(170 * total / width).toFixed(1)}mm`, role: 'img', 'aria-labelledby': 't d', 'font-family': 'Liberation Sans, Arial, Helvetica, sans-serif', 'font-size': shown.getAttribute('font-size') },
    svg('title', { id: 't' }, title), svg('desc', { id: 'd' }, caption),
    svg('rect', { x, y, width, height: total, fill: '#fff' }), svg('g', { 'text-anchor': shown.getAttribute('text-anchor') || 'start' }, ...copy.childNodes), foot.node);
  return { text: new XMLSerializer().serializeToString(whole), ratio: total / width };
}

function captionNode(caption, x, y, width, size) {
  const node = svg('g', { 'font-size': size, fill: '#222' });
  const list = { register: '#none', storyline: '#none', positions: '#view-positions .legend li' }[state.view] || '#view-network .legend li';
  const legend = [...document.querySelectorAll(list)].filter((item) => !item.hidden);
  let [at, line] = [x + 4, 0];
  for (const item of legend) {
    const text = +item.querySelector('svg').getAttribute('width') + 5;
    const room = text + 12 + item.textContent.trim().length * size * 0.56;
    if (at + room > x + width) [at, line] = [x + 4, line + 1];
    const sample = item.querySelector('svg').cloneNode(true);
    node.append(svg('g', { transform: `translate(${at} ${y + line * size * 1.5 - 9})` }, ...sample.childNodes),
      svg('text', { x: at + text, y: y + line * size * 1.5 }, item.textContent.trim()));
    at += room;
  }
  let row = '';
  const put = () => node.append(svg('text', { x: x + 4, y: y + (line += 1) * size * 1.5 }, row));
  for (const word of caption.split(' ')) {
    if ((row.length + word.length) * size * 0.52 > width) {
      put();
      row = '';
    }
    row += (row ? ' ' : '') + word;
  }
  put();
  return { node, height: (line + 1) * size * 1.5 };
}

function download(name, type, content) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// 170 mm at 300 dots an inch.
function downloadPNG() {
  const picture = pictureText();
  if (!picture) return;
  const image = new Image(), address = URL.createObjectURL(new Blob([picture.text], { type: 'image/svg+xml' }));
  image.onload = () => {
    const canvas = make('canvas', { width: 2008, height: Math.round(2008 * picture.ratio) });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(async (blob) => download(fileName(pictureName(), 'png'), 'image/png', withResolution(new Uint8Array(await blob.arrayBuffer()))));
    URL.revokeObjectURL(address);
  };
  image.src = address;
}

// A PNG with the chunk that says how many dots a metre has, behind its head of 33 bytes.
function withResolution(png) {
  const chunk = new DataView(new ArrayBuffer(21)), dots = Math.round(300 / 0.0254);
  [[0, 9], [4, 0x70485973], [8, dots], [12, dots]].forEach(([at, number]) => chunk.setUint32(at, number));
  chunk.setUint8(16, 1);
  chunk.setUint32(17, checksum(new Uint8Array(chunk.buffer, 4, 13)));
  return new Blob([png.subarray(0, 33), chunk.buffer, png.subarray(33)], { type: 'image/png' });
}

// The cyclic redundancy check of PNG (ISO 3309).
function checksum(bytes) {
  let rest = -1;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest >>> 1 ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

async function copy(text, what) {
  const done = document.getElementById('done');
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    isCopied = false;
  }
  done.replaceChildren(isCopied ? say('{} copied: ', say(what)) : say('{}: ', say(what)), make('code', {}, text));
}

function wireExports() {
  const bar = document.getElementById('exports');
  const picture = () => { const made = pictureText(); if (made) download(fileName(pictureName(), 'svg'), 'image/svg+xml', made.text); };
  const actions = [
    ['svg', 'SVG', picture], ['png', 'PNG', downloadPNG],
    ['csv', 'CSV of the events', () => download(fileName('events', 'csv'), 'text/csv', csvText())],
    ['bib', 'BibTeX of their sources', () => download(fileName('sources', 'bib'), 'application/x-bibtex', bibliography())],
    ['cite', 'Cite', () => copy(citation(), 'Citation')], ['command', 'Commands', () => copy(commandsOf(state), 'Commands')],
    ['address', 'Link', () => copy(location.href, 'Link')], ['print', 'Print', () => print()]];
  for (const [id, text, action] of actions) {
    const button = make('button', { type: 'button', id: `take-${id}` }, text);
    button.addEventListener('click', action);
    bar.append(button);
  }
}
