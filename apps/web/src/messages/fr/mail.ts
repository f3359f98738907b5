import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the page of e-mail messages. */
export const mail: Messages['mail'] = {
  title: 'E-mails',
  intro:
    'Messages que Docket envoie aux personnes de l’organisation : invitations, liens de mot de passe et messages de test. Ils sont supprimés après 90 jours.',
  count: (messages: number) => counted(messages, 'message', 'messages'),
  search: 'Rechercher des messages',
  searchPlaceholder: 'Rechercher par nom ou adresse e-mail',
  empty: 'Aucun message pour l’instant',
  emptyHint:
    'Un message est créé lorsque vous invitez une personne, créez un lien de mot de passe ou envoyez un message de test dans les paramètres.',
  columns: { recipient: 'Destinataire', kind: 'Message', created: 'Création' },
  kinds: { invitation: 'Invitation', password_reset: 'Lien de mot de passe', test: 'Message de test' },
  states: {
    queued: 'En attente',
    sending: 'Envoi en cours',
    sent: 'Envoyé',
    failed: 'Échec',
    held: 'Retenu',
  },
  nextAttempt: 'Prochaine tentative {instant}',
  answer: 'Réponse du serveur de messagerie :',
  reasons: {
    no_server:
      'Aucun serveur de messagerie n’est configuré. Un opérateur le configure avec SMTP_HOST ; envoyez ensuite le message.',
    quota: 'L’organisation a envoyé trop de messages en 24 heures. Envoyez le message plus tard.',
    unreachable: 'Le serveur de messagerie était injoignable.',
    sign_in:
      'Le serveur de messagerie a refusé la connexion de Docket. Un opérateur doit corriger ses paramètres.',
    deferred: 'Le serveur de messagerie n’a pas encore accepté le message.',
    refused: 'Le serveur de messagerie a refusé le message. Vérifiez l’adresse e-mail.',
    obsolete: 'Le lien a été utilisé ou remplacé, ou il a expiré.',
  },
  sendAgain: {
    button: 'Renvoyer',
    label: (recipient: string) => `Renvoyer le message à ${recipient}`,
    done: (recipient: string) => `Le message à ${recipient} est en attente d’envoi`,
    failed: (recipient: string) => `Impossible de renvoyer le message à ${recipient}`,
  },
};
