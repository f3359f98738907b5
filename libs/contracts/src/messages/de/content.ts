import type { ErrorMessages } from '../index.js';

/** Messages of errors about training content. */
export const content: ErrorMessages['content'] = {
  topicNotFound: (id: string) =>
    `Thema „${id}“ nicht gefunden. Prüfen Sie die ID oder laden Sie die Liste neu.`,
  topicIdTaken: (id: string) => `Ein Thema mit der ID „${id}“ gibt es bereits. Wählen Sie eine andere ID.`,
  topicIdTakenIssue: 'Ein anderes Thema hat bereits diese ID. Wählen Sie eine andere.',
};
