import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Length of the text that is tried. An expression of linear time takes less than a millisecond, one of quadratic time 100 or more. */
const LENGTH = 10_000;
/** The longest CPU time of an expression, in milliseconds. */
const LIMIT_MS = 25;
/** The fastest of several runs counts. */
const RUNS = 3;

/** Expressions that only get short text, with its length. The code that uses them refuses longer text. */
const SHORT: Record<string, number> = {
  'libs/import/src/mapping/date-parts.ts': 100,
  'libs/import/src/mapping/states.ts': 200,
};
/** Files whose text comes from the operator. */
const OF_OPERATORS = ['libs/observability/src/tracing/register.ts'];

interface Expression {
  file: string;
  source: string;
  flags: string;
}

/** Returns all literals of regular expressions of the product. */
function expressions(): Expression[] {
  const files = execFileSync('git', ['ls-files', 'libs/*/src/**/*.ts', 'apps/api/src/**/*.ts'], {
    encoding: 'utf8',
  });
  return files
    .trim()
    .split('\n')
    .filter((file) => !/\.(?:spec|fixture)\.ts$|testing|demo-data/.test(file) && !OF_OPERATORS.includes(file))
    .flatMap((file) => literalsOf(file, readFileSync(file, 'utf8')));
}

function literalsOf(file: string, code: string): Expression[] {
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, false));
  return found;
}

const COMMON = Array.from(`a01 .,/"'[]({<\\-+:@&=?\n\t\u00e9\u200d`);

/** Returns texts that repeat what an expression looks for, and begin or end with something else. */
function textsFor({ file, source }: Expression): string[] {
  const own = Array.from(source.replace(/\\[pP]\{[^}]*\}/g, ''));
  const pairs = ['a', '0', ' '].flatMap((one) => Array.from('(,./ [="{', (other) => one + other));
  const length = SHORT[file] ?? LENGTH;
  return [...new Set([...COMMON, ...own, ...pairs])].flatMap((part) => {
    const repeated = part.repeat(length / part.length);
    return [repeated, `${repeated}\u0001`, `0.${repeated}`, `0.${repeated}1`, `${repeated}x`, `"${repeated}`];
  });
}

/** Returns the CPU time of an expression for a text, in milliseconds. */
function cpuMsOf({ source, flags }: Expression, text: string): number {
  const expression = new RegExp(source, flags);
  const before = process.cpuUsage();
  if (flags.includes('g')) text.replace(expression, '');
  else expression.exec(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

it('no regular expression takes more than linear time for what a person can send', () => {
  const all = expressions();
  expect(all.length).toBeGreaterThan(100);
  const slow = all.flatMap((expression) => {
    const text = textsFor(expression).find((each) =>
      Array.from({ length: RUNS }).every(() => cpuMsOf(expression, each) > LIMIT_MS),
    );
    return text === undefined
      ? []
      : [`${expression.file}: /${expression.source}/ with ${JSON.stringify(text.slice(0, 6))}…`];
  });
  expect(slow).toEqual([]);
}, 120_000);

it('finds expressions of quadratic time', () => {
  const file = 'example.ts';
  const quadratic = literalsOf(file, String.raw`const all = [/\[[^\]]*\]/g, /(\.\d*?)0+$/, /[/#?]+$/];`);
  expect(quadratic).toHaveLength(3);
  for (const expression of quadratic)
    expect(textsFor(expression).some((text) => cpuMsOf(expression, text) > LIMIT_MS)).toBe(true);
});
