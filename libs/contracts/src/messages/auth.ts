/** Messages of errors about accounts and sign-in. */
export const auth = {
  emailTaken: 'An account with this e-mail address already exists. Set a new password for it instead.',
  passwordLength: (min: number, max: number) => `The password must have ${min} to ${max} characters.`,
};
