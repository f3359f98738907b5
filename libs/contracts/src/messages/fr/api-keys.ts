import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about API keys. */
export const apiKeys: ErrorMessages['apiKeys'] = {
  notFound: 'Clé API introuvable. Vérifiez l’identifiant, ou rechargez la liste.',
  expiryInPast: 'L’expiration est dans le passé. Choisissez une expiration ultérieure.',
  expiryTooLate: (days: number) =>
    `L’expiration est dans plus de ${counted(days, 'jour', 'jours')}. Choisissez une expiration plus proche, et remplacez la clé avant cette date.`,
  tooManyKeys: (max: number) =>
    `L’organisation a atteint le maximum de ${counted(max, 'clé API active', 'clés API actives')}. Révoquez une clé qui n’est plus utilisée, puis réessayez.`,
  expiryInPastIssue: 'L’expiration est dans le passé. Choisissez-en une ultérieure.',
};
