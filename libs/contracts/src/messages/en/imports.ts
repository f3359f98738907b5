/** Messages of errors about uploads for imports and saved mappings. */
export const imports = {
  uploadNotFound: (hours: number) =>
    `Upload not found. Uploaded files are deleted when they are imported, and after ${hours} hours. Upload them again.`,
  rejectedNotFound: (hours: number) =>
    `The file of rejected rows was not found. It is kept for ${hours} hours. Import the original file again.`,
  beingImported:
    'This upload is being imported, or its import was interrupted. Wait until the import has finished, or upload the files again.',
  unknownTable: (name: string) =>
    `The upload has no table "${name}". Check its name, or upload the file again.`,
  repeatedTable: (name: string) => `The table "${name}" is listed twice. Remove one of the entries.`,
  invalidMapping: 'The mapping does not fit the columns of the file. See the issues.',
  statementsHaveNoMapping: 'xAPI statements are imported without a mapping. Send null.',
  mappingRequired: 'Send the mapping of the columns.',
  mappingNotFound: 'Mapping not found. Check the ID, or reload the list.',
  mappingNameNotFound: (name: string) =>
    `There is no saved mapping named "${name}". Check the name, or save the mapping on the Import page.`,
  mappingNameTaken: (name: string) => `A mapping named "${name}" already exists. Choose another name.`,
  mappingsTooLarge: (mebibytes: number) =>
    `The saved mappings of your organization may have ${mebibytes} MiB altogether. Delete one that is no longer used, or save fewer values.`,
  tooManyMappings: (max: number) =>
    `Your organization already has ${max} saved mappings. Delete one that is no longer used.`,
};
