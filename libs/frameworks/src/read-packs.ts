import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frameworkPack, issuesOf, type FrameworkPack } from '@docket/contracts';
import { referenceProblems } from './references.js';

/**
 * Reads all `.json` files of a folder as framework packs.
 * @throws Error that lists every invalid file with the path in the file and the problem
 */
export function readPacks(folder: string): FrameworkPack[] {
  const problems: string[] = [];
  const packs = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const pack = readPack(join(folder, file), (problem) => problems.push(`${file}: ${problem}`));
      if (pack && `${pack.id}.json` !== file)
        problems.push(`${file}: The file must be named ${pack.id}.json.`);
      return pack ?? [];
    });
  for (const { frameworkId, path, message } of referenceProblems(packs))
    problems.push(`${frameworkId}.json: ${path}: ${message}`);
  if (problems.length > 0) throw new Error(`Invalid framework packs:\n${problems.join('\n')}`);
  return packs;
}

function readPack(path: string, report: (problem: string) => void): FrameworkPack | undefined {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    return undefined;
  }
  const parsed = frameworkPack.safeParse(data);
  for (const { path: at, message } of issuesOf(parsed.error?.issues ?? [])) report(`${at}: ${message}`);
  return parsed.data;
}

let builtIn: FrameworkPack[] | undefined;

/** Returns the built-in packs. They are read once. */
export function builtInPacks(): FrameworkPack[] {
  builtIn ??= readPacks(fileURLToPath(new URL('./packs', import.meta.url)));
  return builtIn;
}
