import { describe, expect, it } from '@jest/globals';
import { phoneAddress, phoneServer } from './phone-address.js';

const LOCAL = new URL('http://localhost:3000/');
const NOWHERE = { url: null, networkHost: null };

describe('phoneServer', () => {
  it('is the public address, else the one that the kiosk was opened with, else the one in the network', () => {
    const url = 'https://guide.museum.example/docent/';
    expect(phoneServer(LOCAL, { url, networkHost: '192.168.1.20' })?.href).toBe(url);
    expect(phoneServer(new URL('http://kiosk.lan:3000/'), NOWHERE)?.href).toBe('http://kiosk.lan:3000/');
    expect(phoneServer(LOCAL, { url: null, networkHost: '192.168.1.20' })?.href).toBe('http://192.168.1.20:3000/');
  });

  it.each(['http://localhost:3000/', 'http://127.0.0.1:3000/', 'http://[::1]:3000/'])('is none at %s alone', (href) => {
    expect(phoneServer(new URL(href), NOWHERE)).toBeUndefined();
    expect(phoneServer(new URL(href), undefined)).toBeUndefined();
  });
});

describe('phoneAddress', () => {
  const phone = new URL('https://guide.museum.example/docent/');

  it('leads to the same page by the address that phones know', () => {
    expect(phoneAddress('http://localhost:3000/?item=palace', LOCAL, phone)).toBe(`${phone.href}?item=palace`);
    expect(phoneAddress('http://localhost:3000/?item=palace', LOCAL, undefined)).toBeUndefined();
  });

  it('leaves other sites, telephone numbers and mail as they are', () => {
    for (const link of ['https://dpm.org.cn/a?b=c', 'tel:+861085007421', 'mailto:guide@museum.example'])
      expect(phoneAddress(link, LOCAL, undefined)).toBe(link);
    expect(phoneAddress('http://127.0.0.1:9000/', LOCAL, phone)).toBeUndefined();
  });
});
