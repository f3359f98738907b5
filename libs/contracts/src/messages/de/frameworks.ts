import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about frameworks, their packs and CWE overrides. */
export const frameworks: ErrorMessages['frameworks'] = {
  notFound: 'Regelwerk nicht gefunden. Prüfen Sie die ID oder laden Sie die Liste neu.',
  notOwasp: (id: string) =>
    `„${id}“ ist keine OWASP-Liste. Rufen Sie es stattdessen als regulatorisches Regelwerk ab.`,
  notRegulatory: (id: string) =>
    `„${id}“ ist kein regulatorisches Regelwerk. Rufen Sie es stattdessen als OWASP-Liste ab.`,
  itemNotFound: (framework: string) =>
    `Eintrag in ${framework} nicht gefunden. Prüfen Sie die ID oder wählen Sie einen Eintrag des Regelwerks.`,
  packNotFound: (id: string) =>
    `Eigenes Regelwerk „${id}“ nicht gefunden. Prüfen Sie die ID oder laden Sie die Liste neu. Mitgelieferte Regelwerke können nicht geändert oder entfernt werden.`,
  invalidReferences:
    'Das Regelwerk verweist auf Einträge, die nicht verwendet werden können. Einzelheiten stehen in „issues“.',
  tooManyPacks: (max: number) =>
    `Eine Organisation kann ${counted(max, 'eigenes Regelwerk', 'eigene Regelwerke')} haben. Entfernen Sie zuerst eines, das nicht mehr benötigt wird.`,
  tooManyItems: (max: number) =>
    `Alle eigenen Regelwerke zusammen können ${counted(max, 'Eintrag', 'Einträge')} haben. Entfernen Sie Einträge oder ein Regelwerk, das nicht mehr benötigt wird.`,
  tooManyCwes: (max: number) =>
    `Die Einträge aller eigenen Regelwerke zusammen können ${counted(max, 'CWE', 'CWEs')} haben, einschließlich der CWEs der Einträge, auf die sie verweisen. Entfernen Sie CWEs oder Verweise.`,
  referencedBy: (id: string, problem: string) =>
    `Das Regelwerk „${id}“ verweist auf dieses und würde durch die Änderung ungültig: ${problem} Ändern Sie zuerst „${id}“.`,
  personBasedItem: (itemId: string) =>
    `„${itemId}“ ist ein personenbezogener Eintrag ohne CWE-Zuordnung und kann daher nicht angepasst werden. Wählen Sie einen Eintrag mit CWEs.`,
  personBasedItemIssue:
    'Ein personenbezogener Eintrag hat keine CWE-Zuordnung. Wählen Sie einen Eintrag mit CWEs.',
  noRequiredShare: (itemId: string) =>
    `Das Regelwerk enthält keinen erforderlichen Anteil für „${itemId}“, daher gilt die Abdeckungsschwelle. Um sie zu ändern, öffnen Sie die Einstellungen.`,
  noRequiredShareIssue:
    'Das Regelwerk enthält keinen erforderlichen Anteil für diesen Eintrag. Ändern Sie stattdessen die Abdeckungsschwelle.',
  notLower: (itemId: string, percent: number) =>
    `Das Regelwerk verlangt ${percent} % für „${itemId}“. Geben Sie einen niedrigeren Prozentsatz ein oder setzen Sie den erforderlichen Anteil auf den des Regelwerks zurück.`,
  notLowerIssue: (percent: number) => `Geben Sie weniger als ${percent} ein.`,
  lowerWithoutEffect: (itemId: string, ofPack: number, threshold: number) =>
    `Die Abdeckungsschwelle beträgt ${threshold} %, und das Regelwerk verlangt ${ofPack} % für „${itemId}“. Ein niedrigerer Anteil wäre daher ohne Wirkung. Senken Sie zuerst die Abdeckungsschwelle in den Einstellungen.`,
  lowerWithoutEffectIssue: (threshold: number) =>
    `Ein niedrigerer Anteil ist ohne Wirkung, solange die Abdeckungsschwelle ${threshold} % beträgt.`,
  belowThreshold: (itemId: string, threshold: number) =>
    `Der erforderliche Anteil von „${itemId}“ kann nicht unter der Abdeckungsschwelle von ${threshold} % liegen. Geben Sie mindestens ${threshold} ein.`,
  belowThresholdIssue: (threshold: number) =>
    `Geben Sie mindestens ${threshold} ein, die Abdeckungsschwelle.`,
  unknownFramework: (reference: string, frameworkId: string) =>
    `„${reference}“ verweist auf das Regelwerk „${frameworkId}“, das nicht gefunden wurde. Korrigieren Sie die ID oder fügen Sie zuerst jenes Regelwerk hinzu.`,
  unknownItem: (reference: string, frameworkId: string, itemId: string) =>
    `„${reference}“ verweist auf den Eintrag „${itemId}“, der im Regelwerk „${frameworkId}“ nicht gefunden wurde. Korrigieren Sie die ID des Eintrags.`,
  circularReference: (reference: string, address: string) =>
    `„${reference}“ ist ein Zirkelverweis auf „${address}“. Entfernen Sie den Verweis.`,
  noCwes: (reference: string) =>
    `„${reference}“ hat keine CWEs und fügt daher nichts hinzu. Entfernen Sie den Verweis.`,
};
