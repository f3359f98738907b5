import { quantile } from '../setup/figures.mjs';

const PARTS = ['total', 'wait', 'collect', 'render', 'store'];

const line = (cells) =>
  console.log(cells.map((cell, index) => String(cell).padStart(index < 2 ? 8 : 16)).join(''));

export function printHead(clients) {
  console.log(`\nmilliseconds, p50 / p95; ${clients} clients, each with one report at a time`);
  line(['people', 'workers', 'to the file', ...PARTS.slice(1)]);
}

/** @param taken what `click` gave, one entry a report */
export function printLine({ people, workers }, taken) {
  const figures = PARTS.map((part) => {
    const [p50, p95] = [0.5, 0.95].map((q) =>
      quantile(
        taken.map((times) => times[part]),
        q,
      ),
    );
    return `${Math.round(p50).toLocaleString('en')} / ${Math.round(p95).toLocaleString('en')}`;
  });
  line([people.toLocaleString('en'), workers, ...figures]);
}
