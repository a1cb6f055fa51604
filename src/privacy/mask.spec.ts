import { maskPersonalData } from './mask.js';

describe('masking personal data', () => {
  it.each([
    ['我的电话是13812345678，请回电', '我的电话是[phone]，请回电'],
    ['call +86 138 1234 5678 please', 'call [phone] please'],
    ['总机 010-85007938 转 2', '总机 [phone] 转 2'],
    ['my number is +44 20 7946 0958', 'my number is [phone]'],
    ['ring (212) 555-0147 tonight', 'ring [phone] tonight'],
    ['write to li.lei+tour@example.com.cn!', 'write to [email]!'],
    ['身份证110105199001011234能预约吗', '身份证[id]能预约吗'],
    ['身份证 11010519491231002X', '身份证 [id]'],
    ['card 4111 1111 1111 1111 was charged', 'card [card] was charged'],
    ['my passport number is E12345678', 'my passport number is [passport]'],
    ['护照号：G1234567', '护照号：[passport]'],
    ['加微信：docent_fan88', '加微信：[account]'],
  ])('%s', (text, masked) => expect(maskPersonalData(text)).toBe(masked));

  it.each([
    '2026年10月1日上午9点30分，2位成人1位儿童',
    'open 09:00-17:00, tickets 60 CNY, room 1204',
    '坐标 39.916345, 116.397155 附近',
    'ISBN 978-7-108-01234-5 from 1420 to 1911',
    'The museum has 1862690 objects; 1,862,690 to be exact',
    'https://example.org/objects/20240101001',
  ])('leaves alone: %s', (text) => expect(maskPersonalData(text)).toBe(text));
});
