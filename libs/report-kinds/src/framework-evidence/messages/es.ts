import { nouns } from '@docket/contracts/nouns/es';
import type { Formats } from '../../language/formats.js';
import type { FrameworkEvidenceMessages } from './en.js';

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const es = ({ count, percent, wholePercent }: Formats): FrameworkEvidenceMessages => {
  const people = (number: number): string => `${count(number)} ${number === 1 ? 'persona' : 'personas'}`;
  const topics = (number: number): string => `${count(number)} ${number === 1 ? 'tema' : 'temas'}`;
  return {
    title: 'Informe de evidencias del marco',
    statuses: {
      covered: 'Alcanzado',
      partial: 'No alcanzado',
      'no-activity': 'Sin actividad',
      'no-content': 'Sin contenido',
    },
    compared: {
      untrained: (items) => `No formada: ${items}`,
      trained: 'Formada en todo lo que tiene temas asociados',
    },
    glance: {
      eligibleShort: 'Elegibles',
      coverage: 'Cobertura',
      meanShare: 'Porcentaje medio de personas formadas',
      covered: (noun) => `${capitalize(nouns[noun].many)} que alcanzan el porcentaje`,
      coveredOf: (covered, of) => `${count(covered)} de ${count(of)}`,
      gaps: 'Brechas',
      eligible: 'Personas elegibles',
    },
    summary: {
      trainingOnly: 'Estas cifras muestran quién está formado. No demuestran que un control funcione.',
      ownThreshold: (percent) =>
        `El umbral del ${wholePercent(percent)} lo ha elegido la organización; no es un requisito de la norma.${percent < 100 ? ' Puede haber personas sin formar aunque se alcance el porcentaje requerido.' : ''}`,
      noContent: (noun, day) =>
        `A fecha de ${day}, ningún tema corresponde a ${nouns[noun].no} de este marco, por lo que no se puede calcular la cobertura. Añada temas que se ajusten a las correspondencias indicadas en «Temas correspondientes».`,
      nobodyEligible: (reason) =>
        `${reason} No se pueden calcular los porcentajes y no se alcanza ningún porcentaje requerido.`,
      result(noun, { covered, itemCount, noContent, eligible }, threshold) {
        const { one, many, ending } = nouns[noun];
        const withContent = itemCount - noContent;
        const trained =
          eligible === 1
            ? 'la única persona elegible debe estar formada'
            : `al menos el ${wholePercent(threshold)} de las ${count(eligible)} personas elegibles deben estar formadas`;
        const excluded =
          noContent > 0
            ? ` ${count(noContent)} ${noContent === 1 ? `${one} sin contenido queda excluid${ending}` : `${many} sin contenido quedan excluid${ending}s`} de la cobertura.`
            : '';
        return `${count(covered)} de ${count(withContent)} ${withContent === 1 ? one : many} con contenido ${covered === 1 || withContent === 1 ? 'alcanza' : 'alcanzan'} el porcentaje requerido: en cada ${one}, ${trained}.${excluded}`;
      },
      framework: 'Marco',
      mapping: 'Correspondencia',
      mappingValue: (id, version, builtIn) =>
        `${id}, versión ${version}, ${builtIn ? 'suministrada con Docket' : 'añadida por la organización'}`,
      byStatus: 'Por estado',
      byStatusValue: ({ covered, partial, noActivity, noContent }) =>
        `alcanzado: ${count(covered)}; no alcanzado: ${count(partial)}; sin actividad: ${count(noActivity)}; sin contenido: ${count(noContent)}`,
      chart: (noun) => `Porcentaje de personas elegibles formadas, por ${nouns[noun].one}`,
      threshold: (number) => `umbral ${wholePercent(number)}`,
      firstOf: (noun, drawn, of) =>
        `El gráfico muestra ${nouns[noun].theFirst} ${count(drawn)} de ${count(of)} ${nouns[noun].many}. La tabla siguiente contiene ${nouns[noun].all}.`,
    },
    items: {
      section: (noun) => `${capitalize(nouns[noun].many)} y brechas`,
      item: (noun) => capitalize(nouns[noun].one),
      status: 'Estado',
      share: 'Porcentaje',
      trainedOfEligible: 'Formadas / elegibles',
      averageScore: 'Media de la mejor nota',
      topics: 'Temas',
      customMapping: 'correspondencia CWE personalizada',
      noContent: 'sin contenido asociado',
    },
    requirements: {
      otherShares: (noun, items) =>
        `Otro porcentaje requerido se aplica a ${count(items)} ${items === 1 ? nouns[noun].one : nouns[noun].many}: véase la columna «Requerido».`,
      required: 'Requerido',
      shareOf: (id, percent) => `${id} (${wholePercent(percent)})`,
      requiredOf: (percent) => `requerido ${wholePercent(percent)}`,
      trainingCoverage: 'cobertura de formación',
      trainingOnly: (noun) =>
        `${capitalize(nouns[noun].a)} marcad${nouns[noun].ending} como «cobertura de formación» exige más que los intentos superados que aquí se cuentan. Su estado describe solo la formación y no demuestra la eficacia operativa.`,
      anyTopic:
        'Cuenta cualquier tema superado: el estado no demuestra que el contenido de la formación sea el que pide el texto.',
      eligibleOnly: 'solo personas elegibles',
      allPersonnel: (people) =>
        `El texto se refiere a todo el personal. Las cifras abarcan solo a las personas elegibles${people ? ` (${count(people.eligible)} de ${count(people.present)} personas de la organización)` : ''}; las demás necesitan evidencia propia.`,
      title: (noun) => `Qué piden ${nouns[noun].theMany}`,
      asksFor: 'Pide',
      ownWords: (builtIn) =>
        builtIn
          ? 'Con palabras de Docket (en inglés). Prevalece el texto de la norma.'
          : 'Con palabras del marco de la organización. Prevalece el texto de la norma.',
      notes: 'Notas',
      grouping: 'El identificador y la agrupación son de Docket, no de la norma.',
      lowered: (ofMapping, to, since, by) =>
        `Porcentaje requerido: ${wholePercent(to)} en lugar del ${wholePercent(ofMapping)} de la correspondencia, reducido el ${since} por ${by}.`,
      loweredBelowThreshold: (ofMapping, to, set, since, by) =>
        `Porcentaje requerido: ${wholePercent(to)} (umbral de cobertura) en lugar del ${wholePercent(ofMapping)} de la correspondencia. Se fijó el ${wholePercent(set)} el ${since} por ${by}.`,
      loweredWithoutEffect: (set, required, since, by) =>
        `El porcentaje reducido del ${wholePercent(set)}, fijado el ${since} por ${by}, no tiene efecto: sin él, el porcentaje requerido también es del ${wholePercent(required)}.`,
      reason: (reason) => `Motivo: ${reason}`,
      changedReason: (reason, since, by) => `Motivo (modificado el ${since} por ${by}): ${reason}`,
      requiredShare: 'Porcentaje requerido',
      requiredShareValue:
        'El mayor de dos valores: el umbral de cobertura y el porcentaje de la correspondencia con el marco. El umbral lo elige la organización: la norma no fija ese porcentaje. La organización solo puede reducir el porcentaje de la correspondencia con un motivo por escrito.',
      packShares: (list) => `La correspondencia exige: ${list}.`,
      loweredShares: 'Porcentajes reducidos',
      noLoweredShares: 'Ninguno.',
    },
    gaps: {
      title: 'Brechas',
      none: (noun, items) =>
        `No hay brechas: ${items === 1 ? `${nouns[noun].only} alcanza` : `${nouns[noun].theAll} ${count(items)} ${nouns[noun].many} alcanzan`} el porcentaje requerido.`,
      reason: 'Motivo',
      peopleToTrain: 'Por formar',
      gapOf({ status, counts, trained, eligible, missing }, threshold) {
        if (status === 'no-content')
          return counts === 'topics'
            ? 'Ningún tema le corresponde, por lo que no se puede formar a nadie. No cuenta en la cobertura hasta que le corresponda un tema.'
            : 'Aún no hay temas, por lo que no se puede formar a nadie. No cuenta en la cobertura hasta que haya un tema.';
        if (eligible === 0) return 'No hay personas elegibles, por lo que no se puede formar a nadie.';
        const needed = `se debe formar a ${people(missing!)} ${trained > 0 ? 'más ' : ''}para alcanzar el ${wholePercent(threshold)}`;
        if (trained === 0)
          return `${eligible === 1 ? 'La única persona elegible no está formada' : `Ninguna de las ${count(eligible)} personas elegibles está formada`}: ${needed}.`;
        return `${count(trained)} de las ${count(eligible)} personas elegibles ${trained === 1 ? 'está formada' : 'están formadas'} (${percent(trained, eligible)}): ${needed}.`;
      },
    },
    topics: {
      title: 'Temas correspondientes',
      topic: 'Tema',
      module: 'Módulo',
      trained: 'Pers. formadas',
      counted: topics,
      anyOf: (number) => (number < 2 ? topics(number) : `cualquiera de ${topics(number)}`),
      anyTopic: (noun) =>
        `${capitalize(nouns[noun].one)} basad${nouns[noun].ending} en personas: vale cualquier tema superado.`,
      anyTopicByLanguage: (noun) =>
        `${capitalize(nouns[noun].one)} basad${nouns[noun].ending} en personas: vale cualquier tema superado, en cada lenguaje de programación que la persona declare.`,
      byModule: 'Correspondencia por módulo: esta lista no publica ID de CWE.',
      byCwe: (cweIds, custom) =>
        `${custom ? 'Correspondencia CWE personalizada: ' : ''}CWE ${cweIds.join(', ')}`,
    },
    trained: {
      title: 'Personas formadas e intentos que cuentan',
      about: (noun) =>
        `Una fila por persona e intento, con ${nouns[noun].theMany} para ${nouns[noun].which} cuenta ese intento. Los intentos que no cuentan para ${nouns[noun].no} no se listan.`,
      none: 'Nadie está formado.',
      topic: 'Tema',
      score: 'Nota',
      passed: 'Superado',
      completed: 'Completado / registrado',
      source: 'Origen',
      items: (noun) => `Cuenta para ${nouns[noun].theMany}`,
      joined: 'Incorporación',
      left: (at) => `baja ${at}`,
      inTeam: (people, attempts) => `personas: ${people} · intentos: ${attempts}`,
    },
    matrix: {
      about: (noun) =>
        `Una fila por persona sin formar en al menos ${nouns[noun].a}. Cada columna es ${nouns[noun].a} de esta lista:`,
      aboutList: (noun) =>
        `Una fila por persona sin formar en al menos ${nouns[noun].a}, con los identificadores correspondientes. Personas aún sin formar por ${nouns[noun].one}:`,
      missing: 'sin formar',
      trained: 'formada',
      exempt: 'exenta',
      legend: 'Triángulo: sin formar. Círculo: formada. Guion: exenta, la persona no se cuenta.',
      teams: 'El número de un equipo es el de sus personas en esta lista.',
      notTrainedOn: 'Sin formar en',
      exemptFrom: (ids) => `exenta: ${ids}`,
    },
    positions: {
      coverage: 'Cobertura',
      meanShare: 'Porcentaje medio formado',
      instant: 'Instante',
      status: 'Estado',
      share: 'Porcentaje',
      trained: 'Formadas / elegibles',
      byItem: (noun) => `Por ${nouns[noun].one}`,
      notThenItem: 'No está en el marco',
    },
    untrained: {
      trainedOn: 'Formada en',
      title: 'Personas aún sin formar',
      person: 'Persona',
      email: 'Correo electrónico',
      team: 'Equipo',
      notYet: (untrained, eligible) => `${count(untrained)} de ${people(eligible)} aún sin formar`,
      noContent: 'Ningún tema le corresponde, por lo que no se puede formar a nadie y no se lista a nadie.',
      everyone: 'Todas las personas elegibles están formadas.',
      nothingMapped: (day) =>
        `A fecha de ${day}, ningún tema corresponde a este marco, por lo que nadie puede formarse en él.`,
      nobodyUntrained: (day, eligible) =>
        `A fecha de ${day}, ${eligible === 1 ? 'la única persona elegible está formada' : `las ${count(eligible)} personas elegibles están formadas`} en todo lo que tiene temas correspondientes.`,
    },
    languages: {
      title: 'Último intento superado por lenguaje de programación',
      each: (eligible) => `${people(eligible)} y sus lenguajes declarados`,
      language: 'Lenguaje',
      none: 'No declarado',
      status: 'Estado',
      trained: 'Formada',
      notTrained: 'SIN FORMAR',
      lastPass: 'Último superado',
      never: 'Nunca',
    },
    rules: {
      mapping: 'Correspondencia usada',
      mappingValue: (title, mapping) => `${title}: ${mapping}.`,
      customMappings: 'Corresp. personalizadas',
      noCustomMappings:
        'Ninguna en este marco. Cuando el marco remite a otra lista, se usan las correspondencias vigentes de esa lista.',
      customMappingsOf: (noun, custom, items) =>
        `La correspondencia CWE personalizada de la organización sustituye a la del marco en ${count(custom.length)} de ${count(items)} ${items === 1 ? nouns[noun].one : nouns[noun].many}: ${custom.join(', ')}.`,
      topics: 'Temas correspondientes',
      topicsValue: (kind, noun) =>
        kind === 'owasp'
          ? `Temas de la familia de esta lista con al menos un ID de CWE de la correspondencia CWE ${nouns[noun].ofThe}. Si la lista no publica ID de CWE: temas de los módulos ${nouns[noun].ofThe}.`
          : `Temas de cualquier familia con al menos un ID de CWE de la correspondencia CWE ${nouns[noun].ofThe}.`,
      trained: 'Persona formada',
      trainedValue(noun, byTopic, anyTopic, byLanguage) {
        const ways = [
          byTopic &&
            `Una persona está formada en ${nouns[noun].a} tras superar un intento, en el periodo de formación, en cualquiera de los temas correspondientes.`,
          anyTopic.length > 0 &&
            `En ${anyTopic.join(', ')} (basado en personas) basta un intento superado en cualquier tema.`,
          byLanguage.length > 0 &&
            `En ${byLanguage.join(', ')} (basado en personas) se requiere un intento superado en cualquier tema en cada lenguaje de programación que la persona declare, o uno solo si no declara ninguno.`,
        ];
        return ways.filter(Boolean).join(' ');
      },
      status: 'Estado',
      statusValue:
        'Sin contenido: ningún tema le corresponde. Sin actividad: nadie está formado o nadie es elegible. Alcanzado: formadas / elegibles es al menos el porcentaje requerido. No alcanzado: todos los demás casos. Un estado no significa que todas las personas estén formadas.',
      coverage: 'Cobertura',
      coverageValue: (noun) =>
        `${capitalize(nouns[noun].many)} que alcanzan su porcentaje requerido / ${nouns[noun].many} con contenido. Porcentaje medio de personas formadas: media de formadas / elegibles sobre ${nouns[noun].theMany} con contenido.`,
      averageScore: 'Media de la mejor nota',
      averageScoreValue:
        'Media, sobre las personas elegibles con algún intento con nota, de la mejor nota de cada una en el periodo de formación en los temas correspondientes. Se excluyen las personas sin intentos con nota y las personas exentas.',
      attempts: 'Intento que cuenta',
      attemptsValue: (noun, byLanguage) =>
        `Para cada persona y ${nouns[noun].one}: el intento superado más reciente del periodo de formación en un tema correspondiente; si coinciden, el registrado más tarde y después el de mayor identificador.${byLanguage.length > 0 ? ` Para ${byLanguage.join(', ')}: un intento por cada lenguaje de programación que la persona declara.` : ''}`,
      leavers: 'Personas que se fueron',
      leaversValue:
        'Formación y exenciones en el momento de la baja: con los intentos superados del periodo de formación que termina con la baja y los lenguajes declarados entonces. Los temas son los que corresponden en el instante de este documento.',
      trend: 'Evolución',
      trendValue: (timeZone) =>
        `Cada mes termina en su último milisegundo en la zona horaria ${timeZone}. Sus cifras usan los roles, los equipos, la configuración, los contenidos, el marco y el periodo de formación de ese instante, y los registros que conoce este documento.`,
      peopleToTrain: 'Por formar',
      peopleToTrainValue: (noun) =>
        `Personas elegibles que aún deben formarse para alcanzar el porcentaje requerido. Una brecha es un ${nouns[noun].one} que no alcanza su porcentaje requerido. Mayores brechas: los elementos para los que faltan más personas por formar; con igual número, en el orden del marco.`,
    },
  };
};
