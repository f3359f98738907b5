/** Messages of errors about the erasure of personal data. */
export const privacy = {
  member:
    'This person is a member of the organization. Deactivate the person first; then their personal data can be erased.',
  administrator:
    'This person is an administrator. Deactivate the person first, which ends their access; then their personal data can be erased.',
  merged: (email: string) =>
    `This person was merged with ${email}. Erase the personal data of that person; it includes the data of this one.`,
  erased: 'The personal data of this person was erased, so the person can no longer be changed.',
  notConfirmed: (email: string) => `To confirm, type the e-mail address of the person: ${email}.`,
  fileDeleted: 'The file of this report is already deleted.',
};
