/** Messages of errors about frameworks, their packs and CWE overrides. */
export const frameworks = {
  notFound: 'Framework not found. Choose one from the list of frameworks.',
  notOwasp: (id: string) => `"${id}" is not an OWASP list. Look it up among the regulatory frameworks.`,
  notRegulatory: (id: string) => `"${id}" is not a regulatory framework. Look it up among the OWASP lists.`,
  itemNotFound: (framework: string) =>
    `${framework} has no such item. Choose one from the items of the framework.`,
  packNotFound: (id: string) => `The organization has no custom framework "${id}".`,
  invalidReferences: 'The framework pack refers to items that cannot be used. See the issues.',
  referencedBy: (id: string, problem: string) =>
    `The framework "${id}" refers to this one, so this change would break it: ${problem} Change "${id}" first.`,
  personBasedItem: (itemId: string) =>
    `"${itemId}" is a person-based item and has no CWE mapping, so it cannot be overridden.`,
  personBasedItemIssue: 'A person-based item has no CWE mapping.',
  unknownFramework: (reference: string, frameworkId: string) =>
    `"${reference}" refers to the framework "${frameworkId}", which does not exist.`,
  unknownItem: (reference: string, frameworkId: string, itemId: string) =>
    `"${reference}" refers to the item "${itemId}", which the framework "${frameworkId}" does not have.`,
  circularReference: (reference: string, address: string) =>
    `"${reference}" leads back to "${address}". Remove the circular reference.`,
  noCwes: (reference: string) => `"${reference}" has no CWEs, so it adds nothing. Remove the reference.`,
};
