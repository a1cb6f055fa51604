import fc from 'fast-check';
import { locateJsonFault, placeOf } from './json-fault.js';

describe('faults of JSON', () => {
  it.each([
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ["{'a': 1}", 1],
    ['{"a": 01}', 6],
    ['{"a": nul}', 6],
    ['[1, 2', 5],
    ['{"a": "x\ny"}', 8],
    ['{"a": "\\q"}', 7],
    ['{} {}', 3],
    ['[1 2]', 3],
    ['', 0],
  ])('are found in %j at %i', (text, offset) => {
    expect(locateJsonFault(text)?.offset).toBe(offset);
  });

  it('are found where JSON.parse finds one, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', ']', ':', '1', 'x', '\n'),
        (json, at, extra) => {
          const text = json.slice(0, at % (json.length + 1)) + extra + json.slice(at % (json.length + 1));
          let parses = true;
          try {
            JSON.parse(text);
          } catch {
            parses = false;
          }
          expect(locateJsonFault(text) === undefined).toBe(parses);
        },
      ),
      { numRuns: 500, seed: 3 },
    );
  });

  it('have a line and a column that count whole characters', () => {
    expect(placeOf('{\r\n "名": 😀}', 9, 10)).toEqual({ line: 11, column: 7 });
  });
});
