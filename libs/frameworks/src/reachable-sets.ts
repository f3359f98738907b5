/** A node of a graph: its own numbers, and the names of the nodes it refers to. */
export interface GraphNode {
  values: readonly number[];
  next: readonly string[];
}

/** A set of small numbers as bits. */
type Bits = Uint32Array;
const WORD_BITS = 32;

/** A node during the traversal. */
interface Visit {
  name: string;
  /** The nodes it refers to that are not visited yet. */
  rest: string[];
}

/**
 * The numbers that each node of a graph reaches: its own and those of all nodes it refers to, directly or not. Nodes that refer to
 * each other reach the same numbers. The time grows with the number of references, not with the number of paths (strongly connected
 * components: Tarjan's algorithm).
 */
export class ReachableSets {
  private readonly sets = new Map<string, Bits>();
  /** Number of the component of each finished node. Nodes of a component refer to each other. */
  private readonly components = new Map<string, number>();
  private readonly words: number;

  constructor(private readonly nodes: ReadonlyMap<string, GraphNode>) {
    let largest = 0;
    for (const { values } of nodes.values()) for (const value of values) largest = Math.max(largest, value);
    this.words = Math.ceil((largest + 1) / WORD_BITS);
    const indexes = new Map<string, number>();
    for (const name of nodes.keys()) if (!indexes.has(name)) this.visit(name, indexes);
  }

  /** Returns the numbers that a node reaches, ascending. */
  valuesOf(name: string): number[] {
    const bits = this.sets.get(name) ?? new Uint32Array();
    const values: number[] = [];
    for (const [word, rest] of bits.entries())
      for (let bit = 0; bit < WORD_BITS; bit += 1)
        if ((rest >>> bit) & 1) values.push(word * WORD_BITS + bit);
    return values;
  }

  /** Returns whether a node reaches a number. */
  hasValues = (name: string): boolean =>
    (this.sets.get(name) ?? new Uint32Array()).some((word) => word !== 0);

  /** Returns whether each of two nodes reaches the other. */
  isCircular(one: string, other: string): boolean {
    const component = this.components.get(one);
    return component !== undefined && component === this.components.get(other);
  }

  private visit(start: string, indexes: Map<string, number>): void {
    const lowest = new Map<string, number>();
    const open: string[] = [];
    const visits: Visit[] = [];
    const enter = (name: string): void => {
      indexes.set(name, indexes.size);
      lowest.set(name, indexes.get(name)!);
      open.push(name);
      visits.push({ name, rest: [...this.nextOf(name)] });
    };
    const lower = (name: string, index: number): void =>
      void lowest.set(name, Math.min(lowest.get(name)!, index));
    enter(start);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const next = visit.rest.pop();
      if (next === undefined) {
        visits.pop();
        const parent = visits.at(-1);
        if (parent) lower(parent.name, lowest.get(visit.name)!);
        if (lowest.get(visit.name) === indexes.get(visit.name))
          this.finish(open.splice(open.lastIndexOf(visit.name)));
      } else if (!indexes.has(next)) enter(next);
      else if (!this.components.has(next)) lower(visit.name, indexes.get(next)!);
    }
  }

  /** Computes the set of a component. All nodes that it refers to outside of it are finished. */
  private finish(names: readonly string[]): void {
    const bits = new Uint32Array(this.words);
    const component = this.components.size;
    for (const name of names) this.components.set(name, component);
    for (const name of names) {
      for (const value of this.nodes.get(name)!.values) bits[value >>> 5]! |= 1 << (value & 31);
      for (const next of this.nextOf(name))
        for (const [word, other] of (this.sets.get(next) ?? []).entries()) bits[word]! |= other;
    }
    for (const name of names) this.sets.set(name, bits);
  }

  private nextOf(name: string): string[] {
    return this.nodes.get(name)!.next.filter((next) => this.nodes.has(next));
  }
}
