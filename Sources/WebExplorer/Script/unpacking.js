// Unpacks the record and the script that shows it, which are most of the page and a quarter as long packed.

(async () => {
  const packed = document.getElementById('record');
  try {
    const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    const text = await new Response(stream).text(), end = text.indexOf('\n');
    packed.textContent = text.slice(0, end);
    const script = document.createElement('script');
    script.textContent = text.slice(end + 1);
    document.body.append(script);
  } catch (error) {
    const problem = document.getElementById('problem');
    problem.textContent = `This browser cannot unpack what choosing and searching need (${error.message}); a newer one can. Below are the picture of the whole and all events with their evidence.`;
    problem.hidden = false;
  }
})();
