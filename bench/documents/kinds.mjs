// The documents that are measured.

const DAY = 86_400_000;

/**
 * Returns the documents: `name`, `kind`, `params`.
 * @param asOf instant of the documents, ISO 8601
 * @param assignmentId an assignment for everybody
 */
export function documentsOf(asOf, assignmentId) {
  const period = { from: new Date(Date.parse(asOf) - 365 * DAY).toISOString(), to: asOf };
  const document = (name, kind, params) => ({
    name,
    kind,
    asOf,
    params: params.to ? params : { asOf, ...params },
  });
  return [
    document('training', 'training', {}),
    document('training, period', 'training', period),
    document('assignment-compliance', 'assignment-compliance', { assignmentId }),
    document('pci-dss', 'framework-evidence', { frameworkId: 'pci-dss' }),
    document('pci-dss, period', 'framework-evidence', { frameworkId: 'pci-dss', ...period }),
    document('owasp-web', 'framework-evidence', { frameworkId: 'owasp-web-2021' }),
    document('owasp-web, period', 'framework-evidence', { frameworkId: 'owasp-web-2021', ...period }),
    document('sample of 1,000', 'sample', sampleOf({ population: 'eligible' })),
    document('sample of assignees', 'sample', sampleOf({ population: 'assignment', assignmentId })),
  ];
}

const sampleOf = (population) => ({ ...population, size: 1_000, seed: 'bench', stratify: 'team' });
