/** Messages of errors about training content. */
export const content = {
  topicNotFound: (id: string) => `There is no topic "${id}" in this organization.`,
  topicIdTaken: (id: string) => `A topic with the ID "${id}" already exists. Choose another ID.`,
  topicIdTakenIssue: 'Another topic already has this ID. Choose another ID.',
};
