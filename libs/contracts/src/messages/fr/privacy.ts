import type { ErrorMessages } from '../index.js';

/** Messages of errors about the erasure of personal data. */
export const privacy: ErrorMessages['privacy'] = {
  member:
    'Cette personne est membre de l’organisation. Désactivez-la d’abord ; ses données personnelles pourront ensuite être effacées.',
  administrator:
    'Cette personne est administrateur. Désactivez-la d’abord, ce qui met fin à son accès ; ses données personnelles pourront ensuite être effacées.',
  merged: (email: string) =>
    `Cette personne a été fusionnée avec ${email}. Effacez les données personnelles de cette dernière ; elles comprennent les données de celle-ci.`,
  erased:
    'Les données personnelles de cette personne ont été effacées : la personne ne peut plus être modifiée.',
  notConfirmed: (email: string) => `Pour confirmer, saisissez l’adresse e-mail de la personne : ${email}.`,
  fileDeleted: 'Le fichier de ce rapport est déjà supprimé.',
};
