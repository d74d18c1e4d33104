// Lines that the placement of the page left straight, and those between actors whom it did not join, led around
// the boxes that they would pass behind.

// A line with more boxes in its way than `boxes` goes straight: no few corners would lead around them.
const DETOUR = { margin: 4, most: 3, room: 90, boxes: 4 };
const knownDetours = new Map();
let boxesThere = [];

// The boxes that are in the picture now; what was found among others is forgotten.
function clearWay() {
  const boxes = [...shownNetwork.actors].map(placeOf);
  if (boxes.length === boxesThere.length && boxes.every((box, at) => box === boxesThere[at])) return;
  boxesThere = boxes;
  knownDetours.clear();
}

// The corners of a line from one point to another, around all boxes in the picture but those at its ends; where no
// few corners lead around them, as it was placed.
function aroundBoxes(key, [start, end], ends, known) {
  if (!knownDetours.has(key)) knownDetours.set(key, detour(start, end, ends) || known || [start, end]);
  return knownDetours.get(key);
}

function detour(start, end, ends) {
  const others = boxesThere.filter((box) => !ends.includes(box));
  const inWay = others.filter((box) => shareAt(start, end, box) < 1).length;
  if (!inWay) return [start, end];
  if (inWay > DETOUR.boxes) return null;
  const boxes = others.filter((box) => isNear(box, start, end)), known = new Map();
  for (let most = 1; most <= DETOUR.most; most += 1) {
    const found = detourWithin(start, end, { boxes, known }, most);
    if (found) return found;
  }
  return null;
}

// Boxes farther off than a detour goes are not in its way.
const isNear = (box, [x, y], [toX, toY]) => (
  Math.abs(box.x - (x + toX) / 2) < Math.abs(x - toX) / 2 + box.width / 2 + DETOUR.room
  && Math.abs(box.y - (y + toY) / 2) < Math.abs(y - toY) / 2 + box.height / 2 + DETOUR.room);

// The shortest of those with at most so many detours, one at a box; null where there is none. `known` are the
// ways round the first box of each stretch, which many detours share.
function detourWithin(start, end, field, most) {
  const key = `${start} ${end}`;
  if (!field.known.has(key)) field.known.set(key, cornersBeside(firstBehind(start, end, field.boxes), field.boxes));
  const corners = field.known.get(key);
  if (!corners) return [start, end];
  let [best, least] = [null, Infinity];
  for (const corner of most ? corners : []) {
    const there = detourWithin(start, corner, field, most - 1), on = there && detourWithin(corner, end, field, most - 1);
    if (!on) continue;
    const way = [...there, ...on.slice(1)], length = lengthOf(way);
    if (length < least) [best, least] = [way, length];
  }
  return best;
}

// The corners of a box, a little outside, that are in no other; null for no box.
function cornersBeside(box, boxes) {
  if (!box) return null;
  const [right, down] = [box.width / 2 + DETOUR.margin, box.height / 2 + DETOUR.margin];
  return [[-right, -down], [right, -down], [right, down], [-right, down]].map(([x, y]) => [box.x + x, box.y + y])
    .filter((corner) => !boxes.some((other) => isWithinBox(corner, other)));
}

const isWithinBox = ([x, y], box) => Math.abs(x - box.x) < box.width / 2 && Math.abs(y - box.y) < box.height / 2;

const lengthOf = (corners) => corners.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - corners[at][0], y - corners[at][1]), 0);

// The box that a line comes to first.
function firstBehind(start, end, boxes) {
  let [first, share] = [null, Infinity];
  for (const box of boxes) {
    const at = shareAt(start, end, box);
    if (at < share) [first, share] = [box, at];
  }
  return first;
}

// The share of a line at which it enters a box, of which its edge is not a part; infinite where it does not.
function shareAt(start, end, box) {
  const x = start[0], y = start[1], toX = end[0], toY = end[1], right = box.width / 2 - 0.5, down = box.height / 2 - 0.5;
  if (Math.max(x, toX) <= box.x - right || Math.min(x, toX) >= box.x + right) return Infinity;
  if (Math.max(y, toY) <= box.y - down || Math.min(y, toY) >= box.y + down) return Infinity;
  // What a line across does not change never bounds it.
  const left = (box.x - right - x) / (toX - x), past = (box.x + right - x) / (toX - x);
  const above = (box.y - down - y) / (toY - y), below = (box.y + down - y) / (toY - y);
  const enters = Math.max(0, toX === x ? 0 : Math.min(left, past), toY === y ? 0 : Math.min(above, below));
  const leaves = Math.min(1, toX === x ? 1 : Math.max(left, past), toY === y ? 1 : Math.max(above, below));
  return enters < leaves ? enters : Infinity;
}
