import type { ErrorMessages } from '../index.js';

/** Explains each failure code to the person who requested the report, with the next step. */
export const failureMessages: ErrorMessages['failureMessages'] = {
  worker_lost:
    'Dix workers de suite se sont arrêtés pendant la génération de ce rapport. Cliquez sur « Relancer ». Si le rapport échoue de nouveau, demandez à un opérateur de vérifier les journaux des workers.',
  collect_failed:
    'Les données de formation n’ont pas pu être lues. Cliquez sur « Relancer ». Si le rapport échoue de nouveau, demandez à un opérateur de vérifier la base de données.',
  render_failed:
    'Le document n’a pas pu être mis en page. Les données collectées sont enregistrées. Signalez ce problème à un opérateur avec l’identifiant du rapport.',
  render_memory:
    'La mise en page du document demande plus de mémoire que la limite autorisée. Demandez à un opérateur d’augmenter RENDER_MEMORY_MB, puis cliquez sur « Relancer ».',
  render_timeout:
    'Le rapport a dépassé la durée autorisée, ou sa mise en page ne répondait plus. Cliquez sur « Relancer » lorsque le système est moins chargé. Si le rapport échoue de nouveau, demandez à un opérateur de vérifier les journaux des workers.',
  storage_failed:
    'Le document n’a pas pu être enregistré. Demandez à un opérateur de vérifier l’espace disque et les droits d’accès du stockage, puis cliquez sur « Relancer ».',
  subject_not_found:
    'L’objet de ce rapport n’existe plus. Choisissez un autre objet et générez un nouveau rapport.',
  population_mismatch:
    'Deux comptages indépendants des personnes éligibles diffèrent : les chiffres ne sont pas fiables. Aucun document n’a été produit. Signalez ce problème à un opérateur avec l’identifiant du rapport.',
  comparison_unavailable:
    'Le rapport antérieur ne peut plus être comparé : ses données ont été supprimées, ou il a été produit par une version antérieure de Docket. Générez le rapport sans comparaison, ou comparez-le à un autre rapport.',
  deadline_exceeded:
    'Aucun worker n’a commencé ce rapport en 24 heures. Demandez à un opérateur de vérifier que des workers sont en cours d’exécution, puis cliquez sur « Relancer ».',
};

/** Tells an operator what to do about each failure code before retrying the report. */
export const failureRemedies: ErrorMessages['failureRemedies'] = {
  worker_lost:
    'Dix workers de suite ont été perdus pendant la génération de ce rapport. Vérifiez si le système a arrêté des processus de workers, par exemple faute de mémoire.',
  collect_failed:
    'Les données n’ont pas pu être lues. Vérifiez la base de données et les journaux des workers pour ce rapport.',
  render_failed:
    'Le document n’a pas pu être mis en page à partir des données collectées. Une relance utilise les mêmes données et échouera de nouveau. Signalez ce problème.',
  render_memory:
    'La mise en page demande plus de mémoire que la limite autorisée. Augmentez RENDER_MEMORY_MB avant de relancer le rapport.',
  render_timeout:
    'L’exécution a dépassé RENDER_TIMEOUT_SECONDS, ou le thread de mise en page n’a pas envoyé de signal de vie pendant RENDER_STALL_SECONDS. Le journal du worker indique lequel des deux. Relancez le rapport lorsque le système est moins chargé, donnez plus de CPU aux workers ou augmentez la limite.',
  storage_failed:
    'Le document n’a pas pu être enregistré. Vérifiez l’espace disque et les droits d’accès du stockage avant de relancer le rapport.',
  subject_not_found:
    'L’objet du rapport a été supprimé. Ne relancez pas le rapport, car il échouera de nouveau.',
  population_mismatch:
    'Deux requêtes indépendantes ont compté des nombres différents de personnes éligibles. C’est un bogue : ne relancez pas le rapport, et signalez le problème avec le journal du worker pour ce rapport.',
  comparison_unavailable:
    'L’instantané du rapport antérieur est absent ou a un format plus ancien. Ne relancez pas le rapport, car il échouera de nouveau.',
  deadline_exceeded:
    'Aucun worker n’a commencé le rapport en 24 heures. Vérifiez que des workers sont en cours d’exécution avant de relancer le rapport.',
};
