import { formsOf } from './stems.js';
import { unitsOf, type Unit } from './units.js';

interface Node<Entry> {
  next: Map<string, Node<Entry>>;
  entry?: Entry;
}

export interface Match<Entry> {
  entry: Entry;
  /** Number of units. */
  length: number;
}

/** A list of terms (words of one or more units) that finds the longest one that begins at a unit. */
export class TermTrie<Entry> {
  private readonly root: Node<Entry> = { next: new Map() };

  /** A term that is there already keeps its first entry. */
  add(term: string, entry: Entry): void {
    let node = this.root;
    for (const { text } of unitsOf(term)) {
      let next = node.next.get(text);
      if (!next) node.next.set(text, (next = { next: new Map() }));
      node = next;
    }
    node.entry ??= entry;
  }

  longestAt(units: readonly Unit[], from: number): Match<Entry> | undefined {
    return this.longest(this.root, units, from, 0);
  }

  private longest(node: Node<Entry>, units: readonly Unit[], from: number, length: number): Match<Entry> | undefined {
    const unit = units[from + length];
    if (unit) {
      for (const form of unit.kind === 'word' ? formsOf(unit.text) : [unit.text]) {
        const next = node.next.get(form);
        const found = next && this.longest(next, units, from, length + 1);
        if (found) return found;
      }
    }
    return node.entry === undefined ? undefined : { entry: node.entry, length };
  }
}
