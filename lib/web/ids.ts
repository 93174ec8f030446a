/** Orders ids by Unicode code point, as everything this analysis lists is ordered. */
export function compareIds(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return placeOf(left) - placeOf(right);
  }
  return a.length - b.length;
}

// UTF-16 writes what lies above U+FFFF with units (D800–DFFF) that are smaller than U+E000–U+FFFF.
function placeOf(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}
