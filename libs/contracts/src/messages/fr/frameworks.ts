import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about frameworks, their packs and CWE overrides. */
export const frameworks: ErrorMessages['frameworks'] = {
  notFound: 'Référentiel introuvable. Vérifiez l’identifiant, ou rechargez la liste.',
  notOwasp: (id: string) =>
    `« ${id} » n’est pas une liste OWASP. Demandez-le plutôt comme référentiel réglementaire.`,
  notRegulatory: (id: string) =>
    `« ${id} » n’est pas un référentiel réglementaire. Demandez-le plutôt comme liste OWASP.`,
  itemNotFound: (framework: string) =>
    `Élément introuvable dans ${framework}. Vérifiez l’identifiant, ou choisissez un élément du référentiel.`,
  packNotFound: (id: string) =>
    `Référentiel personnalisé « ${id} » introuvable. Vérifiez l’identifiant, ou rechargez la liste. Les référentiels fournis ne peuvent être ni modifiés ni retirés.`,
  invalidReferences:
    'Le référentiel renvoie à des éléments qui ne peuvent pas être utilisés. Les détails figurent dans « issues ».',
  tooManyPacks: (max: number) =>
    `Une organisation peut avoir ${counted(max, 'référentiel personnalisé', 'référentiels personnalisés')}. Retirez-en d’abord un qui n’est plus nécessaire.`,
  tooManyItems: (max: number) =>
    `L’ensemble des référentiels personnalisés peut contenir ${counted(max, 'élément', 'éléments')}. Retirez des éléments, ou un référentiel qui n’est plus nécessaire.`,
  tooManyCwes: (max: number) =>
    `Les éléments de tous les référentiels personnalisés peuvent avoir ensemble ${counted(max, 'CWE', 'CWE')}, y compris celles des éléments auxquels ils renvoient. Retirez des CWE ou des renvois.`,
  referencedBy: (id: string, problem: string) =>
    `Le référentiel « ${id} » renvoie à celui-ci : cette modification le rendrait non valide. ${problem} Modifiez d’abord « ${id} ».`,
  personBasedItem: (itemId: string) =>
    `« ${itemId} » est un élément portant sur les personnes, sans correspondance CWE : il ne peut pas être personnalisé. Choisissez un élément avec des CWE.`,
  personBasedItemIssue:
    'Un élément portant sur les personnes n’a pas de correspondance CWE. Choisissez un élément avec des CWE.',
  noRequiredShare: (itemId: string) =>
    `Le référentiel ne fixe pas de part requise pour « ${itemId} » : le seuil de couverture s’applique. Pour le modifier, ouvrez les paramètres.`,
  noRequiredShareIssue:
    'Le référentiel ne fixe pas de part requise pour cet élément. Modifiez plutôt le seuil de couverture.',
  notLower: (itemId: string, percent: number) =>
    `Le référentiel demande ${percent} % pour « ${itemId} ». Saisissez un pourcentage plus bas, ou rétablissez la part requise du référentiel.`,
  notLowerIssue: (percent: number) => `Saisissez moins de ${percent}.`,
  lowerWithoutEffect: (itemId: string, ofPack: number, threshold: number) =>
    `Le seuil de couverture est de ${threshold} % et le référentiel demande ${ofPack} % pour « ${itemId} » : une part plus basse serait sans effet. Abaissez d’abord le seuil de couverture dans les paramètres.`,
  lowerWithoutEffectIssue: (threshold: number) =>
    `Une part plus basse est sans effet tant que le seuil de couverture est de ${threshold} %.`,
  belowThreshold: (itemId: string, threshold: number) =>
    `La part requise de « ${itemId} » ne peut pas être inférieure au seuil de couverture de ${threshold} %. Saisissez au moins ${threshold}.`,
  belowThresholdIssue: (threshold: number) => `Saisissez au moins ${threshold}, le seuil de couverture.`,
  unknownFramework: (reference: string, frameworkId: string) =>
    `« ${reference} » renvoie au référentiel « ${frameworkId} », introuvable. Corrigez l’identifiant, ou ajoutez d’abord ce référentiel.`,
  unknownItem: (reference: string, frameworkId: string, itemId: string) =>
    `« ${reference} » renvoie à l’élément « ${itemId} », introuvable dans le référentiel « ${frameworkId} ». Corrigez l’identifiant de l’élément.`,
  circularReference: (reference: string, address: string) =>
    `« ${reference} » est un renvoi circulaire à « ${address} ». Retirez le renvoi.`,
  noCwes: (reference: string) => `« ${reference} » n’a aucune CWE et n’ajoute donc rien. Retirez le renvoi.`,
};
