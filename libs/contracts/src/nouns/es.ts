import type { FrameworkNoun } from '../framework-nouns.js';

const masculine = (one: string, many = `${one}s`) => ({
  one,
  many,
  a: `un ${one}`,
  no: `ningún ${one}`,
  the: `el ${one}`,
  theMany: `los ${many}`,
  ofThe: `del ${one}`,
  this: `este ${one}`,
  only: `el único ${one}`,
  all: `todos los ${many}`,
  /** Articles before a number. */
  theAll: 'los',
  theFirst: 'los primeros',
  which: 'los que',
  it: 'él',
  /** Ending of a participle or adjective. */
  ending: 'o',
});

type SpanishNoun = ReturnType<typeof masculine>;

const feminine = (one: string): SpanishNoun => ({
  one,
  many: `${one}s`,
  a: `una ${one}`,
  no: `ninguna ${one}`,
  the: `la ${one}`,
  theMany: `las ${one}s`,
  ofThe: `de la ${one}`,
  this: `esta ${one}`,
  only: `la única ${one}`,
  all: `todas las ${one}s`,
  theAll: 'las',
  theFirst: 'las primeras',
  which: 'las que',
  it: 'ella',
  ending: 'a',
});

/** Spanish names of the items of a framework. */
export const nouns: Record<FrameworkNoun, SpanishNoun> = {
  risk: masculine('riesgo'),
  category: feminine('categoría'),
  control: masculine('control', 'controles'),
  requirement: masculine('requisito'),
  criterion: masculine('criterio'),
  practice: feminine('práctica'),
  task: feminine('tarea'),
  measure: feminine('medida'),
};
