/** Messages of errors about frameworks, their packs and CWE overrides. */
export const frameworks = {
  notFound: 'Framework not found. Check the ID, or reload the list.',
  notOwasp: (id: string) => `"${id}" is not an OWASP list. Request it as a regulatory framework instead.`,
  notRegulatory: (id: string) =>
    `"${id}" is not a regulatory framework. Request it as an OWASP list instead.`,
  itemNotFound: (framework: string) =>
    `Item not found in ${framework}. Check the ID, or choose an item of the framework.`,
  packNotFound: (id: string) =>
    `Custom framework "${id}" not found. Check the ID, or reload the list. Supplied frameworks cannot be changed or removed.`,
  invalidReferences: 'The framework pack refers to items that cannot be used. See the issues.',
  tooManyPacks: (max: number) =>
    `An organization can have ${max} custom frameworks. Remove one that is no longer needed first.`,
  tooManyItems: (max: number) =>
    `All custom frameworks together can have ${max.toLocaleString('en')} items. Remove items, or a framework that is no longer needed.`,
  tooManyCwes: (max: number) =>
    `The items of all custom frameworks together can have ${max.toLocaleString('en')} CWEs, including those of the items they refer to. Remove CWEs or references.`,
  referencedBy: (id: string, problem: string) =>
    `The framework "${id}" refers to this one, so this change would break it: ${problem} Change "${id}" first.`,
  personBasedItem: (itemId: string) =>
    `"${itemId}" is a person-based item without a CWE mapping, so it cannot be customized. Choose an item with CWEs.`,
  personBasedItemIssue: 'A person-based item has no CWE mapping. Choose an item with CWEs.',
  noRequiredShare: (itemId: string) =>
    `The pack has no required share for "${itemId}", so the coverage threshold applies. To change it, open Settings.`,
  noRequiredShareIssue:
    'The pack has no required share for this item. Change the coverage threshold instead.',
  notLower: (itemId: string, percent: number) =>
    `The pack requires ${percent}% for "${itemId}". Enter a lower percentage, or restore the required share of the pack.`,
  notLowerIssue: (percent: number) => `Enter less than ${percent}.`,
  lowerWithoutEffect: (itemId: string, ofPack: number, threshold: number) =>
    `The coverage threshold is ${threshold}%, and the pack requires ${ofPack}% for "${itemId}", so a lower share would have no effect. Lower the coverage threshold in the settings first.`,
  lowerWithoutEffectIssue: (threshold: number) =>
    `A lower share has no effect while the coverage threshold is ${threshold}%.`,
  belowThreshold: (itemId: string, threshold: number) =>
    `The required share of "${itemId}" cannot be below the coverage threshold of ${threshold}%. Enter at least ${threshold}.`,
  belowThresholdIssue: (threshold: number) => `Enter at least ${threshold}, the coverage threshold.`,
  unknownFramework: (reference: string, frameworkId: string) =>
    `"${reference}" refers to the framework "${frameworkId}", which was not found. Correct the ID, or add that framework first.`,
  unknownItem: (reference: string, frameworkId: string, itemId: string) =>
    `"${reference}" refers to the item "${itemId}", which was not found in the framework "${frameworkId}". Correct the ID of the item.`,
  circularReference: (reference: string, address: string) =>
    `"${reference}" is a circular reference to "${address}". Remove the reference.`,
  noCwes: (reference: string) => `"${reference}" has no CWEs, so it adds nothing. Remove the reference.`,
};
