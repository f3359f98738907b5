import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the settings of an organization. */
export const organization: Messages['organization'] = {
  title: 'Configuración',
  intro:
    'Reglas de cobertura, diseño de los documentos y conservación de los informes. Cada cambio queda en el registro de auditoría.',
  loading: 'Cargando configuración',
  failed: 'No se pudo cargar la configuración',
  saved: 'Configuración guardada',
  savedHint: 'Los cambios se aplican de inmediato, salvo la política de conservación (al cabo de 24 horas).',
  discard: 'Descartar cambios',
  general: 'Organización',
  documents: 'Documentos',
  name: 'Nombre',
  nameHint: 'Se muestra en todas las páginas y documentos',
  pageSize: 'Tamaño del papel',
  pageSizes: { A4: 'A4, 210 × 297 mm', Letter: 'Carta, 8,5 × 11 pulgadas' },

  timeZone: {
    label: 'Zona horaria',
    hint: 'Los plazos y las horas se muestran en esta zona horaria. Los documentos muestran además UTC.',
    hintWithTime: (clock) =>
      `Los plazos y las horas se muestran en esta zona horaria, donde ahora es ${clock}. Los documentos muestran además UTC.`,
    noMatch: 'Ninguna zona horaria coincide. Pruebe con una ciudad más grande.',
  },

  threshold: {
    label: (percent) => `Umbral de cobertura: ${wholePercentText(percent)}`,
    everyone:
      'Un riesgo o un control alcanza el porcentaje requerido solo si todas las personas elegibles están formadas en él.',
    share: (percent) =>
      `Un riesgo o un control alcanza el porcentaje requerido si al menos el ${wholePercentText(percent)} de las personas elegibles están formadas en él. Los documentos indican que este umbral lo ha elegido su organización.`,
    slider: 'Umbral de cobertura en porcentaje',
  },

  eligibility: {
    title: 'Personas elegibles',
    jobFunctions: 'Funciones de las personas elegibles',
    jobFunctionsHint:
      'Solo los alumnos con una de estas funciones cuentan en la cobertura y en los alcances de los equipos y de la organización. Vacío: todos los alumnos.',
    jobFunctionsPlaceholder: 'Todas las funciones',
    bespokeSoftwareOnly: 'Solo personas que trabajan en software a medida',
    bespokeSoftwareHint:
      'PCI DSS 6.2.2 exige formar a las personas que desarrollan software a medida y personalizado. El ajuste está en los datos de cada persona.',
    effect: (eligible, learners) =>
      `Con esta configuración, ahora ${eligible === 1 ? 'es elegible' : 'son elegibles'} ${count(eligible)} de ${counted(learners, 'alumno', 'alumnos')}.`,
    nobody: 'Con esta configuración nadie es elegible, por lo que no se puede calcular la cobertura.',
    since:
      'Un cambio se aplica desde ahora. Los indicadores de fechas anteriores y los informes existentes no cambian.',
    failed: 'No se pudo cargar el número de personas elegibles',
    loading: 'Contando personas elegibles…',
  },

  classification: {
    label: 'Clasificación',
    hint: 'Se muestra en todas las páginas de los documentos; por ejemplo, «Confidencial». Déjelo vacío para no mostrar ninguna.',
  },

  accent: {
    label: 'Color de acento',
    hint: 'Se usa en los títulos y gráficos de los documentos',
    preview: (color) => `Vista previa del documento en ${color}`,
    previewTitle: 'Informe de formación',
    previewSubject: 'Programación segura, todos los equipos',
    tooLight: (color, replacement) =>
      `${color} es demasiado claro para leerse en papel. En su lugar se usa ${replacement}.`,
  },

  retention: {
    label: 'Conservación de los archivos de informes',
    hint: 'Cuando se elimina un archivo, se conservan el informe, sus indicadores y su SHA-256, y el registro de auditoría guarda un certificado de eliminación. Las retenciones legales prevalecen sobre este ajuste.',
    forever: 'Sin límite',
    days: 'Durante un número de días',
    daysLabel: 'Conservación en días',
    daysSuffix: (days: number) => (days === 1 ? ' día' : ' días'),
    notice:
      'Tiene efecto 24 horas después de guardarlo, también para los informes existentes. Hasta entonces puede deshacer el cambio.',
    effect: {
      loading: 'Comprobando qué archivos de informes se eliminarían.',
      failed: 'No se pudo comprobar el efecto en los informes existentes',
      deletes: (files, size) =>
        `Elimina ${counted(files, 'archivo de informe', 'archivos de informes')} (${size})`,
      when: (at, oldest) =>
        `Se eliminan a partir del ${at}. El más antiguo se guardó el ${oldest}. No se puede deshacer.`,
      none: (at) => `No se eliminaría ningún archivo de informe cuando tenga efecto (${at}).`,
      onLegalHold: (files) =>
        `Una retención legal conserva ${counted(files, 'archivo más', 'archivos más')} de esa antigüedad.`,
    },
  },

  logo: {
    title: 'Logotipo',
    hint: (kilobytes, pixels) =>
      `Se muestra en la portada de los documentos nuevos. PNG, JPEG o SVG, hasta ${kilobytes} KB y ${pixels} píxeles por lado.`,
    none: 'Sin logotipo. Las portadas muestran solo el nombre.',
    alt: (name) => `Logotipo de ${name}`,
    upload: 'Subir logotipo',
    replace: 'Sustituir logotipo',
    remove: 'Eliminar logotipo',
    removeQuestion: (name) => `¿Eliminar el logotipo de ${name}?`,
    removeConsequence:
      'Los documentos nuevos mostrarán solo el nombre. Los documentos existentes conservan el logotipo.',
    removeCancel: 'Mantener logotipo',
    rejected: (file, reason) => `${file}: ${reason}`,
    saved: 'Logotipo guardado',
    removed: 'Logotipo eliminado',
    formats: { 'image/png': 'PNG', 'image/jpeg': 'JPEG', 'image/svg+xml': 'SVG' },
    drawing: (format, size) => `${format}, ${size}`,
    image: (format, width, height, size) => `${format}, ${width} × ${height} píxeles, ${size}`,
    forDarkBackground:
      'Diseñado para un fondo oscuro, por lo que los documentos muestran el logotipo sobre uno.',
  },

  mail: {
    title: 'Correo electrónico',
    hint: 'Docket envía invitaciones y enlaces de contraseña por correo electrónico. Envíese un mensaje de prueba para comprobar el servidor de correo.',
    test: 'Enviar mensaje de prueba',
    queued: (recipient: string) =>
      `El mensaje de prueba a ${recipient} está en espera de envío. Su estado se muestra en la página «Correo electrónico».`,
    view: 'Ver mensajes de correo',
  },
};
