import type { FrameworkNoun } from '../framework-nouns.js';

const regular = (one: string) => ({ one, many: `${one}s` });

/** English names of the items of a framework. All take the article "a". */
export const nouns: Record<FrameworkNoun, { one: string; many: string }> = {
  risk: regular('risk'),
  category: { one: 'category', many: 'categories' },
  control: regular('control'),
  requirement: regular('requirement'),
  criterion: { one: 'criterion', many: 'criteria' },
  practice: regular('practice'),
  task: regular('task'),
  measure: regular('measure'),
};
