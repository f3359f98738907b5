// @vitest-environment happy-dom
import type { RiskItemDetail } from '@docket/contracts';
import { expect, it, vi } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { LowerShareForm } from './lower-share-form.js';

const ROUTE = 'PUT /api/admin/compliance/frameworks/pci-dss/items/6.2.2/required-share';
const item = {
  id: '6.2.2',
  title: 'Developer training',
  framework: { id: 'pci-dss' },
  packRequiredSharePercent: 100,
  coverageThresholdPercent: 80,
  loweredShare: null,
} as RiskItemDetail;
const done = vi.fn();

it('sends the lower share with its reason', async () => {
  const { user, screen, sent } = renderComponent(<LowerShareForm item={item} done={done} />, {
    [ROUTE]: [200, {}],
  });
  await user.type(screen.getByLabelText('Required share in percent'), '90');
  await user.type(screen.getByLabelText('Reason'), ' Contractors are trained elsewhere. ');
  await user.click(screen.getByRole('button', { name: /Save/ }));
  await vi.waitFor(() => expect(done).toHaveBeenCalled());
  const body = { requiredSharePercent: 90, reason: 'Contractors are trained elsewhere.' };
  expect(sent).toEqual([{ route: ROUTE, body }]);
});

it('names the missing fields and sends nothing', async () => {
  const { user, screen, sent } = renderComponent(<LowerShareForm item={item} done={done} />);
  await user.click(screen.getByRole('button', { name: /Save/ }));
  expect(screen.getByText('Enter a whole number of percent from 50 to 99.')).toBeTruthy();
  expect(screen.getByText('Give the reason. It is printed in documents.')).toBeTruthy();
  expect(sent).toEqual([]);
});

it('shows the error of the server at its field', async () => {
  const issues = [{ path: 'requiredSharePercent', message: 'Enter less than 90.' }];
  const { user, screen } = renderComponent(<LowerShareForm item={item} done={done} />, {
    [ROUTE]: [422, { error: 'invalid_request', message: 'Too high', issues }],
  });
  await user.type(screen.getByLabelText('Required share in percent'), '95');
  await user.type(screen.getByLabelText('Reason'), 'x');
  await user.click(screen.getByRole('button', { name: /Save/ }));
  expect(await screen.findByText('Enter less than 90.')).toBeTruthy();
});
