import type { ErrorMessages } from '../index.js';

/** Messages of errors about invitations. */
export const invitations: ErrorMessages['invitations'] = {
  invalid:
    'Esta invitación ya no es válida. Ha caducado, ya se usó o se sustituyó por una más reciente. Pida un enlace nuevo a un administrador.',
  personLeft: 'Esta persona ha dejado la organización. Reactívela antes de invitarla.',
  emailCannotSignIn: (email) =>
    `La dirección de correo ${email} no se puede usar para iniciar sesión. Corríjala antes de invitar a la persona.`,
  emailCannotSignInIssue:
    'Esta dirección de correo no se puede usar para iniciar sesión. Corríjala o elija el rol «Learner».',
  wrongAccount: (email) =>
    `Esta invitación es para ${email}, pero usted ha iniciado sesión con otra cuenta. Inicie sesión como ${email} y vuelva a abrir el enlace.`,
  noticeNotFound: 'Aviso no encontrado. Recargue la página.',
  accountBelongsToOther:
    'Esta cuenta pertenece a otra persona de la organización. Pida a un administrador que corrija la dirección de correo.',
};
