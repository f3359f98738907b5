import * as english from './en/index.js';
import { liveMessages } from './live.js';

/** The messages of a language. English is the original: the other languages have the same structure. */
export type ErrorMessages = typeof english;

let current: (() => ErrorMessages) | undefined;

/**
 * Sets the function that returns the messages of the current language: the one of the page in the browser, the one of the
 * request in the API. Default: English.
 */
export function setMessages(messages: () => ErrorMessages): void {
  current = messages;
}

/**
 * Returns messages that are read in the current language. A schema must read them in a function: it is created only once.
 * @param original The section in English
 */
const live = <Section extends keyof ErrorMessages>(
  section: Section,
  original: ErrorMessages[Section],
): ErrorMessages[Section] => liveMessages(original, () => (current ? current()[section] : original));

// Pure, so that the pages contain only the sections that they use.
export const apiKeys = /* @__PURE__ */ live('apiKeys', english.apiKeys);
export const assignments = /* @__PURE__ */ live('assignments', english.assignments);
export const auditActionLabels = /* @__PURE__ */ live('auditActionLabels', english.auditActionLabels);
export const auditLog = /* @__PURE__ */ live('auditLog', english.auditLog);
export const auth = /* @__PURE__ */ live('auth', english.auth);
export const classroomSessions = /* @__PURE__ */ live('classroomSessions', english.classroomSessions);
export const content = /* @__PURE__ */ live('content', english.content);
export const demoData = /* @__PURE__ */ live('demoData', english.demoData);
export const editConflicts = /* @__PURE__ */ live('editConflicts', english.editConflicts);
export const exemptions = /* @__PURE__ */ live('exemptions', english.exemptions);
export const failureMessages = /* @__PURE__ */ live('failureMessages', english.failureMessages);
export const failureRemedies = /* @__PURE__ */ live('failureRemedies', english.failureRemedies);
export const frameworkPacks = /* @__PURE__ */ live('frameworkPacks', english.frameworkPacks);
export const frameworks = /* @__PURE__ */ live('frameworks', english.frameworks);
export const http = /* @__PURE__ */ live('http', english.http);
export const imports = /* @__PURE__ */ live('imports', english.imports);
export const instants = /* @__PURE__ */ live('instants', english.instants);
export const invitations = /* @__PURE__ */ live('invitations', english.invitations);
export const logo = /* @__PURE__ */ live('logo', english.logo);
export const mail = /* @__PURE__ */ live('mail', english.mail);
export const operations = /* @__PURE__ */ live('operations', english.operations);
export const organization = /* @__PURE__ */ live('organization', english.organization);
export const people = /* @__PURE__ */ live('people', english.people);
export const periods = /* @__PURE__ */ live('periods', english.periods);
export const privacy = /* @__PURE__ */ live('privacy', english.privacy);
export const reportParameters = /* @__PURE__ */ live('reportParameters', english.reportParameters);
export const reportTexts = /* @__PURE__ */ live('reportTexts', english.reportTexts);
export const reports = /* @__PURE__ */ live('reports', english.reports);
export const statements = /* @__PURE__ */ live('statements', english.statements);
export const teams = /* @__PURE__ */ live('teams', english.teams);
export const training = /* @__PURE__ */ live('training', english.training);
export const validation = /* @__PURE__ */ live('validation', english.validation);
