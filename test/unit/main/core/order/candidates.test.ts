import { describe, expect, it } from 'vitest';
import { idCandidates } from '../../../../../src/main/core/order/candidates.ts';

describe('where a body may name what it is about', () => {
  it('is at what is called an id, nearest the top first', () => {
    const body = {
      payload: { messageId: 'm1', details: { thread_id: 7 } },
      eventId: 'e1',
      name: 'message.sent',
      paid: 'no id',
    };
    expect(idCandidates(body)).toEqual([
      '/eventId',
      '/payload/messageId',
      '/payload/details/thread_id',
    ]);
  });

  it.each([
    ['a list', [{ id: 'a' }]],
    ['text', 'id'],
    ['an id that is none', { id: { id: null }, uuid: '', orderId: 1.5 }],
    ['an id below a name with odd characters', { 'a\u202eb': { id: 'x' }, '': { id: 'y' } }],
    ['one that is too deep', { a: { b: { c: { d: { id: 'x' } } } } }],
  ])('is not found in %s', (_, body) => {
    expect(idCandidates(body)).toEqual([]);
  });

  it('is told of at most six', () => {
    const body = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`a${i}_id`, i + 1]));
    expect(idCandidates(body)).toHaveLength(6);
  });
});
