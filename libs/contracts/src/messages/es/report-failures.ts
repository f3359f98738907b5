import type { ErrorMessages } from '../index.js';

/** Explains each failure code to the person who requested the report, with the next step. */
export const failureMessages: ErrorMessages['failureMessages'] = {
  worker_lost:
    'Diez workers seguidos se detuvieron mientras generaban este informe. Seleccione «Reintentar». Si vuelve a fallar, pida a un operador que revise los registros de los workers.',
  collect_failed:
    'No se pudieron leer los registros de formación. Seleccione «Reintentar». Si vuelve a fallar, pida a un operador que revise la base de datos.',
  render_failed:
    'No se pudo generar el documento. Los datos recopilados están guardados. Comunique este problema a un operador, con el ID del informe.',
  render_memory:
    'La generación del documento necesitó más memoria de la permitida. Pida a un operador que aumente RENDER_MEMORY_MB y seleccione después «Reintentar».',
  render_timeout:
    'El informe tardó más de lo permitido o su generación dejó de responder. Seleccione «Reintentar» cuando el sistema esté menos ocupado. Si vuelve a fallar, pida a un operador que revise los registros de los workers.',
  storage_failed:
    'No se pudo guardar el documento. Pida a un operador que revise el espacio en disco y los permisos del almacenamiento y seleccione después «Reintentar».',
  subject_not_found: 'El objeto de este informe ya no existe. Elija otro objeto y genere un informe nuevo.',
  population_mismatch:
    'Dos recuentos independientes de las personas elegibles difieren, por lo que los indicadores no son fiables. No se generó ningún documento. Comunique este problema a un operador, con el ID del informe.',
  comparison_unavailable:
    'El informe anterior ya no se puede comparar: sus datos se eliminaron o se generó con una versión anterior de Docket. Genere el informe sin comparación o compárelo con otro informe.',
  deadline_exceeded:
    'Ningún worker inició este informe en 24 horas. Pida a un operador que compruebe que hay workers en ejecución y seleccione después «Reintentar».',
};

/** Tells an operator what to do about each failure code before retrying the report. */
export const failureRemedies: ErrorMessages['failureRemedies'] = {
  worker_lost:
    'Se perdieron diez workers seguidos mientras generaban este informe. Compruebe si el sistema terminó procesos de workers; por ejemplo, por falta de memoria.',
  collect_failed:
    'No se pudieron leer los registros. Revise la base de datos y los registros de los workers para este informe.',
  render_failed:
    'No se pudo generar el documento a partir de los datos recopilados. Un reintento usa los mismos datos y volverá a fallar. Comunique este problema.',
  render_memory:
    'La generación necesitó más memoria de la permitida. Aumente RENDER_MEMORY_MB antes de reintentar.',
  render_timeout:
    'La ejecución tardó más que RENDER_TIMEOUT_SECONDS o el hilo de generación no envió señales de actividad durante RENDER_STALL_SECONDS. El registro del worker indica cuál de los dos. Reintente cuando el sistema esté menos ocupado, asigne más CPU a los workers o aumente el límite.',
  storage_failed:
    'No se pudo guardar el documento. Revise el espacio en disco y los permisos del almacenamiento antes de reintentar.',
  subject_not_found: 'El objeto del informe se eliminó. No reintente el informe, porque volverá a fallar.',
  population_mismatch:
    'Dos consultas independientes contaron números distintos de personas elegibles. Es un error del programa: no reintente el informe y comunique el problema con el registro del worker de este informe.',
  comparison_unavailable:
    'La instantánea del informe anterior falta o tiene un formato más antiguo. No reintente el informe, porque volverá a fallar.',
  deadline_exceeded:
    'Ningún worker inició el informe en 24 horas. Compruebe que hay workers en ejecución antes de reintentar.',
};
