// Chance that can be repeated: everything a run leaves to chance comes from its seed.

/** A source of numbers (mulberry32); the same seed gives the same ones. */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** From `least` up to, but not including, `most`. */
    between: (least, most) => least + next() * (most - least),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
