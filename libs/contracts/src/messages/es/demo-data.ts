import type { ErrorMessages } from '../index.js';

/** Messages of errors about the demo organization. */
export const demoData: ErrorMessages['demoData'] = {
  invalidPeopleCount: 'El número de personas debe estar entre 1 y 1.000.000.',
  slugTaken: (slug) => `Ya existe una organización «${slug}». Elija otra con --org.`,
};
