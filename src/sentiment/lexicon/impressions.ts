/** Terms of one strength (-3 to 3) that are about one aspect, or about anything. */
export type Impression = readonly [value: number, aspect: string | undefined, terms: readonly string[]];
