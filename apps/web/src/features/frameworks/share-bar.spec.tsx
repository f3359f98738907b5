// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { ShareBar } from './share-bar.js';

it('is reached only at the required share of the item', () => {
  const bar = { share: 0.85, sharePrinted: '85%', trained: 17, denominator: 20 };
  const reached = () => document.querySelectorAll('[data-reached]').length;
  const { screen } = renderComponent(<ShareBar {...bar} requiredPercent={90} />);
  expect(screen.getByTitle('Required share: 90%')).toBeTruthy();
  expect(reached()).toBe(0);
  renderComponent(<ShareBar {...bar} requiredPercent={80} />);
  expect(reached()).toBe(1);
});
