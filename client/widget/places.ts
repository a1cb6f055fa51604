const taken = new Set<string>();

export interface Place {
  /** '' for the first widget of its kind on the page, '#2' for the second one, ... */
  name: string;
  release: () => void;
}

/** Gives each widget on a page a name of its own, the same one after a reload, so that their conversations keep apart. */
export function claimPlace(base: string): Place {
  let number = 1;
  while (taken.has(`${base}#${number}`)) number += 1;
  const key = `${base}#${number}`;
  taken.add(key);
  return { name: number === 1 ? '' : `#${number}`, release: () => taken.delete(key) };
}
