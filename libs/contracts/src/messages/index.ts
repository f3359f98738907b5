import * as english from './en/index.js';

/** The messages of a language. English is the original: the other languages have the same structure. */
export type ErrorMessages = typeof english;

let current = (): ErrorMessages => english;

/**
 * Sets the function that returns the messages of the current language: the one of the page in the browser, the one of the
 * request in the API. Default: English.
 */
export function setMessages(messages: () => ErrorMessages): void {
  current = messages;
}

/** Returns messages that are read in the current language. A schema must read them in a function: it is created only once. */
// Reflect, because the bundler cannot check a computed property of the namespace.
const live = <Section extends keyof ErrorMessages>(section: Section): ErrorMessages[Section] =>
  new Proxy(Reflect.get(english, section) as ErrorMessages[Section], {
    get: (_, message) => Reflect.get(current()[section], message) as unknown,
  });

export const apiKeys = live('apiKeys');
export const assignments = live('assignments');
export const auditActionLabels = live('auditActionLabels');
export const auditLog = live('auditLog');
export const auth = live('auth');
export const content = live('content');
export const demoData = live('demoData');
export const editConflicts = live('editConflicts');
export const exemptions = live('exemptions');
export const failureMessages = live('failureMessages');
export const failureRemedies = live('failureRemedies');
export const frameworkPacks = live('frameworkPacks');
export const frameworks = live('frameworks');
export const http = live('http');
export const imports = live('imports');
export const instants = live('instants');
export const invitations = live('invitations');
export const logo = live('logo');
export const operations = live('operations');
export const organization = live('organization');
export const people = live('people');
export const periods = live('periods');
export const privacy = live('privacy');
export const reportParameters = live('reportParameters');
export const reportTexts = live('reportTexts');
export const reports = live('reports');
export const statements = live('statements');
export const teams = live('teams');
export const training = live('training');
export const validation = live('validation');
