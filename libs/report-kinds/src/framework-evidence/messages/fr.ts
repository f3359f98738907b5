import { nouns } from '@docket/contracts/nouns/fr';
import type { Formats } from '../../language/formats.js';
import type { FrameworkEvidenceMessages } from './en.js';

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const fr = ({ count, percent, wholePercent }: Formats): FrameworkEvidenceMessages => {
  // Zero is singular in French.
  const people = (number: number): string => `${count(number)} ${number < 2 ? 'personne' : 'personnes'}`;
  const topics = (number: number): string => `${count(number)} ${number < 2 ? 'thème' : 'thèmes'}`;
  return {
    title: 'Rapport de preuves : référentiel',
    statuses: {
      covered: 'Part atteinte',
      partial: 'Part non atteinte',
      'no-activity': 'Sans activité',
      'no-content': 'Sans contenu',
    },
    compared: {
      untrained: (items) => `Non formée : ${items}`,
      trained: 'Formée sur tout ce qui a des thèmes correspondants',
    },
    glance: {
      eligibleShort: 'Éligibles',
      coverage: 'Couverture',
      meanShare: 'Part moyenne de personnes formées',
      covered: (noun) => `${capitalize(nouns[noun].many)} atteignant la part requise`,
      coveredOf: (covered, of) => `${count(covered)} sur ${count(of)}`,
      gaps: 'Écarts',
      eligible: 'Personnes éligibles',
    },
    summary: {
      trainingOnly:
        'Ces chiffres montrent qui est formé. Ils ne démontrent pas que les contrôles fonctionnent.',
      ownThreshold: (percent) =>
        `Le seuil de ${wholePercent(percent)} est un choix de l’organisation et non une exigence de la norme.${percent < 100 ? ' Des personnes peuvent ne pas être formées alors que la part requise est atteinte.' : ''}`,
      noContent: (noun, day) =>
        `Au ${day}, aucun thème ne correspond à ${nouns[noun].a} de ce référentiel : la couverture ne peut pas être calculée. Ajoutez des thèmes conformes aux correspondances indiquées sous « Thèmes correspondants ».`,
      nobodyEligible: (reason) =>
        `${reason} Les parts ne peuvent pas être calculées et aucune part requise n’est atteinte.`,
      result(noun, { covered, itemCount, noContent, eligible }, threshold) {
        const { one, many, ending } = nouns[noun];
        const trained =
          eligible === 1
            ? 'la seule personne éligible doit y être formée'
            : `au moins ${wholePercent(threshold)} des ${count(eligible)} personnes éligibles doivent y être formées`;
        const excluded =
          noContent > 0
            ? ` ${count(noContent)} ${noContent === 1 ? `${one} sans contenu est exclu${ending}` : `${many} sans contenu sont exclu${ending}s`} de la couverture.`
            : '';
        return `${capitalize(many)} atteignant la part requise : ${count(covered)} sur ${count(itemCount - noContent)} avec contenu. Pour chaque ${one}, ${trained}.${excluded}`;
      },
      framework: 'Référentiel',
      mapping: 'Correspondance',
      mappingValue: (id, version, builtIn) =>
        `${id}, version ${version}, ${builtIn ? 'fournie avec Docket' : 'ajoutée par l’organisation'}`,
      byStatus: 'Par statut',
      byStatusValue: ({ covered, partial, noActivity, noContent }) =>
        `part atteinte : ${count(covered)} ; part non atteinte : ${count(partial)} ; sans activité : ${count(noActivity)} ; sans contenu : ${count(noContent)}`,
      chart: (noun) => `Part des personnes éligibles formées, par ${nouns[noun].one}`,
      threshold: (number) => `seuil ${wholePercent(number)}`,
      firstOf: (noun, drawn, of) =>
        `Le graphique montre les ${count(drawn)} ${nouns[noun].first} ${nouns[noun].many} sur ${count(of)}. Le tableau suivant contient ${nouns[noun].all}.`,
    },
    items: {
      section: (noun) => `${capitalize(nouns[noun].many)} et écarts`,
      item: (noun) => capitalize(nouns[noun].one),
      status: 'Statut',
      share: 'Part',
      trainedOfEligible: 'Formées / éligibles',
      averageScore: 'Moyenne des meilleurs scores',
      topics: 'Thèmes',
      customMapping: 'correspondance CWE personnalisée',
      noContent: 'aucun contenu associé',
    },
    requirements: {
      otherShares: (noun, items) =>
        `Une autre part requise s’applique à ${count(items)} ${items < 2 ? nouns[noun].one : nouns[noun].many} : voir la colonne « Part requise ».`,
      required: 'Part requise',
      shareOf: (id, percent) => `${id} (${wholePercent(percent)})`,
      requiredOf: (percent) => `part requise ${wholePercent(percent)}`,
      trainingCoverage: 'couverture de formation',
      trainingOnly: (noun) =>
        `${capitalize(nouns[noun].a)} marqué${nouns[noun].ending} « couverture de formation » demande plus que les réussites comptées ici. Son statut décrit uniquement la formation et ne démontre pas l’efficacité opérationnelle.`,
      anyTopic:
        'Toute réussite compte, quel que soit le thème : le statut ne démontre pas que le contenu de la formation est celui que demande le texte.',
      eligibleOnly: 'personnes éligibles uniquement',
      allPersonnel: (people) =>
        `Le texte concerne l’ensemble du personnel. Les chiffres ne portent que sur les personnes éligibles${people ? ` (${count(people.eligible)} sur ${count(people.present)} personnes de l’organisation)` : ''} ; les autres personnes nécessitent des preuves distinctes.`,
      title: (noun) => `Ce que demandent les ${nouns[noun].many}`,
      asksFor: 'Demande',
      ownWords: (builtIn) =>
        builtIn
          ? 'Selon la formulation de Docket (en anglais). Le texte de la norme fait foi.'
          : 'Selon la formulation du référentiel de l’organisation. Le texte de la norme fait foi.',
      notes: 'Remarques',
      grouping: 'L’identifiant et le regroupement viennent de Docket, et non de la norme.',
      lowered: (ofMapping, to, since, by) =>
        `Part requise : ${wholePercent(to)} au lieu de ${wholePercent(ofMapping)} selon la correspondance, abaissée le ${since} par ${by}.`,
      loweredBelowThreshold: (ofMapping, to, set, since, by) =>
        `Part requise : ${wholePercent(to)} (seuil de couverture) au lieu de ${wholePercent(ofMapping)} selon la correspondance. Part fixée à ${wholePercent(set)} le ${since} par ${by}.`,
      loweredWithoutEffect: (set, required, since, by) =>
        `La part abaissée à ${wholePercent(set)} le ${since} par ${by} est sans effet : sans elle, la part requise est aussi de ${wholePercent(required)}.`,
      reason: (reason) => `Motif : ${reason}`,
      changedReason: (reason, since, by) => `Motif (modifié le ${since} par ${by}) : ${reason}`,
      requiredShare: 'Part requise',
      requiredShareValue:
        'La plus élevée de deux valeurs : le seuil de couverture et la part fixée dans la correspondance avec le référentiel. Le seuil est un choix de l’organisation : la norme elle-même ne fixe pas de telle part. L’organisation ne peut abaisser la part de la correspondance qu’avec un motif écrit.',
      packShares: (list) => `La correspondance demande : ${list}.`,
      loweredShares: 'Parts abaissées',
      noLoweredShares: 'Aucune.',
    },
    gaps: {
      title: 'Écarts',
      none: (noun, items) =>
        `Il n’y a aucun écart : ${items === 1 ? `${nouns[noun].only} atteint` : `les ${count(items)} ${nouns[noun].many} atteignent`} la part requise.`,
      reason: 'Motif',
      peopleToTrain: 'Restant à former',
      gapOf({ status, counts, trained, eligible, missing }, threshold) {
        if (status === 'no-content')
          return counts === 'topics'
            ? 'Aucun thème ne correspond, personne ne peut donc y être formé. Hors couverture tant qu’aucun thème n’y correspond.'
            : 'Il n’y a pas encore de thème, personne ne peut donc y être formé. Hors couverture tant qu’il n’y a pas de thème.';
        if (eligible === 0) return 'Il n’y a aucune personne éligible, personne ne peut donc y être formé.';
        const needed = `il reste ${people(missing!)} à former pour atteindre ${wholePercent(threshold)}`;
        if (trained === 0)
          return `${eligible === 1 ? 'La seule personne éligible n’est pas formée' : `Aucune des ${count(eligible)} personnes éligibles n’est formée`} : ${needed}.`;
        return `${people(trained)} sur ${count(eligible)} éligibles ${trained === 1 ? 'est formée' : 'sont formées'} (${percent(trained, eligible)}) : ${needed}.`;
      },
    },
    topics: {
      title: 'Thèmes correspondants',
      topic: 'Thème',
      module: 'Module',
      trained: 'Pers. formées',
      counted: topics,
      anyOf: (number) => (number < 2 ? topics(number) : `l’un des ${topics(number)}`),
      anyTopic: (noun) =>
        `${capitalize(nouns[noun].one)} portant sur les personnes : tout thème réussi convient.`,
      anyTopicByLanguage: (noun) =>
        `${capitalize(nouns[noun].one)} portant sur les personnes : tout thème réussi convient, dans chaque langage de programmation déclaré par la personne.`,
      byModule: 'Correspondance par module : cette liste ne publie pas d’identifiants CWE.',
      byCwe: (cweIds, custom) =>
        `${custom ? 'Correspondance CWE personnalisée : ' : ''}CWE ${cweIds.join(', ')}`,
    },
    trained: {
      title: 'Personnes formées et tentatives retenues',
      about: (noun) =>
        `Une ligne par personne et par tentative, avec les ${nouns[noun].many} pour ${nouns[noun].which} cette tentative est retenue. Les tentatives non retenues ne sont pas listées.`,
      none: 'Personne n’est formé.',
      topic: 'Thème',
      score: 'Score',
      passed: 'Réussi',
      completed: 'Terminée / enregistrée',
      source: 'Origine',
      items: (noun) => `Retenue pour les ${nouns[noun].many}`,
      joined: 'Arrivée',
      left: (at) => `départ ${at}`,
      inTeam: (people, attempts) => `personnes : ${people} · tentatives : ${attempts}`,
    },
    matrix: {
      about: (noun) =>
        `Une ligne par personne non formée pour au moins ${nouns[noun].a}. Chaque colonne correspond à ${nouns[noun].a} de cette liste :`,
      aboutList: (noun) =>
        `Une ligne par personne non formée pour au moins ${nouns[noun].a}, avec les identifiants concernés. Personnes pas encore formées par ${nouns[noun].one} :`,
      missing: 'pas formée',
      trained: 'formée',
      exempt: 'dispensée',
      legend: 'Triangle : pas formée. Cercle : formée. Tiret : dispensée, la personne n’est pas comptée.',
      teams: 'Le nombre d’une équipe est celui de ses personnes dans cette liste.',
      notTrainedOn: 'Pas formée pour',
      exemptFrom: (ids) => `dispense : ${ids}`,
    },
    positions: {
      coverage: 'Couverture',
      meanShare: 'Part moyenne formée',
      instant: 'Instant',
      status: 'Statut',
      share: 'Part',
      trained: 'Formées / éligibles',
      byItem: (noun) => `Par ${nouns[noun].one}`,
      notThenItem: 'Absent du référentiel',
    },
    untrained: {
      trainedOn: 'Formée pour',
      title: 'Personnes pas encore formées',
      person: 'Personne',
      email: 'E-mail',
      team: 'Équipe',
      notYet: (untrained, eligible) =>
        `${people(untrained)} sur ${count(eligible)} pas encore ${untrained < 2 ? 'formée' : 'formées'}`,
      noContent: 'Aucun thème ne correspond, personne ne peut donc y être formé et personne n’est listé.',
      everyone: 'Toutes les personnes éligibles sont formées.',
      nothingMapped: (day) =>
        `Au ${day}, aucun thème ne correspond à ce référentiel : personne ne peut y être formé.`,
      nobodyUntrained: (day, eligible) =>
        `Au ${day}, ${eligible === 1 ? 'la seule personne éligible est formée' : `les ${count(eligible)} personnes éligibles sont toutes formées`} pour tout ce qui a des thèmes correspondants.`,
    },
    languages: {
      title: 'Dernière réussite par langage de programmation',
      each: (eligible) => `${people(eligible)} et ${eligible < 2 ? 'ses' : 'leurs'} langages déclarés`,
      language: 'Langage',
      none: 'Aucun déclaré',
      status: 'Statut',
      trained: 'Formée',
      notTrained: 'NON FORMÉE',
      lastPass: 'Dernière réussite',
      never: 'Jamais',
    },
    rules: {
      mapping: 'Correspondance utilisée',
      mappingValue: (title, mapping) => `${title} : ${mapping}.`,
      customMappings: 'Corresp. personnalisées',
      noCustomMappings:
        'Aucune pour ce référentiel. Lorsque le référentiel renvoie à une autre liste, les correspondances en vigueur pour cette liste sont utilisées.',
      customMappingsOf: (noun, custom, items) =>
        `La correspondance CWE personnalisée de l’organisation remplace celle du référentiel pour ${count(custom.length)} ${custom.length < 2 ? nouns[noun].one : nouns[noun].many} sur ${count(items)} : ${custom.join(', ')}.`,
      topics: 'Thèmes correspondants',
      topicsValue: (kind, noun) =>
        kind === 'owasp'
          ? `Thèmes de la famille de cette liste ayant au moins un identifiant CWE de la correspondance CWE ${nouns[noun].ofThe}. Si la liste ne publie pas d’identifiants CWE : thèmes des modules ${nouns[noun].ofThe}.`
          : `Thèmes de toute famille ayant au moins un identifiant CWE de la correspondance CWE ${nouns[noun].ofThe}.`,
      trained: 'Personne formée',
      trainedValue(noun, byTopic, anyTopic, byLanguage) {
        const ways = [
          byTopic &&
            `Une personne est formée pour ${nouns[noun].a} après une tentative réussie, pendant la période de formation, sur l’un des thèmes correspondants.`,
          anyTopic.length > 0 &&
            `Pour ${anyTopic.join(', ')} (portant sur les personnes), une réussite sur n’importe quel thème suffit.`,
          byLanguage.length > 0 &&
            `Pour ${byLanguage.join(', ')} (portant sur les personnes), une réussite sur n’importe quel thème est requise dans chaque langage de programmation déclaré par la personne, ou une seule réussite si elle n’en déclare aucun.`,
        ];
        return ways.filter(Boolean).join(' ');
      },
      status: 'Statut',
      statusValue:
        'Sans contenu : aucun thème n’y correspond. Sans activité : personne n’est formé ou personne n’est éligible. Part atteinte : formées / éligibles est au moins égal à la part requise. Part non atteinte : tous les autres cas. Un statut ne signifie pas que tout le monde est formé.',
      coverage: 'Couverture',
      coverageValue: (noun) =>
        `${capitalize(nouns[noun].many)} atteignant leur part requise / ${nouns[noun].many} avec contenu. Part moyenne de personnes formées : moyenne de formées / éligibles sur les ${nouns[noun].many} avec contenu.`,
      averageScore: 'Moyenne des meilleurs scores',
      averageScoreValue:
        'Moyenne, sur les personnes éligibles ayant une tentative avec score, du meilleur score de chacune pendant la période de formation sur les thèmes correspondants. Les personnes sans tentative avec score et les personnes dispensées sont exclues.',
      attempts: 'Tentative retenue',
      attemptsValue: (noun, byLanguage) =>
        `Pour chaque personne et chaque ${nouns[noun].one} : la réussite la plus récente pendant la période de formation sur un thème correspondant ; à date égale, celle enregistrée en dernier, puis celle dont l’identifiant est le plus grand.${byLanguage.length > 0 ? ` Pour ${byLanguage.join(', ')} : une tentative par langage de programmation déclaré.` : ''}`,
      leavers: 'Personnes parties',
      leaversValue:
        'Formation et dispenses à la date du départ : avec les réussites de la période de formation qui se termine au départ et les langages alors déclarés. Les thèmes sont ceux qui correspondent à l’instant de ce document.',
      trend: 'Évolution',
      trendValue: (timeZone) =>
        `Chaque mois se termine à sa dernière milliseconde dans le fuseau horaire ${timeZone}. Ses chiffres utilisent les rôles, les équipes, les paramètres, les contenus, le référentiel et la période de formation de cet instant, ainsi que les enregistrements connus de ce document.`,
      peopleToTrain: 'Restant à former',
      peopleToTrainValue: (noun) =>
        `Personnes éligibles qui doivent encore être formées pour atteindre la part requise. Un écart est ${nouns[noun].a} qui n’atteint pas sa part requise. Principaux écarts : les ${nouns[noun].many} pour ${nouns[noun].which} le plus de personnes restent à former ; à nombre égal, dans l’ordre du référentiel.`,
    },
  };
};
