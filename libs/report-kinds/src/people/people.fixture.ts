import type { Joiner } from '../period/period.snapshot.js';
import { internationalNames } from '../snapshot/snapshot.fixture.js';

/** A person of the lists of sample documents. */
export type ListedPerson = Pick<Joiner, 'personId' | 'name' | 'email' | 'team' | 'joinedAt' | 'leftAt'>;

/** Names and teams of the people in sample documents. */
export const firstNames = [
  'Ada',
  'Grace',
  'Linus',
  'Margaret',
  'Ken',
  'Barbara',
  'Dennis',
  'Radia',
  'Edsger',
  'Frances',
];
export const lastNames = [
  'Lovelace',
  'Hopper',
  'Hamilton',
  'Thompson',
  'Liskov',
  'Perlman',
  'Allen',
  'Hoare',
  'Dijkstra',
];
export const teams = [
  'Checkout',
  'Core Platform',
  'Mobile',
  'Payments & Billing',
  'Site Reliability Engineering',
  null,
];

/** Returns a person, the same for the same index. */
export function fixturePerson(index: number): ListedPerson {
  const plain = `${firstNames[index % firstNames.length]} ${lastNames[(index * 7) % lastNames.length]}`;
  return {
    personId: `0197a6b2-0000-7000-8001-${String(index).padStart(12, '0')}`,
    name: index % 12 === 5 ? internationalNames[((index / 12) % internationalNames.length) | 0]! : plain,
    email: `${plain.toLowerCase().replace(' ', '.')}${index}@northwind.example`,
    team: teams[(index * 5) % teams.length]!,
    joinedAt: `202${index % 6}-0${1 + (index % 9)}-01T08:00:00.000Z`,
    leftAt: index % 17 === 4 ? '2026-12-31T23:00:00.000Z' : null,
  };
}
