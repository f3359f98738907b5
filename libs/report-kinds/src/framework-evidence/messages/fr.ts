import type { Formats } from '../../language/formats.js';
import type { FrameworkEvidenceMessages } from './en.js';

const nouns = {
  owasp: { one: 'risque', many: 'risques', title: 'Risque', titles: 'Risques' },
  regulatory: { one: 'exigence', many: 'exigences', title: 'Exigence', titles: 'Exigences' },
};

export const fr = ({ count, percent, wholePercent }: Formats): FrameworkEvidenceMessages => {
  // Zero is singular in French.
  const people = (number: number): string => `${count(number)} ${number < 2 ? 'personne' : 'personnes'}`;
  const eligiblePeople = (eligible: number): string =>
    `${count(eligible)} ${eligible < 2 ? 'personne éligible' : 'personnes éligibles'}`;
  return {
    title: 'Preuve de conformité à un référentiel',
    statuses: {
      covered: 'Couvert',
      partial: 'Partiel',
      'no-activity': 'Sans activité',
      'no-content': 'Sans contenu',
    },
    glance: {
      coverage: 'Couverture',
      meanShare: 'Part moyenne formée',
      covered: (kind) => `${nouns[kind].titles} : couverture`,
      coveredOf: (covered, of) => `${count(covered)} sur ${count(of)}`,
      gaps: 'Lacunes',
      eligible: 'Personnes éligibles',
    },
    summary: {
      noContent: (_, day) =>
        `Au ${day}, aucun sujet ne correspond à ce référentiel : aucune couverture ne peut être donnée. Ajoutez des sujets portant les numéros CWE indiqués ici.`,
      nobodyEligible: (day) =>
        `Aucune personne éligible au ${day} : aucune personne active n’a le rôle « learner », aucune part ne peut être donnée et rien n’est couvert.`,
      inShort(kind, { covered, itemCount, noContent, eligible }, threshold) {
        const outside = noContent > 0 ? ` Sans contenu, donc hors du calcul : ${count(noContent)}.` : '';
        return `Couverture : ${count(covered)} sur ${count(itemCount - noContent)} ${nouns[kind].many} avec contenu. Couvert signifie qu’au moins ${wholePercent(threshold)} des personnes éligibles (${count(eligible)}) y sont formées.${outside}`;
      },
      framework: 'Référentiel',
      pack: 'Version',
      packIs: (id, version, builtIn) =>
        `${id}, version ${version}, ${builtIn ? 'fournie avec Docket' : 'ajoutée par l’organisation'}`,
      asOf: 'Instant',
      byStatus: 'Par état',
      byStatusIs: ({ covered, partial, noActivity, noContent }) =>
        `couvert : ${count(covered)}, partiel : ${count(partial)}, sans activité : ${count(noActivity)}, sans contenu : ${count(noContent)}`,
      chart: (kind) => `Part des personnes éligibles formées, par ${nouns[kind].one}`,
      threshold: (number) => `seuil ${wholePercent(number)}`,
      firstOf: (kind, drawn, of) =>
        `Les ${count(drawn)} premiers éléments sur ${count(of)} (${nouns[kind].many}) ; le tableau suivant les contient tous.`,
    },
    items: {
      section: (kind) => `${nouns[kind].titles} et lacunes`,
      title: (kind) => nouns[kind].titles,
      item: (kind) => nouns[kind].title,
      status: 'État',
      share: 'Part',
      trainedOfEligible: 'Formées / éligibles',
      threshold: 'Seuil',
      averageScore: 'Score moyen',
      topics: 'Sujets',
      ownSet: 'avec l’ensemble CWE propre à l’organisation',
    },
    gaps: {
      title: 'Lacunes',
      none: () => 'Il n’y a pas de lacune : tout est couvert.',
      missing: 'Ce qui manque',
      peopleMissing: 'Pers. manquantes',
      gapOf({ status, counts, trained, eligible, share, missing }, threshold) {
        if (status === 'no-content')
          return counts === 'topics'
            ? 'Aucun sujet n’y correspond, personne ne peut donc y être formé. Reste hors de la couverture tant qu’il n’y en a pas.'
            : 'Il n’y a pas encore de sujet, personne ne peut donc y être formé. Reste hors de la couverture tant qu’il n’y en a pas.';
        if (eligible === 0) return 'Personne n’est éligible, personne ne peut donc y être formé.';
        const needed = `il faut encore former ${people(missing!)} pour atteindre ${wholePercent(threshold)}`;
        if (trained === 0) return `Aucune formation parmi ${eligiblePeople(eligible)} : ${needed}.`;
        return `${count(trained)} sur ${eligiblePeople(eligible)} (${percent(share)}) : ${needed}.`;
      },
    },
    topics: {
      title: 'Sujets qui comptent',
      topic: 'Sujet',
      module: 'Module',
      trained: 'Formées',
      counted: (number) => `${count(number)} ${number < 2 ? 'sujet' : 'sujets'}`,
      anyOf: (number) => `l’un des ${count(number)} sujets`,
      anyTopic: 'Concerne les personnes, pas les faiblesses : tout sujet compte.',
      anyTopicByLanguage:
        'Concerne les personnes, pas les faiblesses : tout sujet compte, dans chaque langage déclaré pour la personne.',
      byModule: 'Choisis par module : cette liste ne publie pas de numéros CWE.',
      byCwe: (cweIds, own) => `${own ? 'Ensemble propre à l’organisation : ' : ''}CWE ${cweIds.join(', ')}`,
    },
    untrained: {
      title: 'Personnes non encore formées',
      person: 'Personne',
      email: 'E-mail',
      team: 'Équipe',
      notYet: (untrained, eligible) => `${count(untrained)} sur ${people(eligible)} à former`,
      noContent: 'Aucun sujet n’y correspond : personne ne peut y être formé, personne n’est donc listé.',
      everyone: 'Toutes les personnes éligibles sont formées.',
      nobodyEligible: (day) =>
        `Aucune personne éligible au ${day} : aucune personne active n’a le rôle « learner ».`,
      nothingMaps: (day) =>
        `Au ${day}, aucun sujet ne correspond à ce référentiel : personne ne peut y être formé.`,
      nobodyMissing: (day, eligible) =>
        `Personne ne manque au ${day} : ${people(eligible)}, formation complète partout où il y a un sujet.`,
    },
    languages: {
      title: 'Dernière réussite par langage',
      each: (eligible) => `${people(eligible)}, avec les langages déclarés`,
      language: 'Langage',
      none: 'Non déclaré',
      state: 'État',
      trained: 'Formé',
      notTrained: 'NON FORMÉ',
      lastPass: 'Dernière réussite',
      never: 'Jamais',
    },
    rules: {
      pack: 'Version du référentiel',
      packIs: (title, pack) => `${title} : ${pack}.`,
      ownSets: 'Ensembles CWE propres',
      noOwnSets:
        'Aucun pour ce référentiel. Là où il renvoie à une autre liste, les ensembles qui y sont en vigueur comptent.',
      ownSetsOf: (kind, own, items) =>
        `L’ensemble propre à l’organisation remplace celui de la version pour ${own.length} sur ${items} ${nouns[kind].many} : ${own.join(', ')}.`,
      topics: 'Sujets qui comptent',
      topicsAre: (kind) =>
        kind === 'owasp'
          ? 'Sujets de la famille de cette liste portant au moins un numéro CWE de l’ensemble du risque ou, si la liste n’en publie pas, sujets de ses modules.'
          : 'Sujets de toute famille portant au moins un numéro CWE de l’ensemble de l’exigence.',
      trained: 'Personne formée',
      trainedIs(kind, byTopic, anyTopic, byLanguage) {
        const ways = [
          byTopic &&
            `Pour un élément (${nouns[kind].one}) : une tentative réussie dans la période sur l’un quelconque des sujets correspondants.`,
          anyTopic.length > 0 &&
            `Pour ${anyTopic.join(', ')}, qui concerne les personnes : sur n’importe quel sujet.`,
          byLanguage.length > 0 &&
            `Pour ${byLanguage.join(', ')}, qui concerne les personnes : sur n’importe quel sujet dans chaque langage déclaré ; sans langage déclaré, sur n’importe quel sujet.`,
        ];
        return ways.filter(Boolean).join(' ');
      },
      status: 'État',
      statusIs:
        'Sans contenu : aucun sujet ne correspond. Sans activité : personne n’est formé, ou personne n’est éligible. Couvert : formées / éligibles atteint au moins le seuil. Partiel : tout le reste.',
      coverage: 'Couverture',
      coverageIs: (kind) =>
        `${nouns[kind].titles} avec l’état « couvert » / (${nouns[kind].many} − sans contenu). Part moyenne : moyenne de formées / éligibles sur tout ce qui a un contenu.`,
      averageScore: 'Score moyen',
      averageScoreIs:
        'Moyenne, sur les personnes éligibles, de leur meilleur score dans la période sur les sujets qui comptent ; les personnes sans tentative sont laissées de côté.',
      missing: 'Personnes manquantes',
      missingIs: () =>
        'Personnes éligibles à former encore jusqu’à ce que le seuil soit atteint. Une lacune est tout ce qui n’est pas couvert.',
    },
  };
};
