import type { SelectionSection } from './sample.snapshot.js';

/** Name of the attached script. */
export const SCRIPT_NAME = 'repeat-selection.sh';

/** Returns a text as one word of the shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Computes SHA-256 on Linux and macOS, and ends the script at the first command that fails. */
const prepared = [
  'set -eu',
  'sha() { if command -v sha256sum > /dev/null; then sha256sum; else shasum -a 256; fi; }',
];

/** Reads `population.csv`, and computes the population hash. */
const population = [
  `tail -n +2 population.csv | tr -d '\\r"' | tr ',' ' ' | LC_ALL=C sort > members.txt`,
  `cut -d ' ' -f 1 members.txt > population.txt`,
  `wc -l population.txt`,
  `sha < population.txt`,
];

/** Computes the hash of each person. */
const ranked = [
  'while read -r id team; do',
  `hash=$(printf '%s:%s' "$seed" "$id" | sha | cut -c 1-64)`,
  `printf '%s %s %s\\n' "$hash" "$id" "$team"`,
  'done < members.txt | LC_ALL=C sort > ranked.txt',
];

/** Computes the places of each team: the whole part of its share, and one more for the largest remainders. */
const allocated = [
  `N=$(awk 'END { print NR }' population.txt)`,
  '[ "$n" -le "$N" ] || n=$N',
  `cut -d ' ' -f 2 members.txt | LC_ALL=C sort | uniq -c |`,
  `awk -v n="$n" -v N="$N" '{ print (n * $1) % N, int(n * $1 / N), $2 }' |`,
  'LC_ALL=C sort -k 1,1nr -k 3,3 > shares.txt',
  `awk -v n="$n" 'NR == FNR { n -= $2; next } { print $3, $2 + (FNR <= n) }' shares.txt shares.txt > places.txt`,
];

/** Returns the lines that compare the SHA-256 of a file with the one of the document. */
const checkOf = (name: string, sha256: string): string[] => [
  `expected=${sha256}`,
  `check ${name} "$(sha < ${name}.txt | cut -c 1-64)" "$expected"`,
];

/**
 * Returns the shell commands that repeat a selection from the attached population, line by line. They leave the hash and the
 * ID of each person in the sample in `sample.txt`, print PASS or FAIL for the population and the sample, and fail with FAIL. A line has no two adjacent spaces, which a PDF cannot show.
 */
export function selectionScript(selection: SelectionSection): string[] {
  const { seed, requestedSize, stratify, populationSha256, sampleSha256 } = selection;
  return [
    `seed=${quoted(seed)}`,
    `n=${requestedSize}`,
    ...prepared,
    ...population,
    ...ranked,
    ...(stratify === 'team'
      ? [
          ...allocated,
          `awk 'NR == FNR { places[$1] = $2; next } places[$3]-- > 0 { print $1, $2 }' places.txt ranked.txt > sample.txt`,
        ]
      : [`head -n "$n" ranked.txt | cut -d ' ' -f 1,2 > sample.txt`]),
    'cat sample.txt',
    'status=0',
    `check() { if [ "$2" = "$3" ]; then echo "PASS: $1"; else echo "FAIL: $1"; status=1; fi; }`,
    ...checkOf('population', populationSha256),
    ...(sampleSha256 === undefined ? [] : checkOf('sample', sampleSha256)),
    '[ "$status" = 0 ]',
  ];
}
