// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { ReportForm } from './report-form.js';

vi.mock('../auth/use-session.js', () => ({
  useSession: () => ({ organization: { timeZone: 'UTC', locale: 'en' } }),
}));
vi.mock('@tanstack/react-router', () => ({ Link: () => null }));

const kind = {
  id: 'sample',
  title: 'Audit Sample',
  description: 'A sample.',
  form: [
    { name: 'population', label: 'Population', input: 'population' as const },
    { name: 'size', label: 'Sample size', input: 'size' as const },
    { name: 'seed', label: 'Seed', input: 'seed' as const },
    { name: 'stratify', label: 'Stratification', input: 'stratify' as const },
  ],
};
const invalid = (path: string): [number, unknown] => [
  422,
  {
    error: 'invalid_request',
    message: 'Invalid.',
    issues: [{ path: `params.${path}`, message: 'Not this one.' }],
  },
];
const frameworks = (id: string): [number, unknown] => [
  200,
  {
    items: [
      {
        id,
        title: `Framework ${id}`,
        version: '1',
        kind: id === 'pci-dss' ? 'regulatory' : 'owasp',
        source: 'built-in',
      },
    ],
  },
];

const open = (response: [number, unknown]) =>
  renderComponent(<ReportForm kind={kind} />, {
    'POST /api/admin/reports': response,
    'GET /api/admin/compliance/summary': frameworks('owasp-web-2021'),
    'GET /api/admin/compliance/regulatory/summary': frameworks('pci-dss'),
    'GET /api/admin/compliance/regulatory/pci-dss': [200, { items: [{ id: '6.2.2', title: 'Training' }] }],
  });
const bodyOf = (sent: { route: string; body: unknown }[]) =>
  sent.find(({ route }) => route === 'POST /api/admin/reports')?.body as { params: Record<string, unknown> };

it('proposes a size and no seed, and sends what the fields show', async () => {
  const { screen, user, sent } = open(invalid('seed'));
  const seed = await screen.findByLabelText<HTMLInputElement>(/Seed/);
  expect(seed.value).toBe('');
  await user.selectOptions(screen.getByLabelText(/Stratification/), 'team');
  await user.click(screen.getByRole('button', { name: 'Generate Audit Sample' }));
  await vi.waitFor(() => expect(bodyOf(sent)).toBeDefined());
  expect(bodyOf(sent).params).toEqual({
    population: 'eligible',
    size: 25,
    stratify: 'team',
  });
  expect(await screen.findByText('Not this one.')).toBeTruthy();
  expect(document.activeElement).toBe(seed);
});

it('requires the assignment or the control of its population before it sends anything', async () => {
  const { screen, user, sent } = open(invalid('itemId'));
  const generate = () => user.click(screen.getByRole('button', { name: 'Generate Audit Sample' }));
  const population = await screen.findByLabelText(/Population/);
  await user.selectOptions(population, 'assignment');
  await generate();
  expect(screen.getAllByText('Required')).toHaveLength(1);
  await user.selectOptions(population, 'control');
  await generate();
  expect(screen.getAllByText('Required')).toHaveLength(2);
  expect(bodyOf(sent)).toBeUndefined();
  await user.click(screen.getByRole('combobox', { name: /Framework/ }));
  await user.click(await screen.findByText('Framework pci-dss'));
  await user.click(screen.getByRole('combobox', { name: /Control or risk/ }));
  await user.click(await screen.findByText('6.2.2 Training'));
  await generate();
  await vi.waitFor(() => expect(bodyOf(sent)).toBeDefined());
  expect(bodyOf(sent).params).toMatchObject({
    population: 'control',
    frameworkId: 'pci-dss',
    itemId: '6.2.2',
  });
  expect(await screen.findByText('Not this one.')).toBeTruthy();
});
