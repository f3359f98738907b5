import type { FrameworkNoun } from '../framework-nouns.js';

const masculine = (one: string) => ({
  one,
  many: `${one}s`,
  a: `un ${one}`,
  the: `le ${one}`,
  ofThe: `du ${one}`,
  this: `ce ${one}`,
  only: `le seul ${one}`,
  all: `tous les ${one}s`,
  first: 'premiers',
  which: 'lesquels',
  /** Ending of a participle or adjective. */
  ending: '',
});

type FrenchNoun = ReturnType<typeof masculine>;

const feminine = (one: string): FrenchNoun => {
  const startsWithVowel = /^[aeiou]/.test(one);
  return {
    one,
    many: `${one}s`,
    a: `une ${one}`,
    the: startsWithVowel ? `l’${one}` : `la ${one}`,
    ofThe: startsWithVowel ? `de l’${one}` : `de la ${one}`,
    this: `cette ${one}`,
    only: `la seule ${one}`,
    all: `toutes les ${one}s`,
    first: 'premières',
    which: 'lesquelles',
    ending: 'e',
  };
};

/** French names of the items of a framework. */
export const nouns: Record<FrameworkNoun, FrenchNoun> = {
  risk: masculine('risque'),
  category: feminine('catégorie'),
  control: feminine('mesure'),
  requirement: feminine('exigence'),
  criterion: masculine('critère'),
  practice: feminine('pratique'),
  task: feminine('tâche'),
  measure: feminine('mesure'),
};
