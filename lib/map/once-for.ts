/** Works something out only once for each thing it is asked of, and forgets it with the thing. */
export function onceFor<Given extends object, Found>(work: (given: Given) => Found): (given: Given) => Found {
  const known = new WeakMap<Given, { readonly found: Found }>();
  return (given) => {
    const before = known.get(given);
    if (before) return before.found;
    const found = work(given);
    known.set(given, { found });
    return found;
  };
}
