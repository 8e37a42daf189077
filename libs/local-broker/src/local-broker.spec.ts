import { newClusterId } from './local-broker.js';

describe('the id of a new cluster', () => {
  it('never begins with a dash, which the format tool would read as an option', () => {
    const drawn = [Buffer.alloc(16, 0xfb), Buffer.alloc(16, 0x01)];
    expect(Buffer.alloc(16, 0xfb).toString('base64url')).toMatch(/^-/);
    expect(newClusterId(() => drawn.shift()!)).toBe(Buffer.alloc(16, 0x01).toString('base64url'));
  });
});
