/** Messages of errors about training content. */
export const content = {
  topicNotFound: (id: string) => `Topic "${id}" not found. Check the ID, or reload the list.`,
  topicIdTaken: (id: string) => `A topic with the ID "${id}" already exists. Choose another ID.`,
  topicIdTakenIssue: 'Another topic already has this ID. Choose another ID.',
};
