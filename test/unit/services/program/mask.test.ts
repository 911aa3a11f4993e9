import { expect, test } from 'vitest'
import { createMask } from '../../../../main/services/program/mask.ts'

const linux = createMask({ program: '/opt/joryu', home: '/home/taro', user: 'taro' })
const windows = createMask({ program: 'C:\\Program Files\\Joryu', home: 'C:\\Users\\山田', user: '山田' })

test.each([
  [linux, 'no such file: /home/taro/検査 画像/良品/1.png', 'no such file: <path>'],
  [linux, 'open \'/mnt/line 3/a.png\' failed', 'open \'<path>\' failed'],
  [linux, 'logged in as taro', 'logged in as <user>'],
  [linux, '12 of 30, 1/2 done, and/or more', '12 of 30, 1/2 done, and/or more'],
  [linux, '    at run (file:///opt/joryu/main/a/b.ts:3:7)', '    at run (<program>/main/a/b.ts:3:7'],
  [linux, '    at run (/opt/joryu-data/secret.ts:3:7)', '    at run (<path>'],
  [linux, '/opt/joryu/../taro/x', '<program>/../taro/x'.replace('taro', '<user>')],
  [windows, 'EACCES: open "C:\\Users\\山田\\Pictures\\不良 品.bmp"', 'EACCES: open "<path>"'],
  [windows, '\\\\server\\share\\検査\\1.png is away', '<path>'],
  [windows, '{"path":"D:\\\\検査\\\\1.png","code":1}', '{"path":"<path>","code":1}'],
  [windows, 'at file:///C:/Program Files/Joryu/main/a.ts:1:2', 'at <program>/main/a.ts:1:2'],
  [windows, 'user 山田 on D:/x y/z', 'user <user> on <path>'],
])('takes paths and names out, case %#', (mask, text, masked) => {
  expect(mask(text)).toBe(masked)
})
