import type { ErrorMessages } from '../index.js';

/** Messages of errors about the erasure of personal data. */
export const privacy: ErrorMessages['privacy'] = {
  member:
    'Esta persona es miembro de la organización. Desactívela antes; después podrá suprimir sus datos personales.',
  administrator:
    'Esta persona es administradora. Desactívela antes, lo que termina su acceso; después podrá suprimir sus datos personales.',
  merged: (email) =>
    `Esta persona se fusionó con ${email}. Suprima los datos personales de esa persona; incluyen los de esta.`,
  erased:
    'Los datos personales de esta persona se suprimieron, por lo que la persona ya no se puede modificar.',
  notConfirmed: (email) => `Para confirmar, escriba la dirección de correo de la persona: ${email}.`,
  fileDeleted: 'El archivo de este informe ya está eliminado.',
};
