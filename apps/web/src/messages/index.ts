import { loadedMessages } from './load-messages.js';

/** The messages of the language of the pages. */
export const {
  account,
  apiKeys,
  app,
  assignments,
  attention,
  auditLog,
  auth,
  classroomSessions,
  common,
  content,
  dashboard,
  exemptions,
  frameworks,
  imports,
  invitations,
  operations,
  organization,
  people,
  privacy,
  reports,
  search,
  secondFactor,
  teams,
  waitingStatements,
} = loadedMessages();
