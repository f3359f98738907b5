import type { ErrorMessages } from '../index.js';

/** Messages of errors about the operation of the installation. */
export const operations: ErrorMessages['operations'] = {
  reportNotFound: 'Bericht nicht gefunden. Prüfen Sie die ID oder laden Sie die Liste neu.',
  workerNotFound:
    'Worker nicht gefunden. Er wurde möglicherweise beendet. Laden Sie die Liste der Worker neu.',
  notAnOperator: (email: string) =>
    `Betreiber ${email} nicht gefunden. Prüfen Sie die Adresse oder führen Sie „admin operator list“ aus, um alle Betreiber zu sehen.`,
};
