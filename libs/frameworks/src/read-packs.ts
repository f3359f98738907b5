import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frameworkPack, type FrameworkPack } from '@docket/contracts';
import { referenceProblems } from './references.js';

/**
 * Reads every `.json` file of a folder as a framework pack. @throws Error that names each file, place and mistake, when
 * there is any
 */
export function readPacks(folder: string): FrameworkPack[] {
  const mistakes: string[] = [];
  const packs = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const pack = readPack(join(folder, file), (mistake) => mistakes.push(`${file}: ${mistake}`));
      if (pack && `${pack.id}.json` !== file) mistakes.push(`${file}: must be named ${pack.id}.json`);
      return pack ?? [];
    });
  for (const { frameworkId, path, message } of referenceProblems(packs))
    mistakes.push(`${frameworkId}.json: ${path}: ${message}`);
  if (mistakes.length > 0) throw new Error(`The framework packs are not valid.\n${mistakes.join('\n')}`);
  return packs;
}

function readPack(path: string, report: (mistake: string) => void): FrameworkPack | undefined {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    return undefined;
  }
  const parsed = frameworkPack.safeParse(data);
  for (const { path: at, message } of parsed.error?.issues ?? []) report(`${at.join('.')}: ${message}`);
  return parsed.data;
}

let builtIn: FrameworkPack[] | undefined;

/** The packs that come with the product; read once. */
export function builtInPacks(): FrameworkPack[] {
  builtIn ??= readPacks(fileURLToPath(new URL('./packs', import.meta.url)));
  return builtIn;
}
