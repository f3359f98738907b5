import type { Formats } from '../../language/formats.js';
import type { FrameworkEvidenceMessages } from './en.js';

const nouns = {
  owasp: { one: 'riesgo', many: 'riesgos', title: 'Riesgo', titles: 'Riesgos' },
  regulatory: { one: 'control', many: 'controles', title: 'Control', titles: 'Controles' },
};

export const es = ({ count, percent, wholePercent }: Formats): FrameworkEvidenceMessages => {
  const people = (number: number): string => `${count(number)} ${number === 1 ? 'persona' : 'personas'}`;
  const eligiblePeople = (eligible: number): string =>
    `${count(eligible)} ${eligible === 1 ? 'persona elegible' : 'personas elegibles'}`;
  return {
    title: 'Evidencia de un marco de control',
    statuses: {
      covered: 'Cubierto',
      partial: 'Parcial',
      'no-activity': 'Sin actividad',
      'no-content': 'Sin contenido',
    },
    glance: {
      coverage: 'Cobertura',
      meanShare: 'Porcentaje medio',
      covered: (kind) => `${nouns[kind].titles} cubiertos`,
      coveredOf: (covered, of) => `${count(covered)} de ${count(of)}`,
      gaps: 'Carencias',
      eligible: 'Personas elegibles',
    },
    summary: {
      noContent: (kind, day) =>
        `El ${day} ningún tema corresponde a ningún ${nouns[kind].one} de este marco, por lo que no puede darse la cobertura. Añada temas con los números CWE indicados aquí.`,
      nobodyEligible: (day) =>
        `Sin personas elegibles el ${day}: nadie activo tiene el rol «learner», no puede darse ningún porcentaje y nada está cubierto.`,
      inShort(kind, { covered, itemCount, noContent, eligible }, threshold) {
        const outside = noContent > 0 ? ` Sin contenido y fuera del cálculo: ${count(noContent)}.` : '';
        return `${count(covered)} de ${count(itemCount - noContent)} ${nouns[kind].many} con contenido ${covered === 1 ? 'está cubierto' : 'están cubiertos'}: al menos el ${wholePercent(threshold)} de ${eligiblePeople(eligible)} tiene la formación.${outside}`;
      },
      framework: 'Marco',
      pack: 'Versión',
      packIs: (id, version, builtIn) =>
        `${id}, versión ${version}, ${builtIn ? 'tal como viene con Docket' : 'añadida por la organización'}`,
      asOf: 'Instante',
      byStatus: 'Por estado',
      byStatusIs: ({ covered, partial, noActivity, noContent }) =>
        `${count(covered)} cubiertos, ${count(partial)} parciales, ${count(noActivity)} sin actividad, ${count(noContent)} sin contenido`,
      chart: (kind) => `Porcentaje de personas elegibles formadas, por ${nouns[kind].one}`,
      threshold: (number) => `umbral ${wholePercent(number)}`,
      firstOf: (kind, drawn, of) =>
        `Los primeros ${count(drawn)} de ${count(of)} ${nouns[kind].many}; la tabla siguiente los contiene todos.`,
    },
    items: {
      section: (kind) => `${nouns[kind].titles} y carencias`,
      title: (kind) => nouns[kind].titles,
      item: (kind) => nouns[kind].title,
      status: 'Estado',
      share: 'Porcentaje',
      trainedOfEligible: 'Formadas / elegibles',
      threshold: 'Umbral',
      averageScore: 'Nota media',
      topics: 'Temas',
      ownSet: 'con el conjunto CWE propio de la organización',
    },
    gaps: {
      title: 'Carencias',
      none: (kind, items) =>
        `No hay carencias: ${items === 1 ? `el único ${nouns[kind].one} está cubierto` : `los ${count(items)} ${nouns[kind].many} están cubiertos`}.`,
      missing: 'Qué falta',
      peopleMissing: 'Personas que faltan',
      gapOf({ status, counts, trained, eligible, share, missing }, threshold) {
        if (status === 'no-content')
          return counts === 'topics'
            ? 'Ningún tema le corresponde, así que nadie puede formarse. Queda fuera de la cobertura hasta que haya uno.'
            : 'Aún no hay temas, así que nadie puede formarse. Queda fuera de la cobertura hasta que haya uno.';
        if (eligible === 0) return 'Nadie es elegible, así que nadie puede formarse.';
        const needed = `falta formar a ${people(missing!)} ${trained > 0 ? 'más ' : ''}para llegar al ${wholePercent(threshold)}`;
        if (trained === 0) return `Ninguna de ${eligiblePeople(eligible)} está formada: ${needed}.`;
        return `${count(trained)} de ${eligiblePeople(eligible)} (${percent(share)}): ${needed}.`;
      },
    },
    topics: {
      title: 'Temas que cuentan',
      topic: 'Tema',
      module: 'Módulo',
      trained: 'Formadas',
      counted: (number) => `${count(number)} ${number === 1 ? 'tema' : 'temas'}`,
      anyOf: (number) => `cualquiera de ${count(number)} temas`,
      anyTopic: 'Trata de personas, no de debilidades: cualquier tema cuenta.',
      anyTopicByLanguage:
        'Trata de personas, no de debilidades: cualquier tema cuenta, en cada lenguaje declarado para la persona.',
      byModule: 'Elegidos por módulo: esta lista no publica números CWE.',
      byCwe: (cweIds, own) => `${own ? 'Conjunto propio de la organización: ' : ''}CWE ${cweIds.join(', ')}`,
    },
    untrained: {
      title: 'Personas aún sin formar',
      person: 'Persona',
      email: 'Correo',
      team: 'Equipo',
      notYet: (untrained, eligible) => `${count(untrained)} de ${people(eligible)} aún sin formar`,
      noContent: 'Ningún tema le corresponde: nadie puede formarse, así que no se lista a nadie.',
      everyone: 'Todas las personas elegibles están formadas.',
      nobodyEligible: (day) => `Sin personas elegibles el ${day}: nadie activo tiene el rol «learner».`,
      nothingMaps: (day) =>
        `El ${day} ningún tema corresponde a nada de este marco, así que nadie puede formarse.`,
      nobodyMissing: (day, eligible) =>
        `No falta nadie el ${day}: ${people(eligible)} con formación en todo lo que tiene tema.`,
    },
    languages: {
      title: 'Último aprobado por lenguaje',
      each: (eligible) => `${people(eligible)}, con los lenguajes declarados`,
      language: 'Lenguaje',
      none: 'Sin declarar',
      state: 'Estado',
      trained: 'Formada',
      notTrained: 'SIN FORMAR',
      lastPass: 'Último aprobado',
      never: 'Nunca',
    },
    rules: {
      pack: 'Versión del marco',
      packIs: (title, pack) => `${title}: ${pack}.`,
      ownSets: 'Conjuntos CWE propios',
      noOwnSets: 'Ninguno en este marco. Donde remite a otra lista, cuentan los conjuntos vigentes en ella.',
      ownSetsOf: (kind, own, items) =>
        `El conjunto propio de la organización sustituye al de la versión en ${own.length} de ${items} ${nouns[kind].many}: ${own.join(', ')}.`,
      topics: 'Temas que cuentan',
      topicsAre: (kind) =>
        kind === 'owasp'
          ? 'Temas de la familia de esta lista con al menos un número CWE del conjunto del riesgo o, si la lista no publica ninguno, de sus módulos.'
          : 'Temas de cualquier familia con al menos un número CWE del conjunto del control.',
      trained: 'Persona formada',
      trainedIs(kind, byTopic, anyTopic, byLanguage) {
        const ways = [
          byTopic &&
            `En un ${nouns[kind].one}: un intento aprobado en el periodo en cualquiera de los temas que le corresponden.`,
          anyTopic.length > 0 && `En ${anyTopic.join(', ')}, que trata de personas: en cualquier tema.`,
          byLanguage.length > 0 &&
            `En ${byLanguage.join(', ')}, que trata de personas: en cualquier tema en cada lenguaje declarado para la persona; sin lenguaje declarado, en cualquier tema.`,
        ];
        return ways.filter(Boolean).join(' ');
      },
      status: 'Estado',
      statusIs:
        'Sin contenido: ningún tema corresponde. Sin actividad: nadie está formado o nadie es elegible. Cubierto: formadas / elegibles llega al menos al umbral. Parcial: todo lo demás.',
      coverage: 'Cobertura',
      coverageIs: (kind) =>
        `${nouns[kind].titles} cubiertos / (${nouns[kind].many} − los que no tienen contenido). Porcentaje medio: la media de formadas / elegibles sobre los ${nouns[kind].many} con contenido.`,
      averageScore: 'Nota media',
      averageScoreIs:
        'Media, sobre las personas elegibles, de su mejor nota del periodo en los temas que cuentan; las personas sin intentos no entran.',
      missing: 'Personas que faltan',
      missingIs: (kind) =>
        `Personas elegibles que faltan por formar hasta llegar al umbral. Es una carencia todo ${nouns[kind].one} que no está cubierto.`,
    },
  };
};
