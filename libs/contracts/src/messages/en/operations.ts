/** Messages of errors about the operation of the installation. */
export const operations = {
  reportNotFound: 'Report not found. Check the ID, or reload the list.',
  workerNotFound: 'Worker not found. It may have stopped. Reload the list of workers.',
  notAnOperator: (email: string) =>
    `Operator ${email} not found. Check the address, or run "admin operator list" to see all operators.`,
};
