import type { ErrorMessages } from '../index.js';

/** Messages of errors about recorded attempts. */
export const training: ErrorMessages['training'] = {
  attemptsInvalid:
    'Aucune tentative n’a été enregistrée, car certaines ne sont pas valides. Les détails figurent dans « issues ».',
  unknownPerson: (person: string) =>
    `Personne « ${person} » introuvable. Ajoutez d’abord la personne à l’organisation, ou corrigez la valeur.`,
  contradictoryPerson: (person: string, other: string) =>
    `La tentative désigne deux personnes : ${person} et ${other}. Corrigez l’une des valeurs, ou omettez-la.`,
  unknownTopic: (topic: string) =>
    `Thème « ${topic} » introuvable. Ajoutez d’abord le thème aux contenus, ou corrigez la valeur.`,
  ambiguousKey: (value: string) =>
    `« ${value} » correspond à plusieurs éléments dont les clés ne diffèrent que par la casse ou par des caractères invisibles. Écrivez-la exactement comme l’une d’elles, ou envoyez l’identifiant.`,
  startsAfterCompletion: 'startedAt est postérieur à completedAt. Corrigez l’une des valeurs.',
  inFuture: 'Cet instant est dans le futur. Seules les tentatives déjà terminées peuvent être enregistrées.',
  conflictsWithinRequest: (index: string) =>
    `La tentative ${index} a le même sourceId mais d’autres valeurs. Donnez à chaque tentative son propre sourceId.`,
  conflictsWithRecorded: () =>
    'Une tentative avec ce sourceId est déjà enregistrée avec d’autres valeurs. Les tentatives ne sont jamais modifiées. Envoyez la tentative corrigée avec un nouveau sourceId, et annulez celle qui est enregistrée.',
};
