import { quantile } from '../setup/figures.mjs';

const PARTS = ['total', 'wait', 'collect', 'render', 'store'];

const printCells = (cells) =>
  console.log(cells.map((cell, index) => String(cell).padStart(index < 2 ? 8 : 16)).join(''));

/** Prints the header of the table. */
export function printHeader(clients) {
  console.log(`\nmilliseconds, p50 / p95; ${clients} clients, each with one report at a time`);
  printCells(['people', 'workers', 'total', ...PARTS.slice(1)]);
}

/** Prints one line of the table. @param measured results of `generateReport`, one per report */
export function printLine({ people, workers }, measured) {
  const figures = PARTS.map((part) => {
    const [p50, p95] = [0.5, 0.95].map((q) =>
      quantile(
        measured.map((times) => times[part]),
        q,
      ),
    );
    return `${Math.round(p50).toLocaleString('en')} / ${Math.round(p95).toLocaleString('en')}`;
  });
  printCells([people.toLocaleString('en'), workers, ...figures]);
}
