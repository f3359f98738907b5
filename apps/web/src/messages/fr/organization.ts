import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the settings of an organization. */
export const organization: Messages['organization'] = {
  title: 'Paramètres',
  intro:
    'Règles de couverture, présentation des documents et conservation des rapports. Chaque modification est enregistrée dans le journal d’audit.',
  loading: 'Chargement des paramètres',
  failed: 'Impossible de charger les paramètres',
  saved: 'Paramètres enregistrés',
  savedHint: 'Les modifications s’appliquent immédiatement, sauf la règle de conservation (après 24 heures).',
  discard: 'Abandonner les modifications',
  general: 'Organisation',
  documents: 'Documents',
  name: 'Nom',
  nameHint: 'Affiché sur chaque page et dans chaque document',
  pageSize: 'Format du papier',
  pageSizes: { A4: 'A4, 210 × 297 mm', Letter: 'Letter, 8,5 × 11 po' },

  timeZone: {
    label: 'Fuseau horaire',
    hint: 'Les échéances et les heures sont affichées dans ce fuseau horaire. Les documents indiquent aussi l’heure UTC.',
    hintWithTime: (clock: string) =>
      `Les échéances et les heures sont affichées dans ce fuseau horaire, où il est ${clock}. Les documents indiquent aussi l’heure UTC.`,
    noMatch: 'Aucun fuseau horaire correspondant. Essayez une plus grande ville.',
  },

  threshold: {
    label: (percent: number) => `Seuil de couverture : ${wholePercentText(percent)}`,
    everyone:
      'Un risque ou une exigence n’atteint la part requise que si toutes les personnes éligibles y sont formées.',
    share: (percent: number) =>
      `Un risque ou une exigence atteint la part requise si au moins ${wholePercentText(percent)} des personnes éligibles y sont formées. Les documents indiquent que vous avez choisi ce seuil vous-même.`,
    slider: 'Seuil de couverture en pour cent',
  },

  eligibility: {
    title: 'Personnes éligibles',
    jobFunctions: 'Fonctions des personnes éligibles',
    jobFunctionsHint:
      'Seuls les apprenants exerçant l’une de ces fonctions comptent dans la couverture et dans les périmètres des équipes et de l’organisation. Vide : tous les apprenants.',
    jobFunctionsPlaceholder: 'Toutes les fonctions',
    bespokeSoftwareOnly: 'Uniquement les personnes travaillant sur des logiciels sur mesure',
    bespokeSoftwareHint:
      'PCI DSS 6.2.2 exige la formation des personnes qui développent des logiciels sur mesure. Ce réglage figure dans les détails de chaque personne.',
    effect: (eligible: number, learners: number) =>
      `Apprenants éligibles actuellement avec ces paramètres : ${count(eligible)} sur ${count(learners)}.`,
    nobody: 'Personne n’est éligible avec ces paramètres : la couverture ne peut pas être calculée.',
    since:
      'Une modification s’applique à partir de maintenant. Les chiffres des dates antérieures et les rapports existants ne changent pas.',
    failed: 'Impossible de charger le nombre de personnes éligibles',
    loading: 'Comptage des personnes éligibles…',
  },

  classification: {
    label: 'Niveau de confidentialité',
    hint: 'Indiqué sur chaque page des documents, p. ex. « Confidentiel ». Vide : aucun.',
  },

  accent: {
    label: 'Couleur d’accentuation',
    hint: 'Pour les titres et les graphiques des documents',
    preview: (color: string) => `Aperçu d’un document en ${color}`,
    previewTitle: 'Rapport de formation',
    previewSubject: 'Développement sécurisé, toutes les équipes',
    tooLight: (color: string, replacement: string) =>
      `${color} est trop clair pour être lisible sur papier. ${replacement} est utilisé à la place.`,
  },

  retention: {
    label: 'Conservation des fichiers de rapports',
    hint: 'Lorsqu’un fichier est supprimé, le rapport, ses chiffres et son SHA-256 sont conservés, et le journal d’audit contient une attestation de suppression. Les gels juridiques (legal holds) priment sur ce paramètre.',
    forever: 'Sans limite',
    days: 'Pendant un nombre de jours',
    daysLabel: 'Durée de conservation en jours',
    daysSuffix: (days: number) => (days === 1 ? ' jour' : ' jours'),
    notice:
      'Prend effet 24 heures après l’enregistrement, y compris pour les rapports existants. D’ici là, vous pouvez annuler la modification.',
    effect: {
      loading: 'Vérification des fichiers de rapports qui seraient supprimés.',
      failed: 'L’effet sur les rapports existants n’a pas pu être vérifié',
      deletes: (files, size) =>
        `Supprime ${counted(files, 'fichier de rapport', 'fichiers de rapports')} (${size})`,
      when: (at, oldest) =>
        `Suppression à partir du ${at}. Le plus ancien a été enregistré le ${oldest}. Cette opération est irréversible.`,
      none: (at) => `Aucun fichier de rapport ne serait supprimé à la prise d’effet (${at}).`,
      onLegalHold: (files) =>
        `Conservés par un gel juridique (legal hold) : ${counted(files, 'autre fichier', 'autres fichiers')} de cet âge.`,
    },
  },

  logo: {
    title: 'Logo',
    hint: (kilobytes: number, pixels: string) =>
      `Affiché sur la page de garde des nouveaux documents. PNG, JPEG ou SVG, jusqu’à ${count(kilobytes)} Ko et ${pixels} pixels par côté.`,
    none: 'Aucun logo. Les pages de garde n’affichent que le nom.',
    alt: (name: string) => `Logo de ${name}`,
    upload: 'Envoyer un logo',
    replace: 'Remplacer le logo',
    remove: 'Retirer le logo',
    removeQuestion: (name: string) => `Retirer le logo de ${name} ?`,
    removeConsequence:
      'Les nouveaux documents n’afficheront que le nom. Les documents existants gardent le logo.',
    removeCancel: 'Conserver le logo',
    /** `reason` is a sentence, e.g. "Le PNG est entrelacé." */
    rejected: (file: string, reason: string) => `${file} : ${reason}`,
    saved: 'Logo enregistré',
    removed: 'Logo retiré',
    formats: { 'image/png': 'PNG', 'image/jpeg': 'JPEG', 'image/svg+xml': 'SVG' },
    drawing: (format: string, size: string) => `${format}, ${size}`,
    image: (format: string, width: number, height: number, size: string) =>
      `${format}, ${count(width)} × ${count(height)} pixels, ${size}`,
    forDarkBackground: 'Conçu pour un fond sombre : les documents affichent donc le logo sur un fond sombre.',
  },

  mail: {
    title: 'E-mails',
    hint: 'Docket envoie les invitations et les liens de mot de passe par e-mail. Envoyez-vous un message de test pour vérifier le serveur de messagerie.',
    test: 'Envoyer un message de test',
    queued: (recipient: string) =>
      `Le message de test à ${recipient} est en attente d’envoi. Son statut figure sur la page « E-mails ».`,
    view: 'Afficher les e-mails',
  },
};
