import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryKeeper } from './memory-keeper.js';

const BUSY = 0.4;
const IDLE = 0.01;

describe('the memory keeper', () => {
  let heap: number;
  let collections: number;
  let keeper: MemoryKeeper;

  beforeEach(() => {
    heap = 230;
    collections = 0;
    keeper = new MemoryKeeper({
      heapUsed: () => heap,
      collect: () => {
        collections += 1;
        heap = 130;
      },
    });
  });

  it('lets go of what the start has left behind, once the server rests', () => {
    keeper.look(BUSY);
    expect(collections).toBe(0);
    keeper.look(IDLE);
    expect(collections).toBe(1);
  });

  it('does not pause the server again while nothing has gathered', () => {
    keeper.look(IDLE);
    heap += 10;
    keeper.look(IDLE);
    expect(collections).toBe(1);
  });

  it('collects again after an import', () => {
    keeper.look(IDLE);
    heap += 60;
    keeper.look(IDLE);
    expect(collections).toBe(2);
  });
});
