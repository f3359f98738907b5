/** Number of bits of a bigint column. */
export const WORD_BITS = 64;

/** Returns 64 bits as an SQL expression. */
export const bigint = (bits: bigint): string => `(${BigInt.asIntN(WORD_BITS, bits)})::bigint`;

/**
 * SQL of a set of numbers per row, stored as bits in the bigint columns `<name>0`, `<name>1`, ... It uses
 * bigint instead of `bit varying`, because a union of bigints does not allocate memory: with 2,500,000
 * attempts it took 2.4 s instead of 3.5 s.
 */
export class BitSet {
  private readonly columns: string[];

  /** @param count number of possible values: the set can contain 0 to `count - 1` */
  constructor(
    private readonly name: string,
    private readonly count: number,
  ) {
    this.columns = Array.from({ length: Math.ceil(count / WORD_BITS) }, (_, word) => `${name}${word}`);
  }

  /** Returns aggregates that collect the numbers of a group of rows. `number` is an SQL expression. */
  collect(number: string): string[] {
    return this.words(number).map((word, index) => `${word} as ${this.columns[index]}`);
  }

  /** Returns the aggregates of `collect` without names. `condition` restricts the rows. */
  words(number: string, condition = 'true'): string[] {
    return this.columns.map(
      (_, word) =>
        `bit_or(case when ${condition} and ${number} / ${WORD_BITS} = ${word} then 1::bigint << (${number} % ${WORD_BITS})::int else 0 end)`,
    );
  }

  /** Returns the columns of a set that contains the numbers whose condition is true. Equal conditions are evaluated once. */
  ofConditions(condition: (number: number) => string): string[] {
    return this.columns.map((column, word) => {
      const bits = new Map<string, bigint>();
      for (let bit = 0; bit < WORD_BITS && word * WORD_BITS + bit < this.count; bit += 1) {
        const text = condition(word * WORD_BITS + bit);
        bits.set(text, (bits.get(text) ?? 0n) | (1n << BigInt(bit)));
      }
      const cases = [...bits].map(([text, set]) => `case when ${text} then ${bigint(set)} else 0 end`);
      return `${cases.join(' | ')} as ${column}`;
    });
  }

  /** Returns aggregates that compute the union of the sets of a group of rows of `relation`. */
  union(relation: string, filter = ''): string[] {
    return this.columns.map((column) => `bit_or(${relation}.${column})${filter} as ${column}`);
  }

  /** Returns the unions of the sets of the rows of `relation` in a `from` clause, as subqueries. */
  unionFrom(relation: string, clause: string): string[] {
    return this.columns.map((column) => `(select bit_or(${relation}.${column}) ${clause}) as ${column}`);
  }

  /** Returns the condition that the set of a row of `relation` contains a number. */
  has(relation: string, number: number): string {
    return `${relation}.${this.columns[Math.floor(number / WORD_BITS)]} & (1::bigint << ${number % WORD_BITS}) <> 0`;
  }

  /** Returns the columns of `relation`. */
  columnsOf(relation: string): string[] {
    return this.columns.map((column) => `${relation}.${column}`);
  }

  /** Returns window aggregates that compute the union of the sets in a window, as the columns `<prefix>_<column>`. */
  unionOver(relation: string, window: string, prefix: string): string[] {
    return this.columns.map(
      (column) => `coalesce(bit_or(${relation}.${column}) over ${window}, 0) as ${prefix}_${column}`,
    );
  }

  /** Returns the set whose columns have a prefix. */
  withPrefix(prefix: string): BitSet {
    return new BitSet(`${prefix}_${this.name}`, this.count);
  }

  /** Returns the condition that `relation` has a number that is in the set of `required` and not in `known`. */
  hasOther(relation: string, required: string, known: BitSet): string {
    const conditions = this.columns.map(
      (column, word) =>
        `coalesce(${relation}.${column} & ${required}.${column} & ~${relation}.${known.columns[word]}, 0) <> 0`,
    );
    return conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`;
  }

  /**
   * Returns the condition that the set of `relation` contains the set of `required`. A missing row has an
   * empty set.
   * @param set names the columns of `relation`
   */
  hasAll(relation: string, required: string, set: BitSet = this): string {
    const conditions = this.columns.map(
      (column, word) =>
        `coalesce(${required}.${column}, 0) & ~coalesce(${relation}.${set.columns[word]}, 0) = 0`,
    );
    return conditions.length === 0 ? 'true' : conditions.join(' and ');
  }
}
