import { describe, expect, it } from 'vitest';
import { credentialsIn } from './secret-scan.mjs';

const random = (length) => 'aB3dE5gH7jK9mN1pQ2sT4vW6xY8z'.repeat(4).slice(0, length);
const samples = {
  'private key': `-----BEGIN EC ${'PRIVATE'} KEY-----\n${random(64)}\n`,
  'AWS access key': `${'AKI'}A${random(16).toUpperCase()}`,
  'GitHub token': `${'ghp'}_${random(36)}`,
  'GitLab token': `${'glpat'}-${random(20)}`,
  'npm token': `${'npm'}_${random(36)}`,
  'Slack token': `${'xoxb'}-${random(24)}`,
  'Google key': `${'AIz'}a${random(35)}`,
  'Stripe key': `${'sk'}_live_${random(24)}`,
  'API key of Docket': `${'dkt'}_live_${random(32)}`,
  'JSON web token': `${'ey'}J${random(24)}.${'ey'}J${random(24)}.${random(30)}`,
  'password in a URL': `postgres://docket:${random(24)}@db:5432/docket`,
};

describe('the secret scan', () => {
  it.each(Object.entries(samples))('finds a %s', (kind, sample) => {
    expect(credentialsIn(`first line\nvalue = "${sample}"\n`)).toEqual([`${kind} in line 2`]);
  });

  it('accepts examples and placeholders', () => {
    const text = [
      'postgres://docket:password@localhost:5432/docket',
      'postgres://docket:${DATABASE_PASSWORD}@postgres:5432',
      `${'dkt'}_live_${'x'.repeat(32)}`,
      `${'AKI'}AIOSFODNN7EXAMPLE`,
    ];
    expect(credentialsIn(text.join('\n'))).toEqual([]);
  });
});
