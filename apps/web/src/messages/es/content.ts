import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { common } from './common.js';

/** Messages of the content page. */
export const content: Messages['content'] = {
  title: 'Contenidos',
  description:
    'Temas, cursos y escenarios de aprendizaje. Los marcos seleccionan temas por ID de CWE y por módulo.',
  tabs: { topics: 'Temas', courses: 'Cursos', scenarios: 'Escenarios' },
  addTopic: 'Añadir tema',
  cweLink: (id) => `CWE-${id} (se abre en una pestaña nueva)`,

  topics: {
    title: 'Temas',
    counted: common.topics,
    search: 'Buscar temas',
    searchPlaceholder: 'Buscar temas y módulos',
    empty: 'Aún no hay temas',
    emptyHint:
      'Añada temas aquí o importe topics.csv en la página «Importación». Los intentos y los marcos hacen referencia a temas.',
    topic: 'Tema',
    module: 'Módulo',
    cwe: 'CWE',
    languages: 'Lenguajes',
    anyLanguage: 'Cualquiera',
    edit: (title) => `Editar ${title}`,
    catalog: 'Familias y módulos',
    all: 'Todos los temas',
    cweFilter: 'ID de CWE',
    anyCwe: 'Cualquier CWE',
    allModules: 'Todos los módulos',
    showAllModules: 'Mostrar todos los módulos',
  },

  courses: {
    title: 'Cursos',
    counted: (total) => counted(total, 'curso', 'cursos'),
    search: 'Buscar cursos',
    empty: 'Aún no hay cursos',
    emptyHint: 'Importe courses.csv en la página «Importación». Un curso es una lista de temas y escenarios.',
    course: 'Curso',
    items: 'Elementos',
  },

  scenarios: {
    title: 'Escenarios',
    counted: (total) => counted(total, 'escenario', 'escenarios'),
    search: 'Buscar escenarios',
    empty: 'Aún no hay escenarios',
    emptyHint:
      'Importe scenarios.csv en la página «Importación». Los escenarios se pueden asignar, pero no cuentan para la cobertura de los marcos.',
    scenario: 'Escenario',
    module: 'Módulo',
  },

  form: {
    edit: (title) => `Editar ${title}`,
    close: 'Cerrar sin guardar',
    added: 'Tema añadido',
    saved: 'Tema guardado',
    id: 'ID',
    idHint: 'Lo usan las importaciones y la API. Sin espacios. El ID no se puede cambiar después.',
    idPlaceholder: 'sql-injection',
    title: 'Título',
    family: 'Familia',
    module: 'Módulo',
    moduleHint: 'Elija un módulo o introduzca el ID de uno nuevo.',
    modulePlaceholder: 'a03-injection',
    moduleTitle: 'Título del módulo',
    moduleTitleHint: 'Un título nuevo se aplica a todos los temas del módulo.',
    cweIds: 'ID de CWE',
    cweIdsHint: 'Pulse Intro después de cada ID. Los marcos seleccionan temas por ID de CWE.',
    cweIdsPlaceholder: 'CWE-89',
    languages: 'Lenguajes de programación',
    languagesHint: 'Déjelo vacío si el tema no es específico de un lenguaje.',
  },
};
