import type { FrameworkNoun } from '../framework-nouns.js';

const feminine = (one: string, many: string) => ({
  one,
  many,
  a: `eine ${one}`,
  toA: `einer ${one}`,
  no: `keine ${one}`,
  toNo: `keiner ${one}`,
  the: `die ${one}`,
  ofThe: `der ${one}`,
  toThis: `dieser ${one}`,
  this: `diese ${one}`,
  only: `die einzige ${one}`,
  /** Ending of an adjective after "ein", or without an article. */
  ending: 'e',
});

type GermanNoun = ReturnType<typeof feminine>;

const neuter = (one: string, many: string): GermanNoun => ({
  one,
  many,
  a: `ein ${one}`,
  toA: `einem ${one}`,
  no: `kein ${one}`,
  toNo: `keinem ${one}`,
  the: `das ${one}`,
  ofThe: `des ${one}s`,
  toThis: `diesem ${one}`,
  this: `dieses ${one}`,
  only: `das einzige ${one}`,
  ending: 'es',
});

/** German names of the items of a framework. All form the dative plural like the nominative. */
export const nouns: Record<FrameworkNoun, GermanNoun> = {
  risk: neuter('Risiko', 'Risiken'),
  category: feminine('Kategorie', 'Kategorien'),
  control: feminine('Maßnahme', 'Maßnahmen'),
  requirement: feminine('Anforderung', 'Anforderungen'),
  criterion: neuter('Kriterium', 'Kriterien'),
  practice: feminine('Praktik', 'Praktiken'),
  task: feminine('Aufgabe', 'Aufgaben'),
  measure: feminine('Maßnahme', 'Maßnahmen'),
};
