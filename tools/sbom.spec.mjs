import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './paths.mjs';
import { sbomOf } from './sbom.mjs';

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const sbom = sbomOf(lock);
const refs = sbom.components.map((component) => component['bom-ref']);

/** Packages whose manifest names no license. Their licenses are in their files: MIT. */
const UNLICENSED = new Set(['node_modules/png-js']);

describe('the list of packages', () => {
  it('has every package that npm installs in production, except those that only the web app or tools use', () => {
    expect(refs).toEqual(
      expect.arrayContaining(['node_modules/pg', 'node_modules/better-auth', 'node_modules/@nestjs/core']),
    );
    for (const tool of ['oxlint', 'prettier', 'dependency-cruiser', '@mantine/core'])
      expect(refs).not.toContain(`node_modules/${tool}`);
  });

  it('names each package once with version, license and the hash of its file', () => {
    expect(new Set(refs).size).toBe(refs.length);
    for (const component of sbom.components) {
      expect(component).toMatchObject({
        type: 'library',
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        purl: expect.stringMatching(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/),
      });
      if (!UNLICENSED.has(component['bom-ref'])) expect(component.licenses).toHaveLength(1);
      if (!component['bom-ref'].startsWith('node_modules/')) continue;
      expect(component.hashes[0]).toEqual({
        alg: 'SHA-512',
        content: expect.stringMatching(/^[0-9a-f]{128}$/),
      });
    }
  });

  it('has a dependency graph without unknown packages', () => {
    const known = new Set([...refs, sbom.metadata.component['bom-ref']]);
    expect(sbom.dependencies).toHaveLength(known.size);
    for (const { ref, dependsOn } of sbom.dependencies)
      for (const one of [ref, ...dependsOn]) expect(known).toContain(one);
  });

  it('fails for a lock file that misses a package', () => {
    const { 'node_modules/pg-protocol': _, ...packages } = lock.packages;
    expect(() => sbomOf({ packages })).toThrow(/node_modules\/pg needs pg-protocol/);
  });

  it('has only packages under permissive licenses', () => {
    const allowed =
      /^(\(?(MIT|MIT-0|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|ISC|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|OFL-1\.1|MPL-2\.0|Python-2\.0|WTFPL|Zlib)\)?( (OR|AND) )?)+$/;
    const others = sbom.components
      .filter((component) => !UNLICENSED.has(component['bom-ref']))
      .map(({ purl, licenses: [license] }) => [purl, license.expression ?? license.license.id])
      .filter(([, license]) => !allowed.test(license));
    expect(others).toEqual([]);
  });
});
