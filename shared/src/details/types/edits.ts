const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** How one word becomes another in one slip; undefined: not in one, or they are the same. */
export function edits(
  written: string,
  meant: string,
): 'swapped' | 'missing' | 'doubled' | 'neighbour' | 'other' | undefined {
  if (written === meant || Math.abs(written.length - meant.length) > 1) return undefined;
  let head = 0;
  while (head < Math.min(written.length, meant.length) && written[head] === meant[head]) head += 1;
  const [w, m] = [written.slice(head), meant.slice(head)];
  if (w.length < m.length) return w === m.slice(1) ? 'missing' : undefined;
  if (w.length > m.length) {
    if (w.slice(1) !== m) return undefined;
    return w[0] === written[head - 1] || w[0] === w[1] ? 'doubled' : 'other';
  }
  if (w[0] === m[1] && w[1] === m[0] && w.slice(2) === m.slice(2)) return 'swapped';
  if (w.slice(1) !== m.slice(1)) return undefined;
  return areNeighbours(w[0] ?? '', m[0] ?? '') ? 'neighbour' : 'other';
}

/** In a row, or one row below at most one key aside. */
function areNeighbours(one: string, other: string): boolean {
  const [a, b] = [placeOf(one), placeOf(other)];
  return Boolean(a && b && Math.abs(a.row - b.row) < 2 && Math.abs(a.column - b.column) < 2);
}

function placeOf(key: string): { row: number; column: number } | undefined {
  const row = keyboard.findIndex((keys) => keys.includes(key));
  return row < 0 ? undefined : { row, column: keyboard[row]?.indexOf(key) ?? 0 };
}
