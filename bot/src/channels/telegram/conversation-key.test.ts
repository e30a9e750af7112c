import { describe, expect, it } from 'vitest';
import { readConversationKey } from './conversation-key.ts';

describe('readConversationKey', () => {
  it.each([
    ['5550001', { chat_id: 5_550_001 }],
    ['-1001234567890:42', { chat_id: -1_001_234_567_890, message_thread_id: 42 }],
    ['5550001@bcn-AbC_9', { chat_id: 5_550_001, business_connection_id: 'bcn-AbC_9' }],
  ])('reads %s', (key, address) => {
    expect(readConversationKey(key)).toEqual(address);
  });

  it.each(['', 'C0123:1700000001.0001', '5550001:', '@x'])('refuses %j', (key) => {
    expect(() => readConversationKey(key)).toThrow(expect.objectContaining({ code: 'refused' }));
  });
});
