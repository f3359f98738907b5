import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the lists of what needs attention. */
export const attention: Messages['attention'] = {
  title: 'À traiter',
  now: 'Chiffres à l’instant présent.',
  showCurrent: 'Afficher les chiffres actuels',
  lists: 'Listes',
  tabs: {
    overdue: 'En retard',
    due: 'Bientôt à échéance',
    lapsing: 'Formation bientôt expirée',
    'below-share': 'Part non atteinte',
  },
  about: {
    overdue:
      'Personnes en retard pour au moins une formation assignée active. Les retards les plus longs figurent en premier.',
    due: 'Personnes ayant une formation assignée active, non achevée, dont l’échéance tombe dans les 14 prochains jours.',
    lapsing:
      'Personnes formées dont la dernière réussite sort de la période de formation dans les 30 prochains jours.',
    'below-share':
      'Risques et exigences de tous les référentiels dont la part requise n’est pas atteinte. Ceux qui comptent le plus de personnes à former figurent en premier.',
  },
  columns: {
    person: 'Personne',
    team: 'Équipe',
    overdueSince: 'En retard depuis',
    due: 'Échéance',
    lapses: 'Expiration de la formation',
    assignments: 'Formations assignées',
    item: 'Risque ou exigence',
    share: 'Part formée',
    required: 'Part requise',
    missing: 'Restant à former',
  },
  none: {
    overdue: 'Personne n’est en retard',
    due: 'Rien n’arrive bientôt à échéance',
    lapsing: 'Aucune formation n’expire bientôt',
    'below-share': 'La part requise est atteinte partout',
  },
  /** Number of risks and controls below their required share. */
  gaps: (total) => counted(total, 'écart', 'écarts'),
  noneHint: 'Il n’y a rien à faire ici.',
};
