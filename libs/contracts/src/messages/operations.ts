/** Messages of errors about the operation of the installation. */
export const operations = {
  reportNotFound: 'Report not found.',
  workerNotFound: 'The worker is no longer registered. Reload the list of workers.',
  notAnOperator: (email: string) => `${email} is not an operator.`,
};
