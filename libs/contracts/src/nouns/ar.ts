import type { FrameworkNoun } from '../framework-nouns.js';

/** Forms after a number, by plural category. `#` stands for the number. */
interface Counted {
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

const masculine = (one: string, many: string, { two, few }: { two: string; few: string }) => ({
  one,
  the: `ال${one}`,
  many: `ال${many}`,
  manyOf: `لل${many}`,
  /** Indefinite plural. */
  some: many,
  this: `هذا ال${one}`,
  toThis: `بهذا ال${one}`,
  atLeastOne: `${one} واحد على الأقل`,
  /** "The only … reached" and "did not reach". */
  onlyReached: `بلغ ال${one} الوحيد`,
  only: `ال${one} الوحيد ذو المحتوى`,
  reached: 'بلغ',
  notReached: 'لم يبلغ',
  counted: { one: `${one} واحد`, two, few: `# ${few}`, many: `# ${one}ًا`, other: `# ${one}` } as Counted,
  /** Pronoun after a preposition. */
  on: 'عليه',
  to: 'به',
  /** Verbs with the noun as the subject. */
  asksFor: `يتطلب`,
  concerns: 'يخص',
  excluded: 'يُستبعد',
});

type ArabicNoun = ReturnType<typeof masculine>;

const feminine = (stem: string, many: string, { few }: { few: string }): ArabicNoun => {
  const one = `${stem}ة`;
  return {
    one,
    the: `ال${one}`,
    many: `ال${many}`,
    manyOf: `لل${many}`,
    some: many,
    this: `هذه ال${one}`,
    toThis: `بهذه ال${one}`,
    atLeastOne: `${one} واحدة على الأقل`,
    onlyReached: `بلغت ال${one} الوحيدة`,
    only: `ال${one} الوحيدة ذات المحتوى`,
    reached: 'بلغت',
    notReached: 'لم تبلغ',
    counted: {
      one: `${one} واحدة`,
      two: `${stem}تان`,
      few: `# ${few}`,
      many: `# ${one}`,
      other: `# ${one}`,
    },
    on: 'عليها',
    to: 'بها',
    asksFor: 'تتطلب',
    concerns: 'تخص',
    excluded: 'تُستبعد',
  };
};

/** Arabic names of the items of a framework. */
export const nouns: Record<FrameworkNoun, ArabicNoun> = {
  risk: masculine('خطر', 'مخاطر', { two: 'خطران', few: 'مخاطر' }),
  category: feminine('فئ', 'فئات', { few: 'فئات' }),
  control: masculine('ضابط', 'ضوابط', { two: 'ضابطان', few: 'ضوابط' }),
  requirement: masculine('متطلب', 'متطلبات', { two: 'متطلبان', few: 'متطلبات' }),
  criterion: masculine('معيار', 'معايير', { two: 'معياران', few: 'معايير' }),
  practice: feminine('ممارس', 'ممارسات', { few: 'ممارسات' }),
  task: feminine('مهم', 'مهام', { few: 'مهام' }),
  measure: masculine('تدبير', 'تدابير', { two: 'تدبيران', few: 'تدابير' }),
};
