// Unpacks the record, the style of what can be chosen, its fields and buttons, and the script that shows it: most
// of the page, and a quarter as long packed.

// Letters as Swift writes them (Base91.swift), thirteen or fourteen bits in two.
function bytesOf(text) {
  const bytes = new Uint8Array(text.length), digit = (at) => {
    const code = text.charCodeAt(at);
    return code < 60 ? code - 35 : code - 36;
  };
  let [bits, count, length] = [0, 0, 0];
  for (let at = 0; at < text.length - 1; at += 2) {
    const number = digit(at) + 91 * digit(at + 1);
    bits |= number << count;
    count += (number & 8191) > 88 ? 13 : 14;
    for (; count > 7; count -= 8, bits >>>= 8) bytes[length++] = bits & 255;
  }
  if (text.length % 2) bytes[length++] = bits | digit(text.length - 1) << count;
  return bytes.subarray(0, length);
}

(async () => {
  const packed = document.getElementById('record'), add = (name, text) => {
    const node = document.createElement(name);
    node.textContent = text;
    document.body.append(node);
  };
  try {
    const stream = new Blob([bytesOf(packed.textContent)]).stream().pipeThrough(new DecompressionStream('deflate'));
    const [data, style, controls, ...script] = (await new Response(stream).text()).split('\n'), made = document.createElement('template');
    packed.textContent = data;
    add('style', style);
    made.innerHTML = controls;
    for (const part of made.content.children) document.getElementById(part.dataset.home).append(...part.childNodes);
    add('script', script.join('\n'));
  } catch (error) {
    document.documentElement.className = 'plain';
    const problem = document.getElementById('problem');
    problem.textContent = `This browser cannot unpack what choosing and searching need (${error.message}); a newer one can. Below are the picture of the whole and all events with their evidence.`;
    problem.hidden = false;
  }
})();
